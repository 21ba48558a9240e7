import { guard, refusal } from '@bc4p/protocol';
import { certificateId, encodeBase64url } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { chainFromTexts } from '../certificates/chain-text.ts';
import type { MeterDesk } from '../metering/meter-desk.ts';
import type { StoredReading } from '../metering/meter-store.ts';
import {
  type AnswerBody,
  closedRefusal,
  type MeterContext,
  type MeterHandler,
  type Reply,
  replyOk,
  replyRefused,
  stop,
} from './request.ts';
import { unsupported } from './unsupported-requests.ts';

/** Values that one answer holds at most. */
const PAGE = 256;
/** Characters that they may take with their certificates, so that the frame keeps within its bound. [WS-004] */
const PAGE_LENGTH = 900 * 1024;

export const appendValues: MeterHandler<'meter.append'> = async ({ values, chain }, context) => {
  const { metering, client, verifier } = context;
  if (!metering) return unsupported('metering')();
  // A meter proved its chain when its session began.
  const along = chain ? chainFromTexts(chain) : client.kind === 'meter' ? ownChain(context) : undefined;
  const opened = await metering.open(values, along ? oneChain(along) : () => undefined, verifier);
  const foreign = opened.findIndex((value) => value.ok && !mayAppend(context, value.value.reading.meter));
  if (foreign !== -1) return stop(refusal('role-not-permitted', 'MTR-014', { role: 'meter' }, `/values/${foreign}`));
  const order = async (): Promise<Reply<'meter.append'>> => {
    const closed = closedRefusal(context);
    if (closed) return replyRefused(closed);
    const { outcomes, ids, missing } = await metering.append(opened);
    for (const [place, outcome] of outcomes.entries())
      if (outcome.kind === 'refused') return replyRefused({ ...outcome.refusal, path: `/values/${place}` });
    const isKnown = outcomes.every(({ kind }) => kind === 'known');
    return replyOk({ values: [...ids], missing: [...missing], ...(isKnown ? { dup: true } : {}) });
  };
  return { order };
};

/** Finds the one chain that came along. */
const oneChain =
  (chain: readonly Uint8Array[]) =>
  (kid: string): readonly Uint8Array[] | undefined =>
    chain[0] && certificateId(chain[0]) === kid ? chain : undefined;

const ownChain = ({ chain }: MeterContext): Uint8Array[] => chain.certificates.map(({ der }) => der);

/** Everybody may bring values, which prove themselves; a meter brings its own. [MTR-014] */
const mayAppend = ({ client }: MeterContext, meter: string): boolean =>
  guard('MTR-014', client.kind !== 'meter' || client.meter === meter);

export const readValues: MeterHandler<'meter.read'> = ({ meter, from, until, limit = PAGE }, context) => {
  const { metering } = context;
  if (!metering) return unsupported('metering')();
  const read = async (): Promise<Reply<'meter.read'>> => {
    if (!guard('MTR-013', mayRead(context, metering, meter)))
      return replyRefused(refusal('meter-unknown', 'MTR-013', { meter }, '/meter'));
    const range = { meter, from: instant(from), until: instant(until) };
    return replyOk<'meter.read'>(await valuePage(metering, range, Math.min(limit, PAGE)));
  };
  return { read };
};

/** A meter reads its own values, a participant those of its connection point's meters, the market all. [MTR-013] */
function mayRead({ client, party }: MeterContext, metering: MeterDesk, meter: string): boolean {
  if (client.kind === 'meter') return client.meter === meter;
  return client.kind === 'market' || metering.pointOf(meter) === party.point;
}

/** Meters that one answer names at most. */
const METERS = 1000;

export const listMeters: MeterHandler<'meter.list'> = ({ after = '' }, { metering, client, chain }) => {
  if (!metering) return unsupported('metering')();
  // Who has which meter is nobody's business.
  if (!guard('MTR-018', client.kind === 'market'))
    return stop(refusal('role-not-permitted', 'MTR-018', { role: chain.rights.role }, '/type'));
  const read = async (): Promise<Reply<'meter.list'>> => {
    const { meters } = metering.status();
    const left = meters.filter(({ meter }) => meter > after);
    const page = left.slice(0, METERS).map(({ meter, newest, values }) => ({ meter, counter: newest.counter, values }));
    const last = page.at(-1)?.meter;
    return replyOk({ meters: page, ...(left.length > page.length && last !== undefined ? { next: last } : {}) });
  };
  return { read };
};

/** As many values of a range as fit one answer, and where to go on. */
async function valuePage(
  metering: MeterDesk,
  range: { readonly meter: string; readonly from: Instant; readonly until: Instant },
  limit: number,
): Promise<AnswerBody<'meter.read'>> {
  const found = await metering.read({ ...range, limit: limit + 1 });
  const values: StoredReading[] = [];
  const signers = new Set<string>();
  const certificates = new Set<string>();
  let length = 0;
  for (const value of found.slice(0, limit)) {
    const more = signers.has(value.signer) ? [] : ((await metering.chain(value.signer)) ?? []).map(encodeBase64url);
    const unseen = more.filter((text) => !certificates.has(text));
    length += [value.token, ...unseen].reduce((sum, text) => sum + text.length + 3, 0);
    if (values.length > 0 && length > PAGE_LENGTH) break;
    values.push(value);
    signers.add(value.signer);
    for (const text of unseen) certificates.add(text);
  }
  const next = found[values.length]?.at;
  return {
    meter: range.meter,
    values: values.map(({ token }) => token),
    certificates: [...certificates],
    ...(next === undefined ? {} : { next }),
  };
}
