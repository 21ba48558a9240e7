"""The tree of RFC 6962, its proofs, and the log over it (spec/log.md)."""

from __future__ import annotations

import hashlib

import canonical
from verdicts import Refused, valid


def leaf_hash(leaf: bytes) -> bytes:
    return hashlib.sha256(b"\0" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def root_over(hashes: list[bytes]) -> bytes:
    if not hashes:
        return hashlib.sha256().digest()
    if len(hashes) == 1:
        return hashes[0]
    left = 1 << (len(hashes) - 1).bit_length() - 1
    return node_hash(root_over(hashes[:left]), root_over(hashes[left:]))


def climb(leaf: bytes, index: int, size: int, path: list[bytes]) -> tuple[bytes, bytes] | None:
    """Where a path leads from a leaf, and where its hashes on the left alone do; None if it has too few or too many."""
    if not 0 <= index < size:
        return None
    place, last = index, size - 1
    root = lefts = leaf
    for one in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            root, lefts = node_hash(one, root), node_hash(one, lefts)
            while not place & 1 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            root = node_hash(root, one)
        place, last = place >> 1, last >> 1
    return (root, lefts) if last == 0 else None


def root_above(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    found = climb(leaf, index, size, path)
    return None if found is None else found[0]


def extends(old: int, size: int, old_root: bytes, root: bytes, path: list[bytes]) -> bool:
    """RFC 9162, 2.1.4.2."""
    if old == 0:
        return not path and old_root == root_over([])
    if old == size:
        return not path and old_root == root
    if old > size or not path:
        return False
    hashes = [old_root, *path] if old & (old - 1) == 0 else path
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = hashes[0]
    for one in hashes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            first, second = node_hash(one, first), node_hash(one, second)
            while not place & 1 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            second = node_hash(second, one)
        place, last = place >> 1, last >> 1
    return last == 0 and first == old_root and second == root


def octets(text: str) -> bytes:
    return canonical.octets_of(text) or b""


def unproven() -> Refused:
    return Refused("log-unproven", "semantics", facts={"rule": "the path does not lead there"})


def log_leaf(leaf: dict, salt: str, value: object) -> dict:
    commitment = hashlib.sha256(octets(salt) + canonical.write(value).encode()).digest()
    return valid(
        hash=canonical.base64url(leaf_hash(canonical.write(leaf).encode())), commitment=canonical.base64url(commitment)
    )


def log_root(leaves: list[str]) -> dict:
    return valid(root=canonical.base64url(root_over([leaf_hash(octets(leaf)) for leaf in leaves])))


def log_inclusion(leaf: str, index: int, size: int, path: list[str], root: str) -> dict:
    if root_above(octets(leaf), index, size, [octets(one) for one in path]) != octets(root):
        raise unproven()
    return valid()


def log_consistency(old: int, size: int, oldRoot: str, root: str, path: list[str]) -> dict:  # noqa: N803
    if not extends(old, size, octets(oldRoot), octets(root), [octets(one) for one in path]):
        raise unproven()
    return valid()


def log_relation(
    old: int,
    size: int,
    oldRoot: str,  # noqa: N803
    root: str,
    leaf: str | None = None,
    path: list[str] | None = None,
) -> dict:
    """How two states go together, by the last leaf of the earlier one."""
    if old > size:
        return valid(relation="unproven")
    if old == size:
        return valid(relation="extends" if oldRoot == root else "contradicts")
    if old == 0:
        return valid(relation="extends" if octets(oldRoot) == root_over([]) else "contradicts")
    found = climb(octets(leaf), old - 1, size, [octets(one) for one in path]) if leaf and path is not None else None
    if found is None or found[0] != octets(root):
        return valid(relation="unproven")
    return valid(relation="extends" if found[1] == octets(oldRoot) else "contradicts")
