// Who signs in the worked examples of the specification: a market, a submarket of it, their participants and a meter.
import { createHash } from 'node:crypto';
import { issueProxy } from '@bc4p/protocol/issue';
import { MARKET, MEMBERS, member, participant, ROOT } from './statement-network.mjs';

/** A serial number that does not depend on what else is made. @param {number} place */
const serial = (place) => new Uint8Array(16).fill(0x60 + place);

export const HOUSE_MARKET = `house.${MARKET}`;

const { operator, service, seller: anna, buyer: bob, meter } = MEMBERS;
const house = await member('house', operator, issueProxy, {
  policy: { ...participant('house').policy, role: 'submarket', label: 'house' },
  pathLength: 1,
  serial: serial(1),
});
const houseService = await member('house-service', house, issueProxy, {
  policy: { role: 'market' },
  pathLength: 0,
  serial: serial(2),
});
const tenant = await member('tenant', house, issueProxy, { ...participant('tenant'), serial: serial(3) });

/** Everybody by the name in the examples. @type {Record<string, any>} */
export const SIGNERS = { operator, service, anna, bob, 'm-anna': meter, house, 'house-service': houseService, tenant };

/** The names of those whose certificates stand in a chain, leaf first. */
const [grid] = operator.chain.slice(1);
const [authority] = meter.chain.slice(1);
export const CERTIFICATES = { root: ROOT, grid, metering: authority, ...leavesOf(SIGNERS) };

function leavesOf(/** @type {Record<string, any>} */ signers) {
  return Object.fromEntries(Object.entries(signers).map(([name, { chain }]) => [name, chain[0]]));
}

/** The chain of a signer as names of certificates, without the root. @param {string} name */
export const chainNames = (name) =>
  SIGNERS[name].chain
    .slice(0, -1)
    .map((/** @type {any} */ { kid }) => Object.entries(CERTIFICATES).find(([, one]) => one.kid === kid)?.[0]);

/** The secret key of somebody: published, and so good for examples alone. @param {string} name */
export const secretOf = (name) => createHash('sha256').update(`bc4p vectors, ${name}`).digest('hex');
