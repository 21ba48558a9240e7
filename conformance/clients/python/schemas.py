"""The schemas of the specification, and the few keywords that they use."""

import json
import re
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "spec" / "schemas" / "v1"
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}


@lru_cache
def schema(name):
    """The schema of this name, or None."""
    file = FOLDER / f"{name}.schema.json"
    return json.loads(file.read_text()) if file.exists() else None


def fits(value, rule, root):
    """True if a value is valid against a rule of a schema."""
    if "$ref" in rule:
        return fits(value, root["$defs"][rule["$ref"].rsplit("/", 1)[1]], root)
    if "oneOf" in rule and sum(fits(value, one, root) for one in rule["oneOf"]) != 1:
        return False
    if "const" in rule and (value != rule["const"] or isinstance(value, bool) != isinstance(rule["const"], bool)):
        return False
    if "enum" in rule and value not in rule["enum"]:
        return False
    kind = rule.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind == "integer" and isinstance(value, bool))):
        return False
    if isinstance(value, str):
        bounds = rule.get("minLength", 0) <= len(value) <= rule.get("maxLength", len(value))
        return bounds and ("pattern" not in rule or re.search(rule["pattern"], value) is not None)
    if isinstance(value, int):
        return rule.get("minimum", value) <= value <= rule.get("maximum", value)
    if isinstance(value, list):
        bounds = rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value))
        return bounds and all(fits(item, rule.get("items", {}), root) for item in value)
    if isinstance(value, dict):
        members = rule.get("properties", {})
        is_open = rule.get("additionalProperties", True)
        return all(name in value for name in rule.get("required", [])) and all(
            fits(item, members[name], root) if name in members else is_open for name, item in value.items()
        )
    return True


def is_valid(value, name):
    rule = schema(name)
    return rule is not None and fits(value, rule, rule)
