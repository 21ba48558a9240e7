import { describe, expect, test } from 'vitest';
import { type RunningNode, silentLog, startDaemon } from '../src/index.ts';
import { ChildDaemon } from './support/child-daemon.ts';
import { RawClient } from './support/raw-client.ts';
import { TestMarket } from './support/test-market.ts';

describe('the operator’s port of a running market', () => {
  test('tells that it lives, whether it serves, what it counted and what is in it', async () => {
    await using market = await TestMarket.prepare();
    const { node, admin, stop } = await startDaemon(market.config, silentLog);
    const page = async (path: string) => {
      const response = await fetch(`${admin.url}${path}`);
      return { status: response.status, text: await response.text() };
    };
    const client = await RawClient.greeted(node.url, market.identity('anna'));
    const offer = await market.offer('anna', { lots: 3 });
    expect(await client.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
    client.send('nonsense');
    await client.barrier();

    expect(await page('/healthz')).toMatchObject({ status: 200, text: expect.stringContaining('"alive":true') });
    expect(await page('/readyz')).toMatchObject({ status: 200 });
    const status = JSON.parse((await page('/status')).text) as object;
    expect(status).toMatchObject({
      market: 'quartier7.westnetz',
      url: node.url,
      sessions: 1,
      slots: [{ ...market.slot, asks: 1, bids: 0, trades: 0 }],
      digest: (node as RunningNode).market.core.digest(),
    });
    const { text } = await page('/metrics');
    expect(text).toMatch(/^bc4p_meters 0$/m);
    expect(text).toMatch(/^bc4p_\w*sessions?\w* 1$/m);
    expect(text).toMatch(/^bc4p_\w*offers\w* 1$/m);
    expect(text).toMatch(/frame-not-json"\} 1$/m);

    await Promise.all([stop(), stop()]);
    expect(await client.ended()).toMatchObject({ code: 1001 });
    await expect(fetch(`${admin.url}/healthz`)).rejects.toThrow();
  });
});

describe('a flood', () => {
  test('of bad frames, connections and half-open handshakes leaves the memory of a node bounded', async () => {
    await using market = await TestMarket.prepare({ limits: { helloTimeout: '200ms' } });
    const daemon = await ChildDaemon.start(market.config.source.file);
    const anna = await RawClient.greeted(daemon.url, market.identity('anna'));
    await anna.barrier();
    const before = daemon.residentBytes;
    for (let round = 0; round < 50; round += 1) {
      for (let count = 0; count < 1000; count += 1)
        anna.send(
          count % 2 === 0
            ? `{"type":"x${round}-${count}","id":"1"}`
            : `{"type":"offer.submit","id":"${count}","token":"e30.e30.${count}"}`,
        );
      await anna.barrier();
      anna.forget();
    }
    for (let round = 0; round < 10; round += 1) {
      const crowd = await Promise.all(Array.from({ length: 30 }, () => RawClient.open(daemon.url)));
      for (const client of crowd) client.socket.terminate();
    }
    expect(daemon.residentBytes - before).toBeLessThan(100 * 1024 * 1024);
    expect(await anna.request('fee.get')).toMatchObject({ type: 'ok' });
    await anna.close();
    expect(await daemon.stop()).toBe(0);
  }, 40_000);
});
