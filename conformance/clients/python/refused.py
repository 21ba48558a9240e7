class Refused(Exception):
    """What is not taken for good: with a code of spec/errors.yaml where there is one."""

    def __init__(self, code, message="", facts=None):
        super().__init__(f"{code}: {message}" if message else code)
        self.code = code
        self.facts = facts or {}
