import { compareBytes } from '../../bytes.ts';
import { type DerElement, elementAt } from './element.ts';
import { demand, type Offset } from './malformed.ts';
import { checkString } from './strings.ts';
import { isConstructed, isUniversal, TAG } from './tags.ts';

/** How deep values may lie in one another; certificates need about ten. [PKI-002] */
const MAX_DEPTH = 24;

const fault = (holds: boolean, rule: string, offset: Offset): void =>
  demand('PKI-002', 'der-malformed', holds, rule, offset);

function checkInteger({ content, offset }: DerElement): void {
  const [first, second] = content;
  fault(first !== undefined, 'an integer has at least one octet', offset);
  if (second === undefined) return;
  const redundant = (first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80);
  fault(!redundant, 'an integer takes as few octets as it can', offset);
}

function checkBitString({ content, offset }: DerElement): void {
  const unused = content[0];
  fault(unused !== undefined && unused <= 7, 'a bit string tells its 0 to 7 unused bits', offset);
  const last = content.length > 1 ? content[content.length - 1] : undefined;
  fault(unused === 0 || last !== undefined, 'an empty bit string has no unused bits', offset);
  fault(((last ?? 0) & ((1 << (unused ?? 0)) - 1)) === 0, 'unused bits are zero', offset);
}

function checkOid({ content, offset }: DerElement): void {
  const last = content[content.length - 1];
  fault(last !== undefined && last < 0x80, 'an object identifier ends with a last octet', offset);
  const padded = content.some((octet, at) => octet === 0x80 && (at === 0 || (content[at - 1] ?? 0) < 0x80));
  fault(!padded, 'the arcs of an object identifier take as few octets as they can', offset);
}

function checkPrimitive(element: DerElement): void {
  const { tag, content, offset } = element;
  switch (tag) {
    case TAG.boolean:
      fault(content.length === 1 && (content[0] === 0 || content[0] === 0xff), 'a boolean is 00 or ff', offset);
      return;
    case TAG.integer:
    case TAG.enumerated:
      checkInteger(element);
      return;
    case TAG.bitString:
      checkBitString(element);
      return;
    case TAG.null:
      fault(content.length === 0, 'a null has no content', offset);
      return;
    case TAG.oid:
      checkOid(element);
      return;
    case TAG.octetString:
    case TAG.utcTime:
    case TAG.generalizedTime:
      return;
    default:
      fault(checkString(tag, content), 'a value is of a known type and holds only what the type allows', offset);
  }
}

function checkInside({ tag, content, contentOffset, offset }: DerElement, depth: number): void {
  fault(depth < MAX_DEPTH, `values are nested at most ${MAX_DEPTH} deep`, offset);
  let previous: Uint8Array | undefined;
  for (let at = 0; at < content.length; ) {
    const child = elementAt(content, at, contentOffset);
    const sorted = tag !== TAG.set || previous === undefined || compareBytes(previous, child.encoded) <= 0;
    fault(sorted, 'the members of a set are in ascending order', child.offset);
    checkElement(child, depth + 1);
    previous = child.encoded;
    at += child.encoded.length;
  }
}

function checkElement(element: DerElement, depth: number): void {
  const { tag, offset } = element;
  if (isConstructed(tag)) {
    const known = !isUniversal(tag) || tag === TAG.sequence || tag === TAG.set;
    fault(known, 'only sequences and sets are made of other values', offset);
    checkInside(element, depth);
  } else if (isUniversal(tag)) {
    checkPrimitive(element);
  }
}

/**
 * The one value that `bytes` hold, after a look at everything in it: one encoding for one value, as X.690 §10 and §11
 * demand, and nothing after it. What is left to the reader of a structure is only whether the right values are there.
 *
 * @param base where `bytes` lie in the outermost value, for the offsets of faults
 */
export function strictDer(bytes: Uint8Array, base: Offset = 0): DerElement {
  const element = elementAt(bytes, 0, base);
  fault(element.encoded.length === bytes.length, 'nothing follows the value', base + element.encoded.length);
  checkElement(element, 0);
  return element;
}
