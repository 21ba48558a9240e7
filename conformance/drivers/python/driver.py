"""A driver for the conformance suite in Python: python3 driver.py. See ../../DRIVER.md.

It needs the package `cryptography`, and the schemas of the specification (BC4P_SCHEMAS names their folder).
"""

from __future__ import annotations

import json
import sys
import traceback

import canonical
import fees
import frames
import merkle
import tokens
from verdicts import Refused, valid


def canonicalize(text: str) -> dict:
    written = canonical.write(canonical.parse(text))
    return valid(canonical=written, id=canonical.id_of(written))


def read_payload(text: str) -> dict:
    canonical.read(text)
    return valid(id=canonical.id_of(text))


OPERATIONS = {
    "canonicalize": canonicalize,
    "fee": fees.fee,
    "frame": frames.frame,
    "log-consistency": merkle.log_consistency,
    "log-inclusion": merkle.log_inclusion,
    "log-leaf": merkle.log_leaf,
    "log-relation": merkle.log_relation,
    "log-root": merkle.log_root,
    "open-bundle": tokens.open_bundle,
    "read-payload": read_payload,
    "validate": tokens.validate,
    "verify": tokens.verify,
}
READY = {
    "type": "ready",
    "protocol": 1,
    "implementation": {"name": "bc4p-python-example", "version": "0.1.0"},
    "operations": sorted(OPERATIONS),
}


def answer(message: dict) -> dict:
    seq, operation = message["seq"], OPERATIONS.get(message["op"])
    if operation is None:
        return {"seq": seq, "skipped": True, "message": f"there is no operation {message['op']}"}
    try:
        return {"seq": seq, "result": operation(**message["input"])}
    except Refused as refused:
        return {"seq": seq, "result": refused.verdict}
    except Exception:
        return {"seq": seq, "errored": True, "context": traceback.format_exc()}


for line in sys.stdin:
    request = json.loads(line)
    if request["type"] == "stop":
        break
    print(json.dumps(READY if request["type"] == "start" else answer(request)), flush=True)
