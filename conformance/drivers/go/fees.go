package main

import "math/big"

const slotSeconds = 900

type Step struct{ From, Price int64 }

type Line struct {
	Id                       string
	CapacityUp, CapacityDown int64
	BaseFee                  int64
	TiersUp, TiersDown       []Step
}

type Flow struct{ Booked, ReservedUp, ReservedDown int64 }

// energyOf is the whole Wh that a power in W moves in a slot. [NUM-006]
func energyOf(power int64) int64 { return power * slotSeconds / 3600 }

// psi is what the congestion of a flow costs from no flow on, in 10⁻⁸ EUR; upward flows are positive. [FEE-003]
func psi(flow int64, line Line) *big.Int {
	capacity, steps := energyOf(line.CapacityUp), line.TiersUp
	if flow < 0 {
		flow, capacity, steps = -flow, energyOf(line.CapacityDown), line.TiersDown
	}
	total := new(big.Int)
	for at, step := range steps {
		begin, end := capacity*step.From/1000, flow
		if at+1 < len(steps) {
			end = min(end, capacity*steps[at+1].From/1000)
		}
		if end > begin {
			total.Add(total, new(big.Int).Mul(big.NewInt(end-begin), big.NewInt(step.Price)))
		}
	}
	return total
}

// fee is the price of a flow over a line, or the verdict that there is no room. [FEE-006]
func fee(line Line, flow Flow, direction string, energy int64) Verdict {
	sign, begin, capacity := int64(1), flow.Booked+flow.ReservedUp, energyOf(line.CapacityUp)
	if direction == "down" {
		sign, begin, capacity = -1, flow.Booked-flow.ReservedDown, energyOf(line.CapacityDown)
	}
	if free := capacity - sign*begin; energy > free {
		code := "capacity-exceeded"
		if energy <= capacity-sign*flow.Booked {
			code = "line-busy"
		}
		verdict := (&Refusal{Code: code, Stage: "state"}).verdict()
		verdict["facts"] = Verdict{"line": line.Id, "direction": direction, "free": free, "asked": energy}
		return verdict
	}
	price := new(big.Int).Mul(big.NewInt(line.BaseFee), big.NewInt(energy))
	price.Add(price, psi(begin+sign*energy, line)).Sub(price, psi(begin, line))
	return valid(Verdict{"fee": price.String(), "from": begin})
}
