import type { Chance } from '../chance.ts';
import { mutateBytes } from './bytes.ts';

/** An element: a tag with octets, or with elements. */
interface Node {
  tag: number;
  content: Buffer | Node[];
}

const DEEPEST = 12;

/** Where the content of the element at `at` lies, if there is an element. */
function contentAt(bytes: Buffer, at: number): readonly [start: number, end: number] | undefined {
  const first = bytes[at + 1];
  if (first === undefined) return undefined;
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (octets > 3 || at + 2 + octets > bytes.length) return undefined;
  const length = octets === 0 ? first : bytes.readUIntBE(at + 2, octets);
  const start = at + 2 + octets;
  return start + length <= bytes.length ? [start, start + length] : undefined;
}

/** The elements that a byte string consists of; nothing if it does not consist of elements. */
function read(bytes: Buffer, depth = 0): Node[] | undefined {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = contentAt(bytes, at);
    if (!found) return undefined;
    const content = bytes.subarray(...found);
    const tag = bytes[at] as number;
    const inner = (tag & 0x20) !== 0 && depth < DEEPEST ? read(content, depth + 1) : undefined;
    nodes.push({ tag, content: inner ?? content });
    at = found[1];
  }
  return nodes;
}

/** Lengths in their shortest form, or now and then in a longer one. */
function lengthOf(length: number, chance: Chance): Buffer {
  const isLong = chance.oneIn(400);
  if (length < 0x80 && !isLong) return Buffer.of(length);
  const octets = length < 0x100 && !isLong ? 1 : length < 0x10000 ? 2 : 3;
  const bytes = Buffer.alloc(1 + octets);
  bytes[0] = 0x80 | octets;
  bytes.writeUIntBE(length, 1, octets);
  return bytes;
}

function write(nodes: readonly Node[], chance: Chance): Buffer {
  return Buffer.concat(
    nodes.map(({ tag, content }) => {
      const bytes = Array.isArray(content) ? write(content, chance) : content;
      return Buffer.concat([Buffer.of(tag), lengthOf(bytes.length, chance), bytes]);
    }),
  );
}

/** Every list of elements, the outermost first. */
function listsOf(nodes: Node[]): Node[][] {
  return [nodes, ...nodes.flatMap(({ content }) => (Array.isArray(content) ? listsOf(content) : []))];
}

const TAGS = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x17, 0x18, 0x30, 0x31, 0x80, 0xa0, 0xa3];

type Change = (list: Node[], at: number, chance: Chance, words: readonly string[], from: Node[]) => void;

const CHANGES: readonly Change[] = [
  // An element less, twice, elsewhere, or with another tag.
  (list, at) => void list.splice(at, 1),
  (list, at) => void list.splice(at, 0, list[at] as Node),
  (list, at, chance) => void list.splice(chance.below(list.length), 0, ...list.splice(at, 1)),
  (list, at, chance) => {
    (list[at] as Node).tag = chance.one(TAGS);
  },
  // Other octets in it.
  (list, at, chance, words) => {
    const node = list[at] as Node;
    if (!Array.isArray(node.content)) node.content = mutateBytes(node.content, chance, words);
  },
  // Something around it, or what is in it without what is around.
  (list, at, chance) => {
    const node = list[at] as Node;
    list[at] = { tag: chance.one(TAGS), content: [node] };
  },
  (list, at) => {
    const { content } = list[at] as Node;
    if (Array.isArray(content)) list.splice(at, 1, ...content);
  },
  // An element of another input.
  (list, at, chance, _, from) => {
    const other = chance.one(listsOf(from));
    if (other.length > 0) list.splice(at, chance.below(2), chance.one(other));
  },
];

/** Changes elements, and writes all lengths around them anew: what is not about lengths gets past the frame. */
export function mutateDer(bytes: Buffer, other: Buffer, chance: Chance, words: readonly string[]): Buffer {
  const nodes = read(bytes);
  if (!nodes) return mutateBytes(bytes, chance, words);
  for (let time = 1 + chance.below(3); time > 0; time -= 1) {
    const list = chance.one(listsOf(nodes));
    if (list.length > 0) chance.one(CHANGES)(list, chance.below(list.length), chance, words, read(other) ?? []);
  }
  return write(nodes, chance);
}
