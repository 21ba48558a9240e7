import { guard, type Result, refused } from '@bc4p/protocol';
import type { ExportedHead } from '@bc4p/protocol/log';
import type { LogCosignature, LogHead, OpenedMessage } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { type Read, statedAt } from '../tree/signed-reader.ts';
import { type AuditReader, unopened } from './audit-reader.ts';
import type { Fault } from './deviation.ts';

/** What an export is held to: the market's signed head, and what the market above has signed about a head of it. */
export interface SignedHeads {
  readonly head: OpenedMessage<'bc4p-log-head'>;
  readonly cosigned?: LogCosignature;
}

const opposed = (what: string, expected: string, found: string): Fault => ({
  kind: 'signature',
  requirement: 'AUD-006',
  what,
  expected,
  found,
});

/** Opens a statement about a log, which a market has to have signed, at the instant that it states. */
async function openStated<T extends 'bc4p-log-head' | 'bc4p-log-cosignature'>(
  token: string,
  type: T,
  signer: string,
  reader: AuditReader,
): Promise<Result<Read<T>, Fault>> {
  const opened = await reader.open(token, [type], ['market'], statedAt(token) ?? instant(0));
  if (!opened.ok) return refused({ ...unopened(opened, type, `signed by ${signer}`).refusal, requirement: 'AUD-006' });
  const { address = 'nobody' } = opened.value.rights;
  return guard('AUD-006', address === signer)
    ? opened
    : refused(opposed(type, `signed by ${signer}`, `signed by ${address}`));
}

/** Opens the head of an export and what the market above says about one. [AUD-006] */
export async function openHeads(
  { market, head, cosignature }: ExportedHead,
  reader: AuditReader,
): Promise<Result<SignedHeads, Fault>> {
  const opened = await openStated(head, 'bc4p-log-head', market, reader);
  if (!opened.ok) return opened;
  const { message } = opened.value;
  if (!guard('AUD-006', message.market === market))
    return refused(opposed('bc4p-log-head/market', market, message.market));
  if (cosignature === undefined) return { ok: true, value: { head: opened.value } };
  const upper = market.split('.').slice(1).join('.');
  const cosigned = await openStated(cosignature, 'bc4p-log-cosignature', upper, reader);
  if (!cosigned.ok) return cosigned;
  if (!guard('AUD-006', cosigned.value.message.market === market))
    return refused(opposed('bc4p-log-cosignature/market', market, cosigned.value.message.market));
  return { ok: true, value: { head: opened.value, cosigned: cosigned.value.message } };
}

/** The leaves have to be those that a head, or what the market above has signed, says there are. [AUD-005] */
export function rootFault(
  { size, root }: Pick<LogHead, 'size' | 'root'>,
  of: string,
  found: { readonly size: number; readonly root: string | undefined },
): Fault | undefined {
  if (guard('AUD-005', found.size === size && found.root === root)) return undefined;
  const text = (leaves: number, hash = 'another root'): string => `${leaves} leaves under ${hash}`;
  const fault = { kind: 'root', requirement: 'AUD-005', what: of } as const;
  return { ...fault, expected: text(size, root), found: text(found.size, found.root) };
}
