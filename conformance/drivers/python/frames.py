"""Frames of a session (spec/session.md, Frames)."""

from __future__ import annotations

import json

import canonical
import schemas
from verdicts import Refused, valid


class Twice(Exception):
    """A member stands twice in one object."""


def members(pairs: list[tuple[str, object]]) -> dict:
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise Twice
    return dict(pairs)


def frame(text: str) -> dict:
    try:
        value = json.loads(text, parse_constant=canonical.no_constant)
    except RecursionError:
        raise Refused("frame-too-deep", "json") from None
    except ValueError:
        raise Refused("frame-not-json", "json") from None
    if not isinstance(value, dict):
        raise Refused("frame-not-json", "json")
    if canonical.depth_of(text) > canonical.DEEPEST:
        raise Refused("frame-too-deep", "json")
    try:
        json.loads(text, object_pairs_hook=members)
    except Twice:
        raise Refused("frame-duplicate-key", "json") from None
    kind = value.get("type")
    key = (kind, value.get("of") if kind == "ok" else None)
    schema = schemas.FRAMES.get(key) if all(isinstance(one, (str, type(None))) for one in key) else None
    if schema is None:
        raise Refused("frame-type-unknown", "frame")
    if schemas.fault(value, schema, schema) is not None:
        raise Refused("frame-invalid", "frame")
    return valid(type=kind)
