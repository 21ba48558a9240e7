import { parseChain, validateChain } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { createRequest } from '@bc4p/protocol/issue';
import type { FrameOfType } from '@bc4p/protocol/messages';
import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../../checks/fault.ts';
import { isType, type Session, verifier } from '../../wire/index.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';
import { type EventFrame, Trader } from '../trader.ts';

type BookFrame = FrameOfType['book'];
const FROM_CURSOR = 'streams/events-from-cursor';

/** Makes some own events: an offer that is filled by two others. */
async function someEvents(scene: Scene): Promise<{ readonly trader: Trader; readonly offer: string }> {
  const [trader, buyer] = [await scene.trader(), await scene.trader()];
  const offer = await trader.submit({ lots: 2 });
  for (let count = 0; count < 2; count += 1) await buyer.submit({ side: 'buy', price: 15_000, lots: 1 });
  return { trader, offer: offer.id };
}

/** All own events after a cursor that there are now. */
async function eventsAfter(session: Session, after: number): Promise<{ last: number; events: EventFrame[] }> {
  const { last } = await session.ask('events.subscribe', { after });
  await session.barrier();
  return { last, events: session.end.takeAll(isType('event')) };
}

/** The newest frame of the book stream about a slot, after everything that came before now. */
async function bookOf(session: Session, start: number, isWanted: (frame: BookFrame) => boolean): Promise<BookFrame> {
  const matches = (frame: { type: string }): boolean =>
    frame.type === 'book' && (frame as BookFrame).slot.start === start && isWanted(frame as BookFrame);
  return session.end.take(matches as never, 'the book of the slot') as unknown as Promise<BookFrame>;
}

/** Sees that numbers follow one another. */
function expectGapless(numbers: readonly number[], first: number, what: string): void {
  expectSame(
    numbers,
    numbers.map((_, place) => first + place),
    what,
  );
}

export const STREAM_CHECKS: readonly MarketCheck[] = [
  positive(
    'streams/events-numbered',
    'Own events are numbered without a gap, over sessions and certificates',
    ['STR-001'],
    async (scene) => {
      const { trader } = await someEvents(scene);
      const first = await eventsAfter(trader.session, 0);
      expectGapless(
        first.events.map(({ seq }) => seq),
        1,
        'the numbers of all events',
      );
      expectSame(first.events.length, first.last, 'the number of events, of which the answer tells the last');
      const twin = await scene.twinOf(trader);
      const again = await eventsAfter(twin.session, 0);
      expectSame(again.events, first.events, 'the events under another certificate of the connection point');
    },
  ),
  positive(
    FROM_CURSOR,
    'After a cursor come all later events in order, and then each new one',
    ['STR-002', 'STR-003'],
    async (scene) => {
      const { trader } = await someEvents(scene);
      const all = await eventsAfter(trader.session, 0);
      const session = await scene.greeted(trader.holder);
      const later = await eventsAfter(session, all.last - 2);
      expectSame(later.events, all.events.slice(-2), 'the events after the cursor');
      const buyer = await scene.trader();
      const offer = await trader.submit({ lots: 1 });
      await buyer.submit({ side: 'buy', price: 15_000, lots: 1 });
      await session.barrier();
      const fresh = session.end.takeAll(isType('event'));
      expectSame(
        fresh.map(({ kind, subject }) => [kind, subject]),
        [
          ['traded', offer.id],
          ['ended', offer.id],
        ],
        'the new events',
      );
      expectGapless(
        fresh.map(({ seq }) => seq),
        all.last + 1,
        'their numbers',
      );
    },
  ),
  negative(
    'streams/events-of-others',
    'Nobody is told of what concerns others alone',
    ['STR-002'],
    FROM_CURSOR,
    async (scene) => {
      const reader = await scene.trader();
      await reader.watch();
      const { offer } = await someEvents(scene);
      await reader.session.barrier();
      expectSame(reader.newEvents(), [], 'the events of a reader');
      const { trades } = await reader.session.ask('trade.list', {});
      expectTrue(!trades.includes(offer), 'the list of trades tells of others');
      expectMembers(
        await reader.status(offer),
        { state: 'unknown', open: 0, trades: [] },
        'the status of somebody else’s offer',
      );
    },
  ),
  negative(
    'streams/cursor-ahead',
    'A cursor beyond the newest event is refused',
    ['STR-003'],
    FROM_CURSOR,
    async (scene) => {
      const { trader } = await someEvents(scene);
      const { last } = await eventsAfter(trader.session, 0);
      const error = await trader.session.refused('events.subscribe', { after: last + 1 }, 'cursor-ahead');
      expectSame(error.facts, { last }, 'the facts');
      await trader.session.barrier();
      const again = await eventsAfter(await scene.greeted(trader.holder), last);
      expectSame(again, { last, events: [] }, 'what comes after the newest event');
    },
  ),
  positive(
    'streams/events-before-pong',
    'A pong comes after every own event of what was answered to anybody before',
    ['STR-005'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await seller.watch();
      const ask = await seller.submit({ lots: 12, lot: 10 });
      for (let count = 1; count <= 10; count += 1) {
        await buyer.submit({ side: 'buy', price: 15_000, lots: 1, lot: 10 });
        await seller.session.barrier();
        const events = seller.newEvents();
        expectSame(
          events.map(({ subject, open }) => [subject, open]),
          [[ask.id, 12 - count]],
          `the events before pong ${count}`,
        );
      }
    },
  ),
  positive(
    'streams/book',
    'The book stream shows each slot whole, numbered from 1, and each change',
    ['STR-004', 'MKT-008', 'WS-024'],
    async (scene) => {
      const [trader, reader] = [await scene.trader(), await scene.trader()];
      const { start } = scene.slot;
      const first = await trader.submit({ price: 15_000 });
      const { session } = reader;
      await session.ask('book.subscribe', {});
      const shown =
        (...offers: string[]) =>
        ({ asks }: BookFrame): boolean =>
          asks.map(({ offer }) => offer).join() === offers.join();
      await bookOf(session, start, shown(first.id));
      const second = await trader.submit({ price: 14_000 });
      const both = await bookOf(session, start, shown(second.id, first.id));
      const { slots } = await session.ask('book.snapshot', { slot: scene.slot });
      expectSame(
        { asks: both.asks, bids: both.bids },
        { asks: slots[0]?.asks, bids: slots[0]?.bids },
        'the book of the stream, beside the one that was asked for',
      );
      await session.ask('book.unsubscribe', {});
      await trader.submit({ price: 13_000 });
      await session.barrier();
      await session.barrier();
      const late = session.end
        .takeAll(isType('book'))
        .filter(({ slot, asks }) => slot.start === start && asks.length > 2);
      expectSame(late, [], 'frames after the stream was ended');
    },
  ),
  positive(
    'streams/book-numbers',
    'The frames of a book stream are numbered from 1 without a gap',
    ['STR-004'],
    async (scene) => {
      const [trader, reader] = [await scene.trader(), await scene.trader()];
      const frames: BookFrame[] = [];
      await reader.session.ask('book.subscribe', {});
      for (const price of [15_000, 14_000]) {
        const offer = await trader.submit({ price });
        // Those before it are about slots of other checks: they count as well.
        for (;;) {
          const frame = await reader.session.end.take(isType('book'), 'a frame of the book stream');
          frames.push(frame);
          if (frame.asks.some((entry) => entry.offer === offer.id)) break;
        }
      }
      expectGapless(
        frames.map(({ seq }) => seq),
        1,
        'the numbers',
      );
    },
  ),
  positive(
    'streams/book-snapshot-of-nothing',
    'The book of a slot in which nobody offers is empty',
    ['STR-004'],
    async (scene) => {
      const { session } = await scene.trader();
      const { slots } = await session.ask('book.snapshot', { slot: scene.slot });
      expectTrue(
        slots.every(({ asks, bids }) => asks.length + bids.length === 0),
        'there are offers in it',
        { actual: slots },
      );
    },
  ),
  positive(
    'streams/certificate',
    'The chain of whoever signed something here can be had',
    ['WS-016', 'ID-002', 'SIG-015'],
    async (scene) => {
      const [trader, reader] = [await scene.trader(), await scene.trader()];
      await trader.submit();
      expectSame(
        (await reader.session.ask('cert.get', { kid: trader.kid })).chain,
        trader.chain,
        'the chain of the participant',
      );
      const market = needed(reader.session.marketChain[0], 'the certificate of the market');
      const { chain } = await reader.session.ask('cert.get', { kid: market.kid });
      expectSame(chain, [...reader.session.challenge.chain], 'the chain of the market');
    },
  ),
  negative(
    'streams/certificate-unknown',
    'A certificate that nobody has shown cannot be had',
    ['SIG-015'],
    'streams/certificate',
    async (scene) => {
      const [reader, nobody] = [await scene.trader(), await scene.stranger()];
      await reader.unchanged(async () => {
        const error = await reader.session.refused('cert.get', { kid: nobody.kid }, 'certificate-unknown');
        expectSame(error.facts, { kid: nobody.kid }, 'the facts');
      });
    },
  ),
  positive(
    'streams/renewal',
    'A new proxy has the rights of the old one, and greets',
    ['PKI-067', 'PKI-068', 'PKI-099', 'PKI-100', 'PKI-111'],
    async (scene) => {
      const trader = await scene.trader();
      const renewed = await renew(scene, trader);
      const session = await scene.greeted(renewed);
      await session.barrier();
      const offer = await trader.submit();
      // It stands for the same connection point: its offer would meet one's own.
      const same = new Trader(scene, renewed, trader, session);
      await same.submitInVain({ side: 'buy', price: 15_000 }, 'self-trade');
      expectMembers(
        await same.status(offer.id),
        { state: 'open', open: 10 },
        'the status of an offer under the old proxy',
      );
    },
  ),
  negative(
    'streams/renewal-foreign-key',
    'A request that is not signed with its own key is refused',
    ['PKI-100'],
    'streams/renewal',
    async (scene) => {
      const trader = await scene.trader();
      const [key, other] = [await generateSigningKey(), await generateSigningKey()];
      const request = await createRequest({ commonName: 'renewed', publicKey: key.publicKey }, other);
      await trader.unchanged(() =>
        trader.session.refused('cert.renew', { request: encodeBase64url(request) }, 'request-signature-invalid'),
      );
    },
  ),
  negative(
    'streams/renewal-malformed',
    'What is no certificate request is refused',
    ['PKI-099'],
    'streams/renewal',
    async (scene) => {
      const trader = await scene.trader();
      await trader.unchanged(() => trader.session.refused('cert.renew', { request: 'MAAA' }, 'der-malformed'));
      await trader.unchanged(() => trader.session.refused('cert.renew', { request: 'MAA' }, 'request-malformed'));
    },
  ),
];

/** Asks for a new proxy, and judges it as everybody would. */
async function renew(scene: Scene, trader: Trader) {
  const key = await generateSigningKey();
  const request = await createRequest({ commonName: 'renewed', publicKey: key.publicKey }, key);
  const { chain } = await trader.session.ask('cert.renew', { request: encodeBase64url(request) });
  const parsed = parseChain(chain.map((text) => decodeBase64url(text) ?? new Uint8Array()));
  if (!parsed.ok) throw new WrongVerdict('the renewed chain cannot be read', { actual: parsed.refusal });
  const { root } = scene.terms;
  const judged = await validateChain(parsed.value, { anchors: [root], at: scene.now, verifier });
  if (!judged.ok) throw new WrongVerdict('the renewed chain is not good', { actual: judged.refusal });
  const [leaf, ...above] = parsed.value;
  if (!leaf) throw new WrongVerdict('the renewed chain is empty');
  const { role, feedIn, draw } = judged.value.rights ?? {};
  expectSame(
    { role, feedIn, draw },
    { role: 'participant', feedIn: 100_000, draw: 100_000 },
    'the rights of the new proxy',
  );
  return { key, chain: [leaf, ...above, root] as const };
}
