import { verifyStatements } from '@bc4p/protocol/evidence';
import type { AnswerOfRequest, Evidence, Statement } from '@bc4p/protocol/messages';
import { encodeBase64url, parseToken, signMessage } from '@bc4p/protocol/messages';
import { endOf, type Instant, instant, type Slot } from '@bc4p/protocol/units';
import type { MarketClient } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import type { NodeConfigFile } from '../../src/generated/node-config-file.ts';
import { identityOf } from '../../src/network/index.ts';
import { ShiftedClock, TestMarket, type TestMarketOptions } from './test-market.ts';

export const SEPARATE: NodeConfigFile['settlement'] = { mode: 'separate', energyPrice: '8ct', servicePrice: '12ct' };

/** What a meter shows at an instant, in Wh. */
export interface Shown {
  readonly generation?: number;
  readonly consumption?: number;
}

/** A market that keeps accounts and takes meter values, under a clock that a test sets ahead. */
export class SettledMarket implements AsyncDisposable {
  readonly files: TestMarket;
  readonly clock: ShiftedClock;
  readonly #counters = new Map<string, number>();

  private constructor(files: TestMarket, clock: ShiftedClock) {
    this.files = files;
    this.clock = clock;
  }

  static async prepare(
    settlement: Partial<NonNullable<NodeConfigFile['settlement']>> = {},
    options: TestMarketOptions = {},
  ): Promise<SettledMarket> {
    const clock = new ShiftedClock();
    const groups = { settlement: { ...SEPARATE, ...settlement } as never, metering: { folder: 'meters' } };
    return new SettledMarket(await TestMarket.prepare({ clock, groups, ...options }), clock);
  }

  static async start(...parameters: Parameters<typeof SettledMarket.prepare>): Promise<SettledMarket> {
    const market = await SettledMarket.prepare(...parameters);
    await market.files.startNode();
    return market;
  }

  get settlement() {
    const { settlement } = this.files.node;
    if (!settlement) throw new Error('the market keeps no accounts');
    return settlement;
  }

  get core() {
    return this.files.node.market.core;
  }

  /** Lets it be so long after the end of a slot. */
  goAfter(slot: Slot, seconds = 660): void {
    this.clock.shiftMs += (endOf(slot) + seconds) * 1000 - this.clock.nowMs();
  }

  /** The seller sells, the buyer accepts: 1 kWh at 15 ct/kWh. */
  async trade(seller: MarketClient, buyer: MarketClient, slot: Slot, [sells, buys] = ['anna', 'ben']): Promise<string> {
    const validUntil = instant(slot.start - 400);
    const offer = await this.files.offer(sells as string, { slot, validUntil });
    await seller.request('offer.submit', { token: offer.token });
    const acceptance = await this.files.acceptance(buys as string, offer.id, { lots: 10 });
    const { trade } = await buyer.request('offer.accept', { token: acceptance.token });
    return trade as string;
  }

  /** Brings what a participant's meter shows at an instant. */
  async read(
    client: MarketClient,
    name: string,
    at: Instant,
    { generation = 0, consumption = 0 }: Shown,
  ): Promise<void> {
    const holder = this.files.meter(name);
    const counter = this.#counters.get(name) ?? 0;
    this.#counters.set(name, counter + 1);
    const content = { meter: `meter ${name}`, counter, at, generation, consumption };
    const { token } = await signMessage(identityOf(holder), 'bc4p-meter-value', content);
    const chain = holder.chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
    await client.request('meter.append', { values: [token], chain: chain as never });
  }

  /** All of one's own statements with what proves them. */
  async statements(client: MarketClient): Promise<{ statements: Statement[]; evidences: Evidence[] }> {
    const statements: Statement[] = [];
    const evidences: Evidence[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page: AnswerOfRequest['statement.get'] = await client.request('statement.get', { after });
      if (page.evidence) evidences.push(page.evidence);
      statements.push(...(page.evidence?.tokens ?? []).slice(0, page.statements.length).map(statementIn));
      after = page.next;
    }
    return { statements, evidences };
  }

  /** What somebody who only has the root certificate says of statements. */
  async verdict(evidences: readonly Evidence[]): Promise<string> {
    const anchors = [this.files.network.root.chain[0]];
    const proven = await verifyStatements(evidences, { anchors, verifier: nativeVerifier() });
    if (proven.ok) return `${proven.value.length} proven`;
    const { code, requirement, facts } = proven.refusal;
    return `${code} ${requirement} ${JSON.stringify(facts)}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.files[Symbol.asyncDispose]();
  }
}

function statementIn(token: string): Statement {
  const parsed = parseToken(token);
  if (!parsed.ok) throw new Error('no token');
  return JSON.parse(new TextDecoder().decode(parsed.value.payload)) as Statement;
}
