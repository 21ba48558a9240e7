package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/big"
	"sort"
	"strings"
	"unicode/utf16"
)

const deepest = 16

var largest = big.NewInt(1<<53 - 1)

func base64url(octets []byte) string { return base64.RawURLEncoding.EncodeToString(octets) }

// octetsOf gives the octets of a base64url text, and whether it is the one spelling of them.
func octetsOf(text string) ([]byte, bool) {
	octets, err := base64.RawURLEncoding.Strict().DecodeString(text)
	return octets, err == nil && base64url(octets) == text
}

func idOf(text string) string {
	hash := sha256.Sum256([]byte(text))
	return base64url(hash[:])
}

// parse reads one JSON value; its numbers stay as they are written.
func parse(text string) (any, bool) {
	if !json.Valid([]byte(text)) {
		return nil, false
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	return value, decoder.Decode(&value) == nil
}

// integerOf gives the whole number that is written, if it is one within ±(2^53 − 1); -0 is none.
func integerOf(number json.Number) (*big.Int, bool) {
	text := number.String()
	if at := strings.IndexAny(text, "eE"); at >= 0 && len(text)-at > 5 {
		return nil, false // a huge exponent is no number to compute with
	}
	fraction, ok := new(big.Rat).SetString(text)
	if !ok || !fraction.IsInt() || (fraction.Sign() == 0 && text[0] == '-') {
		return nil, false
	}
	return fraction.Num(), new(big.Int).Abs(fraction.Num()).Cmp(largest) <= 0
}

// before tells the order of names: that of their UTF-16 code units.
func before(a, b string) bool {
	left, right := utf16.Encode([]rune(a)), utf16.Encode([]rune(b))
	for at := 0; at < len(left) && at < len(right); at++ {
		if left[at] != right[at] {
			return left[at] < right[at]
		}
	}
	return len(left) < len(right)
}

func writeText(to *bytes.Buffer, text string) {
	short := map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}
	to.WriteByte('"')
	for _, character := range text {
		if escape, ok := short[character]; ok {
			to.WriteString(escape)
		} else if character < ' ' {
			fmt.Fprintf(to, `\u%04x`, character)
		} else {
			to.WriteRune(character)
		}
	}
	to.WriteByte('"')
}

// write writes the one text of a value (RFC 8785, for whole numbers).
func write(to *bytes.Buffer, value any) {
	switch value := value.(type) {
	case nil:
		to.WriteString("null")
	case bool:
		fmt.Fprint(to, value)
	case string:
		writeText(to, value)
	case json.Number:
		if whole, ok := integerOf(value); ok {
			to.WriteString(whole.String())
		} else {
			to.WriteString(value.String())
		}
	case []any:
		to.WriteByte('[')
		for at, one := range value {
			if at > 0 {
				to.WriteByte(',')
			}
			write(to, one)
		}
		to.WriteByte(']')
	case map[string]any:
		names := make([]string, 0, len(value))
		for name := range value {
			names = append(names, name)
		}
		sort.Slice(names, func(a, b int) bool { return before(names[a], names[b]) })
		to.WriteByte('{')
		for at, name := range names {
			if at > 0 {
				to.WriteByte(',')
			}
			writeText(to, name)
			to.WriteByte(':')
			write(to, value[name])
		}
		to.WriteByte('}')
	}
}

func canonical(value any) string {
	var text bytes.Buffer
	write(&text, value)
	return text.String()
}

// depthOf counts how deep objects and lists nest.
func depthOf(value any) int {
	deepest := 0
	switch value := value.(type) {
	case []any:
		for _, one := range value {
			deepest = max(deepest, depthOf(one))
		}
	case map[string]any:
		for _, one := range value {
			deepest = max(deepest, depthOf(one))
		}
	default:
		return 0
	}
	return deepest + 1
}

func isPlain(text string) bool {
	for _, character := range text {
		if character < ' ' || character > '~' || strings.ContainsRune(`"\<>&`, character) {
			return false
		}
	}
	return true
}

// holdsOnlyPlain tells whether all texts are plain and all numbers whole. [SIG-010]
func holdsOnlyPlain(value any) bool {
	switch value := value.(type) {
	case string:
		return isPlain(value)
	case json.Number:
		_, ok := integerOf(value)
		return ok
	case []any:
		for _, one := range value {
			if !holdsOnlyPlain(one) {
				return false
			}
		}
	case map[string]any:
		for name, one := range value {
			if !isPlain(name) || !holdsOnlyPlain(one) {
				return false
			}
		}
	}
	return true
}

// readPayload reads a payload that is its own canonical form.
func readPayload(text string) (map[string]any, *Refusal) {
	value, ok := parse(text)
	payload, isObject := value.(map[string]any)
	switch {
	case !ok || !isObject:
		return nil, &Refusal{"payload-not-json", "canonical", "SIG-009"}
	case depthOf(payload) > deepest:
		return nil, &Refusal{"payload-not-canonical", "canonical", "SIG-011"}
	case !holdsOnlyPlain(payload):
		return nil, &Refusal{"payload-not-canonical", "canonical", "SIG-010"}
	case canonical(payload) != text:
		return nil, &Refusal{"payload-not-canonical", "canonical", "SIG-012"}
	}
	return payload, nil
}
