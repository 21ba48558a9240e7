package main

import (
	"encoding/json"
	"strings"
)

// hasTwice tells whether a member stands twice in one object of a valid JSON text.
func hasTwice(text string) bool {
	decoder := json.NewDecoder(strings.NewReader(text))
	var objects []map[string]bool // nil for lists
	isName := []bool{}
	for {
		token, err := decoder.Token()
		if err != nil {
			return false
		}
		top := len(objects) - 1
		switch token {
		case json.Delim('{'):
			objects, isName = append(objects, map[string]bool{}), append(isName, true)
			continue
		case json.Delim('['):
			objects, isName = append(objects, nil), append(isName, false)
			continue
		case json.Delim('}'), json.Delim(']'):
			objects, isName = objects[:top], isName[:top]
			top--
		default:
			if top >= 0 && isName[top] {
				if name := token.(string); objects[top][name] {
					return true
				} else {
					objects[top][name] = true
				}
				isName[top] = false
				continue
			}
		}
		// A value of an object is over: a name comes next.
		if top >= 0 && objects[top] != nil {
			isName[top] = true
		}
	}
}

// frame reads the text of a WebSocket message, before anything that it may mean.
func frame(text string) Verdict {
	refuse := func(code, stage string) Verdict { return (&Refusal{Code: code, Stage: stage}).verdict() }
	value, ok := parse(text)
	object, isObject := value.(map[string]any)
	if !ok || !isObject {
		return refuse("frame-not-json", "json")
	}
	if depthOf(object) > deepest {
		return refuse("frame-too-deep", "json")
	}
	if hasTwice(text) {
		return refuse("frame-duplicate-key", "json")
	}
	rule := frameSchemas[frameKey(object["type"], object["of"])]
	if rule == nil {
		return refuse("frame-type-unknown", "frame")
	}
	if !fits(object, rule, rule) {
		return refuse("frame-invalid", "frame")
	}
	return valid(Verdict{"type": object["type"]})
}
