// Operations of the market core: orders, fees and cover.
import { checkParameters, MarketCore } from '@bc4p/protocol/market';
import { invalid, plain, refusedAs } from './words.mjs';

/** @typedef {import('./words.mjs').Context} Context */

/** A market at the beginning of a case. @param {any} parameters @param {Context} context */
function openMarket(parameters, { now, assertInvariants }) {
  const core = new MarketCore(assertInvariants ? { assertInvariants: 'all' } : {});
  core.apply(/** @type {any} */ ({ kind: 'open-market', at: now, parameters }));
  return core;
}

/** Judges the parameters of a market. @param {any} input */
export function parametersOf({ parameters }) {
  const fault = checkParameters(parameters);
  if (!fault) return { result: 'valid' };
  return { ...refusedAs(fault), requirement: fault.requirement, path: fault.path };
}

/** What became of each offer of a bundle. @param {readonly any[]} events */
const outcomesOf = (events) =>
  events.flatMap(({ kind, refusal }) =>
    kind === 'offer-accepted' ? ['taken'] : kind === 'offer-refused' ? [refusal.code] : [],
  );

/** Sends the commands, then the one that is looked at, and says what came out. @param {any} input @param {Context} context */
export function match({ parameters, before, command }, context) {
  const core = openMarket(parameters, context);
  for (const earlier of before) core.apply(earlier);
  const events = plain(core.apply(command));
  const decision = events.find((/** @type {any} */ { id }) => id === command.id) ?? {};
  const repeated = decision.repeated ? { repeated: true } : {};
  if ('refusal' in decision) return { ...invalid(decision.refusal), ...repeated };
  const made = events.filter((/** @type {any} */ { kind }) => kind === 'traded');
  return {
    result: 'valid',
    ...repeated,
    ...('fees' in decision ? { fees: decision.fees } : {}),
    ...(command.kind === 'submit-bundle' ? { outcomes: outcomesOf(events) } : {}),
    trades: made.map((/** @type {any} */ { trade }) => ({
      resting: trade.restingId,
      energy: trade.energy,
      buyerPays: trade.buyerPays,
      sellerReceives: trade.sellerReceives,
      quotes: trade.quotes,
    })),
  };
}

/** Sends the commands, then the one that is looked at, and says how the account stands. @param {any} input @param {Context} context */
export function cover({ parameters, before, command, point }, context) {
  const core = openMarket(parameters, context);
  for (const earlier of before) core.apply(earlier);
  const refusal = core
    .apply(command)
    .flatMap((event) => ('refusal' in event && event.refusal ? [event.refusal] : []))[0];
  if (refusal) return invalid(refusal);
  const { settled, spent, blocked, reserved } = plain(core.account(point));
  return { result: 'valid', account: { settled, spent, blocked, reserved } };
}

const UNBOUNDED = 2 ** 40;

/** A market with one line between its root and a house, in which the case's flow can be asked for. @param {any} line */
const oneLine = (line) => ({
  address: 'quartier7.westnetz.amprion',
  slotLength: 900,
  gateClosure: 120,
  minimumAvailability: 60,
  horizon: 172_800,
  minimumLot: 10,
  lotSizes: [],
  depth: 10,
  retention: 86_400,
  grid: { root: 'root', lines: [line] },
});

/** Brings the line into a state, asks for the flow, and says what came out. @param {any} input @param {Context} context */
export function fee({ line, flow, direction, energy }, context) {
  const { now } = context;
  const core = openMarket(oneLine(line), { now });
  // The next slot of 900 s that is far enough ahead.
  const slot = { start: (Math.floor(now / 900) + 3) * 900, len: 900 };
  const send = (/** @type {any} */ command) => core.apply({ at: now, ...command });
  const end = (/** @type {string} */ node) => ({
    point: `at-${node}`,
    node,
    feedIn: UNBOUNDED,
    draw: UNBOUNDED,
    until: now + 86_400,
    certificate: `certificate-of-at-${node}`,
  });
  const move = (/** @type {string} */ id, /** @type {boolean} */ up, /** @type {number} */ amount) => {
    const [from, to] = up ? ['house', 'root'] : ['root', 'house'];
    return send({ kind: 'reserve', id, slot, from: end(from), to: end(to), energy: amount });
  };
  const { booked = 0, reservedUp = 0, reservedDown = 0 } = flow;
  if (booked !== 0) {
    move('booked', booked > 0, Math.abs(booked));
    send({ kind: 'resolve', id: 'booked', outcome: 'booked' });
  }
  if (reservedUp > 0) move('up', true, reservedUp);
  if (reservedDown > 0) move('down', false, reservedDown);
  const [event] = plain(move('asked', direction === 'up', energy));
  if (event.kind === 'reserved') return { result: 'valid', fee: event.fees, from: event.quotes[0].from };
  return invalid(event.refusal);
}
