package main

// Verdict is what the implementation makes of a case.
type Verdict map[string]any

func valid(details Verdict) Verdict {
	verdict := Verdict{"result": "valid"}
	for name, detail := range details {
		verdict[name] = detail
	}
	return verdict
}

// Refusal says that something is refused: a code of spec/errors.yaml, its stage, and the requirement where one code has many.
type Refusal struct{ Code, Stage, Requirement string }

func (refusal *Refusal) verdict() Verdict {
	verdict := Verdict{"result": "invalid", "code": refusal.Code, "stage": refusal.Stage}
	if refusal.Requirement != "" {
		verdict["requirement"] = refusal.Requirement
	}
	return verdict
}
