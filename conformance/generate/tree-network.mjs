// Who signs in the vectors of trades: four markets of one tree, in each its service and somebody who trades; one of another tree.
import { issueGridOperator, issueMarketOperator, issueProxy, issueRoot, serialFromRandom } from '@bc4p/protocol/issue';
import { member, participant } from './statement-network.mjs';

let place = 0x80;
/** A serial number that does not depend on what else is made. */
function serial() {
  place += 1;
  return serialFromRandom(new Uint8Array(16).fill(place));
}

/** @param {string} name @param {any} above @param {any} issue @param {object} [more] */
const certified = (name, above, issue, more = {}) => member(name, above, issue, { ...more, serial: serial() });

/** @param {string} name @param {any} above @param {string} label @param {number} pathLength */
const submarket = (name, above, label, pathLength) =>
  certified(name, above, issueProxy, {
    policy: { ...participant(name).policy, role: 'submarket', label },
    pathLength,
  });

/** Who signs for a market, its operator, and those who trade in it. @param {string} name @param {string} address @param {any} holder */
const marketOf = async (name, address, holder) => ({
  address,
  operator: holder,
  service: await certified(`${name}-service`, holder, issueProxy, { policy: { role: 'market' }, pathLength: 0 }),
  participant: await certified(`${name}-somebody`, holder, issueProxy, participant(`${name}-somebody`)),
  other: await certified(`${name}-other`, holder, issueProxy, participant(`${name}-other`)),
});

/** The operator of a market at the top of a tree of its own. @param {string} tree @param {string} grid @param {string} label */
async function operatorOf(tree, grid, label) {
  const root = await certified(`${tree}-root`, undefined, (/** @type {any} */ _, /** @type {any} */ order) =>
    issueRoot(order),
  );
  const operator = await certified(`${tree}-grid`, root, issueGridOperator, { label: grid });
  return certified(`${tree}-operator`, operator, issueMarketOperator, { label });
}

const operator = await operatorOf('west', 'westnetz', 'netz');
const north = await submarket('north', operator, 'nord', 3);
const south = await submarket('south', operator, 'sued', 3);
const house = await submarket('house', north, 'haus', 2);

/** `netz.westnetz` at the top, two submarkets, and a house below the first of these. */
export const TREE = {
  top: await marketOf('top', 'netz.westnetz', operator),
  north: await marketOf('north', 'nord.netz.westnetz', north),
  south: await marketOf('south', 'sued.netz.westnetz', south),
  house: await marketOf('house', 'haus.nord.netz.westnetz', house),
};
const eastern = await operatorOf('east', 'ostnetz', 'ost');
/** A market of another tree. */
export const EAST = await marketOf('east', 'ost.ostnetz', eastern);
export const ROOTS = [operator, eastern].map(({ chain }) => chain.at(-1));
/** Every certificate but the roots, each once. */
export const CERTIFICATES = [
  ...new Set(
    [...Object.values(TREE), EAST].flatMap(({ service, participant: one, other }) =>
      [service, one, other].flatMap(({ chain }) => chain.slice(0, -1)),
    ),
  ),
];
