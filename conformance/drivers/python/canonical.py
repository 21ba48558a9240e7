"""The canonical form of payloads (spec/sign.md, Payload; RFC 8785)."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from decimal import Decimal

from verdicts import Refused

LARGEST = 2**53 - 1
DEEPEST = 16


def base64url(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


def octets_of(text: str) -> bytes | None:
    """The octets of a base64url text, or None if it is not the one spelling of them."""
    try:
        octets = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except ValueError:
        return None
    return octets if base64url(octets) == text else None


def id_of(text: str) -> str:
    return base64url(hashlib.sha256(text.encode()).digest())


def write(value: object) -> str:
    """The one text of a value: members sorted by their UTF-16 code units, no white space."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{write(name)}:{write(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(write(one) for one in value) + "]"
    if isinstance(value, Decimal):
        return str(int(value))
    return json.dumps(value, ensure_ascii=False)


def no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def parse(text: str) -> object:
    """Any JSON; numbers with a fraction or an exponent stay exact."""
    return json.loads(text, parse_float=Decimal, parse_constant=no_constant)


def depth_of(text: str) -> int:
    """How deep objects and lists nest in a JSON text."""
    depth = deepest = 0
    in_string = escaped = False
    for character in text:
        if in_string:
            in_string = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


def is_plain(text: str) -> bool:
    return all(" " <= character <= "~" and character not in '"\\<>&' for character in text)


def is_integer(text: str) -> bool:
    number = Decimal(text)
    return number == number.to_integral_value() and abs(number) <= LARGEST and not (number.is_zero() and text[0] == "-")


def read(text: str) -> dict:
    """A payload, or Refused if it is not its own canonical form."""

    def refused(requirement: str) -> Refused:
        return Refused("payload-not-canonical", "canonical", requirement=requirement)

    faults: list[str] = []

    def number(written: str) -> Decimal:
        # A huge exponent is no number to compute with.
        small = len(written.lower().partition("e")[2]) < 5
        if not small or not is_integer(written):
            faults.append("SIG-010")
            return Decimal(0)
        return Decimal(written)

    try:
        value = json.loads(text, parse_float=number, parse_int=number, parse_constant=no_constant)
    except RecursionError:
        raise refused("SIG-011") from None
    except ValueError:
        raise Refused("payload-not-json", "canonical", requirement="SIG-009") from None
    if not isinstance(value, dict):
        raise Refused("payload-not-json", "canonical", requirement="SIG-009")
    if depth_of(text) > DEEPEST:
        raise refused("SIG-011")
    if faults or not all(is_plain(one) for one in strings_in(value)):
        raise refused("SIG-010")
    if write(value) != text:
        raise refused("SIG-012")
    return json.loads(text)


def strings_in(value: object):
    """Every text of a value, the names of members too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings_in(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from strings_in(one)
