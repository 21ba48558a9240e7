import { type MarketCommand, MarketCore } from '@bc4p/protocol/market';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { type Instant, instant, seconds, slotAt } from '@bc4p/protocol/units';
import { systemClock } from '../../src/clock.ts';
import { Journal } from '../../src/journal/index.ts';
import { sha256 } from '../../src/journal/record.ts';
import { putJson } from '../../src/market/archive.ts';
import { answerKey, PUBLISHED_KEY } from '../../src/market/keys.ts';
import { offerFields } from '../../src/market/order-fields.ts';
import { STATE_FORMAT } from '../../src/market/running-market.ts';
import { systemRandom } from '../../src/random.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { TestMarket } from '../../test/support/test-market.ts';

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

/**
 * Writes a market's history of `events` commands straight into its store, as a node would have: offers that meet, slot
 * after slot, an answer kept for each, a snapshot as often as is configured, none after the last ones.
 */
export async function writeHistory({ config }: TestMarket, events: number): Promise<History> {
  const { snapshotEvery, ...limits } = config.journal;
  await using parts = await openStore(config.dataDir, config.market);
  const options = { ...parts, limits, clock: systemClock, stateFormat: STATE_FORMAT };
  const journal = await Journal.open(options);
  const core = new MarketCore({ assertInvariants: false });
  let [records, trades, snapshot] = [0, 0, 0];
  let together: Promise<unknown>[] = [];
  // The last snapshot lies as far back as one can.
  const lastSnapshot =
    Math.floor(events / snapshotEvery) * snapshotEvery - (events % snapshotEvery === 0 ? snapshotEvery : 0);
  for (const command of commands(config.parameters, config.market, events)) {
    trades += core.apply(command).filter(({ kind }) => kind === 'traded').length;
    records += 1;
    const kept =
      'id' in command
        ? [putJson(answerKey(command.id), { point: 'point-1', number: records, decision: DECISION })]
        : [];
    together.push(
      journal.append(command.at, { command, atMs: 0 } as never, [...kept, putJson(PUBLISHED_KEY, records)]),
    );
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
function* commands(parameters: object, address: string, events: number): Generator<MarketCommand> {
  const slots = Math.ceil(events / (2 * OFFERS + 1));
  const last = Math.floor(systemClock.now() / SLOT) * SLOT;
  let left = events;
  const begin = instant(last - slots * SLOT - 2 * AHEAD);
  yield { kind: 'open-market', at: begin, parameters } as MarketCommand;
  left -= 1;
  for (let slot = last - slots * SLOT; ; slot += SLOT) {
    for (let number = 0; number < 2 * OFFERS; number += 1) {
      if (left-- <= 0) return;
      yield offerFor(address, instant(slot), number);
    }
    if (left-- <= 0) return;
    yield { kind: 'tick', at: instant(slot - AHEAD + 850) };
  }
}

function offerFor(address: string, start: Instant, number: number): MarketCommand {
  const isSell = number % 2 === 0;
  const party = isSell ? { point: 'point-1', node: 'station' } : { point: 'point-2', node: 'west' };
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
