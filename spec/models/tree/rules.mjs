// The rules of the procedure that can be left out to see what they are for. All of them hold unless a mutant says otherwise.

/**
 * @typedef {object} Rules
 * @property {boolean} refusalsRemembered a market between keeps its own refusal under the take's id
 * @property {boolean} repeatsAnswered a market between answers a repeated take from its record and does not judge it anew
 * @property {boolean} unknownRecorded the deciding market records a refusal for an unknown take before it answers `resolve`
 * @property {boolean} takerAsks the taker's market asks for the outcome of what it holds
 * @property {boolean} betweenAsks a market between asks for the outcome of what it has reserved
 * @property {boolean} takerWaits the taker's market keeps its hold until there is a signed answer, however long it takes
 * @property {boolean} betweenWaits a market between keeps its reservation as long
 * @property {boolean} directionsAlone reservations of one direction of a line make no room for the other
 * @property {boolean} quotesFirm what was quoted for a reservation is what is booked
 * @property {boolean} pricesJudged the deciding market compares the sum of all quotes with the limit
 * @property {boolean} quotesComplete the deciding market wants a quote from each market on the way
 * @property {boolean} slotFromTake the deciding market goes by the slot in the signed take and not by what a question for it says
 * @property {boolean} retriesWait a taker's market takes again only when the take before is final
 * @property {boolean} heldNotOpen lots that are held for a take can be taken by nobody else
 * @property {boolean} acceptanceOnce the deciding market trades no more lots under an acceptance or bid than it has
 * @property {boolean} gateJudged the deciding market refuses from gate closure on
 * @property {boolean} balanceWaits a market reports its balance only when nothing is unresolved
 * @property {boolean} timeOnlyForward a market's time does not go back, not even over a restart
 * @property {boolean} forgottenPassedOn a market between asks the deciding market about a take in a slot that it has forgotten
 * @property {boolean} tradesKept the deciding market answers for what it traded even when it has forgotten the slot
 * @property {readonly string[]} sentFirst kinds of steps whose messages may leave before the disk has what they say
 */

/** @type {Rules} */
export const RULES = {
  refusalsRemembered: true,
  repeatsAnswered: true,
  unknownRecorded: true,
  takerAsks: true,
  betweenAsks: true,
  takerWaits: true,
  betweenWaits: true,
  directionsAlone: true,
  quotesFirm: true,
  pricesJudged: true,
  quotesComplete: true,
  slotFromTake: true,
  retriesWait: true,
  heldNotOpen: true,
  acceptanceOnce: true,
  gateJudged: true,
  balanceWaits: true,
  timeOnlyForward: true,
  forgottenPassedOn: true,
  tradesKept: true,
  sentFirst: [],
};
