"""Checks values against the schemas of spec/schemas/v1, which use few words of JSON Schema."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

FOLDER = Path(os.environ.get("BC4P_SCHEMAS", Path(__file__).parents[3] / "spec/schemas/v1"))


def resolve(reference: str, root: dict) -> dict:
    target = root
    for name in reference.removeprefix("#/").split("/"):
        target = target[name]
    return target


def load() -> tuple[dict[str, dict], dict[tuple[str, str | None], dict]]:
    """Schemas of signed messages by type, and of frames by type and, of answers, by what they answer."""
    messages, frames = {}, {}
    for file in sorted(FOLDER.glob("*.schema.json")):
        schema = json.loads(file.read_text())
        # A schema of several forms has the same type in each.
        form = schema if "properties" in schema else resolve(schema["oneOf"][0]["$ref"], schema)
        members = form["properties"]
        kind = members.get("type", {}).get("const")
        if file.name.startswith(("frame-", "ok-")):
            frames[kind, members["of"]["const"] if kind == "ok" else None] = schema
        elif kind is not None and "signer" in members:
            messages[kind] = schema
    return messages, frames


MESSAGES, FRAMES = load()

TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool) and value == int(value),
}


def same(a: object, b: object) -> bool:
    return type(a) is type(b) and a == b


def fault(value: object, schema: dict, root: dict, path: str = "") -> tuple[str, str] | None:
    """The path and the keyword of the first fault, or None if the value fits."""
    if "$ref" in schema:
        if found := fault(value, resolve(schema["$ref"], root), root, path):
            return found
    if "type" in schema and not TYPES[schema["type"]](value):
        return path, "type"
    if "const" in schema and not same(value, schema["const"]):
        return path, "const"
    if "enum" in schema and not any(same(value, one) for one in schema["enum"]):
        return path, "enum"
    if "oneOf" in schema and sum(fault(value, one, root, path) is None for one in schema["oneOf"]) != 1:
        return path, "oneOf"
    if isinstance(value, str):
        return fault_of_text(value, schema, path)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value < schema.get("minimum", value):
            return path, "minimum"
        if value > schema.get("maximum", value):
            return path, "maximum"
    if isinstance(value, list):
        return fault_of_list(value, schema, root, path)
    if isinstance(value, dict):
        return fault_of_object(value, schema, root, path)
    return None


def fault_of_text(value: str, schema: dict, path: str) -> tuple[str, str] | None:
    if len(value) < schema.get("minLength", 0):
        return path, "minLength"
    if len(value) > schema.get("maxLength", len(value)):
        return path, "maxLength"
    # A dollar of JSON Schema is the very end; one of Python also stands before a last line feed.
    if "pattern" in schema and not re.search(schema["pattern"].replace("$", r"\Z"), value):
        return path, "pattern"
    return None


def fault_of_list(value: list, schema: dict, root: dict, path: str) -> tuple[str, str] | None:
    if len(value) < schema.get("minItems", 0):
        return path, "minItems"
    if len(value) > schema.get("maxItems", len(value)):
        return path, "maxItems"
    for index, one in enumerate(value):
        if found := fault(one, schema.get("items", {}), root, f"{path}/{index}"):
            return found
    return None


def fault_of_object(value: dict, schema: dict, root: dict, path: str) -> tuple[str, str] | None:
    members = schema.get("properties", {})
    if any(name not in value for name in schema.get("required", [])):
        return path, "required"
    others = schema.get("additionalProperties", True)
    if others is False and any(name not in members for name in value):
        return path, "additionalProperties"
    for name, one in value.items():
        rule = members.get(name, others if isinstance(others, dict) else {})
        if found := fault(one, rule, root, f"{path}/{name}"):
            return found
    return None
