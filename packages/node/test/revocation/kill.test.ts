import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ChildDaemon } from '../support/child-daemon.ts';
import { RawClient } from '../support/raw-client.ts';
import { denyListFile, putList } from '../support/revoke.ts';
import { TestMarket } from '../support/test-market.ts';

/** `kill -9` at some instant of applying a list: before, in the midst of it, and after it was said to be applied. */
const INSTANTS = ['asked', 'answered'] as const;

test.each(INSTANTS)(
  '[PKI-108] [PKI-109] a node that is killed when it was %s to apply a list holds everybody to it afterwards',
  async (instant) => {
    await using market = await TestMarket.prepare({
      adjust: (config) => config,
    });
    const file = join(market.folder, 'market', 'node.yaml');
    let daemon = await ChildDaemon.start(file);
    try {
      const anna = await RawClient.greeted(daemon.url, market.identity('anna'));
      const offer = await market.offer('anna');
      expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
      const { operator, address } = market.network.top;
      const certificates = [market.participant('anna').chain[0]];
      await putList(market.config, 'deny.json', await denyListFile(operator, { market: address, certificates }));
      const asked = fetch(new URL('/revocation/reload', daemon.admin), { method: 'POST' }).catch(() => undefined);
      if (instant === 'answered') {
        expect(await (await asked)?.json()).toMatchObject({ denyLists: [{ number: 1 }], faults: [] });
        // From its own copy alone.
        await rm(join(market.config.revocation?.folder ?? '', 'deny.json'));
      }
      await daemon.kill();
      daemon = await ChildDaemon.start(file);
      const status = await (await fetch(new URL('/status', daemon.admin))).json();
      expect(status).toMatchObject({
        revocation: { denyLists: [{ number: 1, certificates: 1 }] },
        slots: [{ asks: 0 }],
      });
      const again = await RawClient.open(daemon.url);
      await again.greet(market.identity('anna'));
      expect(await again.ended()).toMatchObject({ reason: 'certificate-denied' });
    } finally {
      await daemon.kill();
    }
  },
);
