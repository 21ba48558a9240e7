"""Whether evidence proves trades (spec/messages.md, Trade), for trades within one market."""

from chains import expect_role, kid_of, read_chain
from refused import Refused
from tokens import open_token

KINDS = ["bc4p-trade", "bc4p-offer", "bc4p-acceptance"]


def prove(evidence, root):
    """The trades that evidence proves, by their ids."""
    known = {kid_of(one): one for one in read_chain(evidence["certificates"])}
    messages = dict(open_token(token, KINDS, known) for token in evidence["tokens"])
    trades = {name: message for name, message in messages.items() if message["type"] == "bc4p-trade"}
    if not trades:
        raise Refused("evidence-incomplete", "there is no trade")
    for trade in trades.values():
        try:
            judge(trade, messages, known, root)
        except Refused as refused:
            if refused.code not in ("role-not-permitted", "wrong-market"):
                raise
            raise Refused("evidence-contradiction", str(refused)) from None
    return trades


def judge(trade, messages, known, root):
    sell, buy = messages.get(trade["sell"]), messages.get(trade["buy"])
    if sell is None or buy is None:
        raise Refused("evidence-incomplete", "a message that the trade joins is missing")
    at, market = trade["at"], trade["market"]
    for kid, role in ((trade["signer"], "market"), (sell["signer"], "participant"), (buy["signer"], "participant")):
        expect_role(chain_of(kid, known, root), root, at, role, market)
    resting, taking = (sell, buy) if trade["resting"] == "sell" else (buy, sell)
    is_direct = trade["kind"] == "direct"
    demand(trade["seller"] == sell["signer"] and trade["buyer"] == buy["signer"], "its parties")
    demand("take" not in trade and all("market" not in quote for quote in trade["quotes"]), "it is within one market")
    demand(taking["type"] == ("bc4p-acceptance" if is_direct else "bc4p-offer"), "its kind")
    demand(resting["type"] == "bc4p-offer" and resting["side"] == trade["resting"], "its resting side")
    demand(sell["market"] == market == buy["market"], "its market")
    if is_direct:
        demand(taking["offer"] == trade[trade["resting"]], "the offer that is accepted")
        demand(trade["energy"] == taking["lots"] * resting["lot"], "all that the acceptance takes")
    else:
        demand(taking["side"] != resting["side"], "its sides")
    for offer in (one for one in (sell, buy) if one["type"] == "bc4p-offer"):
        demand(offer["slot"] == trade["slot"], "its slot")
        demand(trade["energy"] % offer["lot"] == 0 and trade["energy"] <= offer["lot"] * offer["lots"], "its lots")
    demand(at < min(sell["validUntil"], buy["validUntil"], trade["slot"]["start"]), "its time")
    judge_money(trade, sell, buy, resting, is_direct)


def judge_money(trade, sell, buy, resting, is_direct):
    energy, quotes = trade["energy"], trade["quotes"]
    fees, pays, receives = (int(trade[name]) for name in ("fees", "buyerPays", "sellerReceives"))
    lines = [quote["line"] for quote in quotes]
    ways = [quote["direction"] for quote in quotes]
    demand(len(set(lines)) == len(lines) and ways == sorted(ways, reverse=True), "its lines")
    demand(all(quote["energy"] == energy for quote in quotes), "the energy of its quotes")
    demand(trade["price"] == resting["price"] and fees == sum(int(quote["fee"]) for quote in quotes), "its price and fees")
    value = energy * trade["price"]
    # Whoever buys pays the fees: on top of an offer to sell, out of what an offer to buy says in all.
    demand(pays == receives + fees and (receives if trade["resting"] == "sell" else pays) == value, "its amounts")
    limit = {"sell": sell.get("limit", sell.get("price")), "buy": buy.get("limit", buy.get("price"))}
    demand(pays <= energy * limit["buy"] and receives >= energy * limit["sell"], "what both have signed")


def demand(holds, what):
    if not holds:
        raise Refused("evidence-contradiction", what)


def chain_of(kid, known, root):
    """The chain of a certificate among those that are known, leaf first, without the root."""
    chain, issuers = [], {one.subject: one for one in known.values()}
    certificate = known.get(kid)
    while certificate is not None and len(chain) < 12:
        chain.append(certificate)
        if certificate.issuer == root.subject:
            return chain
        certificate = issuers.get(certificate.issuer)
    raise Refused("evidence-incomplete", "a certificate is missing")
