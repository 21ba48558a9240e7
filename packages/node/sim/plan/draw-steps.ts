import { upperOf } from '../parties/authority.ts';
import type { Chance } from '../world/chance.ts';
import {
  type FaultStep,
  type MarketPlan,
  type NewRules,
  type OfferPlan,
  ROGUE_MARKET_TRICKS,
  ROGUE_TRICKS,
  type RogueMarketStep,
  type RoguePlan,
  type RogueStep,
  type Scenario,
  type Step,
  type TraderPlan,
  type TraderStep,
} from './scenario.ts';
import type { Swarm } from './swarm.ts';

type Parties = Pick<Scenario, 'markets' | 'traders' | 'rogues' | 'rogueMarkets'>;

/** Draws what happens when: the deeds of traders and rogues, and the faults of the world. */
export function drawSteps(chance: Chance, parties: Parties, swarm: Swarm): Step[] {
  const minutes = swarm.lengthMs / 60_000;
  const at = <S extends object>(count: number, name: string, draw: (chance: Chance) => S): (S & { atMs: number })[] =>
    Array.from({ length: Math.round(count) }, (_, place) => {
      const own = chance.of(`${name} ${place}`);
      return { atMs: own.between(100, swarm.lengthMs), ...draw(own) };
    });
  const { rogues, rogueMarkets } = parties;
  const deeds = swarm.stepsPerMinute * minutes;
  const steps: Step[] = [
    ...at(deeds, 'deed', (own) => drawDeed(own, parties, swarm)),
    ...at(deeds / 10, 'bundle', (own) => drawBundle(own, parties, swarm)),
    ...at(swarm.faultsPerMinute * minutes, 'fault', (own) => drawFault(own, parties, swarm)),
    ...(rogues.length > 0 ? at(deeds / 4, 'trick', (own) => drawTrick(own, rogues)) : []),
    ...(rogueMarkets.length > 0 ? at(deeds / 2, 'market trick', (own) => drawMarketTrick(own, rogueMarkets)) : []),
  ];
  return steps.sort((one, other) => one.atMs - other.atMs);
}

function drawTrader(chance: Chance, { traders, markets }: Parties) {
  const trader = chance.one(traders);
  const market = markets.find(({ address }) => address === trader.market) as MarketPlan;
  const who = { trader: trader.name, certificate: chance.between(0, trader.certificates.length - 1) };
  return { who, market };
}

/** Many offers at once, as somebody makes them for a day. */
function drawBundle(chance: Chance, parties: Parties, swarm: Swarm): TraderStep {
  const { who, market } = drawTrader(chance, parties);
  const count = chance.one([1, 2, 5, 20]);
  const offers = Array.from({ length: count }, (_, place) => drawOffer(chance.of(`offer ${place}`), market, swarm));
  return { ...who, does: 'offer-bundle', offers };
}

function drawDeed(chance: Chance, parties: Parties, swarm: Swarm): TraderStep {
  const { who, market } = drawTrader(chance, parties);
  const does = chance.weighted({
    offer: 1 - swarm.accepting,
    accept: swarm.accepting,
    repeat: 0.05,
    drop: 0.03,
    'ask-status': 0.03,
    'ask-trades': 0.02,
    'ask-fees': 0.01,
    'ask-quote': 0.02,
  });
  if (does === 'offer') return { ...who, does, ...drawOffer(chance, market, swarm) };
  if (does !== 'accept') return { ...who, does };
  return {
    ...who,
    does,
    from: chance.happens(swarm.offBook) ? 'file' : 'book',
    pick: chance.between(0, 999),
    share: chance.one([1, 300, 1000]),
    slack: chance.one([-500, 0, 1000, 20_000]),
    lifeSeconds: chance.one([3, 30, 600]),
  };
}

function drawOffer(chance: Chance, { parameters }: MarketPlan, swarm: Swarm): OfferPlan {
  const { lotSizes } = parameters;
  return {
    side: chance.one(['buy', 'sell'] as const),
    slotsAhead: Number(chance.weighted({ 0: 4, 1: 3, 2: 1, 7: 0.2 })),
    lot: lotSizes.length > 0 ? chance.one(lotSizes) : chance.one([1, 10, 25, 100, 100, 150, 1000]),
    lots: chance.one([1, 2, 5, 10, 40]),
    // Around one price, so that sides cross often; now and then negative.
    price: chance.happens(0.05) ? chance.between(-5000, 0) : chance.between(6000, 14_000),
    lifeSeconds: chance.one([5, 30, 120, 900]),
    way: chance.happens(swarm.offBook) ? chance.one(['file', 'both'] as const) : ('book' as const),
  };
}

function drawTrick(chance: Chance, rogues: readonly RoguePlan[]): RogueStep {
  return { rogue: chance.one(rogues).name, does: chance.one(ROGUE_TRICKS), force: chance.between(0, 999) };
}

function drawMarketTrick(chance: Chance, rogueMarkets: readonly string[]): RogueMarketStep {
  const does = chance.one(ROGUE_MARKET_TRICKS);
  return { rogueMarket: chance.one(rogueMarkets), does, force: chance.between(0, 999) };
}

function drawFault(chance: Chance, { markets, traders }: Parties, swarm: Swarm): FaultStep {
  const market = chance.one(markets).address;
  const trader: TraderPlan = chance.one(traders);
  const forMs = chance.one([300, 5000, 40_000, 120_000]);
  const downMs = chance.one([50, 2000, 30_000]);
  const [host, other] = drawLink(chance, markets, trader);
  switch (chance.weighted(swarm.faults)) {
    case 'crash':
      return { fault: 'crash', market, downMs };
    case 'restart':
      return { fault: 'restart', market, downMs, ...(chance.happens(0.4) ? { rules: drawRules(chance, swarm) } : {}) };
    case 'disk':
      return { fault: 'disk', market };
    case 'clock':
      return { fault: 'clock', host: chance.one([market, trader.name]), jumpMs: chance.between(-20_000, 20_000) };
    case 'break':
      return chance.happens(0.3) ? { fault: 'break', host: market } : { fault: 'break', host, other };
    case 'cut':
      return { fault: 'cut', host, other, forMs };
    case 'admit': {
      const slotsAhead = chance.between(1, 4);
      return { fault: 'admit', market, pick: chance.between(0, 999), share: chance.one([0, 300, 1000]), slotsAhead };
    }
    case 'revoke':
      return { fault: 'revoke', market: trader.market, trader: trader.name };
    case 'slow':
      return { fault: 'slow', host, bytesPerSecond: chance.one([100, 2000]), forMs };
  }
}

function drawRules(chance: Chance, { slotLength }: Swarm): NewRules {
  return {
    gateClosure: chance.one([0, slotLength / 4, slotLength]),
    minimumAvailability: chance.one([0, 2, 10]),
    capacity: chance.one([0, 500, 1000, 4000]),
  };
}

/** The two ends of one link: a submarket and its upper market, or a trader and its market. */
function drawLink(chance: Chance, markets: readonly MarketPlan[], trader: TraderPlan): readonly [string, string] {
  const submarket = chance.one(markets).address;
  const upper = upperOf(submarket);
  if (upper === undefined || chance.happens(0.3)) return [trader.name, trader.market];
  return [submarket, upper];
}
