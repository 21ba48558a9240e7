import { type MarketCommand, MarketCore } from '@bc4p/protocol/market';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { type Instant, instant, seconds, slotAt } from '@bc4p/protocol/units';
import { systemClock } from '../clock.ts';
import type { NodeConfig } from '../config/index.ts';
import { Journal } from '../journal/index.ts';
import { sha256 } from '../journal/record.ts';
import { putJson } from '../market/archive.ts';
import { answerKey, PUBLISHED_KEY } from '../market/keys.ts';
import { offerFields } from '../market/order-fields.ts';
import { STATE_FORMAT } from '../market/running-market.ts';
import { MarketLog } from '../market-log/market-log.ts';
import { systemRandom } from '../random.ts';
import { openStore } from '../store/open-store.ts';

/** Offers of each side in a slot. */
const OFFERS = 14;
const SLOT = 900;
/** How long before its slot an offer comes. */
const AHEAD = 1200;
/** Commands that go to disk together. */
const TOGETHER = 500;
/** About as long as a signed decision. */
const DECISION = encodeBase64url(systemRandom.bytes(500));

export interface History {
  readonly records: number;
  readonly trades: number;
  /** The record after which the newest snapshot was kept. */
  readonly snapshot: number;
}

/** Who trades: at which connection point, and where in the grid that is. */
export interface Place {
  readonly point: string;
  readonly node: string;
}

/**
 * Writes a market's history of `events` commands straight into its store, as a node would have: offers that meet, slot
 * after slot, an answer and a leaf of the log for each, a snapshot as often as is configured, none after the last ones.
 */
export async function writeHistory(
  config: Pick<NodeConfig, 'dataDir' | 'market' | 'parameters' | 'journal'>,
  events: number,
  between: readonly [seller: Place, buyer: Place],
): Promise<History> {
  const { snapshotEvery, ...limits } = config.journal;
  await using parts = await openStore(config.dataDir, config.market);
  const options = { ...parts, limits, clock: systemClock, stateFormat: STATE_FORMAT };
  const journal = await Journal.open(options);
  const { store, logSecret: secret } = parts;
  const log = await MarketLog.open({ market: config.market, store, journal, secret });
  const core = new MarketCore({ assertInvariants: false });
  let [records, trades, snapshot] = [0, 0, 0];
  let together: Promise<unknown>[] = [];
  // The last snapshot lies as far back as one can.
  const lastSnapshot =
    Math.floor(events / snapshotEvery) * snapshotEvery - (events % snapshotEvery === 0 ? snapshotEvery : 0);
  for (const command of commands(config, events, between)) {
    trades += core.apply(command).filter(({ kind }) => kind === 'traded').length;
    records += 1;
    const [id] = 'id' in command ? [command.id] : [];
    const point = 'party' in command ? command.party.point : undefined;
    const answered = id === undefined ? [] : [[sha256(id), answerKey(id)] as const];
    const outcome = { points: [], outputs: answered };
    const kept = [
      ...answered.map(([, key]) => putJson(key, { point, number: records, decision: DECISION })),
      ...log.append({ number: records, command, atMs: 0, point, outcome }),
      putJson(PUBLISHED_KEY, records),
    ];
    together.push(journal.append(command.at, { command, atMs: 0 } as never, kept));
    if (together.length >= TOGETHER) await Promise.all(together.splice(0));
    if (records % snapshotEvery === 0 && records <= lastSnapshot) {
      await Promise.all(together);
      together = [];
      await journal.saveSnapshot(records, core.snapshot() as never);
      snapshot = records;
    }
  }
  await Promise.all(together);
  await journal.close();
  return { records, trades, snapshot };
}

/** As many commands as wanted, until about now: each slot has its offers, and ends by a tick. */
function* commands(
  { parameters, market }: Pick<NodeConfig, 'parameters' | 'market'>,
  events: number,
  between: readonly [Place, Place],
): Generator<MarketCommand> {
  const slots = Math.ceil(events / (2 * OFFERS + 1));
  const last = Math.floor(systemClock.now() / SLOT) * SLOT;
  let left = events;
  const begin = instant(last - slots * SLOT - 2 * AHEAD);
  yield { kind: 'open-market', at: begin, parameters } as MarketCommand;
  left -= 1;
  for (let slot = last - slots * SLOT; ; slot += SLOT) {
    for (let number = 0; number < 2 * OFFERS; number += 1) {
      if (left-- <= 0) return;
      yield offerFor(market, instant(slot), number, between);
    }
    if (left-- <= 0) return;
    yield { kind: 'tick', at: instant(slot - AHEAD + 850) };
  }
}

function offerFor(
  address: string,
  start: Instant,
  number: number,
  [seller, buyer]: readonly [Place, Place],
): MarketCommand {
  const isSell = number % 2 === 0;
  const party = isSell ? seller : buyer;
  const slot = slotAt(start, seconds(SLOT));
  const offer = { side: isSell ? 'sell' : 'buy', slot, lot: 10, lots: 5, price: isSell ? 10_000 : 20_000 };
  const content = { ...offer, validUntil: start - 350, nonce: 'AAAA', market: address, type: 'bc4p-offer', signer: '' };
  return {
    kind: 'submit-offer',
    at: instant(start - AHEAD + number),
    id: sha256(`${start} ${number}`) as never,
    offer: offerFields(content as never),
    party: {
      ...party,
      feedIn: 10_000,
      draw: 11_000,
      until: instant(start + 1_000_000),
      certificate: sha256(party.point),
    } as never,
  };
}
