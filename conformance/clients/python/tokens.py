"""Signed messages (spec/sign.md): one canonical text under a signature, named by its SHA-256."""

import base64
import hashlib
import json
import os

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils
from cryptography.hazmat.primitives.hashes import SHA256

from refused import Refused
from schemas import is_valid


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text):
    """Bytes of canonical base64url, or a refusal."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        data = None
    if data is None or encode(data) != text:
        raise Refused("token-malformed")
    return data


def canonical(value):
    """The one text of a value: what every JSON writer prints with sorted members and no white space."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def name_of(data):
    return encode(hashlib.sha256(data).digest())


def nonce():
    return encode(os.urandom(24))


def sign(key, kid, kind, content):
    """Signs a message; returns its id and its token."""
    alg = "Ed25519" if isinstance(key, ed25519.Ed25519PrivateKey) else "ES256"
    payload = canonical({**content, "type": kind, "signer": kid}).encode()
    signing = f"{encode(canonical({'alg': alg, 'kid': kid, 'typ': kind}).encode())}.{encode(payload)}"
    if alg == "ES256":
        r, s = utils.decode_dss_signature(key.sign(signing.encode(), ec.ECDSA(SHA256())))
        signature = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    else:
        signature = key.sign(signing.encode())
    return name_of(payload), f"{signing}.{encode(signature)}"


def open_token(token, kinds, certificates):
    """The id and the message of a token that one of these certificates (by their ids) has signed."""
    parts = token.split(".")
    if len(parts) != 3:
        raise Refused("token-malformed")
    head, payload, signature = map(decode, parts)
    header = read_header(head)
    if header["typ"] not in kinds:
        raise Refused("type-unexpected", header["typ"])
    certificate = certificates.get(header["kid"])
    if certificate is None:
        raise Refused("certificate-unknown", header["kid"])
    verify(certificate.public_key(), header["alg"], f"{parts[0]}.{parts[1]}".encode(), signature)
    text = payload.decode("ascii", errors="replace")
    try:
        message = json.loads(text)
    except ValueError:
        raise Refused("payload-not-json") from None
    if canonical(message) != text:
        raise Refused("payload-not-canonical")
    if not is_valid(message, header["typ"].removeprefix("bc4p-")):
        raise Refused("payload-invalid")
    if message["signer"] != header["kid"]:
        raise Refused("signer-mismatch")
    return name_of(payload), message


def read_header(data):
    try:
        header = json.loads(data)
    except ValueError:
        header = None
    if not isinstance(header, dict) or set(header) != {"alg", "kid", "typ"} or canonical(header).encode() != data:
        raise Refused("header-invalid")
    return header


def verify(key, alg, data, signature):
    is_curve = isinstance(key, ec.EllipticCurvePublicKey)
    if alg != ("ES256" if is_curve else "Ed25519"):
        raise Refused("algorithm-mismatch")
    try:
        if is_curve:
            r, s = (int.from_bytes(signature[place : place + 32], "big") for place in (0, 32))
            key.verify(utils.encode_dss_signature(r, s), data, ec.ECDSA(SHA256()))
        else:
            key.verify(signature, data)
    except (InvalidSignature, ValueError):
        raise Refused("signature-invalid") from None
    if len(signature) != 64:
        raise Refused("signature-invalid")
