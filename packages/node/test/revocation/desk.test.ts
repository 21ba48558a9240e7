import { generateSigningKey } from '@bc4p/protocol/crypto';
import { openDenyList } from '@bc4p/protocol/evidence';
import { createRequest } from '@bc4p/protocol/issue';
import { signMessage } from '@bc4p/protocol/messages';
import { instant, seconds, slotAt, watts } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { CertificateDesk } from '../../src/certificates/certificate-desk.ts';
import { proxyRenewal } from '../../src/certificates/proxy-renewal.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { systemClock, systemRandom } from '../../src/index.ts';
import { Archive } from '../../src/market/archive.ts';
import { KeptChains } from '../../src/market/kept-chains.ts';
import { type Holder, identityOf, makeNetwork } from '../../src/network/index.ts';
import { readList } from '../../src/revocation/read-list.ts';
import { Revocations } from '../../src/revocation/revocations.ts';
import { submitOffer } from '../../src/session/offer-requests.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { houseTree } from '../support/house-tree.ts';
import { crlFile, denyListFile } from '../support/revoke.ts';
import { nonce } from '../support/test-market.ts';

const verifier = nativeVerifier();

/** The desk of the market at the top of a tree, with one participant who asks it for a new proxy. */
async function desk() {
  const network = await makeNetwork(houseTree(systemClock.now()), systemRandom);
  const { address, secret, operator, participants } = network.top;
  const [participant] = participants as [(typeof participants)[number]];
  const anchors = [network.root.chain[0]];
  const revocations = new Revocations({ anchors, clock: systemClock, staleCrl: 'refuse' });
  const issuer = () => ({ chain: operator.chain, signer: operator.key });
  const renew = proxyRenewal(issuer, secret, systemClock, systemRandom, (chain) => revocations.refusalFor(chain));
  const certificates = new CertificateDesk({
    address,
    anchors,
    verifier,
    clock: systemClock,
    archive: new Archive(new MemoryStore()),
    secret,
    attachments: new Map([[participant.plan.point, { node: 'busbar', feedIn: watts(1) }]]),
    revocations,
    renew,
  });
  const admitted = await certificates.admit(identityOf(participant).chain.map(({ der }) => der));
  if (!admitted.ok) throw new Error(admitted.refusal.code);
  const key = await generateSigningKey();
  const request = await createRequest({ commonName: 'me', publicKey: key.publicKey }, key);
  const ask = async () => {
    const answer = await certificates.renew(request, admitted.value.chain, participant.plan.point);
    return answer.ok ? 'renewed' : `${answer.refusal.code} ${answer.refusal.path}`;
  };
  return {
    network,
    anchors,
    revocations,
    participant: participant as Holder,
    ask,
    certificates,
    admitted: admitted.value,
  };
}

test('[PKI-111] whoever is denied gets no new proxy', async () => {
  const { network, anchors, revocations, participant, ask } = await desk();
  expect(await ask()).toBe('renewed');
  const { operator, address } = network.top;
  const file = await denyListFile(operator, { market: address, certificates: [participant.chain[0]] });
  const list = await openDenyList(JSON.parse(file), { anchors, verifier });
  if (!list.ok) throw new Error(list.refusal.code);
  revocations.adoptDenyList(list.value);
  expect(await ask()).toBe('certificate-denied [0]');
});

test('[PKI-109] an order whose checks were done before its signer was denied is refused when its turn comes', async () => {
  const { network, anchors, revocations, participant, certificates, admitted } = await desk();
  const { operator, address } = network.top;
  const slot = slotAt(instant(systemClock.now() + 3600), seconds(900));
  const content = { market: address, side: 'sell', slot, lot: 100, lots: 1, price: 1, nonce: nonce() } as const;
  const { token } = await signMessage(identityOf(participant), 'bc4p-offer', {
    ...content,
    validUntil: slot.start - 600,
  });
  const ordered: unknown[] = [];
  const context = {
    ...admitted,
    desk: certificates,
    verifier,
    closedFor: () => undefined,
    chains: new KeptChains(),
    market: {
      submit: async (command: unknown) => {
        ordered.push(command);
        throw new Error('it was ordered');
      },
    },
  };
  const frame = { type: 'offer.submit', id: '1', token } as const;
  const turn = async () => {
    const step = await submitOffer(frame, context as never);
    return 'order' in step ? step : expect.fail('it passes its checks');
  };
  const [early, late] = [await turn(), await turn()];
  await expect(early.order()).rejects.toThrow('it was ordered');
  const file = await denyListFile(operator, { market: address, certificates: [participant.chain[0]] });
  const list = await openDenyList(JSON.parse(file), { anchors, verifier });
  if (!list.ok) throw new Error(list.refusal.code);
  revocations.adoptDenyList(list.value);
  expect(await late.order()).toMatchObject({ ok: false, refusal: { refusal: { code: 'certificate-denied' } } });
  expect(ordered).toHaveLength(1);
});

test('[PKI-111] an operator who is revoked issues none', async () => {
  const { network, anchors, revocations, ask } = await desk();
  const text = await crlFile(network.gridOperator, [network.top.operator.chain[0]]);
  const terms = { anchors, known: [], verifier, now: systemClock.now() };
  const read = await readList(new TextEncoder().encode(text), terms);
  if (read.kind !== 'crls') throw new Error(read.kind);
  for (const issued of read.issued) revocations.adoptList(issued);
  // The participant's own chain leads through the operator: its place there is the second.
  expect(await ask()).toBe('certificate-revoked [1]');
});
