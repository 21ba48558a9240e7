// The procedure with one rule left out, and a scenario in which that is found: what each rule is for, and that the model
// would see it.
import { SCENARIOS } from './scenarios/index.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} name
 * @property {string} in the scenario
 * @property {Partial<import('./tree/rules.mjs').Rules>} rules
 * @property {string} breaks the property that fails; no other is looked at
 */

/** @type {readonly Mutant[]} */
export const MUTANTS = [
  // Memory.
  {
    name: 'a market between forgets its refusals',
    in: 'full line',
    rules: { refusalsRemembered: false },
    breaks: 'agreement',
  },
  {
    name: 'a market between judges a repeated take anew',
    in: 'full line',
    rules: { repeatsAnswered: false },
    breaks: 'agreement',
  },
  {
    name: 'a question for an unknown take is answered and not recorded',
    in: 'overtaking',
    rules: { unknownRecorded: false },
    breaks: 'agreement',
  },
  // Asking and waiting.
  { name: "the taker's market does not ask", in: 'lost', rules: { takerAsks: false }, breaks: 'progress' },
  {
    name: 'markets between do not ask',
    in: 'passed on first, broken',
    rules: { betweenAsks: false },
    breaks: 'progress',
  },
  {
    name: "the taker's market gives up after a while",
    in: 'lost',
    rules: { takerWaits: false },
    breaks: 'agreement',
  },
  { name: 'a market between gives up after a while', in: 'lost', rules: { betweenWaits: false }, breaks: 'agreement' },
  // Lots.
  {
    name: "the taker's market tries again before the first take is final",
    in: 'one bid, two asks',
    rules: { retriesWait: false },
    breaks: 'lots',
  },
  { name: 'held lots count as open', in: 'crossing', rules: { heldNotOpen: false }, breaks: 'lots' },
  {
    name: 'an acceptance may be traded under each of its takes',
    in: 'rogue taker',
    rules: { acceptanceOnce: false },
    breaks: 'lots',
  },
  // Lines and fees.
  {
    name: 'reservations make room for the other direction',
    in: 'opposite flows',
    rules: { directionsAlone: false },
    breaks: 'capacity',
  },
  {
    name: 'what is reserved against the load earns at once',
    in: 'opposite flows',
    rules: { directionsAlone: false },
    breaks: 'money',
  },
  {
    name: 'what is booked is what the fee is then',
    in: 'rising fees',
    rules: { quotesFirm: false },
    breaks: 'firmQuotes',
  },
  {
    name: 'the sum of the quotes is not compared with the limit',
    in: 'rising fees',
    rules: { pricesJudged: false },
    breaks: 'limits',
  },
  // Clocks.
  {
    name: 'the deciding market trades after gate closure',
    in: 'forgetting',
    rules: { gateJudged: false },
    breaks: 'reported',
  },
  {
    name: 'a balance does not wait for what is unresolved',
    in: 'forgetting',
    rules: { balanceWaits: false },
    breaks: 'balance',
  },
  {
    name: "a market's time goes back at a restart",
    in: 'forgetting',
    rules: { timeOnlyForward: false },
    breaks: 'agreement',
  },
  {
    name: 'a market between refuses what is of a forgotten slot',
    in: 'forgetting, broken',
    rules: { forgottenPassedOn: false },
    breaks: 'agreement',
  },
  {
    name: 'the deciding market forgets its trades with the slot',
    in: 'forgetting, broken',
    rules: { tradesKept: false },
    breaks: 'agreement',
  },
  // The disk.
  {
    name: "the taker's market sends a take that it may not remember",
    in: 'crashes',
    rules: { sentFirst: ['sign'] },
    breaks: 'covered',
  },
  {
    name: 'a market between passes on before the reservation is on disk',
    in: 'crashes',
    rules: { sentFirst: ['reserve'] },
    breaks: 'covered',
  },
  {
    name: 'a market between refuses before that is on disk',
    in: 'full line',
    rules: { sentFirst: ['refuse'] },
    breaks: 'agreement',
  },
  {
    name: 'the deciding market answers before its decision is on disk',
    in: 'crashes',
    rules: { sentFirst: ['decide'] },
    breaks: 'agreement',
  },
  {
    name: 'a refusal of an unknown take is sent before it is on disk',
    in: 'anything',
    rules: { sentFirst: ['refuse-unknown'] },
    breaks: 'agreement',
  },
  // Those who break the rules.
  { name: 'a market between lies', in: 'rogue between', rules: {}, breaks: 'agreement' },
  {
    name: 'the deciding market believes which slot a question is about',
    in: 'rogue between',
    rules: { slotFromTake: false },
    breaks: 'blame',
  },
  {
    name: 'a take may come without a quote of each market',
    in: 'rogue between',
    rules: { quotesComplete: false },
    breaks: 'blame',
  },
];

/** The scenario of a mutant: the mutant's rules, and only the property that they break. @param {Mutant} mutant @returns {import('./tree/world.mjs').Scenario} */
export function scenarioOf({ name, in: base, rules, breaks }) {
  const scenario = SCENARIOS.find((candidate) => candidate.name === base);
  if (scenario === undefined) throw new Error(`no scenario is named ${base}`);
  const crashes = rules.sentFirst || rules.timeOnlyForward === false ? { crashes: 1 } : {};
  return {
    ...scenario,
    name: `${base}: ${name}`,
    rules: { ...scenario.rules, ...rules },
    failures: { ...scenario.failures, ...crashes },
    only: [breaks],
  };
}
