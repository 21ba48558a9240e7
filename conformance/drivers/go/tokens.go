package main

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/x509"
	"math/big"
	"strings"
)

const (
	longestToken = 33_200
	hashLength   = 32
)

// messagesOf names what bundles of a type hold.
var messagesOf = map[string]string{"bc4p-offer-bundle": "bc4p-offer"}

type Certificate struct{ Kid, Algorithm, PublicKey string }

// textOf gives octets as text; those that are none become characters that no payload may have.
func textOf(octets []byte) string {
	var text strings.Builder
	for _, octet := range octets {
		text.WriteRune(rune(octet))
	}
	return text.String()
}

func isGenuine(algorithm string, spki, signed, signature []byte) bool {
	key, err := x509.ParsePKIXPublicKey(spki)
	if err != nil {
		return false
	}
	switch key := key.(type) {
	case ed25519.PublicKey:
		return algorithm == "Ed25519" && ed25519.Verify(key, signed, signature)
	case *ecdsa.PublicKey:
		if algorithm != "ES256" || len(signature) != 64 {
			return false
		}
		hash := sha256.Sum256(signed)
		r, s := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:])
		return ecdsa.Verify(key, hash[:], r, s)
	}
	return false
}

// headerOf reads a header: exactly alg, kid and typ, in canonical form.
func headerOf(octets []byte) (alg, kid, typ string, ok bool) {
	header, refusal := readPayload(textOf(octets))
	if refusal != nil || len(header) != 3 {
		return
	}
	alg, hasAlg := header["alg"].(string)
	kid, hasKid := header["kid"].(string)
	typ, hasTyp := header["typ"].(string)
	id, isBase64 := octetsOf(kid)
	ok = hasAlg && hasKid && hasTyp && isBase64 && len(id) == hashLength && (alg == "ES256" || alg == "Ed25519")
	return
}

// messageOf reads a payload with all that is demanded of it: form, schema, signer, extensions.
func messageOf(text, kind, kid string) (map[string]any, *Refusal) {
	message, refusal := readPayload(text)
	if refusal != nil {
		return nil, refusal
	}
	if rule := messageSchemas[kind]; !fits(message, rule, rule) {
		return nil, &Refusal{Code: "payload-invalid", Stage: "schema"}
	}
	if message["signer"] != kid {
		return nil, &Refusal{Code: "signer-mismatch", Stage: "schema"}
	}
	// This library understands no extension.
	if must, _ := message["must"].([]any); len(must) > 0 {
		return nil, &Refusal{Code: "extension-unknown", Stage: "semantics"}
	}
	return message, nil
}

// verify opens a token of three parts, or of five for a message of a bundle.
func verify(token string, types []string, certificates []Certificate) Verdict {
	malformed := (&Refusal{Code: "token-malformed", Stage: "token"}).verdict()
	parts := strings.Split(token, ".")
	if len(token) > longestToken || (len(parts) != 3 && len(parts) != 5) {
		return malformed
	}
	octets := make([][]byte, len(parts))
	for at, part := range parts {
		decoded, ok := octetsOf(part)
		if !ok || part == "" {
			return malformed
		}
		octets[at] = decoded
	}
	alg, kid, typ, ok := headerOf(octets[0])
	if !ok || messageSchemas[typ] == nil {
		return (&Refusal{Code: "header-invalid", Stage: "header"}).verdict()
	}
	kind, isBundled := typ, len(parts) == 5
	if isBundled {
		if kind = messagesOf[typ]; kind == "" || len(octets[4])%hashLength != 1 {
			return malformed
		}
	}
	if !contains(types, kind) {
		return (&Refusal{Code: "type-unexpected", Stage: "header"}).verdict()
	}
	certificate := find(certificates, kid)
	if certificate == nil {
		return (&Refusal{Code: "certificate-unknown", Stage: "certificate"}).verdict()
	}
	if certificate.Algorithm != alg {
		return (&Refusal{Code: "algorithm-mismatch", Stage: "header"}).verdict()
	}
	spki, _ := octetsOf(certificate.PublicKey)
	if !isGenuine(alg, spki, []byte(parts[0]+"."+parts[1]), octets[2]) {
		return (&Refusal{Code: "signature-invalid", Stage: "signature"}).verdict()
	}
	payload := octets[1]
	if isBundled {
		payload = octets[3]
		if refusal := faultOfBundle(octets, typ, kid); refusal != nil {
			return refusal.verdict()
		}
	}
	message, refusal := messageOf(textOf(payload), kind, kid)
	if refusal != nil {
		refusal.Requirement = ""
		return refusal.verdict()
	}
	return valid(Verdict{"id": idOf(string(payload)), "payload": message})
}

// faultOfBundle tells whether the bundle that was signed holds the message at its place. [SIG-017]
func faultOfBundle(octets [][]byte, typ, kid string) *Refusal {
	bundle, refusal := messageOf(textOf(octets[1]), typ, kid)
	if refusal != nil {
		return refusal
	}
	path := [][]byte{}
	for rest := octets[4][1:]; len(rest) > 0; rest = rest[hashLength:] {
		path = append(path, rest[:hashLength])
	}
	id := sha256.Sum256(octets[3])
	root, _, ok := climb(leafHash(id[:]), int(octets[4][0]), int(numberOf(bundle["count"])), path)
	if !ok || base64url(root) != bundle["root"] {
		return &Refusal{Code: "bundle-mismatch", Stage: "signature"}
	}
	return nil
}

func contains(names []string, wanted string) bool {
	for _, name := range names {
		if name == wanted {
			return true
		}
	}
	return false
}

func find(certificates []Certificate, kid string) *Certificate {
	for at := range certificates {
		if certificates[at].Kid == kid {
			return &certificates[at]
		}
	}
	return nil
}
