import { createHash } from 'node:crypto';
import {
  commitmentTo,
  EXPORT_FORMAT,
  type ExportedHead,
  GrowingRoot,
  type LeafOpening,
  leafHash,
} from '@bc4p/protocol/log';
import type { MarketCommand } from '@bc4p/protocol/market';
import { encodeBase64url, type MessageType, messageId, parseToken, signMessage } from '@bc4p/protocol/messages';
import type { JournalRecord } from '../../src/journal/record.ts';
import type { KeptAnswer } from '../../src/market/archive.ts';
import { STATE_FORMAT } from '../../src/market/running-market.ts';
import type { KeptLeaf } from '../../src/market-log/kept-leaf.ts';
import { leafKey } from '../../src/market-log/keys.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openJournal } from './journal.ts';

/** One command with the signed messages around it, as an operator would open it: a test may change whatever it likes. */
export interface OpenedCommand {
  number: number;
  atMs: number;
  command: MarketCommand;
  inputs: string[];
  outputs: string[];
}

/** The log of a market as it lies in its store. */
export interface OpenedLog {
  readonly market: string;
  commands: OpenedCommand[];
  certificates: string[];
}

/** Type, id and content of a token, unverified. */
export function contentOf(token: string): { id: string; type: MessageType; message: Record<string, unknown> } {
  const parsed = parseToken(token);
  if (!parsed.ok) throw new Error('no token');
  const { payload, type } = parsed.value;
  return { id: messageId(payload), type, message: JSON.parse(new TextDecoder().decode(payload)) };
}

/** Everything in a store by its key, as text; certificates as base64url. */
async function readStore(folder: string, market: string) {
  await using parts = await openStore(folder, market);
  const texts = new Map<string, string>();
  for await (const [key, value] of parts.store.range({ from: '', to: '\u007f' }))
    texts.set(key, key.startsWith('certificate/') ? encodeBase64url(value) : new TextDecoder().decode(value));
  const journal = await openJournal(parts, { stateFormat: STATE_FORMAT });
  const records: JournalRecord[] = [];
  for await (const record of journal.records()) records.push(record);
  await journal.close();
  return { texts, records };
}

/** Every text in a value that may be the id of a message. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[A-Za-z0-9_-]{43}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

/** Opens the log of a market that has stopped, from what its store holds alone. */
export async function openedLog(folder: string, market: string): Promise<OpenedLog> {
  const { texts, records } = await readStore(folder, market);
  const below = (prefix: string) => [...texts].filter(([key]) => key.startsWith(prefix));
  const token = (id: string | undefined) => texts.get(`message/${id}`) ?? texts.get(`trade/${id}`);
  const refusedTakes = new Map<string, string>();
  for (const [key, text] of below('answer/')) {
    const { number, decision } = JSON.parse(text) as KeptAnswer;
    if (number === 0 && decision !== undefined) refusedTakes.set(key.slice('answer/'.length), decision);
  }
  const quotes = below('message/').filter(([, text]) => contentOf(text).type === 'bc4p-fee-quote');
  const quotesFor = (take: string) => quotes.flatMap(([, text]) => (contentOf(text).message.take === take ? text : []));
  const takeIds = new Map(below('own-take/').map(([key, id]) => [Number(key.slice('own-take/'.length)), id]));
  const inputsOf = (command: MarketCommand): string[] => {
    if (command.kind === 'tick' || command.kind === 'meet-asks') return [];
    const take = command.kind === 'settle-take' ? takeIds.get(command.take) : 'id' in command ? command.id : undefined;
    const outcome = command.kind === 'resolve' || command.kind === 'settle-take';
    const traded = outcome
      ? below('trade/').flatMap(([, text]) => (contentOf(text).message.take === take ? text : []))
      : [];
    const refused = outcome ? (refusedTakes.get(take ?? '') ?? []) : [];
    const asked = command.kind === 'decide-take' ? quotesFor(command.id) : [];
    const { asks: _, ...named } = command as { asks?: unknown };
    return [...new Set([...idsIn(named).flatMap((id) => token(id) ?? []), ...traded, ...asked].concat(refused))];
  };

  const outputsOf = (number: number): string[] => {
    const { outputs } = JSON.parse(texts.get(leafKey(number)) ?? '{}') as KeptLeaf;
    return outputs.map(([, key]) => {
      const text = texts.get(key) ?? '';
      return key.startsWith('answer/') ? ((JSON.parse(text) as KeptAnswer).decision ?? '') : text;
    });
  };
  const commands = records.map(({ seq, command: entry }): OpenedCommand => {
    const { command, atMs } = entry as unknown as { command: MarketCommand; atMs: number };
    return { number: seq, atMs, command, inputs: inputsOf(command), outputs: outputsOf(seq) };
  });
  return { market, commands, certificates: below('certificate/').map(([, text]) => text) };
}

const saltOf = (number: number, what: string): Uint8Array => createHash('sha256').update(`${number}/${what}`).digest();

export interface ExportOptions {
  /** Stands where the service proxy of the market does. */
  readonly service: Holder;
  readonly at: number;
  /** Changes a line after everything in it was made. */
  readonly adjust?: (line: { leaf: Record<string, unknown>; opening: LeafOpening }, number: number) => unknown;
  readonly head?: { readonly size?: number; readonly root?: string; readonly market?: string };
  readonly cosignature?: string;
  /** Up to which command nothing was committed to that the market had signed. */
  readonly before?: number;
}

/** The lines of an export with openings, committed to and signed by whoever has the market's key. */
export async function exportLines(log: OpenedLog, options: ExportOptions): Promise<string[]> {
  const { service, at, adjust, before = 0 } = options;
  const root = new GrowingRoot();
  const lines: string[] = [];
  for (const { number, atMs, command, inputs, outputs } of log.commands) {
    const plain = JSON.parse(JSON.stringify(command)) as MarketCommand;
    const salts = { command: saltOf(number, 'command'), outcome: saltOf(number, 'outcome') };
    const ids = outputs.map((token) => contentOf(token).id);
    const leaf = {
      market: log.market,
      number,
      at: plain.at,
      atMs,
      command: commitmentTo(salts.command, plain),
      ...(number <= before ? {} : { outcome: commitmentTo(salts.outcome, ids) }),
    };
    root.append(leafHash(leaf));
    const texts = { command: encodeBase64url(salts.command), outcome: encodeBase64url(salts.outcome) };
    const line = { leaf, opening: { salts: texts, command: plain, inputs, outputs } };
    lines.push(JSON.stringify(adjust?.(line, number) ?? line));
  }
  const chain = service.chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
  const content = { market: log.market, size: root.size, root: encodeBase64url(root.root), at, ...options.head };
  const head = await signMessage(identityOf(service), 'bc4p-log-head', content);
  const first: ExportedHead = {
    format: EXPORT_FORMAT,
    market: log.market,
    head: head.token,
    ...(options.cosignature === undefined ? {} : { cosignature: options.cosignature }),
    certificates: [...new Set([...log.certificates, ...chain])],
  };
  return [JSON.stringify(first), ...lines];
}

/** Signs a message anew with the key of somebody else, after a change. */
export async function resigned(
  token: string,
  by: Holder,
  change: (message: Record<string, unknown>) => object = () => ({}),
) {
  const { type, message } = contentOf(token);
  const { type: _, signer: __, ...content } = message;
  const signed = await signMessage(identityOf(by), type, { ...content, ...change(message) } as never);
  return signed.token;
}
