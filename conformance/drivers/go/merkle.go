package main

import (
	"bytes"
	"crypto/sha256"
	"math/bits"
)

func leafHash(leaf []byte) []byte {
	hash := sha256.Sum256(append([]byte{0}, leaf...))
	return hash[:]
}

func nodeHash(left, right []byte) []byte {
	hash := sha256.Sum256(append(append([]byte{1}, left...), right...))
	return hash[:]
}

// rootOver is the root over the hashes of leaves (RFC 6962, 2.1).
func rootOver(hashes [][]byte) []byte {
	switch len(hashes) {
	case 0:
		hash := sha256.Sum256(nil)
		return hash[:]
	case 1:
		return hashes[0]
	}
	left := 1 << (bits.Len(uint(len(hashes)-1)) - 1)
	return nodeHash(rootOver(hashes[:left]), rootOver(hashes[left:]))
}

// climb follows a path from a leaf: where it leads, and where its hashes on the left alone do.
func climb(leaf []byte, index, size int, path [][]byte) (root, lefts []byte, ok bool) {
	if index < 0 || index >= size {
		return nil, nil, false
	}
	place, last := index, size-1
	root, lefts = leaf, leaf
	for _, hash := range path {
		if last == 0 {
			return nil, nil, false
		}
		if place&1 == 1 || place == last {
			root, lefts = nodeHash(hash, root), nodeHash(hash, lefts)
			for place&1 == 0 && place != 0 {
				place, last = place>>1, last>>1
			}
		} else {
			root = nodeHash(root, hash)
		}
		place, last = place>>1, last>>1
	}
	return root, lefts, last == 0
}

// extends tells whether a later state extends an earlier one (RFC 9162, 2.1.4.2).
func extends(old, size int, oldRoot, root []byte, path [][]byte) bool {
	switch {
	case old == 0:
		return len(path) == 0 && bytes.Equal(oldRoot, rootOver(nil))
	case old == size:
		return len(path) == 0 && bytes.Equal(oldRoot, root)
	case old > size || len(path) == 0:
		return false
	}
	if old&(old-1) == 0 {
		path = append([][]byte{oldRoot}, path...)
	}
	place, last := old-1, size-1
	for place&1 == 1 {
		place, last = place>>1, last>>1
	}
	first, second := path[0], path[0]
	for _, hash := range path[1:] {
		if last == 0 {
			return false
		}
		if place&1 == 1 || place == last {
			first, second = nodeHash(hash, first), nodeHash(hash, second)
			for place&1 == 0 && place != 0 {
				place, last = place>>1, last>>1
			}
		} else {
			second = nodeHash(second, hash)
		}
		place, last = place>>1, last>>1
	}
	return last == 0 && bytes.Equal(first, oldRoot) && bytes.Equal(second, root)
}

// relation tells how two states go together, by the last leaf of the earlier one. [LOG-013]
func relation(old, size int, oldRoot, root, leaf []byte, path [][]byte) string {
	extendsIf := func(same bool) string {
		if same {
			return "extends"
		}
		return "contradicts"
	}
	switch {
	case old > size:
		return "unproven"
	case old == size:
		return extendsIf(bytes.Equal(oldRoot, root))
	case old == 0:
		return extendsIf(bytes.Equal(oldRoot, rootOver(nil)))
	case leaf == nil:
		return "unproven"
	}
	reached, lefts, ok := climb(leaf, old-1, size, path)
	if !ok || !bytes.Equal(reached, root) {
		return "unproven"
	}
	return extendsIf(bytes.Equal(lefts, oldRoot))
}
