"""Signed messages (spec/sign.md): tokens, and tokens of a bundle."""

from __future__ import annotations

import hashlib
import json

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

import canonical
import merkle
import schemas
from verdicts import Refused, valid

LONGEST = 33_200
HASH = 32
#: Of a bundle, by the type of its messages.
BUNDLES = {"bc4p-offer": "bc4p-offer-bundle"}
MESSAGES_OF = {bundle: message for message, bundle in BUNDLES.items()}


def text_of(octets: bytes) -> str:
    """Octets as text; those that are none become characters that no payload may have."""
    return octets.decode("latin-1")


def header_of(octets: bytes) -> dict:
    """The header, which is exactly alg, kid and typ in canonical form."""
    refused = Refused("header-invalid", "header")
    text = text_of(octets)
    try:
        header = canonical.read(text)
    except Refused:
        raise refused from None
    if set(header) != {"alg", "kid", "typ"} or not all(isinstance(one, str) for one in header.values()):
        raise refused
    kid = canonical.octets_of(header["kid"])
    if kid is None or len(kid) != HASH or header["alg"] not in ("ES256", "Ed25519"):
        raise refused
    return header


def is_genuine(algorithm: str, public_key: bytes, signed: bytes, signature: bytes) -> bool:
    key = load_der_public_key(public_key)
    try:
        if algorithm == "Ed25519" and isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signature, signed)
        elif algorithm == "ES256" and isinstance(key, ec.EllipticCurvePublicKey) and len(signature) == 64:
            r, s = (int.from_bytes(signature[at : at + 32], "big") for at in (0, 32))
            key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(SHA256()))
        else:
            return False
    except InvalidSignature:
        return False
    return True


def message_of(text: str, kind: str, kid: str) -> dict:
    """A payload with all that is demanded of it: canonical form, schema, signer, extensions."""
    try:
        message = canonical.read(text)
    except Refused as refused:
        raise Refused(refused.verdict["code"], "canonical") from None
    schema = schemas.MESSAGES[kind]
    if schemas.fault(message, schema, schema) is not None:
        raise Refused("payload-invalid", "schema")
    if message["signer"] != kid:
        raise Refused("signer-mismatch", "schema")
    # This library understands no extension.
    if message.get("must"):
        raise Refused("extension-unknown", "semantics")
    return message


def verify(token: str, types: list[str], certificates: list[dict]) -> dict:
    malformed = Refused("token-malformed", "token")
    if len(token) > LONGEST:
        raise malformed
    parts = token.split(".")
    octets = [canonical.octets_of(part) if part else None for part in parts]
    if len(parts) not in (3, 5) or None in octets:
        raise malformed
    header = header_of(octets[0])
    kind = header["typ"]
    if kind not in schemas.MESSAGES:
        raise Refused("header-invalid", "header")
    place = None
    if len(parts) == 5:
        place = octets[4]
        if kind not in MESSAGES_OF or not place or len(place) % HASH != 1:
            raise malformed
        kind = MESSAGES_OF[kind]
    if kind not in types:
        raise Refused("type-unexpected", "header")
    certificate = next((one for one in certificates if one["kid"] == header["kid"]), None)
    if certificate is None:
        raise Refused("certificate-unknown", "certificate")
    if certificate["algorithm"] != header["alg"]:
        raise Refused("algorithm-mismatch", "header")
    signed = f"{parts[0]}.{parts[1]}".encode()
    if not is_genuine(header["alg"], canonical.octets_of(certificate["publicKey"]), signed, octets[2]):
        raise Refused("signature-invalid", "signature")
    payload = octets[1]
    if place is not None:
        bundle = message_of(text_of(payload), header["typ"], header["kid"])
        payload = octets[3]
        leaf = merkle.leaf_hash(hashlib.sha256(payload).digest())
        path = [place[at : at + HASH] for at in range(1, len(place), HASH)]
        root = merkle.root_above(leaf, place[0], bundle["count"], path)
        if root is None or canonical.base64url(root) != bundle["root"]:
            raise Refused("bundle-mismatch", "signature")
    message = message_of(text_of(payload), kind, header["kid"])
    return valid(id=canonical.base64url(hashlib.sha256(payload).digest()), payload=message)


def open_bundle(token: str, offers: list[str], certificates: list[dict]) -> dict:
    """A bundle that comes with all its messages."""
    opened = verify(token, list(MESSAGES_OF), certificates)
    bundle = opened["payload"]
    hashes = [hashlib.sha256(offer.encode()).digest() for offer in offers]
    root = canonical.base64url(merkle.root_over([merkle.leaf_hash(one) for one in hashes]))
    if len(hashes) != bundle["count"] or root != bundle["root"] or len(set(hashes)) != len(hashes):
        raise Refused("bundle-mismatch", "signature")

    def outcome(offer: str) -> str:
        try:
            message_of(offer, MESSAGES_OF[bundle["type"]], bundle["signer"])
        except Refused as refused:
            return refused.verdict["code"]
        return "valid"

    return valid(
        id=opened["id"],
        ids=[canonical.base64url(one) for one in hashes],
        outcomes=[outcome(offer) for offer in offers],
    )


def validate(type: str, message: object) -> dict:
    schema = schemas.MESSAGES[type]
    if found := schemas.fault(message, schema, schema):
        path, keyword = found
        raise Refused("payload-invalid", "schema", path=path, facts={"keyword": keyword})
    return valid(id=canonical.id_of(canonical.write(message)))
