// Works the examples of spec/examples.md out again: ids, signatures, keys, bundles, leaves. It uses nothing of the reference
// implementation, so that the page and the code cannot be wrong together. It also fills the examples of frames with them.
import { createECDH, createHash, verify, X509Certificate } from 'node:crypto';

/**
 * @typedef {import('./spec-files.mjs').Finding} Finding
 * @typedef {import('./spec-pages.mjs').Page} Page
 * @typedef {import('./spec-examples.mjs').Validators} Validators
 * @typedef {{payload: string, token: string, type: string, signer: string, id: string, line: number}} Worked
 */

const WIDTH = 120;
const sha256 = (/** @type {(string | Uint8Array)[]} */ ...parts) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();
const text64 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('base64url');
const bytes64 = (/** @type {string} */ text) => Buffer.from(text, 'base64url');

/** The form of RFC 8785 of what holds whole numbers and plain texts alone. @param {any} value @returns {string} */
export function canonical(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join(',')}}`;
}

/** `text worked=offer part=token` → its attributes. @param {string} info @returns {Record<string, string>} */
const attributesOf = (info) =>
  Object.fromEntries(
    info
      .split(/\s+/)
      .slice(1)
      .map((word) => word.split('=', 2)),
  );

/** Everything that the blocks and the table of keys of the page hold. @param {Page | undefined} page */
export function readWorked(page) {
  const fences = (page?.fences ?? []).map(({ info, text, line }) => ({ ...attributesOf(info), text, line }));
  const joined = (/** @type {{text: string}} */ { text }) => text.replaceAll('\n', '');
  /** @type {Map<string, Worked>} */
  const messages = new Map();
  /** @type {Map<string, string>} */
  const certificates = new Map();
  /** @type {Map<string, Record<string, string>>} */
  const leaves = new Map();
  for (const fence of /** @type {any[]} */ (fences)) {
    if (fence.certificate) certificates.set(fence.certificate, joined(fence));
    if (fence.leaf) leaves.set(fence.leaf, { ...leaves.get(fence.leaf), [fence.part]: joined(fence) });
    if (!fence.worked) continue;
    const { worked, part, type, signer, id, line } = fence;
    const known = messages.get(worked);
    const rest = part === 'payload' ? { type, signer, id, line } : {};
    messages.set(worked, { ...known, ...rest, [part]: joined(fence) });
  }
  const cells = (page?.others ?? []).map(({ text }) => text);
  /** @type {Map<string, string[]>} */
  const chains = new Map();
  for (const [place, cell] of cells.entries()) {
    const [secret = '', kid = '', chain = ''] = cells.slice(place + 1);
    if (certificates.has(cell) && /^`[0-9a-f]{64}`$/.test(secret) && /^`[\w-]{43}`$/.test(kid))
      chains.set(cell, chain.split(', '));
  }
  const wide = fences.filter(({ text }) => text.split('\n').some((line) => line.length > WIDTH));
  return { messages, certificates, chains, leaves, wide, cells: new Set(cells) };
}

/** @typedef {ReturnType<typeof readWorked>} Contents */

/** The root over the hashes of leaves (RFC 6962 §2.1). @param {readonly Uint8Array[]} hashes @returns {Uint8Array} */
export function rootOver(hashes) {
  const [only] = hashes;
  if (hashes.length < 2) return only ?? sha256('');
  let left = 1;
  while (2 * left < hashes.length) left *= 2;
  return sha256(Buffer.of(1), rootOver(hashes.slice(0, left)), rootOver(hashes.slice(left)));
}

/** The root that the place of a message in a bundle leads to; for a tree of a power of two. @param {string} id @param {Buffer} place */
function rootOfPlace(id, place) {
  let hash = sha256(Buffer.of(0), bytes64(id));
  for (let at = 1, index = place[0] ?? 0; at < place.length; at += 32, index >>= 1) {
    const beside = place.subarray(at, at + 32);
    hash = index % 2 === 0 ? sha256(Buffer.of(1), hash, beside) : sha256(Buffer.of(1), beside, hash);
  }
  return text64(hash);
}

/** A certificate of the page, if it can be read. @param {string | undefined} der */
function certificateFrom(der = '') {
  try {
    return new X509Certificate(bytes64(der));
  } catch {
    return undefined;
  }
}

/** What is wrong with one message. @param {Worked} message @param {Contents} contents @param {Validators} validatorOf @returns {string[]} */
function messageFaults({ payload, token, type, signer, id }, { certificates }, validatorOf) {
  const der = bytes64(certificates.get(signer) ?? '');
  const kid = text64(sha256(der));
  const [head = '', body = '', signature = '', inner, place] = token.split('.');
  const value = JSON.parse(payload);
  const header = bytes64(head).toString();
  const signedType = inner === undefined ? type : `${type}-bundle`;
  const bundle = inner === undefined ? undefined : JSON.parse(bytes64(body).toString());
  const publicKey = certificateFrom(certificates.get(signer))?.publicKey;
  if (!publicKey) return [`there is no certificate of ${signer}`];
  const key = { key: publicKey, dsaEncoding: /** @type {const} */ ('ieee-p1363') };
  /** @type {[boolean, string][]} */
  const claims = [
    [canonical(value) === payload, 'the payload is not its canonical form'],
    [value.type === type && value.signer === kid, 'type or signer are not those of the payload'],
    [text64(sha256(payload)) === id, 'the id is not the SHA-256 of the payload'],
    [header === canonical({ alg: 'ES256', kid, typ: signedType }), 'the header is another one'],
    [bytes64(inner ?? body).toString() === payload, 'the token holds another payload'],
    [verify('sha256', Buffer.from(`${head}.${body}`), key, bytes64(signature)), 'the signature does not verify'],
    [bundle === undefined || rootOfPlace(id, bytes64(place ?? '')) === bundle.root, 'its place leads to another root'],
  ];
  const fault = validatorOf(type.replace(/^bc4p-/, ''))?.(value);
  return [...claims.filter(([holds]) => !holds).map(([, words]) => words), ...(fault ? [fault] : [])];
}

/** Whether a certificate has the published key of its name, and is signed by another of the page. @param {string} name @param {Contents} contents */
function certificateFaults(name, { certificates }) {
  const certificate = certificateFrom(certificates.get(name));
  if (!certificate) return ['cannot be read'];
  const exchange = createECDH('prime256v1');
  exchange.setPrivateKey(sha256(`bc4p vectors, ${name}`));
  const point = exchange.getPublicKey();
  const { x = '', y = '' } = certificate.publicKey.export({ format: 'jwk' });
  const isOwn = point.equals(Buffer.concat([Buffer.of(4), bytes64(x), bytes64(y)]));
  const issuers = [...certificates.values()].map((der) => certificateFrom(der)?.publicKey);
  const isIssued = issuers.some((key) => key && certificate.verify(key));
  return [...(isOwn ? [] : ['has not the published key']), ...(isIssued ? [] : ['is signed by nobody here'])];
}

/** Whether leaves commit to what stands below them, and the heads sign their roots. @param {Contents} contents */
function leafFaults({ leaves, messages }) {
  const faults = [];
  const hashes = [];
  for (const [number, { leaf = '', command = '', outcome = '' }] of leaves) {
    const value = JSON.parse(leaf);
    const salt = (/** @type {number} */ octet) => Buffer.alloc(32, octet);
    const made = {
      command: text64(sha256(salt(2 * Number(number) - 1), command)),
      outcome: text64(sha256(salt(2 * Number(number)), outcome)),
    };
    if (canonical(value) !== leaf) faults.push(`leaf ${number} is not its canonical form`);
    if (value.command !== made.command || value.outcome !== made.outcome)
      faults.push(`leaf ${number} commits to something else`);
    hashes.push(sha256(Buffer.of(0), leaf));
  }
  for (const { type, payload } of messages.values()) {
    if (type !== 'bc4p-log-head') continue;
    const { size, root } = JSON.parse(payload);
    if (text64(rootOver(hashes.slice(0, size))) !== root) faults.push(`the head of size ${size} has another root`);
  }
  return faults;
}

/** What the tables of the page must hold: kids, hashes of a bundle's leaves, the steps of the first message. @param {Contents} contents */
function tableFaults({ messages, certificates, chains, cells }) {
  const [head = '', body = '', signature = ''] = messages.get('offer')?.token.split('.') ?? [];
  const [r, s] = [bytes64(signature).subarray(0, 32), bytes64(signature).subarray(32)];
  const bundled = [...messages].filter(([name]) => name.startsWith('bundled-')).map(([, { id }]) => id);
  const wanted = [
    ...[...chains.keys()].map((name) => text64(sha256(bytes64(certificates.get(name) ?? '')))),
    ...[...chains.keys()].map((name) => sha256(`bc4p vectors, ${name}`).toString('hex')),
    ...[sha256(`${head}.${body}`), r, s].map((bytes) => Buffer.from(bytes).toString('hex')),
    ...bundled.map((id) => text64(sha256(Buffer.of(0), bytes64(id)))),
  ];
  return wanted.filter((text) => !cells.has(`\`${text}\``)).map((text) => `no table holds ${text}`);
}

/** Signed types that no example shows. @param {Contents} contents @param {readonly string[]} types */
const missingTypes = ({ messages }, types) =>
  types.filter((type) => ![...messages.values()].some((one) => one.type === type));

/**
 * Everything that is wrong with the page of worked examples.
 * @param {readonly Page[]} pages @param {readonly string[]} types every signed type @param {Validators} validatorOf @returns {Finding[]}
 */
export function workedFindings(pages, types, validatorOf) {
  const page = pages.find(({ page: name }) => name === 'examples');
  if (page === undefined) return [];
  const contents = readWorked(page);
  const at = (/** @type {string} */ message, line = 1) => ({
    ...{ file: page.file, line, rule: 'worked-example', message },
    remedy: 'mend conformance/generate/worked-*.mjs and run `npm run vectors`',
  });
  return [
    ...contents.wide.map(({ line }) => at('a line is longer than 120 characters', line)),
    ...[...contents.messages].flatMap(([name, message]) =>
      messageFaults(message, contents, validatorOf).map((fault) => at(`${name}: ${fault}`, message.line)),
    ),
    ...[...contents.certificates.keys()].flatMap((name) =>
      certificateFaults(name, contents).map((fault) => at(`the certificate of ${name} ${fault}`)),
    ),
    ...[...leafFaults(contents), ...tableFaults(contents)].map((fault) => at(fault)),
    ...missingTypes(contents, types).map((type) => at(`${type} has no example`)),
  ];
}

/** What `<token offer>` and its like stand for in examples of frames. @param {Contents} contents */
export function placeholders({ messages, certificates, chains, leaves }) {
  const known = (/** @type {any} */ found, /** @type {string} */ what) => {
    if (found === undefined) throw new Error(`${what} is not in examples.md`);
    return found;
  };
  const message = (/** @type {string} */ name) => known(messages.get(name), name);
  const der = (/** @type {string} */ name) => known(certificates.get(name), name);
  const leaf = (/** @type {string} */ number) => known(leaves.get(number), `leaf ${number}`);
  /** @type {Record<string, (name: string, ...more: string[]) => unknown>} */
  const words = {
    token: (name) => message(name).token,
    payload: (name) => message(name).payload,
    id: (name) => message(name).id,
    'token-root': (name) => JSON.parse(message(name).payload).root,
    kid: (name) => text64(sha256(bytes64(der(name)))),
    chain: (name) => known(chains.get(name), name).map(der),
    chains: (...names) => [...new Set(names.flatMap((name) => known(chains.get(name), name)))].map(der),
    leaf: (number) => JSON.parse(leaf(number).leaf),
    'leaf-hash': (number) => text64(sha256(Buffer.of(0), leaf(number).leaf)),
    'command-of': (number) => leaf(number).command,
    salt: (octet) => text64(Buffer.alloc(32, Number(octet))),
    nonce: (text, ...more) => text64(Buffer.from([text, ...more].join(' ').padEnd(16, '.'))),
  };
  /** @param {any} value @returns {any} */
  const fill = (value) => {
    if (typeof value === 'string') {
      const [, word = '', rest = ''] = /^<([a-z-]+) ([^>]+)>$/.exec(value) ?? [];
      const what = words[word];
      return what ? what(.../** @type {[string]} */ (rest.split(' '))) : value;
    }
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fill(part)]));
  };
  return fill;
}
