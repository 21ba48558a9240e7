/** Where a market's log lies in its store. Numbers are padded, so that keys sort like numbers. */
const padded = (number: number): string => String(number).padStart(16, '0');

export const LEAF_PREFIX = 'log/leaf/';
/** A leaf with what belongs to it, by the number of its command. */
export const leafKey = (number: number): string => `${LEAF_PREFIX}${padded(number)}`;
/** The hashes of up to 256 complete subtrees side by side, of 256^level leaves each. */
export const tileKey = (level: number, index: number): string => `log/tile/${level}/${padded(index)}`;
/** The number of the leaf that speaks of a message which the market signed. */
export const loggedKey = (id: string): string => `log/of/${id}`;
/** The newest signed head. */
export const HEAD_KEY = 'log/head';
/** The digest of the secret behind the salts. */
export const SECRET_KEY = 'log/secret';
/** What the upper market has co-signed last. */
export const COSIGNED_KEY = 'log/cosigned';
/** What this market has co-signed last of each submarket. */
export const WITNESSED_PREFIX = 'log/witnessed/';
export const witnessedKey = (market: string): string => `${WITNESSED_PREFIX}${market}`;
/** Heads of a submarket that contradict each other, by the id of the later one. */
export const EVIDENCE_PREFIX = 'log/evidence/';
export const evidenceKey = (market: string, id: string): string => `${EVIDENCE_PREFIX}${market}/${id}`;
