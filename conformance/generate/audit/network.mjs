// Who signs in the vectors of audits: a market below another one, three who trade in it, and their neighbours.
import { issueProxy, serialFromRandom } from '@bc4p/protocol/issue';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { member, participant } from '../statement-network.mjs';
import { ROOTS, TREE } from '../tree-network.mjs';

const serial = serialFromRandom(new Uint8Array(16).fill(0xc1));

export const { address: MARKET, operator: OPERATOR, service: SERVICE, participant: ANNA, other: BOB } = TREE.south;
export const CARLA = await member('south-carla', OPERATOR, issueProxy, { ...participant('south-carla'), serial });
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
  certificates: certificatesOf([SERVICE, ANNA, BOB, CARLA, UPPER.service, NEIGHBOUR.service, NEIGHBOUR.participant]),
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
