// A short text for each state: equal for equal states, different for different ones. It is made for every step, which is
// most of the explorer's work; so it is written out instead of left to JSON.

/** @typedef {import('./state.mjs').State} State @typedef {import('./state.mjs').Message} Message */

/** @param {State} state */
export function stateKey({ stage, holds, signed, records, local, links, late, left }) {
  let key = `${stage}|${signed}|${local}|${left.breaks},${left.copies},${left.crashes}`;
  for (const hold of holds) key += hold ? `|${hold.fee}` : '|';
  for (const places of records) for (const record of places) key += record ? `|${recordKey(record)}` : '|';
  for (const held of links) {
    key += '|';
    for (const message of held) key += messageKey(message);
  }
  for (const { link, message } of late) key += `|${link}${messageKey(message)}`;
  return key;
}

function recordKey(/** @type {import('./state.mjs').Record} */ { is, fee, quotes, by, gone }) {
  return `${is}${fee}${quotes ? `:${quotes}` : ''}${by === undefined ? '' : `/${by}`}${gone ? '~' : ''}`;
}

/** A quote that is missing is nothing between two commas. Also the order in which frames of a set are kept. */
export function messageKey(/** @type {Message} */ message) {
  const start = `;${message.take}${message.kind}`;
  if (message.kind === 'resolve') return message.stale ? `${start}!` : start;
  if (message.kind === 'take') return `${start}:${message.quotes}`;
  return message.quotes ? `${start}:${message.quotes}` : `${start}/${message.by}`;
}
