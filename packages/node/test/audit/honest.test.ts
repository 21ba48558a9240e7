import { beforeAll, expect, test } from 'vitest';
import { type AuditedMarket, auditAfter, auditLines, tradedMarket } from '../support/audited-market.ts';

let market: AuditedMarket;
beforeAll(async () => {
  market = await tradedMarket();
}, 60_000);

test('[AUD-013] [AUD-014] in the log of an honest market everything follows', async () => {
  const kinds = new Set(market.log.commands.map(({ command }) => command.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['submit-offer', 'accept-offer', 'top-up', 'settle-slot']));
  const outputs = market.log.commands.flatMap((one) => one.outputs);
  const audited = await auditLines(market.log.exported, market.anchors);
  expect(audited).toMatchObject({ ok: true });
  expect(audited.ok && audited.value).toEqual({
    market: market.log.market,
    leaves: market.log.commands.length,
    unjudged: 0,
    inputs: market.log.commands.flatMap((one) => one.inputs).length,
    outputs: outputs.length,
    root: expect.stringMatching(/^[\w-]{43}$/),
    isSigned: true,
  });
});

test('the same log under another head of the same market is as good', async () => {
  const report = await auditAfter(market);
  expect(report).toMatchObject({ leaves: market.log.commands.length, isSigned: true });
  expect(report.deviation).toBeUndefined();
});

test('leaves of before the log was kept are replayed, and it is told that nobody judged what was signed about them', async () => {
  const change = (log: AuditedMarket['log']) => {
    // Nothing was committed to: what stands there may be anything.
    for (const one of log.commands.slice(0, 4)) one.outputs = [];
  };
  expect(await auditAfter(market, change, { before: 4 })).toMatchObject({ unjudged: 4, isSigned: true });
  expect((await auditAfter(market, change, { before: 4 })).deviation).toBeUndefined();
});
