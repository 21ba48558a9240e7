"""A session with a market (spec/session.md): who both are is proven before anything is asked."""

import json
import time

from cryptography.hazmat.primitives.serialization import Encoding

from chains import expect_role, kid_of, read_chain
from refused import Refused
from schemas import is_valid, schema
from tokens import encode, nonce, open_token, sign
from ws import WebSocket

VERSION = "bc4p.v1"
DEEPEST = 16


class Session:
    def __init__(self, url, market, root, chain, key):
        self.market, self.root, self.key, self.kid = market, root, key, kid_of(chain[0])
        self.events, self.seen, self.ids = [], 0, 0
        self.socket = WebSocket(url, VERSION)
        try:
            self._greet(chain)
        except Refused:
            self.socket.close(4401)
            raise

    def _greet(self, chain):
        challenge = self._frame("challenge")
        if VERSION not in challenge["versions"]:
            raise Refused("version-unsupported")
        theirs = read_chain(challenge["chain"])
        expect_role(theirs, self.root, int(time.time()), "market", self.market)
        if challenge["market"] != self.market:
            raise Refused("wrong-market", challenge["market"])
        self.signer = {kid_of(theirs[0]): theirs[0]}
        own = nonce()
        terms = {"market": self.market, "clientNonce": own, "marketNonce": challenge["nonce"]}
        _, proof = sign(self.key, self.kid, "bc4p-hello-proof", {**terms, "role": "client", "peer": kid_of(theirs[0])})
        texts = [encode(one.public_bytes(Encoding.DER)) for one in chain]
        hello = {"type": "hello", "id": "hello", "versions": [VERSION], "features": [], "nonce": own}
        self.socket.send(json.dumps({**hello, "chain": texts, "proof": proof}))
        welcome = self._frame("welcome")
        _, said = open_token(welcome["proof"], ["bc4p-hello-proof"], self.signer)
        expected = {**terms, "role": "market", "peer": self.kid, "type": "bc4p-hello-proof", "signer": said["signer"]}
        if said != expected:
            raise Refused("proof-invalid")

    def _frame(self, kind):
        frame = self._read()
        if frame["type"] == "error":
            raise Refused(frame["code"], "the market refused the session")
        if frame["type"] != kind:
            raise Refused("frame-type-unknown", frame["type"])
        return frame

    def ask(self, kind, **body):
        """Sends a request; returns its `ok`, or refuses with the market's error. Events that come meanwhile are kept."""
        self.ids += 1
        request = str(self.ids)
        self.socket.send(json.dumps({"type": kind, "id": request, **body}))
        while True:
            frame = self._read()
            if frame["type"] == "event":
                self._keep(frame)
            elif frame.get("re") == request:
                if frame["type"] == "error":
                    raise Refused(frame["code"], "the market refused", frame["facts"])
                if frame["type"] != ("pong" if kind == "ping" else "ok") or frame.get("of", kind) != kind:
                    raise Refused("frame-invalid", f"{frame['type']} does not answer {kind}")
                if kind == "events.subscribe":
                    self.seen = body["after"]
                return frame

    def next_event(self):
        while not self.events:
            frame = self._read()
            if frame["type"] == "event":
                self._keep(frame)
        return self.events.pop(0)

    def _keep(self, event):
        """Own events count once, and none may be missing. [STR-010]"""
        if event["seq"] > self.seen + 1:
            raise Refused("event-missing", f"{event['seq']} came after {self.seen}")
        if event["seq"] == self.seen + 1:
            self.seen = event["seq"]
            self.events.append(event)

    def open_by_market(self, token, kind):
        """What the market itself has signed, under the certificate with which it greeted."""
        return open_token(token, [kind], self.signer)

    def _read(self):
        text = self.socket.receive()
        frame = parse(text)
        kind = frame.get("type")
        name = f"ok-{str(frame.get('of')).replace('.', '-')}" if kind == "ok" else f"frame-{str(kind).replace('.', '-')}"
        if schema(name) is None:
            raise Refused("frame-type-unknown")
        if not is_valid(frame, name):
            raise Refused("frame-invalid")
        return frame

    def close(self):
        self.socket.close()


def parse(text):
    """A frame: one JSON object without repetitions, not too deep, in which 1.0 is the integer 1."""

    def whole(number):
        value = float(number)
        return int(value) if value.is_integer() else value

    def once(pairs):
        if len({name for name, _ in pairs}) < len(pairs):
            raise Refused("frame-duplicate-key")
        return dict(pairs)

    try:
        frame = json.loads(text, parse_float=whole, object_pairs_hook=once)
    except (ValueError, RecursionError):
        raise Refused("frame-not-json") from None
    if not isinstance(frame, dict):
        raise Refused("frame-not-json")
    if depth(frame) > DEEPEST:
        raise Refused("frame-too-deep")
    return frame


def depth(value):
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if items is None else 1 + max(map(depth, items), default=0)
