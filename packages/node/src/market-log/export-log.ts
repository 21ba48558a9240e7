import {
  EXPORT_FORMAT,
  type ExportedHead,
  type ExportedLeaf,
  type LeafOpening,
  type LogEvidence,
  type LogLeaf,
} from '@bc4p/protocol/log';
import type { MarketCommand } from '@bc4p/protocol/market';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { readRecord, recordKey } from '../journal/record.ts';
import { Archive, type KeptAnswer } from '../market/archive.ts';
import { isAnswerKey } from '../market/keys.ts';
import type { Store } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { readLogSecret } from '../store/log-secret.ts';
import type { OpenStore } from '../store/open-store.ts';
import { readStore } from '../store/read-store.ts';
import { StoreError } from '../store/store-error.ts';
import { commandInputs } from './command-inputs.ts';
import { type KeptHead, readHead } from './head-desk.ts';
import type { Cosigned } from './head-reporter.ts';
import { type KeptLeaf, keptLeafFrom } from './kept-leaf.ts';
import { COSIGNED_KEY, LEAF_PREFIX, leafKey } from './keys.ts';
import { saltOf } from './salts.ts';
import { allEvidence } from './witnessed.ts';

const decoder = new TextDecoder();

export interface ExportOptions {
  /** True: with what each leaf commits to, and the signed messages behind it. For auditors, not for everybody. */
  readonly opening: boolean;
}

/** The log of a stopped node, or of a backup, line by line, up to its newest signed head. */
export async function* exportLog(folder: string, market: string, options: ExportOptions): AsyncGenerator<string> {
  await using opened = await readStore(folder, market);
  const logSecret = await readLogSecret(folder);
  if (!logSecret) throw unlogged();
  yield* exportedLines({ ...opened, logSecret }, options);
}

/** The same for a store that is open. */
export async function* exportedLines(
  { store, identity, logSecret }: Pick<OpenStore, 'store' | 'identity' | 'logSecret'>,
  { opening }: ExportOptions,
): AsyncGenerator<string> {
  const head = await readHead(store);
  if (!head) throw unlogged();
  yield JSON.stringify(await exportedHead(store, identity.market, head, opening));
  const archive = new Archive(store);
  const range = { ...prefixRange(LEAF_PREFIX), to: leafKey(head.size + 1) };
  for await (const [, value] of store.range(range)) {
    const kept = keptLeafFrom(value);
    const line: ExportedLeaf = opening
      ? { leaf: kept.leaf, opening: await openingOf(archive, store, logSecret, kept) }
      : { leaf: kept.leaf };
    yield JSON.stringify(line);
  }
}

/** The heads of submarkets that a stopped node has refused, each with the one that it does not extend. */
export async function keptEvidence(folder: string, market: string): Promise<LogEvidence[]> {
  await using opened = await readStore(folder, market);
  return await allEvidence(opened.store);
}

const unlogged = (): StoreError =>
  new StoreError(
    'log-unsigned',
    'The log of this market has no signed head.',
    'Start the node once and stop it: it signs its log when it stops.',
  );

async function exportedHead(store: Store, market: string, head: KeptHead, all: boolean): Promise<ExportedHead> {
  const kept = await store.get(COSIGNED_KEY);
  const cosigned = kept && (JSON.parse(decoder.decode(kept)) as Cosigned);
  const chain = ((await new Archive(store).chain(head.signer)) ?? []).map(encodeBase64url);
  const certificates = new Set([...chain, ...(cosigned?.chain ?? [])]);
  // Openings show everybody's messages: then their certificates belong to them.
  if (all) for await (const [, der] of store.range(prefixRange('certificate/'))) certificates.add(encodeBase64url(der));
  return {
    format: EXPORT_FORMAT,
    market,
    head: head.token,
    ...(cosigned ? { cosignature: cosigned.token } : {}),
    certificates: [...certificates],
  };
}

async function openingOf(
  archive: Archive,
  store: Store,
  secret: Uint8Array,
  { leaf, outputs }: KeptLeaf,
): Promise<LeafOpening> {
  const command = await commandOf(store, leaf);
  const salt = (what: 'command' | 'outcome') => encodeBase64url(saltOf(secret, leaf.number, what));
  const signed = await Promise.all(outputs.map(([, key]) => tokenUnder(store, key)));
  return {
    salts: { command: salt('command'), ...(leaf.outcome === undefined ? {} : { outcome: salt('outcome') }) },
    command,
    inputs: await commandInputs(archive, command),
    outputs: signed.filter((token) => token !== undefined),
  };
}

async function commandOf(store: Store, { number }: LogLeaf): Promise<MarketCommand> {
  const bytes = (await store.get(recordKey(number))) ?? new Uint8Array();
  return (readRecord(bytes, number).command as unknown as { readonly command: MarketCommand }).command;
}

/** The token under the key of an output: a decision lies in the answer that it is. */
async function tokenUnder(store: Store, key: string): Promise<string | undefined> {
  const value = await store.get(key);
  const text = value && decoder.decode(value);
  return text !== undefined && isAnswerKey(key) ? (JSON.parse(text) as KeptAnswer).decision : text;
}
