import type { Result } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import type { MarketCommand } from '@bc4p/protocol/market';
import { signMessage } from '@bc4p/protocol/messages';
import { endOf, type Instant, instant } from '@bc4p/protocol/units';
import { type AuditReport, auditLog } from '../../src/audit/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';
import { proxyOf } from './issued.ts';
import { type ExportOptions, exportLines, type OpenedCommand, type OpenedLog, openedLog } from './opened-log.ts';
import { SettledMarket } from './settled-market.ts';
import { nonce } from './test-market.ts';

/** A market that traded and settled for a while, stopped, with all of its log opened and the keys of its operator. */
export interface AuditedMarket {
  readonly log: OpenedLog;
  readonly at: Instant;
  readonly anchors: readonly Certificate[];
  readonly operator: Holder;
  /** As good as the market's own service proxy, which nobody else has. */
  readonly service: Holder;
  readonly participant: (name: string) => Holder;
}

/** Audits lines as they are. */
export async function auditLines(
  lines: readonly string[],
  anchors: readonly Certificate[],
): Promise<Result<AuditReport>> {
  async function* one(): AsyncIterable<string> {
    yield* lines;
  }
  return auditLog(one(), { anchors, verifier: nativeVerifier() });
}

/** What an audit says of a market's log after a change by whoever has the operator's key. */
export async function auditAfter(
  { log, at, anchors, service }: AuditedMarket,
  change: (log: OpenedLog) => Promise<void> | void = () => undefined,
  options: Partial<ExportOptions> = {},
): Promise<AuditReport> {
  const changed = structuredClone(log);
  await change(changed);
  const lines = await exportLines(changed, { service, at, ...options });
  const audited = await auditLines(lines, anchors);
  if (!audited.ok) throw new Error(JSON.stringify(audited.refusal));
  return audited.value;
}

/** The only command of a kind, or one of several. */
export function commandOf(log: OpenedLog, kind: MarketCommand['kind'], place = 0): OpenedCommand {
  const found = log.commands.filter(({ command }) => command.kind === kind)[place];
  if (!found) throw new Error(`there is no ${kind}`);
  return found;
}

/**
 * Two sell, the third bids and accepts, one offer and one acceptance are refused; money is paid in, meters report, and
 * the slot is settled. The second seller's offer is the cheaper one.
 */
export async function tradedMarket(): Promise<AuditedMarket> {
  await using market = await SettledMarket.start();
  const { files } = market;
  const [anna, ben, carla] = await Promise.all(['anna', 'ben', 'carla'].map((name) => files.connect(name)));
  if (!anna || !ben || !carla) throw new Error('nobody is there');
  const { slot } = files;
  const validUntil = instant(slot.start - 400);
  const dear = await files.offer('anna', { slot, validUntil, price: 15_000 });
  await anna.request('offer.submit', { token: dear.token });
  const cheap = await files.offer('carla', { slot, validUntil, price: 10_000 });
  await carla.request('offer.submit', { token: cheap.token });
  const bid = await files.offer('ben', { slot, validUntil, side: 'buy', lots: 4, price: 16_000 });
  await ben.request('offer.submit', { token: bid.token });
  const accepted = await files.acceptance('ben', dear.id, { lots: 2 });
  await ben.request('offer.accept', { token: accepted.token });
  const greedy = await files.acceptance('ben', dear.id, { lots: 11 });
  await ben.request('offer.accept', { token: greedy.token }).catch(() => undefined);
  const own = await files.offer('carla', { slot, validUntil, side: 'buy', lots: 1, price: 16_000 });
  await carla.request('offer.submit', { token: own.token }).catch(() => undefined);
  // What was answered is answered the same way again, and nothing more is signed.
  for (const [client, { token }] of [
    [carla, own],
    [ben, bid],
  ] as const)
    await client.request('offer.submit', { token }).catch(() => undefined);
  await ben.request('offer.accept', { token: accepted.token });
  const paid = { market: files.config.market, point: 'point-2', amount: '500000000', at: files.clock.now() };
  const { operator } = files.network.top;
  const topUp = await signMessage(identityOf(operator), 'bc4p-top-up', { ...paid, reference: 'cash', nonce: nonce() });
  await market.settlement.topUps.book(topUp.token);

  market.goAfter(slot);
  for (const [client, name, side, energy] of [
    [anna, 'anna', 'generation', 200],
    [carla, 'carla', 'generation', 350],
    [ben, 'ben', 'consumption', 700],
  ] as const) {
    await market.read(client, name, slot.start, { [side]: 0 });
    await market.read(client, name, endOf(slot), { [side]: energy });
  }
  await market.settlement.run();

  const at = files.clock.now();
  await files.node.stop();
  return {
    log: await openedLog(files.config.dataDir, files.config.market),
    at,
    anchors: [files.network.root.chain[0]],
    operator,
    service: await proxyOf(operator, at, { role: 'market' }),
    participant: (name) => files.participant(name),
  };
}
