"""Chains of certificates (spec/pki.md), as far as a client that only meets markets and traders needs them: who issued
whom, when, and as what. It is no complete validator: the vectors in conformance/vectors say what belongs to one."""

from datetime import datetime, timezone

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding

from refused import Refused
from tokens import decode, name_of

PROXY_INFO = x509.ObjectIdentifier("1.3.6.1.5.5.7.1.14")
POLICY = x509.ObjectIdentifier("1.3.6.1.4.1.32473.4.2")
ROLES = ["root", "grid-operator", "market-operator", "market", "submarket", "participant", "metering-authority", "meter"]
ISSUERS = {
    "grid-operator": ["root"],
    "market-operator": ["grid-operator"],
    "market": ["market-operator", "submarket"],
    "submarket": ["market-operator", "submarket"],
    "participant": ["market-operator", "submarket", "participant"],
    "metering-authority": ["root"],
    "meter": ["metering-authority"],
}


def kid_of(certificate):
    return name_of(certificate.public_bytes(Encoding.DER))


def read_chain(texts):
    """Certificates as frames carry them."""
    try:
        return [x509.load_der_x509_certificate(decode(text)) for text in texts]
    except ValueError:
        raise Refused("certificate-malformed") from None


def rights_of(chain, root, at):
    """The role of a chain (leaf first, without the root) at an instant, and the market that it stands for."""
    path = [*chain, root]
    if chain[-1].issuer != root.subject:
        raise Refused("anchor-unknown")
    moment = datetime.fromtimestamp(at, timezone.utc)
    for certificate in reversed(path):
        if moment < certificate.not_valid_before_utc:
            raise Refused("certificate-not-yet-valid")
        if moment > certificate.not_valid_after_utc:
            raise Refused("certificate-expired")
    role, labels = "root", []
    for issuer, certificate in zip(path[:0:-1], path[-2::-1]):
        below, label = policy_of(certificate)
        if role not in ISSUERS.get(below, []):
            raise Refused("policy-role", f"a {role} has issued a {below}")
        role, labels = below, [label, *labels] if label else labels
        try:
            certificate.verify_directly_issued_by(issuer)
        except (InvalidSignature, ValueError, TypeError):
            raise Refused("certificate-signature-invalid") from None
    return role, ".".join(labels)


def expect_role(chain, root, at, role, market):
    found, address = rights_of(chain, root, at)
    if found != role:
        raise Refused("role-not-permitted", found)
    if address != market:
        raise Refused("wrong-market", address)


def policy_of(certificate):
    """The role of a certificate, and its label."""
    for extension in certificate.extensions:
        if extension.oid == POLICY:
            return read_policy(extension.value.value)
        if extension.oid == PROXY_INFO:
            info = elements(elements(extension.value.value)[0][1])
            language, policy = elements(info[-1][1])[:2]
            if language[1] == OWN_LANGUAGE:
                return read_policy(policy[1])
    raise Refused("policy-missing")


OWN_LANGUAGE = bytes.fromhex("2b0601040181fd590401")  # 1.3.6.1.4.1.32473.4.1


def read_policy(der):
    members = elements(elements(der)[0][1])
    label = next((content.decode() for tag, content in members if tag == 0x80), None)
    return ROLES[members[0][1][0]], label


def elements(der):
    """The elements of some DER, as tags with their contents."""
    found = []
    while der:
        tag, length, start = der[0], der[1], 2
        if length & 128:
            start += length & 127
            length = int.from_bytes(der[2:start], "big")
        found.append((tag, der[start : start + length]))
        der = der[start + length :]
    return found
