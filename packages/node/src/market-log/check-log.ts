import { commitmentTo, GrowingRoot, leafHash } from '@bc4p/protocol/log';
import type { MarketCommand } from '@bc4p/protocol/market';
import { decodeBase64url } from '@bc4p/protocol/messages';
import { readRecord, recordKey } from '../journal/record.ts';
import { prefixRange } from '../store/keys.ts';
import type { OpenStore } from '../store/open-store.ts';
import { readHead } from './head-desk.ts';
import { keptLeafFrom } from './kept-leaf.ts';
import { LEAF_PREFIX } from './keys.ts';
import { saltOf } from './salts.ts';
import { Tiles } from './tiles.ts';

/** What is wrong with a log: at which leaf, and what. */
export interface LogFault {
  readonly number: number;
  readonly what: string;
}

/** What was found of a log. */
export interface LogCheck {
  readonly size: number;
  /** The first faults, at most as many as asked for. */
  readonly faults: readonly LogFault[];
}

/**
 * Checks a market's log against its journal, leaf by leaf: nothing is missing, each leaf commits to the command of its
 * number and to the outputs that are noted with it, the tiles and the newest head have the root over them. Only the
 * right edge of the tree and one leaf are in memory.
 */
export async function checkLog(
  { store, identity, logSecret }: Pick<OpenStore, 'store' | 'identity' | 'logSecret'>,
  mostFaults = 10,
): Promise<LogCheck> {
  const faults: LogFault[] = [];
  const growing = new GrowingRoot();
  const head = await readHead(store);
  const newest: Uint8Array[] = [];
  const note = (number: number, what: string) => void (faults.length < mostFaults && faults.push({ number, what }));
  for await (const [, value] of store.range(prefixRange(LEAF_PREFIX))) {
    const { leaf, outputs } = keptLeafFrom(value);
    const number = growing.size + 1;
    if (leaf.number !== number) {
      note(number, `is missing: the next one that is there is ${leaf.number}`);
      break;
    }
    const record = await store.get(recordKey(number));
    const entry = record && (readRecord(record, number).command as unknown as JournalEntry);
    const command = entry && commitmentTo(saltOf(logSecret, number, 'command'), entry.command);
    const ids = outputs.map(([id]) => id);
    const outcome = leaf.outcome === undefined ? undefined : commitmentTo(saltOf(logSecret, number, 'outcome'), ids);
    if (leaf.market !== identity.market) note(number, `is one of the market ${leaf.market}`);
    if (!entry) note(number, 'has no record in the journal');
    else if (command !== leaf.command || leaf.at !== entry.command.at || leaf.atMs !== entry.atMs)
      note(number, 'is not about the command in the journal');
    if (outcome !== leaf.outcome) note(number, 'is not about the outputs that are noted with it');
    const hash = leafHash(leaf);
    growing.append(hash);
    if (number % 256 === 0) newest.length = 0;
    else newest.push(hash);
    if (head?.size === number && !same(head.root, growing.root))
      note(number, 'is the last one of a head with another root');
  }
  if (head && head.size > growing.size) note(growing.size + 1, `is missing: the newest head has ${head.size}`);
  if (faults.length === 0 && growing.size > 0) {
    const tiles = await Tiles.open(store, growing.size, newest);
    if (!Buffer.from(await tiles.rootAt(growing.size)).equals(growing.root))
      note(growing.size, 'is the last one of tiles with another root');
  }
  return { size: growing.size, faults };
}

interface JournalEntry {
  readonly command: MarketCommand;
  readonly atMs: number;
}

const same = (text: string, hash: Uint8Array): boolean =>
  Buffer.from(hash).equals(decodeBase64url(text) ?? Buffer.alloc(0));
