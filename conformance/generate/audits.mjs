// Vectors of audits: a log that follows, and logs in which one thing does not, within a market and between markets.
import { BETWEEN_MARKETS, SHARED_BETWEEN } from './audit/between-markets.mjs';
import { COMING_IN } from './audit/coming-in.mjs';
import { FILE } from './audit/day.mjs';
import { HEAD_AT } from './audit/honest-log.mjs';
import { LEAVES_AND_HEADS } from './audit/leaves-and-heads.mjs';
import { FIRST_OF_TWO, FOLLOWING, UNREAD } from './audit/read.mjs';
import { WHAT_FOLLOWS } from './audit/what-follows.mjs';
import { areaOf } from './case-kit.mjs';

const CASES = [...FOLLOWING, ...UNREAD, ...FIRST_OF_TWO, ...LEAVES_AND_HEADS, ...COMING_IN, ...WHAT_FOLLOWS];

/** @param {object} shared @param {readonly Promise<any>[]} cases */
const about = async (shared, cases) => ({ ...areaOf('audit', 'audit', HEAD_AT, await Promise.all(cases)), shared });

export const audits = await about(FILE.shared, /** @type {any} */ (CASES));
export const auditsBetween = await about(SHARED_BETWEEN, BETWEEN_MARKETS);
