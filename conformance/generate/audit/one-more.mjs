// A log with one more command at its end.

import { FILE } from './day.mjs';
import { signedAgain } from './export.mjs';
import { HONEST, offered, SLOT } from './honest-log.mjs';
import { AFTER, MARKET, SERVICE } from './network.mjs';

/** @typedef {import('./export.mjs').Entry} Entry */
/** @typedef {import('./lies.mjs').Changes} Changes */

const { entryOf, numberOf } = FILE;

/** Another command at the end. @param {() => Promise<Omit<Entry, 'number' | 'atMs'>>} make @returns {Changes} */
export const more = (make) => ({
  log: async (log) => {
    log.push({ number: log.length + 1, atMs: 999, ...(await make()) });
  },
});

export const LATEST = { start: SLOT.start + 18_000, len: 900 };
/** An offer for another slot, which the market accepts at the end of the log, or refuses. @param {any} signer @param {any} party @param {object} [refusal] */
export const answers = (signer, party, refusal) =>
  more(async () => {
    const terms = { side: 'sell', slot: LATEST, lot: 100, lots: 1, price: 1, validUntil: LATEST.start - 120 };
    const { id, token, command } = await offered(signer, party, { market: MARKET, ...terms }, 'one more');
    const [receipt = ''] = entryOf(HONEST, 'next').outputs;
    const place = { number: numberOf('next') + 1, at: AFTER, atMs: 999 };
    const answer = await signedAgain(receipt, SERVICE, { subject: id, ...place, ...refusal });
    return { command: { ...command, at: AFTER }, inputs: [token], outputs: [answer] };
  });
