import type { ClientContext, ClientReport, ClientTask, ShownValue } from '@bc4p/conformance';
import { systemClock, systemRandom } from '@bc4p/node/client';
import { instant, lots, milliCentPerKwh, wattHours } from '@bc4p/protocol/units';
import { Failure } from '../failure.ts';
import { claimedValue } from '../meter/claimed-value.ts';
import { fetchReadings } from '../meter/fetch-readings.ts';
import { entryOf, type MemoryEntry, NO_RESTS } from '../meter/memory-entry.ts';
import { MeterMemory } from '../meter/meter-memory.ts';
import { openMeterMember } from '../meter/meter-session.ts';
import { openMeter } from '../meter/open-meter.ts';
import { provenReadings } from '../meter/proven-readings.ts';
import { sendValues } from '../meter/send-values.ts';
import { sessionLink } from '../meter/session-link.ts';
import { type Shown, signValue } from '../meter/signed-value.ts';
import { acceptOffer } from '../offers/accept-offer.ts';
import { readToken } from '../offers/describe-message.ts';
import { offerFromFile } from '../offers/find-foreign-offer.ts';
import { followOffer } from '../offers/follow-offer.ts';
import { eventCursor } from '../offers/own-events.ts';
import type { Wish } from '../offers/read-wish.ts';
import { sendOffer } from '../offers/send-offer.ts';
import { signOffer } from '../offers/sign-offer.ts';
import { MarketSession } from '../participant/market-session.ts';
import { openParticipant } from '../participant/participant.ts';
import { ownTrades } from '../trades/own-trades.ts';

type TaskOf<K extends ClientTask['do']> = Extract<ClientTask, { readonly do: K }>;
type Done = Omit<ClientReport, 'result' | 'code' | 'message'>;

/** Does what the suite tells a client to do, by what the commands for people call. */
export async function playClient(context: ClientContext): Promise<ClientReport> {
  try {
    return { result: 'done', ...(await play(context)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { result: 'refused', code: error.code, message: error.message };
  }
}

async function play(context: ClientContext): Promise<Done> {
  const { role, task, chain, key, root, market, url } = context;
  const places = { chain, key, root, market, url };
  const now = systemClock.now();
  if (task.do === 'send-values') return sendShown(context, task);
  const member = role === 'meter' ? (await openMeterMember(places, now)).member : await openParticipant(places, now);
  await using session = await MarketSession.open(member);
  switch (task.do) {
    case 'connect':
      await session.client.ping();
      return {};
    case 'read-book':
      await session.request('book.snapshot', {});
      return {};
    case 'send-offers':
      return await sendWishes(session, task);
    case 'await-trade':
      return await awaitTrades(session, task);
    case 'accept-offer':
      return await accept(session, task);
    case 'list-trades': {
      const trades: string[] = [];
      for await (const page of ownTrades(session)) trades.push(...page.trades.map(({ id }) => id));
      return { trades };
    }
    case 'read-values': {
      const { meter } = task;
      const wanted = { meter, from: instant(task.from), until: instant(task.until) };
      const evidence = await fetchReadings(session, wanted);
      const { readings } = await provenReadings(evidence, meter, member);
      return { values: readings.map(({ id }) => id) };
    }
  }
}

async function sendWishes(session: MarketSession, { offers }: TaskOf<'send-offers'>): Promise<Done> {
  const sent = [];
  for (const wish of offers) {
    const { id, token } = await signOffer(wish as Wish, session.participant, systemRandom);
    sent.push(await sendOffer(session, token, id));
  }
  return { offers: sent.map(({ id }) => id), open: sent.map(({ openLots }) => openLots) };
}

async function awaitTrades(session: MarketSession, { offer }: TaskOf<'await-trade'>): Promise<Done> {
  const { id, token, message } = await signOffer(offer as Wish, session.participant, systemRandom);
  const after = await eventCursor(session);
  await sendOffer(session, token, id);
  const { trades } = await followOffer(session, { offer: { id, ...message }, after, onTrade: () => undefined });
  return { offers: [id], trades: trades.map((trade) => trade.id) };
}

async function accept(session: MarketSession, task: TaskOf<'accept-offer'>): Promise<Done> {
  const read = readToken(task.offer);
  const id = read.ok ? read.value.id : '';
  const found = await offerFromFile(session, { token: task.offer, certificates: task.chain }, id);
  const terms = {
    lots: lots(task.lots),
    limit: milliCentPerKwh(task.limit),
    validUntil: instant(task.validUntil),
  };
  const { answer } = await acceptOffer(session, found, terms, undefined, () => undefined);
  return { trades: 'trade' in answer ? [answer.trade.id] : [] };
}

/** Signs what is new, remembers it before it leaves, and hands out again what was signed before. */
async function sendShown({ chain, key, root, market, url, state }: ClientContext, { values }: TaskOf<'send-values'>) {
  const places = { chain, key, root, market, url };
  const meter = await openMeter(places, systemClock.now());
  await using memory = await MeterMemory.open(state, meter.name);
  const known = [...memory.unsent, ...(memory.last ? [memory.last] : [])];
  const entries: MemoryEntry[] = [];
  const fresh: MemoryEntry[] = [];
  for (const value of values) {
    const old = known.find((entry) => entry.counter === value.counter);
    const entry = old ?? entryOf(await signValue(meter, shownFrom(value)), shownFrom(value), NO_RESTS);
    entries.push(entry);
    if (!old) fresh.push(entry);
  }
  await memory.queue(fresh);
  const { member } = await openMeterMember(places, systemClock.now());
  await using session = await MarketSession.open(member);
  const claimed = entries.flatMap(({ token }) => {
    const claim = claimedValue(token);
    return claim.ok ? [claim.value] : [];
  });
  const { refused } = await sendValues(sessionLink(session), claimed, () => undefined);
  const [first] = refused;
  if (first) throw new Failure('The market refused a value.', { code: first.error.code });
  await memory.forget(memory.unsent.length);
  return { values: entries.map(({ id }) => id) };
}

const shownFrom = ({ counter, at, generation, consumption }: ShownValue): Shown => ({
  counter,
  at: instant(at),
  generation: wattHours(generation),
  consumption: wattHours(consumption),
});
