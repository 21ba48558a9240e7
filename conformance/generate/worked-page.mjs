// The page of worked examples, spec/examples.md: every signed message byte for byte, from keys that everybody knows.
import { createHash } from 'node:crypto';
import { canonicalJson } from '@bc4p/protocol/messages';
import { BUNDLED, LEAVES, SIGNED, TREE } from './worked-messages.mjs';
import { CERTIFICATES, chainNames, SIGNERS, secretOf } from './worked-network.mjs';

const WIDTH = 120;
const sha256 = (/** @type {string | Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest();
const text64 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('base64url');

/** A block of one text in lines of at most 120 characters. @param {string} info @param {string} text */
const folded = (info, text) =>
  `\`\`\`text ${info}\n${(text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []).join('\n')}\n\`\`\``;

/** What stands about each message: its name, where it is explained, and a sentence. @type {[string, string, string][]} */
const CHAPTERS = [
  ['offer', 'messages.md#offer', 'anna offers 12 lots of 100 Wh at 15 ct/kWh.'],
  ['acceptance', 'messages.md#acceptance', 'bob takes three of them and pays 17 ct/kWh at most.'],
  ['decision', 'messages.md#decision', 'The receipt for the offer.'],
  ['refusal', 'messages.md#decision', 'A refusal, as it would be after gate closure.'],
  ['trade', 'messages.md#trade', 'What the acceptance has led to.'],
  [
    'house-acceptance',
    'messages.md#acceptance',
    'A tenant in the house takes two more: it names the market of the offer.',
  ],
  ['take', 'messages.md#take', 'The market of the house takes them for its tenant.'],
  ['fee-quote', 'messages.md#fee-quote', 'What its own line charges for that.'],
  ['house-trade', 'messages.md#trade', 'The trade of the two markets.'],
  ['take-refused', 'messages.md#decision', 'How a refusal of the take would read.'],
  ['bundle', 'messages.md#offer-bundle', 'Two offers of anna under one signature.'],
  ['bundle-decision', 'messages.md#decision', 'The receipt for both.'],
  ['fee-schedule', 'fees.md#the-fee-schedule', 'The one line of the market.'],
  ['price', 'accounts.md#the-balancing-price', 'What deviations cost in the slot.'],
  ['start', 'metering.md#meter-values', 'What the meter of anna shows when the slot begins.'],
  ['end', 'metering.md#meter-values', 'And when it ends: 480 Wh more.'],
  ['payment', 'accounts.md#payments', 'The operator confirms that anna has paid in 10 EUR.'],
  ['paid', 'accounts.md#statements', 'The statement about that.'],
  ['statement', 'accounts.md#statements', 'The statement about the slot: 500 Wh sold, 480 Wh delivered.'],
  ['balance', 'balance.md#the-balance-of-a-slot', 'What the market of the house has bought in it.'],
  ['earlier-head', 'log.md#heads', 'The state of its log with two leaves.'],
  ['head', 'log.md#heads', 'And with three.'],
  ['cosignature', 'log.md#co-signing', 'The market above has seen it.'],
  ['deny-list', 'pki.md#revocation', 'The operator denies the certificate of bob.'],
  ['client-proof', 'session.md#handshake', 'anna proves that she holds her key, in a session without TLS.'],
  ['market-proof', 'session.md#handshake', 'So does the market.'],
];

/** @param {[string, string, string]} chapter */
function chapter([name, page, about]) {
  const { signer, type, id, token, message } = SIGNED[name];
  return [
    `### ${name}`,
    `${about} Type \`${type}\`, signed by ${signer}; see [${page.split('#')[0]}](${page}). Its id is \`${id}\`.`,
    folded(`worked=${name} part=payload type=${type} signer=${signer} id=${id}`, canonicalJson(message)),
    folded(`worked=${name} part=token`, token),
  ].join('\n\n');
}

function steps() {
  const { token, message, id } = SIGNED.offer;
  const [head, body, signature] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const rows = [
    ['header', `\`${Buffer.from(head, 'base64url')}\``],
    ['payload', `${canonicalJson(message).length} bytes, as below under [offer](#offer)`],
    ['id: SHA-256 of the payload, base64url', `\`${id}\``],
    ['signing input: the base64url of both, joined by a dot', `${head.length + body.length + 1} bytes`],
    ['SHA-256 of the signing input, hexadecimal', `\`${sha256(`${head}.${body}`).toString('hex')}\``],
    ['r', `\`${bytes.subarray(0, 32).toString('hex')}\``],
    ['s', `\`${bytes.subarray(32).toString('hex')}\``],
    ['signature: r and s, base64url', `\`${signature}\``],
  ];
  return `| step | gives |\n| --- | --- |\n${rows.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`;
}

function certificates() {
  const rows = Object.entries(SIGNERS).map(
    ([name, { kid }]) => `| ${name} | \`${secretOf(name)}\` | \`${kid}\` | ${chainNames(name).join(', ')} |`,
  );
  const blocks = Object.entries(CERTIFICATES).map(([name, { der }]) => folded(`certificate=${name}`, text64(der)));
  return `| signer | secret scalar, hexadecimal | kid | chain |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${blocks.join('\n\n')}`;
}

function bundled() {
  const rows = BUNDLED.ids.map(
    (id, place) =>
      `| ${place} | \`${id}\` | \`${text64(sha256(Buffer.concat([Buffer.of(0), Buffer.from(id, 'base64url')])))}\` |`,
  );
  const blocks = BUNDLED.payloads.flatMap((payload, place) => [
    folded(`worked=bundled-${place} part=payload type=bc4p-offer signer=anna id=${BUNDLED.ids[place]}`, payload),
    folded(`worked=bundled-${place} part=token`, BUNDLED.tokens[place] ?? ''),
  ]);
  return `| place | id | hash of the leaf: SHA-256 of the octet 0 and the 32 bytes of the id |\n| --- | --- | --- |\n${rows.join('\n')}\n
The root is the SHA-256 of the octet 1 and both hashes, \`${SIGNED.bundle.message.root}\`. Each token is that of the bundle, the offer's payload, and its
place: the octet of its number and the hash beside it.\n\n${blocks.join('\n\n')}`;
}

function leaves() {
  const rows = LEAVES.map(
    ({ leaf, hash, salts }) => `| ${leaf.number} | ${salts.command[0]}, ${salts.outcome[0]} | \`${text64(hash)}\` |`,
  );
  const blocks = LEAVES.flatMap(({ leaf, text, command, outcome }) => [
    folded(`leaf=${leaf.number} part=leaf`, text),
    folded(`leaf=${leaf.number} part=command`, canonicalJson(/** @type {any} */ (command))),
    folded(`leaf=${leaf.number} part=outcome`, canonicalJson(outcome)),
  ]);
  const path = (/** @type {readonly Uint8Array[]} */ hashes) => hashes.map((one) => `\`${text64(one)}\``).join(', ');
  return `| number | octet that fills the 32 bytes of the salt of \`command\`, and of \`outcome\` | hash of the leaf |\n| --- | --- | --- |\n${rows.join('\n')}\n
Below each leaf stand the texts that its commitments are of. The path of leaf 2 (index 1) in the state of three leaves is ${path(TREE.inclusion(1))}; the path from the
state of two leaves to it is ${path(TREE.consistency(2, 3))}. The roots are in the two heads.\n\n${blocks.join('\n\n')}`;
}

/** The text of spec/examples.md. */
export const workedPage =
  () => `<!-- Made by \`npm run vectors\` (conformance/generate/worked-page.mjs). Do not edit. -->

# Worked examples

One day in a market \`quartier7.westnetz\` with one house behind it, byte for byte: every signed message, what it is made of, and what follows from it. The frames that carry
them are in [frame-examples.md](frame-examples.md). Everything here is worked out again with every change to the specification, by a check that has nothing in common with
the code that made it.

Texts longer than a line are folded: join the lines of a block without anything between them. Signatures are deterministic (RFC 6979 with SHA-256; s as it comes, high or low), so
that everybody who has the keys gets the same tokens. The keys are published here and good for nothing else.

## Step by step

The first message, the offer:

${steps()}

To check it, somebody takes the token apart at its dots, reads the header, finds the certificate by \`kid\`, checks its chain and the signature over the signing input, compares the payload
with its own canonical form, and only then looks at what it says ([ERR-002]).

## Keys and certificates

A secret scalar is the SHA-256 of \`bc4p vectors, NAME\`, for the names root, grid, operator, metering and those in the table. A \`kid\` is the SHA-256 of a certificate's DER; the blocks hold the DER in base64url.
Chains are leaf first and end below the root.

${certificates()}

## Messages

${CHAPTERS.map(chapter).join('\n\n')}

## The offers of the bundle

${bundled()}

## Leaves of the log

${leaves()}
`;
