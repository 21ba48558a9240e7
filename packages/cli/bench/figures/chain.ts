import { systemClock, systemRandom } from '@bc4p/node';
import { KnownChains, nativeVerifier } from '@bc4p/node/crypto';
import { makeNetwork } from '@bc4p/node/network';
import { assert } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { seconds, watts } from '@bc4p/protocol/units';
import { type Effort, type Figure, partOf } from './figure.ts';
import { medianOf } from './ground/median.ts';
import { verifyLimit } from './ground/openssl-speed.ts';
import type { Line } from './line.ts';

const DAY = 86_400;
const CHAINS = 300;
const AGAIN = 3_000;

/** How long it takes to read and judge a chain of four certificates: by who has never seen it, and by who has. */
export const chain: Figure = {
  name: 'chain',
  async measure(effort: Effort): Promise<readonly Line[]> {
    const limit = verifyLimit(effort);
    const { ders, root } = await someChain();
    const anchors = [root];
    const at = systemClock.now();
    const judge = async (chains: KnownChains): Promise<void> => {
      const valid = await chains.judge(ders, at);
      assert(valid.ok, 'the chain is good');
    };
    const counter = countingVerifier();
    await judge(new KnownChains({ anchors, verifier: counter.verifier }));
    const cold = await medianOf(effort.rounds, () =>
      // Neither a key nor a signature was seen before.
      microseconds(partOf(CHAINS, effort), () => judge(new KnownChains({ anchors, verifier: nativeVerifier() }))),
    );
    const known = new KnownChains({ anchors, verifier: nativeVerifier() });
    const cached = await medianOf(effort.rounds, () => microseconds(partOf(AGAIN, effort), () => judge(known)));
    const what = `${counter.checks()} × ${limit.what}`;
    return [
      {
        what: `chain of ${ders.length + 1} certificates, never seen`,
        value: cold,
        unit: 'µs',
        reference: { what, value: (counter.checks() * 1e6) / limit.perSecond },
        goal: { below: 700 },
      },
      { what: `chain of ${ders.length + 1} certificates, seen before`, value: cached, unit: 'µs', goal: { below: 10 } },
    ];
  },
};

/** A participant's chain as it comes with a hello, leaf first, and the root that it leads to. */
async function someChain(): Promise<{ readonly ders: readonly Uint8Array[]; readonly root: Certificate }> {
  const place = { name: 'anna', point: 'house-1', feedIn: watts(10_000), draw: watts(10_000) };
  const { root, top } = await makeNetwork(
    {
      operatorLabel: 'bench',
      market: { label: 'market', participants: [place] },
      at: systemClock.now(),
      longLifetime: seconds(2 * DAY),
      proxyLifetime: seconds(DAY),
      withMeters: false,
    },
    systemRandom,
  );
  const [participant] = top.participants;
  assert(participant !== undefined, 'the network has its one participant');
  return { ders: participant.chain.slice(0, -1).map(({ der }) => der), root: root.chain[0] };
}

function countingVerifier(): { readonly verifier: SignatureVerifier; readonly checks: () => number } {
  let checks = 0;
  const verifier = nativeVerifier(() => {
    checks += 1;
  });
  return { verifier, checks: () => checks };
}

/** How long one takes of so many, one after the other. */
async function microseconds(count: number, act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  for (let done = 0; done < count; done += 1) await act();
  return (1000 * (performance.now() - started)) / count;
}
