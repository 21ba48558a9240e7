import { generateSigningKey } from '@bc4p/protocol/crypto';
import { type Issuer, issueMeter, issueMeteringAuthority, SERIAL_OCTETS, serialFromRandom } from '@bc4p/protocol/issue';
import { signMessage } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { textsOfChain } from '../../src/certificates/chain-text.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';
import { expectEnd, expectRefusal } from '../support/expect-refusal.ts';
import { RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

const GENEROUS = { ratePerIdentity: 100_000, burstPerIdentity: 100_000 };

let serials = 0;

/** Certifies a name below an issuer, with a key of its own. */
async function issued(issuer: Holder, commonName: string, issue: typeof issueMeter): Promise<Holder> {
  const key = await generateSigningKey();
  serials += 1;
  const [{ notBefore, notAfter }] = issuer.chain;
  const made = await issue({ chain: issuer.chain, signer: issuer.key } satisfies Issuer, {
    publicKey: key.publicKey,
    commonName,
    serial: serialFromRandom(new Uint8Array(SERIAL_OCTETS).fill(serials)),
    at: notBefore,
    notBefore,
    notAfter: instant(notAfter - 1),
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return { key, chain: [made.value, ...issuer.chain] };
}

const signed = async (meter: Holder, name: string, counter: number, at: number): Promise<string> =>
  (
    await signMessage(identityOf(meter), 'bc4p-meter-value', {
      meter: name,
      counter,
      at,
      generation: 0,
      consumption: 0,
    })
  ).token;

/** A market whose operator knows these meters by their names alone. */
const marketWith = (...names: string[]) => {
  const meters = names.map((meter) => ({ meter, point: 'point-1' }));
  return TestMarket.start({ limits: GENEROUS, groups: { metering: { meters } } });
};

describe('the name of a meter', () => {
  test('[MTR-019] belongs to the authority whose values came first, also after a restart', async () => {
    await using market = await marketWith('house meter');
    const { root, meteringAuthority } = market.network;
    const [name, at] = ['house meter', market.metered + 5];
    const own = await issued(meteringAuthority, name, issueMeter);
    const other = await issued(await issued(root, 'other authority', issueMeteringAuthority), name, issueMeter);
    const renewed = await issued(await issued(root, 'metering authority', issueMeteringAuthority), name, issueMeter);

    const foreign = await RawClient.greeted(market.node.url, identityOf(other));
    const genuine = await RawClient.greeted(market.node.url, identityOf(own));
    const values = [await signed(own, name, 0, at)];
    expect(await genuine.request('meter.append', { values })).toMatchObject({ type: 'ok' });

    const late = [await signed(other, name, 1, at + 10)];
    expectRefusal(await foreign.request('meter.append', { values: late }), 'meter-issuer-mismatch', { meter: name });
    const anna = await market.raw('anna');
    const mixed = [await signed(own, name, 1, at + 10), await signed(other, name, 2, at + 20)];
    const answer = await anna.request('meter.append', { values: mixed, chain: textsOfChain(other.chain) });
    expectRefusal(answer, 'meter-issuer-mismatch');
    expect(answer.path).toBe('/values/1');

    await market.node.stop();
    await market.startNode();
    const refused = await RawClient.open(market.node.url);
    expectEnd(await refused.greet(identityOf(other)), 'meter-issuer-mismatch', { meter: name });
    // The same place in the tree with another key is the same authority.
    const again = await RawClient.greeted(market.node.url, identityOf(renewed));
    const more = [await signed(renewed, name, 3, at + 30)];
    expect(await again.request('meter.append', { values: more })).toMatchObject({ type: 'ok' });
  });

  test('[MTR-020] is refused where a connection point has 64 meters already', async () => {
    await using market = await marketWith(...Array.from({ length: 64 }, (_, place) => `meter ${place}`));
    const meter = await market.rawMeter('anna');
    const values = [(await market.meterValue('anna', 1)).token];
    expectRefusal(await meter.request('meter.append', { values }), 'meters-exceeded', { limit: 64 });
    const registered = await issued(market.network.meteringAuthority, 'meter 7', issueMeter);
    const known = await RawClient.greeted(market.node.url, identityOf(registered));
    const own = [await signed(registered, 'meter 7', 0, market.metered + 5)];
    expect(await known.request('meter.append', { values: own })).toMatchObject({ type: 'ok' });
  });
});
