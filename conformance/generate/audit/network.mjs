// Who signs in the vectors of audits: a market below another one, three who trade in it, and their neighbours.
import { issueProxy, serialFromRandom } from '@bc4p/protocol/issue';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { member, participant } from '../statement-network.mjs';
import { ROOTS, TREE } from '../tree-network.mjs';

const serialOf = (/** @type {number} */ place) => serialFromRandom(new Uint8Array(16).fill(place));

export const { address: MARKET, operator: OPERATOR, service: SERVICE, participant: ANNA, other: BOB } = TREE.south;
/** @param {string} name @param {number} place @param {object} [more] */
const trader = (name, place, more = {}) =>
  member(name, OPERATOR, issueProxy, { ...participant(name), serial: serialOf(place), ...more });
export const CARLA = await trader('south-carla', 0xc1);
/** When one more command comes, at the end of a log. */
export const AFTER = 1_800_010_050;
/** Whose chains have ended then: one as long before as a market may take to order a command, one a second more. */
export const JUST_ENDED = await trader('south-dora', 0xc2, { notAfter: AFTER - 300 });
export const LONG_ENDED = await trader('south-emil', 0xc3, { notAfter: AFTER - 301 });
/** Signs for the market from some time after it was opened. */
export const RENEWED = await member('south-renewed', OPERATOR, issueProxy, {
  ...{ policy: { role: 'market' }, pathLength: 0, notBefore: 1_800_000_060, serial: serialOf(0xc4) },
});
/** The market above, and another one below that. */
export const UPPER = TREE.top;
export const NEIGHBOUR = TREE.north;

const [root] = ROOTS;
export const ANCHORS = [encodeBase64url(root.der)];
/** Every certificate of these chains but the root, each once. @param {readonly any[]} signers */
const certificatesOf = (signers) => [
  ...new Set(signers.flatMap(({ chain }) => chain.slice(0, -1)).map(({ der }) => encodeBase64url(der))),
];

/** Whose log it is in the first file. @type {import('./export.mjs').Logged} */
export const SOUTH = {
  ...{ address: MARKET, service: SERVICE, upper: UPPER.service, anchors: ANCHORS },
  certificates: certificatesOf([
    ...[SERVICE, RENEWED, ANNA, BOB, CARLA, JUST_ENDED, LONG_ENDED],
    ...[UPPER.service, NEIGHBOUR.service, NEIGHBOUR.participant],
  ]),
};

const { north, south, house, top } = TREE;
/** And in the second one: a market between a house and the market above. @type {import('./export.mjs').Logged} */
export const NORTH = {
  ...{ address: north.address, service: north.service, upper: top.service, anchors: ANCHORS },
  certificates: certificatesOf([
    ...[north.service, north.participant, north.other, house.service, house.participant],
    ...[south.service, south.participant, top.service],
  ]),
};
