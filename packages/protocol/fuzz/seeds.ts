import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePolicy, policyOf, writePem } from '../src/certificates/index.ts';
import { createRequest, issueCrl } from '../src/issue/index.ts';
import { instant } from '../src/units/index.ts';
import { buildChain, goodLayers } from '../test/support/chain-builder.ts';
import { makeNetwork, START } from '../test/support/network.ts';

/** Every text in a JSON value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/** Every text in the conformance vectors. */
function* textsOfVectors(folder: string): Generator<string> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) yield* textsIn(JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** What a fuzzer begins with where there is no corpus yet, by the name of its parser: good inputs, and those of the vectors. */
export async function seeds(vectors: string): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
  const texts = [...new Set(textsOfVectors(vectors))].map((text) => Buffer.from(text));
  const tokens = texts.filter((text) => TOKEN.test(text.toString()));
  const network = await makeNetwork();
  const issued = Object.values(network).map(({ chain }) => chain[0]);
  const built = buildChain(goodLayers());
  const { root, flat } = network;
  const policies = issued.flatMap((certificate) => {
    const own = policyOf(certificate);
    return typeof own === 'object' ? [encodePolicy(own)] : [];
  });
  const policy = { role: 'participant' } as const;
  const asked = { commonName: 'p-1', publicKey: flat.key.publicKey };
  const requests = [await createRequest(asked, flat.key), await createRequest({ ...asked, policy }, flat.key)];
  const lists = await Promise.all(
    [0, 1, 5].map((many) =>
      issueCrl({
        issuer: root.chain[0],
        signer: root.key,
        number: 1 + many,
        thisUpdate: START,
        nextUpdate: instant(START + 3600),
        revoked: Array.from({ length: many }, (_, place) => ({ serial: Uint8Array.of(1 + place, 7), at: START })),
      }),
    ),
  );
  const blocks = issued.slice(0, 2).map(({ der }) => ({ label: 'CERTIFICATE', bytes: der }));
  return new Map<string, readonly Uint8Array[]>([
    ['frame', texts.filter((text) => text[0] === 0x7b)],
    ['token', tokens],
    ['message', tokens.map((text) => Buffer.from(text.toString().split('.')[1] ?? '', 'base64url'))],
    ['certificate', [...issued.map(({ der }) => der), ...built]],
    ['crl', lists],
    ['policy', policies],
    [
      'pem',
      [
        Buffer.from(writePem(blocks)),
        Buffer.from(`notes\n${writePem([{ label: 'EC PRIVATE KEY', bytes: Uint8Array.of(1, 2, 3) }])}`),
      ],
    ],
    ['request', requests],
  ]);
}
