// Markets that break the rules. They cannot sign for others.
import { back, onward } from './action.mjs';
import { stepsOf } from './failures.mjs';
import { arrivals } from './network.mjs';
import { known, replaced } from './state.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State */
/** @typedef {import('../explorer/explore.mjs').Step<State>} Step */

/** @param {World} world @param {State} state @returns {Step[]} */
export function rogueSteps(world, state) {
  if (!world.scenario.rogue) return [];
  return [...rogueTaker(world, state), ...rogueBetween(world, state), ...rogueDecider(world, state)];
}

/** Signs as many takes of one acceptance as it likes, holds nothing and listens to no answer. @param {World} world @param {State} state @returns {Step[]} */
function rogueTaker(world, state) {
  return world.takes.flatMap(({ name, order, path, attempt }, take) => {
    const market = path[0] ?? -1;
    if (world.markets[market] !== world.scenario.rogue?.taker || state.signed[order] !== attempt) return [];
    const after = { ...state, signed: replaced(state.signed, order, attempt + 1) };
    const sends = [onward(world, take, 0, { kind: 'take', take, quotes: [0] })];
    const label = `${world.markets[market]} signs ${name} and holds nothing`;
    return stepsOf(world, { market, kind: 'rogue', label, after, sends }, state, false);
  });
}

/** Refuses what it has passed on, passes on without a quote of its own, or asks about the take as of another slot. @param {World} world @param {State} state @returns {Step[]} */
function rogueBetween(world, state) {
  const market = world.markets.indexOf(world.scenario.rogue?.between ?? '');
  if (market === -1) return [];
  const forged = signedTakes(world, state, market).flatMap(({ take, place, name }) => {
    const refusal = back(world, take, place, { kind: 'result', take, by: market });
    const question = onward(world, take, place, { kind: 'resolve', take, stale: true });
    return [
      ...sendsOnly(world, state, market, `forges a refusal of ${name}`, refusal),
      ...sendsOnly(world, state, market, `asks about ${name} as of a forgotten slot`, question),
    ];
  });
  const unquoted = takesThatCome(world, state, market).flatMap(({ message, rest, place }) => {
    const passed = onward(world, message.take, place, { ...message, quotes: [...message.quotes, null] });
    const label = `passes ${world.takes[message.take]?.name} on without a quote`;
    return known(state, message.take, place) ? [] : sendsOnly(world, rest, market, label, passed);
  });
  return [...forged, ...unquoted];
}

/** Signs trades and refusals as it likes. @param {World} world @param {State} state @returns {Step[]} */
function rogueDecider(world, state) {
  const market = world.markets.indexOf(world.scenario.rogue?.decider ?? '');
  if (market === -1) return [];
  const refused = signedTakes(world, state, market).flatMap(({ take, place, name }) => {
    const refusal = back(world, take, place, { kind: 'result', take, by: market });
    return sendsOnly(world, state, market, `refuses ${name} whatever it has signed`, refusal);
  });
  const traded = takesThatCome(world, state, market).flatMap(({ message: { take, quotes }, rest, place }) => {
    const trade = back(world, take, place, { kind: 'result', take, quotes: [...quotes, 0] });
    return sendsOnly(world, rest, market, `trades ${world.takes[take]?.name} whatever it has signed`, trade);
  });
  return [...refused, ...traded];
}

/** The takes over a market whose ids exist already. @param {World} world @param {State} state @param {number} market */
function signedTakes(world, state, market) {
  return world.takes.flatMap(({ name, path, order, attempt }, take) => {
    const place = path.indexOf(market);
    return place > 0 && (state.signed[order] ?? 0) > attempt ? [{ take, place, name }] : [];
  });
}

/** The takes that may arrive at a market now. @param {World} world @param {State} state @param {number} market */
function takesThatCome(world, state, market) {
  return arrivals(world, state).flatMap(({ frame: { link, message }, rest }) => {
    if (message.kind !== 'take' || world.links[link]?.to !== market) return [];
    return [{ message, rest, place: world.takes[message.take]?.path.indexOf(market) ?? -1 }];
  });
}

/** @param {World} world @param {State} after @param {number} market @param {string} does @param {import('./state.mjs').Frame} frame @returns {Step[]} */
function sendsOnly(world, after, market, does, frame) {
  const label = `${world.markets[market]} ${does}`;
  return stepsOf(world, { market, kind: 'rogue', label, after, sends: [frame] }, after, false);
}
