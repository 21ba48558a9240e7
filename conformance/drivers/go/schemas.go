package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
)

type schema = map[string]any

var (
	messageSchemas = map[string]schema{}
	frameSchemas   = map[string]schema{}
	// Go's regular expressions repeat at most a thousand times; maxLength stands beside longer ones.
	manyTimes = regexp.MustCompile(`\{(\d+),\d{4,}\}`)
	compiled  = map[string]*regexp.Regexp{}
)

func frameKey(kind, of any) string {
	name, isText := kind.(string)
	answered, _ := of.(string)
	if !isText || name != "ok" {
		answered = ""
	}
	return name + " " + answered
}

// loadSchemas reads the schemas of the specification.
func loadSchemas(folder string) {
	files, _ := filepath.Glob(filepath.Join(folder, "*.schema.json"))
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		value, _ := parse(string(text))
		root := value.(schema)
		// A schema of several forms has the same type in each.
		form := root
		if forms, ok := root["oneOf"].([]any); ok {
			form = resolve(forms[0].(schema)["$ref"].(string), root)
		}
		members := form["properties"].(schema)
		constant := func(member string) any {
			found, _ := members[member].(schema)
			return found["const"]
		}
		name := filepath.Base(file)
		if strings.HasPrefix(name, "frame-") || strings.HasPrefix(name, "ok-") {
			frameSchemas[frameKey(constant("type"), constant("of"))] = root
		} else if kind, ok := constant("type").(string); ok && members["signer"] != nil {
			messageSchemas[kind] = root
		}
	}
}

func resolve(reference string, root schema) schema {
	target := root
	for _, name := range strings.Split(strings.TrimPrefix(reference, "#/"), "/") {
		target = target[name].(schema)
	}
	return target
}

func isType(value any, name string) bool {
	switch value := value.(type) {
	case schema:
		return name == "object"
	case []any:
		return name == "array"
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case json.Number:
		number, err := value.Float64()
		return name == "integer" && err == nil && number == float64(int64(number))
	}
	return false
}

func numberOf(value any) float64 {
	number, _ := value.(json.Number).Float64()
	return number
}

func pattern(text string) *regexp.Regexp {
	if compiled[text] == nil {
		compiled[text] = regexp.MustCompile(manyTimes.ReplaceAllString(text, "{$1,}"))
	}
	return compiled[text]
}

// fits tells whether a value fits a schema; spec/schemas/v1 uses few words of JSON Schema.
func fits(value any, rule, root schema) bool {
	for keyword, wanted := range rule {
		if !keeps(value, keyword, wanted, rule, root) {
			return false
		}
	}
	return true
}

func keeps(value any, keyword string, wanted any, rule, root schema) bool {
	text, isText := value.(string)
	number, isNumber := value.(json.Number)
	list, isList := value.([]any)
	object, isObject := value.(schema)
	switch keyword {
	case "$ref":
		return fits(value, resolve(wanted.(string), root), root)
	case "type":
		return isType(value, wanted.(string))
	case "const":
		return reflect.DeepEqual(value, wanted)
	case "enum":
		for _, one := range wanted.([]any) {
			if reflect.DeepEqual(value, one) {
				return true
			}
		}
		return false
	case "oneOf":
		count := 0
		for _, one := range wanted.([]any) {
			if fits(value, one.(schema), root) {
				count++
			}
		}
		return count == 1
	case "minLength":
		return !isText || float64(len([]rune(text))) >= numberOf(wanted)
	case "maxLength":
		return !isText || float64(len([]rune(text))) <= numberOf(wanted)
	case "pattern":
		return !isText || pattern(wanted.(string)).MatchString(text)
	case "minimum":
		return !isNumber || numberOf(number) >= numberOf(wanted)
	case "maximum":
		return !isNumber || numberOf(number) <= numberOf(wanted)
	case "minItems":
		return !isList || float64(len(list)) >= numberOf(wanted)
	case "maxItems":
		return !isList || float64(len(list)) <= numberOf(wanted)
	case "items":
		for _, one := range list {
			if !fits(one, wanted.(schema), root) {
				return false
			}
		}
	case "required":
		for _, name := range wanted.([]any) {
			if _, has := object[name.(string)]; isObject && !has {
				return false
			}
		}
	case "properties", "additionalProperties":
		members, _ := rule["properties"].(schema)
		for name, one := range object {
			if member, known := members[name]; known {
				if keyword == "properties" && !fits(one, member.(schema), root) {
					return false
				}
			} else if keyword == "additionalProperties" {
				other, isRule := wanted.(schema)
				if wanted == false || (isRule && !fits(one, other, root)) {
					return false
				}
			}
		}
	}
	return true
}
