/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const MARKET = [
  {
    kind: 'behaviour',
    id: 'market-agree',
    area: 'market',
    says: 'does not trade where prices and fees just meet',
    changes: [
      {
        file: 'packages/protocol/src/market/terms.ts',
        find: 'fees <= (buy - sell) * energy',
        replace: 'fees < (buy - sell) * energy',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-latest-first',
    area: 'market',
    says: 'trades with the latest of equal offers first',
    changes: [
      {
        file: 'packages/protocol/src/market/offer-queue.ts',
        find: '.arrival < offer.arrival',
        replace: '.arrival > offer.arrival',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-worst-first',
    area: 'market',
    says: 'trades with the worst price first',
    changes: [
      {
        file: 'packages/protocol/src/market/offer-queue.ts',
        find: "(side === 'sell' ? price : -price)",
        replace: "(side === 'sell' ? -price : price)",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-distance',
    area: 'market',
    says: 'does not look at the number of lines among equals',
    changes: [
      { file: 'packages/protocol/src/market/matching.ts', find: '|| a.path.length - b.path.length', replace: '' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-time',
    area: 'market',
    says: 'prefers the later offer of another place among equals',
    changes: [
      {
        file: 'packages/protocol/src/market/matching.ts',
        find: 'a.offer.arrival - b.offer.arrival',
        replace: 'b.offer.arrival - a.offer.arrival',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-own-offers',
    area: 'market',
    says: 'trades a participant’s offer with its own',
    changes: [
      {
        file: 'packages/protocol/src/market/matching.ts',
        find: 'best.offer.party.point === incoming.party.point',
        replace: 'false',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-fees-ignored',
    area: 'market',
    says: 'chooses by price alone, whatever the way costs',
    changes: [
      {
        file: 'packages/protocol/src/market/matching.ts',
        find: 'compareTerms(side, a, b)',
        replace: 'compareTerms(side, { ...a, fees: 0 }, { ...b, fees: 0 })',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-lots',
    area: 'market',
    says: 'trades lots that do not go into each other as if they did',
    changes: [
      {
        file: 'packages/protocol/src/market/matching.ts',
        find: 'greatestCommonDivisor(lot, queue.lot)',
        replace: 'Math.min(lot, queue.lot)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-own-passed',
    area: 'market',
    says: 'passes over own offers instead of refusing',
    changes: [
      {
        file: 'packages/protocol/src/market/submit-offer.ts',
        find: 'takeBest(book, offer, fills, undefined, asks)',
        replace: 'takeBest(book, offer, fills, party.point, asks)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-remainder',
    area: 'market',
    says: 'forgets what is left of an offer that was traded in part',
    changes: [
      {
        file: 'packages/protocol/src/market/submit-offer.ts',
        find: 'if (offer.open > 0)',
        replace: 'if (offer.open === offer.fields.lots)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-offer-again',
    area: 'market',
    says: 'takes the same offer a second time',
    changes: [
      {
        file: 'packages/protocol/src/market/submit-offer.ts',
        find: 'const known = knownDecision(earlier, tracked, command);',
        replace: 'const known = undefined;',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-refusal-again',
    area: 'market',
    says: 'decides a refused offer anew when it comes again',
    changes: [
      {
        file: 'packages/protocol/src/market/submit-offer.ts',
        find: "ERRORS[refused.code].class === 'permanent'",
        replace: 'false',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-acceptance-again',
    area: 'market',
    says: 'takes the same acceptance a second time',
    changes: [
      {
        file: 'packages/protocol/src/market/accept-offer.ts',
        find: 'const known = knownDecision(knownBook(state, command), command);',
        replace: 'const known = undefined;',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-refused-acceptance-again',
    area: 'market',
    says: 'decides a refused acceptance anew when it comes again',
    changes: [
      {
        file: 'packages/protocol/src/market/accept-offer.ts',
        find: "ERRORS[refused.code].class === 'permanent'",
        replace: 'false',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-gate',
    area: 'market',
    says: 'takes offers in the second in which the gate closes',
    changes: [
      { file: 'packages/protocol/src/market/check-offer.ts', find: 'at < gateClosesAt', replace: 'at <= gateClosesAt' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-expired-offer',
    area: 'market',
    says: 'takes an offer in the second in which it expires',
    changes: [
      {
        file: 'packages/protocol/src/market/check-offer.ts',
        find: "guard('OFR-009', at < validUntil)",
        replace: "guard('OFR-009', at <= validUntil)",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-valid-until-gate',
    area: 'market',
    says: 'refuses an offer that is valid until the gate closes',
    changes: [
      {
        file: 'packages/protocol/src/market/check-offer.ts',
        find: 'validUntil <= gateClosesAt',
        replace: 'validUntil < gateClosesAt',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-horizon',
    area: 'market',
    says: 'refuses the last slot of the horizon',
    changes: [
      {
        file: 'packages/protocol/src/market/check-offer.ts',
        find: 'slot.start <= latest',
        replace: 'slot.start < latest',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-availability',
    area: 'market',
    says: 'refuses an offer that is open just long enough',
    changes: [
      {
        file: 'packages/protocol/src/market/check-offer.ts',
        find: 'validUntil >= earliest',
        replace: 'validUntil > earliest',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-smallest-lot',
    area: 'market',
    says: 'refuses the smallest lot',
    changes: [
      { file: 'packages/protocol/src/market/check-offer.ts', find: 'lot >= minimumLot', replace: 'lot > minimumLot' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-largest-offer',
    area: 'market',
    says: 'refuses an offer of the largest energy',
    changes: [
      {
        file: 'packages/protocol/src/market/check-offer.ts',
        find: 'energy <= MAX_OFFER_ENERGY',
        replace: 'energy < MAX_OFFER_ENERGY',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-highest-price',
    area: 'market',
    says: 'refuses the highest price',
    changes: [
      {
        file: 'packages/protocol/src/market/check-offer.ts',
        find: "guard('OFR-005', Math.abs(price) <= MAX_PRICE)",
        replace: "guard('OFR-005', Math.abs(price) < MAX_PRICE)",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-limit',
    area: 'market',
    says: 'refuses what just fills a connection point',
    changes: [
      {
        file: 'packages/protocol/src/market/check-offer.ts',
        find: 'taken + asked <= limit',
        replace: 'taken + asked < limit',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-accept-at-gate',
    area: 'market',
    says: 'takes acceptances in the second in which the gate closes',
    changes: [
      {
        file: 'packages/protocol/src/market/check-acceptance.ts',
        find: 'at < gateClosedAt',
        replace: 'at <= gateClosedAt',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-expired-acceptance',
    area: 'market',
    says: 'takes an acceptance in the second in which it expires',
    changes: [
      {
        file: 'packages/protocol/src/market/check-acceptance.ts',
        find: "guard('ACC-007', at < validUntil)",
        replace: "guard('ACC-007', at <= validUntil)",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-accept-expired',
    area: 'market',
    says: 'lets an offer be accepted in the second in which it expires',
    changes: [
      {
        file: 'packages/protocol/src/market/check-acceptance.ts',
        find: "guard('ACC-008', at < endsAt)",
        replace: "guard('ACC-008', at <= endsAt)",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-accept-all',
    area: 'market',
    says: 'refuses an acceptance of all lots',
    changes: [
      { file: 'packages/protocol/src/market/check-acceptance.ts', find: 'lots <= maximum', replace: 'lots < maximum' },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-held-lots',
    area: 'market',
    says: 'gives away lots that are held for somebody',
    changes: [
      {
        file: 'packages/protocol/src/market/check-acceptance.ts',
        find: 'if (asked <= open)',
        replace: 'if (asked <= open + held)',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'market-stale-book',
    area: 'market',
    says: 'leaves expired offers in the book',
    changes: [
      {
        file: 'packages/protocol/src/market/pass-time.ts',
        find: "[...endOffer(timer.book, timer.offer, 'expired', at)]",
        replace: '[]',
      },
    ],
  },
];
