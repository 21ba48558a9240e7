import { createHash } from 'node:crypto';
import {
  commitmentTo,
  EXPORT_FORMAT,
  type ExportedHead,
  type ExportedLeaf,
  GrowingRoot,
  type LeafOpening,
  leafHash,
} from '@bc4p/protocol/log';
import type { MarketCommand } from '@bc4p/protocol/market';
import { encodeBase64url, type MessageType, messageId, parseToken, signMessage } from '@bc4p/protocol/messages';
import { exportLog } from '../../src/market-log/export-log.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';

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
  /** The lines as the operator wrote them. */
  readonly exported: readonly string[];
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

/** Opens the log of a market that has stopped, as its operator exports it. */
export async function openedLog(folder: string, market: string): Promise<OpenedLog> {
  const exported: string[] = [];
  for await (const line of exportLog(folder, market, { opening: true })) exported.push(line);
  const [head = '', ...lines] = exported;
  const commands = lines.map((line): OpenedCommand => {
    const { leaf, opening } = JSON.parse(line) as Required<ExportedLeaf>;
    const { command, inputs, outputs } = opening;
    return { number: leaf.number, atMs: leaf.atMs, command, inputs: [...inputs], outputs: [...outputs] };
  });
  const { certificates } = JSON.parse(head) as ExportedHead;
  return { market, exported, commands, certificates: [...certificates] };
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
