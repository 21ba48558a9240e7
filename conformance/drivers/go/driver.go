// A driver for the conformance suite in Go, of the standard library alone: go run . (see ../../DRIVER.md).
//
// The schemas of the specification are read from the folder that BC4P_SCHEMAS names, or from ../../../spec/schemas/v1.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"sort"
)

// Input has the members of the inputs of all operations.
type Input struct {
	Text          string
	Token         string
	Types         []string
	Certificates  []Certificate
	Line          Line
	Flow          Flow
	Direction     string
	Energy        int64
	Leaves        []string
	Leaf          json.RawMessage
	Salt          string
	Value         json.RawMessage
	Index, Size   int
	Old           int
	Root, OldRoot string
	Path          []string
}

func octets(text string) []byte {
	decoded, _ := octetsOf(text)
	return decoded
}

func (input *Input) path() [][]byte {
	path := [][]byte{}
	for _, hash := range input.Path {
		path = append(path, octets(hash))
	}
	return path
}

// leafHash is the leaf, where its hash is given.
func (input *Input) leafHash() []byte {
	var text string
	if json.Unmarshal(input.Leaf, &text) != nil {
		return nil
	}
	return octets(text)
}

// provenIf refuses what a proof does not show.
func provenIf(holds bool) Verdict {
	if holds {
		return valid(nil)
	}
	verdict := (&Refusal{Code: "log-unproven", Stage: "semantics"}).verdict()
	verdict["facts"] = Verdict{}
	return verdict
}

func logLeaf(input *Input) Verdict {
	leaf, _ := parse(string(input.Leaf))
	value, _ := parse(string(input.Value))
	commitment := sha256.Sum256(append(octets(input.Salt), canonical(value)...))
	return valid(Verdict{"hash": base64url(leafHash([]byte(canonical(leaf)))), "commitment": base64url(commitment[:])})
}

func logRoot(input *Input) Verdict {
	hashes := [][]byte{}
	for _, leaf := range input.Leaves {
		hashes = append(hashes, leafHash(octets(leaf)))
	}
	return valid(Verdict{"root": base64url(rootOver(hashes))})
}

var operations = map[string]func(*Input) Verdict{
	"canonicalize": func(input *Input) Verdict {
		value, _ := parse(input.Text)
		text := canonical(value)
		return valid(Verdict{"canonical": text, "id": idOf(text)})
	},
	"read-payload": func(input *Input) Verdict {
		if _, refusal := readPayload(input.Text); refusal != nil {
			return refusal.verdict()
		}
		return valid(Verdict{"id": idOf(input.Text)})
	},
	"verify":   func(input *Input) Verdict { return verify(input.Token, input.Types, input.Certificates) },
	"frame":    func(input *Input) Verdict { return frame(input.Text) },
	"fee":      func(input *Input) Verdict { return fee(input.Line, input.Flow, input.Direction, input.Energy) },
	"log-leaf": logLeaf,
	"log-root": logRoot,
	"log-inclusion": func(input *Input) Verdict {
		root, _, ok := climb(input.leafHash(), input.Index, input.Size, input.path())
		return provenIf(ok && base64url(root) == input.Root)
	},
	"log-consistency": func(input *Input) Verdict {
		return provenIf(extends(input.Old, input.Size, octets(input.OldRoot), octets(input.Root), input.path()))
	},
	"log-relation": func(input *Input) Verdict {
		oldRoot, root := octets(input.OldRoot), octets(input.Root)
		return valid(Verdict{"relation": relation(input.Old, input.Size, oldRoot, root, input.leafHash(), input.path())})
	},
}

// answer answers one case; whatever breaks is told.
func answer(seq int, op string, input *Input) (answer Verdict) {
	defer func() {
		if fault := recover(); fault != nil {
			answer = Verdict{"seq": seq, "errored": true, "context": fmt.Sprint(fault)}
		}
	}()
	operation := operations[op]
	if operation == nil {
		return Verdict{"seq": seq, "skipped": true, "message": "there is no operation " + op}
	}
	return Verdict{"seq": seq, "result": operation(input)}
}

func main() {
	folder := os.Getenv("BC4P_SCHEMAS")
	if folder == "" {
		folder = "../../../spec/schemas/v1"
	}
	loadSchemas(folder)
	names := []string{}
	for name := range operations {
		names = append(names, name)
	}
	sort.Strings(names)
	write := json.NewEncoder(os.Stdout)
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var request struct {
			Type, Op string
			Seq      int
			Input    Input
		}
		if err := json.Unmarshal(line, &request); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		switch request.Type {
		case "start":
			implementation := Verdict{"name": "bc4p-go-example", "version": "0.1.0"}
			write.Encode(Verdict{"type": "ready", "protocol": 1, "implementation": implementation, "operations": names})
		case "run":
			write.Encode(answer(request.Seq, request.Op, &request.Input))
		case "stop":
			return
		}
	}
}
