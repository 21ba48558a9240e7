#!/usr/bin/env python3
"""A participant of a BC4P market: signs an offer, sends it, and waits for the trades that come of it.

    python3 participant.py ws://127.0.0.1:8470 --as anna --market quartier7.westnetz \\
        --sell --lots 10 --price 12000 --slot 1795420800

`anna` is a folder with root.pem, chain.pem and key.pem. Prices are in mct/kWh, lots of 100 Wh. Each trade is printed as
a line of JSON once the evidence of the market proves it. Started by `bc4p conformance participant`, it does what
BC4P_CONFORMANCE_CONTEXT says instead (conformance/CLIENTS.md). Needs Python 3.11 and the package `cryptography`.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from evidence import prove
from refused import Refused
from session import Session
from tokens import nonce, sign


BEYOND_ALL = 2**53 - 1


def connect(url, market, root, chain, key):
    return Session(
        url,
        market,
        x509.load_pem_x509_certificate(Path(root).read_bytes()),
        x509.load_pem_x509_certificates(Path(chain).read_bytes()),
        load_pem_private_key(Path(key).read_bytes(), None),
    )


def send_offer(session, wish):
    """Signs an offer and sends it; returns its id once the market has signed that it has it."""
    content = {**wish, "market": session.market, "nonce": nonce()}
    offer, token = sign(session.key, session.kid, "bc4p-offer", content)
    answer = session.ask("offer.submit", token=token)
    _, receipt = session.open_by_market(answer["receipt"], "bc4p-decision")
    if answer["offer"] != offer or receipt["subject"] != offer or receipt["result"] != "accepted":
        raise Refused("evidence-contradiction", "the receipt is for something else")
    return offer


def await_trades(session, offer, wish, on_trade):
    """Waits until all of an own offer is traded or it has ended; each trade is proven before it counts."""
    energy = wish["lot"] * wish["lots"]
    while energy > 0:
        event = session.next_event()
        if event["subject"] != offer or event["kind"] not in ("traded", "ended"):
            continue
        if event["kind"] == "ended":
            if event["reason"] == "filled":
                continue
            break
        name, trade = session.open_by_market(event["trade"], "bc4p-trade")
        if trade[wish["side"]] != offer or name not in own_trades(session):
            raise Refused("evidence-contradiction", "the market does not prove its trade")
        energy -= trade["energy"]
        on_trade(name, trade)


def own_trades(session):
    """All own trades by their ids, each proven by its evidence."""
    trades, after = {}, 0
    while after is not None:
        page = session.ask("trade.list", after=after)
        if "evidence" in page:
            proven = prove(page["evidence"], session.root)
            trades.update({name: proven[name] for name in page["trades"] if name in proven})
            if any(name not in proven for name in page["trades"]):
                raise Refused("evidence-incomplete", "a trade is not proven")
        after = page.get("next")
    return trades


def newest_event(session):
    """The number of the newest own event: the market tells it to whoever asks beyond it."""
    try:
        return session.ask("events.subscribe", after=BEYOND_ALL)["last"]
    except Refused as refused:
        if refused.code == "cursor-ahead":
            return refused.facts["last"]
        raise


def offer_and_wait(session, wish, on_trade):
    after = newest_event(session)
    offer = send_offer(session, wish)
    session.ask("events.subscribe", after=after)
    await_trades(session, offer, wish, on_trade)
    return offer


def play(context):
    """Does what the conformance suite says; returns what it reports."""
    task = context["task"]
    if task["do"] not in ("connect", "read-book", "send-offers", "await-trade", "list-trades"):
        return {"result": "unsupported", "message": f"this example does not {task['do']}"}
    session = connect(*(context[name] for name in ("url", "market", "root", "chain", "key")))
    try:
        if task["do"] == "connect":
            session.ask("ping")
            return {"result": "done"}
        if task["do"] == "read-book":
            session.ask("book.snapshot")
            return {"result": "done"}
        if task["do"] == "send-offers":
            return {"result": "done", "offers": [send_offer(session, wish) for wish in task["offers"]]}
        if task["do"] == "list-trades":
            return {"result": "done", "trades": list(own_trades(session))}
        trades = []
        offer = offer_and_wait(session, task["offer"], lambda name, _: trades.append(name))
        return {"result": "done", "offers": [offer], "trades": trades}
    finally:
        session.close()


def by_hand():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("--as", dest="folder", type=Path, required=True)
    parser.add_argument("--market", required=True)
    parser.add_argument("--sell", dest="side", action="store_const", const="sell", default="buy")
    parser.add_argument("--lots", type=int, required=True)
    parser.add_argument("--price", type=int, required=True)
    parser.add_argument("--slot", type=int, required=True, help="its beginning, in seconds since 1970")
    parser.add_argument("--valid", type=int, default=600, help="seconds for which the offer is good")
    args = parser.parse_args()
    files = [args.folder / name for name in ("root.pem", "chain.pem", "key.pem")]
    wish = {"side": args.side, "slot": {"start": args.slot, "len": 900}, "lot": 100, "lots": args.lots}
    wish |= {"price": args.price, "validUntil": int(time.time()) + args.valid}
    session = connect(args.url, args.market, *files)
    try:
        offer = offer_and_wait(session, wish, lambda name, trade: print(json.dumps({"id": name, **trade}), flush=True))
        return {"result": "done", "offers": [offer]}
    finally:
        session.close()


def main():
    context = os.environ.get("BC4P_CONFORMANCE_CONTEXT")
    try:
        report = play(json.loads(context)) if context else by_hand()
    except Refused as refused:
        report = {"result": "refused", "code": refused.code, "message": str(refused)}
    except OSError as error:
        report = {"result": "refused", "code": "cannot-connect", "message": str(error)}
    print(json.dumps(report))
    sys.exit(0 if report["result"] == "done" else 1)


if __name__ == "__main__":
    main()
