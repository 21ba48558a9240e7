// What must hold in every state, whatever has failed. What a market has forgotten counts here as if it knew it still.

/** @typedef {import('../tree/world.mjs').World} World @typedef {import('../tree/state.mjs').State} State */
/** @typedef {import('../tree/state.mjs').Record} Record */
/** @typedef {(world: World, state: State) => string | undefined} Property what is wrong with a state, or undefined */
/** @typedef {(world: World, before: State, after: State) => string | undefined} Law what is wrong with a step, or undefined */

/** The records of markets that keep the rules; of another, what cannot hurt. @param {World} world @param {State} state @param {number} take */
export function honest(world, state, take) {
  const records = state.records[take] ?? [];
  if (!world.scenario.rogue) return records;
  return records.map((record, place) => (isHonest(world, take, place) ? record : undefined));
}

/** @param {World} world @param {number} take @param {number} place */
export function isHonest({ scenario: { rogue }, takes, markets }, take, place) {
  const name = markets[takes[take]?.path[place] ?? -1];
  return rogue === undefined || (name !== rogue.taker && name !== rogue.between && name !== rogue.decider);
}

/** The name of the market at a place on a take's path. @param {World} world @param {number} take @param {number} place */
export const marketAt = ({ takes, markets }, take, place) => markets[takes[take]?.path[place] ?? -1];

/** Everything that is on its way. @param {State} state @returns {import('../tree/state.mjs').Message[]} */
export function underWay({ links, late }) {
  const messages = late.map(({ message }) => message);
  for (const held of links) messages.push(...held);
  return messages;
}

/** The signed answers to a take that are on their way. @param {State} state @param {number} take @returns {import('../tree/state.mjs').ResultMessage[]} */
export function answersTo(state, take) {
  /** @type {import('../tree/state.mjs').ResultMessage[]} */
  const answers = [];
  for (const message of underWay(state)) if (message.kind === 'result' && message.take === take) answers.push(message);
  return answers;
}
