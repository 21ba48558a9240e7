import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarketCommand } from './index.ts';
import { MarketCore } from './index.ts';

const SLOT = { start: 1_800_000_000, len: 900 };
const NOW = SLOT.start - 7200;
const PARAMETERS = {
  ...{ address: 'm', slotLength: 900, gateClosure: 120, minimumAvailability: 60, horizon: 172_800, minimumLot: 1 },
  ...{ lotSizes: [], depth: 10, retention: 3600, grid: { root: 'root', lines: [] } },
};

function opened(): MarketCore {
  const core = new MarketCore({ assertInvariants: 'all' });
  core.apply({ kind: 'open-market', at: NOW, parameters: PARAMETERS } as unknown as MarketCommand);
  return core;
}

const party = (point: string) => ({
  ...{ point, node: 'root', feedIn: 8000, draw: 8000, until: NOW + 86_400, certificate: `certificate-of-${point}` },
});

interface Wish {
  readonly side: 'buy' | 'sell';
  readonly lots: number;
  readonly price: number;
  readonly slot: number;
}

const offerOf = ({ side, lots, price, slot }: Wish) => {
  const start = SLOT.start + 900 * slot;
  return { market: 'm', side, slot: { start, len: 900 }, lot: 100, lots, price, validUntil: start - 120 };
};

const alone = (point: string, id: string, wish: Wish): MarketCommand =>
  ({ kind: 'submit-offer', at: NOW, id, offer: offerOf(wish), party: party(point) }) as unknown as MarketCommand;

const together = (point: string, wishes: readonly Wish[]): MarketCommand =>
  ({
    ...{ kind: 'submit-bundle', at: NOW, bundle: 'bundle', party: party(point) },
    offers: wishes.map((wish, place) => ({ id: `offer-${place}`, offer: offerOf(wish) })),
  }) as unknown as MarketCommand;

const WISH = fc.record({
  side: fc.constantFrom('buy' as const, 'sell' as const),
  lots: fc.integer({ min: 1, max: 12 }),
  price: fc.integer({ min: 9, max: 12 }),
  slot: fc.integer({ min: 0, max: 2 }),
});

/** What an observer of the book knows at the end, from all that it was told. */
function shown(events: ReturnType<MarketCore['apply']>): Map<string, number> {
  const lots = new Map<string, number>();
  for (const event of events)
    if (event.kind === 'book-changed') for (const entry of event.entries) lots.set(entry.id, entry.lots);
  return lots;
}

describe('[MKT-010] the offers of a bundle', () => {
  test('bring about what they would one after the other, and the book shows it', () => {
    fc.assert(
      fc.property(fc.array(WISH, { maxLength: 6 }), fc.array(WISH, { minLength: 1, maxLength: 12 }), (others, own) => {
        const [one, other] = [opened(), opened()];
        for (const core of [one, other])
          for (const [place, wish] of others.entries()) core.apply(alone('other', `other-${place}`, wish));
        const bundled = one.apply(together('own', own));
        const single = own.flatMap((wish, place) => other.apply(alone('own', `offer-${place}`, wish)));
        const decided = (events: typeof bundled) => events.filter(({ kind }) => kind !== 'book-changed');
        expect(decided(bundled)).toEqual(decided(single));
        expect(shown(bundled)).toEqual(shown(single));
        for (const { start } of one.slots())
          expect(one.book({ start, len: 900 } as never)).toEqual({
            ...other.book({ start, len: 900 } as never),
            seq: one.book({ start, len: 900 } as never).seq,
          });
      }),
      { numRuns: 300 },
    );
  });

  test('that were handled before change nothing', () => {
    const core = opened();
    const wishes: Wish[] = [
      { side: 'sell', lots: 2, price: 10, slot: 0 },
      { side: 'sell', lots: 2000, price: 10, slot: 1 },
    ];
    const first = core.apply(together('own', wishes));
    expect(first).toMatchObject([{ kind: 'offer-accepted' }, { kind: 'offer-refused' }, { kind: 'book-changed' }]);
    const digest = core.digest();
    expect(core.apply(together('own', wishes))).toMatchObject([
      { kind: 'offer-accepted', repeated: true },
      { kind: 'offer-refused', repeated: true },
    ]);
    expect(core.digest()).toEqual(digest);
  });
});
