"""How verdicts are said."""

from __future__ import annotations


class Refused(Exception):
    """Something is refused, with the code of spec/errors.yaml and its stage."""

    def __init__(self, code: str, stage: str, **details: object) -> None:
        super().__init__(code)
        self.verdict = {"result": "invalid", "code": code, "stage": stage, **details}


def valid(**details: object) -> dict:
    return {"result": "valid", **details}
