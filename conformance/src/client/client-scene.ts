import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameOfType } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { NoAnswer, NotImplemented, WrongVerdict } from '../checks/fault.ts';
import { type Holder, type SuiteNetwork, TARGET_MARKET, textsOf } from '../network/index.ts';
import { WireLog } from '../wire/index.ts';
import { runClient } from './client-process.ts';
import type { ClientReport, ClientRole, ClientTask, OfferWish } from './contract.ts';
import { MarketBooks } from './market-books.ts';
import type { MarketLink } from './market-link.ts';
import { type Script, ScriptedMarket } from './scripted-market.ts';

/** Longest time that a client may take for one task. */
const PATIENCE_MS = 20_000;
const SLOT_SECONDS = 900;

export interface ClientSceneParts {
  readonly network: SuiteNetwork;
  readonly command: string;
  readonly scenario: string;
  readonly role: ClientRole;
  readonly patienceMs?: number;
}

/** What one start of the client led to. */
export class Visit {
  readonly report: ClientReport;
  readonly links: readonly MarketLink[];

  constructor(report: ClientReport, links: readonly MarketLink[]) {
    this.report = report;
    this.links = links;
  }

  /** All frames of one type, over all connections. */
  all<T extends keyof FrameOfType>(type: T): FrameOfType[T][] {
    return this.links.flatMap((link) => link.all(type));
  }

  /** Fails unless the client did what it was told. */
  expectDone(): ClientReport {
    if (this.report.result === 'done') return this.report;
    throw new WrongVerdict('it did not do what is right', { expected: { result: 'done' }, actual: this.report });
  }

  /** Fails unless the client says that it was not done, and for which reason where the specification fixes it. */
  expectRefused(code?: string): ClientReport {
    const { result, code: said } = this.report;
    const expected = { result: 'refused', ...(code !== undefined && { code }) };
    if (result !== 'refused')
      throw new WrongVerdict('it took for good what it must refuse', { expected, actual: this.report });
    if (code !== undefined && said !== code)
      throw new WrongVerdict(`it refused with ${said ?? 'no code'} what has the code ${code}`, {
        expected,
        actual: this.report,
      });
    return this.report;
  }

  /** Fails if the client sent other frames than these before its connections ended: it went on where it must not. */
  expectOnly(...types: readonly string[]): void {
    const other = this.links.flatMap(({ received }) => received).find(({ type }) => !types.includes(type));
    if (other)
      throw new WrongVerdict(`it went on with ${other.type}`, {
        expected: types.length === 0 ? 'nothing' : `nothing but ${types.join(', ')}`,
        actual: other,
      });
  }
}

/** What one check has: a client of its own with a new certificate, and the suite's market. */
export class ClientScene {
  readonly network: SuiteNetwork;
  readonly scenario: string;
  readonly log = new WireLog();
  readonly market = TARGET_MARKET;
  readonly role: ClientRole;
  readonly client: Holder;
  readonly #command: string;
  readonly #patienceMs: number;
  readonly #folder: string;

  private constructor(parts: ClientSceneParts, client: Holder, folder: string) {
    this.network = parts.network;
    this.scenario = parts.scenario;
    this.role = parts.role;
    this.#command = parts.command;
    this.#patienceMs = parts.patienceMs ?? PATIENCE_MS;
    this.client = client;
    this.#folder = folder;
  }

  static async make(parts: ClientSceneParts): Promise<ClientScene> {
    const { network, role } = parts;
    const at = now();
    const client =
      role === 'meter' ? await network.meter(METER, 'house-1', at) : await network.participant('house-1', at);
    const folder = await mkdtemp(join(tmpdir(), 'bc4p-client-'));
    const scene = new ClientScene(parts, client, folder);
    const { chain, key } = textsOf(client);
    await writeFile(scene.#place('root.pem'), textsOf({ ...network.root }).chain);
    await writeFile(scene.#place('chain.pem'), chain);
    await writeFile(scene.#place('key.pem'), key, { mode: 0o600 });
    await mkdir(scene.#place('state'));
    return scene;
  }

  #place(name: string): string {
    return join(this.#folder, name);
  }

  get now(): Instant {
    return now();
  }

  /** A slot that is a few hours away. */
  get slot(): { readonly start: number; readonly len: number } {
    const start = (Math.floor(this.now / SLOT_SECONDS) + 12) * SLOT_SECONDS;
    return { start, len: SLOT_SECONDS };
  }

  offer(changes: Partial<OfferWish> = {}): OfferWish {
    return {
      side: 'sell',
      slot: this.slot,
      lot: 100,
      lots: 10,
      price: 15_000,
      validUntil: this.now + 600,
      ...changes,
    };
  }

  books(): MarketBooks {
    const { market: address, client } = this;
    return new MarketBooks({ address, client, service: this.network.service, root: this.network.root.chain[0] });
  }

  /** Somebody else in the market. */
  neighbour(point = 'house-2'): Promise<Holder> {
    return this.network.participant(point, this.now);
  }

  /**
   * Lets the client do a task at a market that follows a script. That the client has ended, and its connections with
   * it, is the barrier: what it has not done by then it does no more.
   */
  async visit(task: ClientTask, script: Script = {}, books = this.books()): Promise<Visit> {
    const market = await ScriptedMarket.open(books, script, this.log);
    try {
      const { report } = await runClient(
        this.#command,
        {
          version: 1,
          scenario: this.scenario,
          role: this.role,
          url: market.url,
          market: this.market,
          root: this.#place('root.pem'),
          chain: this.#place('chain.pem'),
          key: this.#place('key.pem'),
          state: this.#place('state'),
          task,
        },
        this.#patienceMs,
      ).catch((error: unknown) => {
        // What the client did wrong on the wire says more than that it then got stuck.
        const fault = market.fault ?? market.links.find((link) => link.fault)?.fault;
        throw error instanceof NoAnswer && fault ? fault : error;
      });
      this.log.note(`the client reports ${JSON.stringify(report)}`);
      await market.ended();
      if (market.fault) throw market.fault;
      if (report.result === 'unsupported') throw new NotImplemented(report.message ?? `it cannot ${task.do}`);
      if (market.links.length === 0)
        throw new WrongVerdict('it never connected', { expected: `a connection to ${market.url}`, actual: report });
      return new Visit(report, market.links);
    } finally {
      await market.close();
    }
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** The common name of the meter under test. */
export const METER = 'meter-1';

const now = (): Instant => instant(Math.floor(Date.now() / 1000));
