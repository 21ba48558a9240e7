import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Certificate, deniedNames } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { createRequest } from '@bc4p/protocol/issue';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { NotImplemented } from '../../checks/fault.ts';
import { chainInFrame, identityOf } from '../../network/index.ts';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { type MarketCheck, type MarketCheckOptions, negative, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';

/** Each list replaces the one before: they follow one another. */
const DENYING: MarketCheckOptions = { setting: 'revocation', lane: 'revocation' };
const GOOD = 'revocation/not-denied';

/** Whom the operator has denied in this run, and the number of the list that says so. */
const denied: Certificate[] = [];

/** Denies one more certificate by a list of the operator, and waits until the market has sent its holder away. */
async function deny(scene: Scene, certificate: Certificate): Promise<void> {
  const folder = scene.target.child?.config.revocation?.folder;
  if (folder === undefined)
    throw new NotImplemented('the market was not started by the suite, which cannot hand it lists');
  denied.push(certificate);
  const at = scene.now;
  const { operator } = scene.network;
  const { token } = await signMessage(identityOf(operator), 'bc4p-deny-list', {
    market: scene.market,
    number: denied.length,
    at,
    until: at + 86_400,
    certificates: denied.map((one) => ({
      ...deniedNames(one),
      reason: 'key-compromise' as const,
      since: at,
      until: one.notAfter,
    })),
    subtrees: [],
  });
  const evidence = { type: 'bc4p-evidence', tokens: [token], certificates: chainInFrame(operator) };
  const file = join(folder, 'deny-list.json');
  await writeFile(`${file}.new`, JSON.stringify(evidence));
  await rename(`${file}.new`, file);
}

export const REVOCATION_CHECKS: readonly MarketCheck[] = [
  positive(
    GOOD,
    'Who is not denied trades beside somebody who is',
    ['PKI-107', 'MKT-006', 'PKI-109', 'PKI-110', 'PKI-111'],
    async (scene) => {
      const [good, bad] = [await scene.trader(), await scene.trader()];
      const offer = await good.submit();
      await deny(scene, bad.holder.chain[0]);
      await bad.session.endedBy();
      await good.session.barrier();
      expectMembers(await good.status(offer.id), { state: 'open', open: 10 }, 'the offer of who is not denied');
      await good.submit({ price: 16_000 });
    },
    DENYING,
  ),
  negative(
    'revocation/session-ends',
    'The session of who is denied ends, and no other begins',
    ['PKI-110', 'PKI-058'],
    GOOD,
    async (scene) => {
      const trader = await scene.trader();
      await deny(scene, trader.holder.chain[0]);
      const { error, close } = await trader.session.endedBy();
      expectMembers(error, { code: 'certificate-denied' }, 'the error that ends the session');
      expectSame(close, 4401, 'the close code');
      const session = await scene.connection();
      const refused = await session.greetInVain(trader.holder);
      expectMembers(refused.error, { code: 'certificate-denied', class: 'fatal' }, 'the error that answers the hello');
      await (await scene.trader()).session.barrier();
    },
    DENYING,
  ),
  negative(
    'revocation/offers-end',
    'The resting offers of who is denied end',
    ['MKT-006', 'ACC-010'],
    GOOD,
    async (scene) => {
      const trader = await scene.trader();
      const twin = await scene.twinOf(trader);
      await twin.watch();
      const [offer, own] = [await trader.submit(), await twin.submit({ price: 16_000 })];
      await deny(scene, trader.holder.chain[0]);
      const event = await twin.event(offer.id, 'ended');
      expectMembers(event, { reason: 'credential-ended', open: 10 }, 'the event');
      expectTrue((await twin.entry(offer.id)) === undefined, 'the offer is still in the book');
      expectTrue((await twin.entry(own.id)) !== undefined, 'an offer under another certificate has ended, too');
      const buyer = await scene.trader();
      await buyer.acceptInVain(offer.id, {}, 'offer-ended');
    },
    DENYING,
  ),
  negative(
    'revocation/brought-along',
    'An offer that comes along is not taken if its signer is denied',
    ['PKI-109', 'ACC-101'],
    GOOD,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const [offer, chain] = [await seller.signOffer(), seller.chain];
      await deny(scene, seller.holder.chain[0]);
      await seller.session.endedBy();
      await buyer.acceptInVain(offer.id, {}, 'certificate-denied', { offer: offer.token, chain });
    },
    DENYING,
  ),
  negative(
    'revocation/of-a-device-owner',
    'Whatever lies below a denied certificate ends with it',
    ['PKI-058', 'PKI-110'],
    GOOD,
    async (scene) => {
      const owner = await scene.stranger('station', { pathLength: 1 });
      const device = await scene.network.device(owner.holder, scene.now, {
        feedIn: 1000 as never,
        draw: 1000 as never,
      });
      const trader = await scene.traderOf(device, owner);
      await trader.session.barrier();
      await deny(scene, owner.holder.chain[0]);
      const { error } = await trader.session.endedBy();
      expectMembers(error, { code: 'certificate-denied' }, 'the error that ends the session');
    },
    DENYING,
  ),
  negative(
    'revocation/no-renewal',
    'What is denied is not renewed',
    ['PKI-111', 'PKI-110'],
    'streams/renewal',
    async (scene) => {
      const trader = await scene.trader();
      await deny(scene, trader.holder.chain[0]);
      const key = await generateSigningKey();
      const request = encodeBase64url(await createRequest({ commonName: 'renewed', publicKey: key.publicKey }, key));
      await trader.session.endedBy();
      const session = await scene.connection();
      await session.greetInVain(trader.holder);
      // The way to ask is closed, too: a connection without a welcome renews nothing.
      const other = await scene.connection();
      other.post('cert.renew', { request });
      expectMembers((await other.endedBy()).error, { code: 'hello-expected' }, 'the error that answers the request');
    },
    DENYING,
  ),
];
