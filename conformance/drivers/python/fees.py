"""The price of a line (spec/fees.md)."""

from __future__ import annotations

from verdicts import Refused, valid

SLOT = 900


def energy_of(power: int) -> int:
    """The whole Wh that a power in W moves in a slot."""
    return power * SLOT // 3600


def integral(flow: int, line: dict) -> int:
    """Ψ: what the congestion of a flow costs from no flow on, in 10⁻⁸ EUR; upward flows are positive."""
    side = "Up" if flow >= 0 else "Down"
    capacity = energy_of(line[f"capacity{side}"])
    steps = [(capacity * step["from"] // 1000, step["price"]) for step in line[f"tiers{side}"]]
    total = 0
    for (begin, price), (end, _) in zip(steps, [*steps[1:], (abs(flow), 0)]):
        total += max(0, min(abs(flow), max(end, begin)) - begin) * price
    return total


def fee(line: dict, flow: dict, direction: str, energy: int) -> dict:
    booked = flow.get("booked", 0)
    up = direction == "up"
    sign = 1 if up else -1
    begin = booked + flow.get("reservedUp", 0) if up else booked - flow.get("reservedDown", 0)
    capacity = energy_of(line["capacityUp" if up else "capacityDown"])
    free = capacity - sign * begin
    if energy > free:
        facts = {"line": line["id"], "direction": direction, "free": free, "asked": energy}
        if energy <= capacity - sign * booked:
            raise Refused("line-busy", "state", facts=facts)
        raise Refused("capacity-exceeded", "state", facts=facts)
    price = line["baseFee"] * energy + integral(begin + sign * energy, line) - integral(begin, line)
    return valid(fee=str(price), **{"from": begin})
