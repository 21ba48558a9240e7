import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accept,
  codeIn,
  grid,
  line,
  openMarket,
  party,
  SLOT,
  submit,
  tick,
  tradesIn,
} from '../../test/market/fixtures.ts';
import { anyGrid, anySteps, commandsFrom } from '../../test/market/scenario.ts';
import { instant, lots, seconds, wattHours, watts } from '../units/index.ts';
import { type MarketCommand, MarketCore } from './index.ts';

/** Two neighbours: what one brings, the other takes out. */
const LINKS = { from: party('@below'), to: party('@upper') };

const kinds = (events: ReturnType<MarketCore['apply']>) => events.map(({ kind }) => kind);

/** Applies commands; those about reservations that were never made are passed over. */
function run(core: MarketCore, commands: readonly MarketCommand[]) {
  const refused = new Set<string>();
  return commands.map((command) => {
    if (command.kind === 'resolve' && refused.has(command.id)) return [];
    const events = core.apply(command);
    if (command.kind === 'reserve' && codeIn(events)) refused.add(command.id);
    return events;
  });
}

describe('[MKT-002] the same commands', () => {
  test('give the same events and the same state', () => {
    fc.assert(
      fc.property(anyGrid, anySteps, (ofMarket, steps) => {
        const commands = commandsFrom(steps);
        const [one, other] = [openMarket({ grid: ofMarket }), openMarket({ grid: ofMarket })];
        expect(run(one, commands)).toEqual(run(other, commands));
        expect(one.digest()).toBe(other.digest());
      }),
    );
  });

  test('end the offers of a certificate in the same order after a snapshot, whichever slot was used first', () => {
    const [core, owner] = [openMarket(), party('s')];
    const later = { ...SLOT, start: instant(SLOT.start + 900) };
    core.apply(submit('in-the-later', 'sell', 1, 10, { party: owner, slot: later }));
    core.apply(submit('in-the-earlier', 'sell', 1, 10, { party: owner }));
    const end = { kind: 'end-credential', at: instant(1), certificate: 'cert-s', until: instant(1000) } as const;
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
    const events = core.apply(end);
    expect(events.filter(({ kind }) => kind === 'offer-ended')).toHaveLength(2);
    expect(restored.apply(end)).toEqual(events);
  });

  test('go on from a snapshot as if there had been none, wherever it is taken', () => {
    fc.assert(
      fc.property(anyGrid, anySteps, fc.nat(60), (ofMarket, steps, cut) => {
        const commands = commandsFrom(steps);
        const [head, tail] = [commands.slice(0, cut), commands.slice(cut)];
        const whole = openMarket({ grid: ofMarket });
        const refused = run(whole, head).flatMap((events, index) => (codeIn(events) ? [head[index]] : []));
        const possible = tail.filter(
          (command) =>
            command.kind !== 'resolve' ||
            !refused.some((other) => other?.kind === 'reserve' && other.id === command.id),
        );
        const restored = MarketCore.restore(JSON.parse(JSON.stringify(whole.snapshot())));
        expect(restored.digest()).toBe(whole.digest());
        expect(run(restored, possible)).toEqual(run(whole, possible));
        expect(restored.digest()).toBe(whole.digest());
      }),
    );
  });

  test('sent twice are decided once', () => {
    fc.assert(
      fc.property(anyGrid, anySteps, (ofMarket, steps) => {
        const core = openMarket({ grid: ofMarket });
        for (const command of commandsFrom(steps)) {
          if (command.kind !== 'submit-offer' && command.kind !== 'accept-offer') continue;
          const [first] = core
            .apply(command)
            .filter((event) => 'repeated' in event && 'id' in event && event.id === command.id);
          const before = core.digest();
          const again = core.apply(command);
          const refusal = first && 'refusal' in first ? first.refusal : undefined;
          const isFinal = !['offer-unknown', 'offer-held', 'line-busy'].includes(refusal?.code ?? '');
          if (first?.kind === 'offer-accepted')
            expect(again).toMatchObject([{ arrival: first.arrival, repeated: true }]);
          else expect(again).toEqual([{ ...first, repeated: isFinal }]);
          expect(core.digest()).toBe(before);
        }
      }),
    );
  });
});

describe('[FEE-006] [FEE-007] the lines', () => {
  test('hold and pay out no more than they took in, whatever becomes of the reservations', () => {
    fc.assert(
      fc.property(anyGrid, anySteps, fc.infiniteStream(fc.boolean()), (ofMarket, steps, chance) => {
        const core = openMarket({ grid: ofMarket });
        const commands = commandsFrom(steps);
        run(core, commands);
        const at = instant(commands.at(-1)?.at ?? 0);
        const left = core
          .snapshot()
          .books.flatMap(({ reservations }) => reservations.filter(({ state }) => state === 'reserved'));
        for (const { id } of left) {
          core.apply({ kind: 'resolve', at, id, outcome: chance.next().value ? 'booked' : 'released' });
          // The invariants are checked after each command: capacity, and fees that are not negative.
          expect(core.checkInvariants()).toEqual([]);
        }
        for (const view of core.lines(SLOT)) {
          expect([view.high, view.low]).toEqual([view.booked, view.booked]);
          expect(view.fees).toBeGreaterThanOrEqual(0n);
        }
      }),
    );
  });

  test('[FEE-010] admit less when the operator says so, and never more again', () => {
    const core = openMarket({ grid: grid(line('feeder', 'root', 'n', { capacity: 1000 })) });
    expect(core.lines(SLOT)).toMatchObject([{ capacityUp: 1000, admittedUp: 1000 }]);
    const admit = (up: number) =>
      core.apply({
        kind: 'set-admission',
        at: instant(0),
        slot: SLOT,
        line: 'feeder',
        up: watts(up * 4),
        down: watts(4000),
      });
    expect(codeIn(admit(1001))).toBe('admission-rise');
    expect(codeIn(admit(400))).toBeUndefined();
    expect(codeIn(admit(500))).toBeUndefined();
    core.apply(submit('s', 'sell', 600, 5, { party: party('far', 'n') }));
    expect(codeIn(admit(501))).toBe('admission-rise');
    const events = core.apply(accept('x', 's', 501, 5));
    expect(codeIn(events)).toBe('capacity-exceeded');
    expect(tradesIn(core.apply(accept('y', 's', 500, 5)))).toHaveLength(1);
  });
});

describe('an offer', () => {
  test('[MKT-005] ends when its time has come, before anything else of that instant', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10, { validUntil: 100 }));
    const events = core.apply(submit('b', 'buy', 5, 20, { at: 100 }));
    expect(kinds(events)).toEqual(['offer-ended', 'offer-accepted', 'book-changed']);
    expect(events[0]).toMatchObject({ id: 's', reason: 'expired', lots: 5 });
  });

  test('[MKT-005] ends with the chain of its signer', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10, { party: party('p', 'root', { until: instant(500) }) }));
    expect(core.apply(tick(499))).toEqual([]);
    expect(core.apply(tick(500))).toMatchObject([
      { kind: 'offer-ended', id: 's', reason: 'expired' },
      { kind: 'book-changed' },
    ]);
  });

  test('[MKT-006] ends with its certificate, and no other one of the signer is taken', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10));
    core.apply(submit('t', 'sell', 5, 10));
    const end = { kind: 'end-credential', at: instant(1), certificate: 'cert-point-s', until: instant(1000) } as const;
    expect(core.apply(end)).toMatchObject([
      { kind: 'credential-ended' },
      { kind: 'offer-ended', id: 's', reason: 'credential-ended', lots: 5 },
      { kind: 'book-changed', entries: [{ id: 's', lots: 0 }] },
    ]);
    expect(codeIn(core.apply(submit('u', 'sell', 5, 10, { at: 2, party: party('point-s') })))).toBe('credential-ended');
    // The chain would have ended by now: nothing needs to be remembered.
    core.apply(tick(1000));
    expect(core.snapshot().endedCertificates).toEqual([]);
  });

  test('ends at gate closure, when the slot is closed and its sums are known', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10));
    core.apply(submit('b', 'buy', 3, 10));
    expect(core.apply(tick(SLOT.start - 300))).toMatchObject([
      { kind: 'offer-ended', id: 's', reason: 'gate-closed', lots: 2 },
      { kind: 'slot-closed', trades: 1, sold: 3, bought: 3 },
      { kind: 'book-changed', entries: [{ id: 's', lots: 0 }] },
    ]);
  });

  test('[MKT-004] that was refused stays so under rules by which it would be taken', () => {
    const core = openMarket({ minimumAvailability: seconds(600) });
    const soon = submit('s', 'sell', 1, 10, { validUntil: 500 });
    expect(codeIn(core.apply(soon))).toBe('validity-too-short');
    const { parameters } = core;
    core.apply({ kind: 'open-market', at: core.now, parameters: { ...parameters, minimumAvailability: seconds(0) } });
    expect(core.apply(soon)).toMatchObject([{ kind: 'offer-refused', repeated: true }]);
    expect(core.apply(submit('other', 'sell', 1, 10, { validUntil: 500 }))[0]?.kind).toBe('offer-accepted');
  });

  test('[MKT-004] is remembered until its slot has ended and the retention has passed', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10));
    const end = SLOT.start + 900 + 3600;
    core.apply(tick(end - 1));
    expect(core.apply(submit('s', 'sell', 5, 10, { at: end - 1 }))).toMatchObject([
      { kind: 'offer-accepted', repeated: true },
    ]);
    expect(core.apply(tick(end))).toMatchObject([{ kind: 'slot-forgotten' }]);
    expect(core.slots()).toEqual([]);
    expect(codeIn(core.apply(submit('s', 'sell', 5, 10, { at: end })))).toBe('gate-closed');
    const paper = accept('x', 's', 1, 10, { at: end, validUntil: end + 1, offBook: submit('s', 'sell', 5, 10) });
    expect(codeIn(core.apply(paper))).toBe('gate-closed');
    const tooMany = accept('y', 's', 6, 10, { at: end, validUntil: end + 1, offBook: submit('s', 'sell', 5, 10) });
    expect(codeIn(core.apply(tooMany))).toBe('lots-out-of-range');
  });

  test('[MKT-009] keeps its place in time when held lots come back', () => {
    const core = openMarket();
    core.apply(submit('early', 'sell', 5, 10));
    const hold = { offer: 'early', lots: lots(5) };
    const at = instant(0);
    core.apply({ kind: 'reserve', at, id: 'r', slot: SLOT, ...LINKS, energy: wattHours(5), hold });
    core.apply(submit('late', 'sell', 5, 10));
    expect(codeIn(core.apply(accept('x', 'early', 1, 10)))).toBe('offer-held');
    core.apply({ kind: 'resolve', at, id: 'r', outcome: 'released' });
    expect(tradesIn(core.apply(submit('b', 'buy', 6, 10))).map(({ restingId, energy }) => [restingId, energy])).toEqual(
      [
        ['early', 5],
        ['late', 1],
      ],
    );
  });

  test('whose held lots come back too late has ended', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10, { validUntil: 100 }));
    const hold = { offer: 's', lots: lots(2) };
    core.apply({
      kind: 'reserve',
      at: instant(0),
      id: 'r',
      slot: SLOT,
      ...LINKS,
      energy: wattHours(2),
      hold,
    });
    expect(core.apply(tick(100))).toMatchObject([{ kind: 'offer-ended', lots: 3 }, { kind: 'book-changed' }]);
    const events = core.apply({ kind: 'resolve', at: instant(101), id: 'r', outcome: 'released' });
    expect(events).toMatchObject([
      { kind: 'reservation-resolved' },
      { kind: 'offer-ended', reason: 'expired', lots: 2 },
    ]);
    expect(core.offer('s')).toMatchObject({ open: 0, held: 0, traded: 0, ended: 5 });
  });

  test('accepted from paper counts its lots, in the book or not', () => {
    const core = openMarket();
    const paper = submit('s', 'sell', 5, 10);
    expect(tradesIn(core.apply(accept('x', 's', 2, 10, { offBook: paper })))).toHaveLength(1);
    expect(core.book(SLOT).asks).toEqual([]);
    expect(core.apply(paper)).toMatchObject([{ kind: 'offer-accepted', open: 3 }, { kind: 'book-changed' }]);
    expect(core.book(SLOT).asks).toMatchObject([{ id: 's', lots: 3 }]);
    expect(codeIn(core.apply(accept('y', 's', 4, 10, { offBook: paper })))).toBe('offer-taken');
  });
});

describe('a reader at a node', () => {
  const ofMarket = grid(line('near', 'root', 'a', { baseFee: 1 }), line('far', 'root', 'b', { baseFee: 10 }));

  test('[MKT-008] sees offers by what they cost or bring there', () => {
    const core = openMarket({ grid: ofMarket });
    core.apply(submit('s1', 'sell', 5, 10, { party: party('p', 'b'), lot: 3 }));
    core.apply(submit('s2', 'sell', 5, 18, { party: party('q', 'a'), lot: 3 }));
    core.apply(submit('b1', 'buy', 5, 5, { party: party('r', 'b') }));
    const shown = (node: string) =>
      core.book(SLOT, node).asks.map(({ id, allInPrice, lines }) => [id, allInPrice, lines]);
    expect(shown('root')).toEqual([
      ['s2', 19, 1],
      ['s1', 20, 1],
    ]);
    expect(shown('b')).toEqual([
      ['s1', 10, 0],
      ['s2', 29, 2],
    ]);
    expect(core.book(SLOT, 'root').bids).toMatchObject([{ id: 'b1', allIn: -5n, allInPrice: -5 }]);
    expect(core.book(SLOT, 'root', 1).asks).toHaveLength(1);
  });

  test('nothing to a reader whose node, or at a root that, came into the grid after the slot was first used', () => {
    const core = openMarket({ grid: grid(line('l1', 'root', 'a')) });
    core.apply(submit('s', 'sell', 3, 10, { party: party('p', 'a') }));
    const later = { root: 'top', lines: [line('l0', 'top', 'root'), line('l1', 'root', 'a'), line('l2', 'root', 'b')] };
    core.apply({ kind: 'open-market', at: core.now, parameters: { ...core.parameters, grid: later } });
    expect(core.book(SLOT, 'b')).toMatchObject({ node: 'b', asks: [], bids: [] });
    expect(core.book(SLOT, 'a').asks).toMatchObject([{ id: 's' }]);
    expect(core.book(SLOT)).toMatchObject({ node: 'root', asks: [{ id: 's' }] });
    const next = { ...SLOT, start: instant(SLOT.start + 900) };
    expect(core.book(next)).toMatchObject({ node: 'top' });
  });

  test('is shown asks rounded up and bids rounded down', () => {
    const tiers = [
      [0, 0],
      [1, 1],
    ] as const;
    const core = openMarket({ grid: grid(line('l', 'root', 'a', { capacity: 1000, tiers })) });
    core.apply(submit('s', 'sell', 1, 10, { party: party('p', 'a'), lot: 3 }));
    core.apply(submit('b', 'buy', 1, 5, { party: party('q', 'a'), lot: 3 }));
    // Of three Wh the first is free: 2 · 10⁻⁸ EUR of fees.
    expect(core.book(SLOT).asks).toMatchObject([{ allIn: 32n, allInPrice: 11 }]);
    expect(core.book(SLOT).bids).toMatchObject([{ allIn: 13n, allInPrice: 4 }]);
  });

  test('[FEE-013] gets a quote with the state of the lines, and pays just that', () => {
    const core = openMarket({ grid: ofMarket });
    core.apply(submit('s', 'sell', 5, 10, { party: party('p', 'b') }));
    const quote = core.quote('s', lots(2), 'a');
    expect(quote).toMatchObject({
      ok: true,
      value: { energy: 2, fees: 22n, total: 42n, lines: [{ line: 'far', seq: 0 }, { line: 'near' }] },
    });
    const [trade] = tradesIn(core.apply(accept('x', 's', 2, 21, { party: party('me', 'a') })));
    expect(trade).toMatchObject({ buyerPays: 42n, sellerReceives: 20n, fees: 22n });
    expect(core.lines(SLOT)).toMatchObject([
      { booked: -2, seq: 1 },
      { booked: 2, nextUp: 10 },
    ]);
  });
});

describe('the market', () => {
  test('keeps the rules of a slot that is in use when its parameters change', () => {
    const core = openMarket();
    const other = { start: instant(SLOT.start + 900), len: seconds(900) };
    core.apply(submit('s', 'sell', 5, 10));
    core.apply(submit('t', 'sell', 99, 10, { slot: other, market: 'elsewhere' }));
    core.apply({
      kind: 'open-market',
      at: instant(1),
      parameters: { ...core.parameters, grid: grid(line('l', 'root', 'n')) },
    });
    const atNode = { at: 1, party: party('p', 'n') };
    expect(codeIn(core.apply(submit('u', 'sell', 5, 10, atNode)))).toBe('node-unknown');
    expect(codeIn(core.apply(submit('v', 'sell', 5, 10, { ...atNode, slot: other })))).toBeUndefined();
    const restored = MarketCore.restore(JSON.parse(JSON.stringify(core.snapshot())));
    expect(restored.digest()).toBe(core.digest());
    expect(restored.lines(SLOT)).toEqual([]);
  });

  test('does not let time go back', () => {
    const core = openMarket();
    core.apply(tick(10));
    expect(() => core.apply(tick(9))).toThrow('time does not go back');
  });

  test('notices when an invariant is broken', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10));
    const snapshot = JSON.parse(JSON.stringify(core.snapshot()));
    snapshot.books[0].offers[0].open = 4;
    const [all, touched] = (['all', true] as const).map((assertInvariants) =>
      MarketCore.restore(snapshot, { assertInvariants }),
    );
    expect(all?.checkInvariants().map(({ invariant }) => invariant)).toEqual(['lots-are-once', 'positions-hold']);
    expect(() => all?.apply(submit('t', 'sell', 5, 10))).toThrow('invariant lots-are-once');
    // The other offer is not looked at as long as nothing happens to it.
    expect(touched?.apply(submit('t', 'sell', 5, 10))).toHaveLength(2);
    expect(() => touched?.apply(submit('b', 'buy', 1, 10))).toThrow('invariant lots-are-once');
  });

  test('looks at a slot until nothing can change in it any more, and when it closes', () => {
    const core = openMarket();
    core.apply(submit('s', 'sell', 5, 10));
    const snapshot = JSON.parse(JSON.stringify(core.snapshot()));
    snapshot.books[0].offers[0].open = 4;
    const broken = MarketCore.restore(snapshot);
    const found = () => broken.checkClosed([]).map(({ invariant }) => invariant);
    expect(found()).toContain('lots-are-once');
    broken.apply(tick(SLOT.start - 300));
    expect(broken.checkClosed([SLOT]).map(({ invariant }) => invariant)).toContain('lots-are-once');
    expect(found()).toEqual([]);
  });
});
