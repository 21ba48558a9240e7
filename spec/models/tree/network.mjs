// Links between markets: what is sent, what may arrive next.

import { replaced } from './state.mjs';
import { messageKey } from './state-key.mjs';

/** @typedef {import('./world.mjs').World} World @typedef {import('./state.mjs').State} State */
/** @typedef {import('./state.mjs').Frame} Frame @typedef {import('./state.mjs').Message} Message */

/** Sorted, so that a set has one form only. @param {readonly Message[]} held @param {Message} message */
const inserted = (held, message) => [...held, message].sort((a, b) => (messageKey(a) < messageKey(b) ? -1 : 1));

/** Frames come by the number of their link, then by their message. @param {Frame} a @param {Frame} b */
const byLink = (a, b) => a.link - b.link || (messageKey(a.message) < messageKey(b.message) ? -1 : 1);

/** @param {readonly Message[]} held @param {Message} message */
function isIn(held, message) {
  const key = messageKey(message);
  return held.some((other) => messageKey(other) === key);
}

/** Puts frames on their links. What waits there already in the same words is not sent twice. @param {World} world @param {State} state @param {readonly Frame[]} frames */
export function send(world, state, frames) {
  let { links } = state;
  for (const { link, message } of frames) {
    const held = links[link] ?? [];
    if (isIn(held, message)) continue;
    links = replaced(links, link, world.scenario.network === 'any' ? inserted(held, message) : [...held, message]);
  }
  return links === state.links ? state : { ...state, links };
}

/**
 * Every frame that may arrive now, with the state after it has been taken off its link.
 * @param {World} world @param {State} state @returns {{frame: Frame, rest: State, own: boolean}[]}
 */
export function arrivals(world, state) {
  if (world.scenario.network === 'any')
    return state.links.flatMap((held, link) =>
      held.map((message) => ({ frame: { link, message }, rest: state, own: true })),
    );
  const inOrder = state.links.flatMap((held, link) => {
    const [message, ...others] = held;
    if (message === undefined) return [];
    return [{ frame: { link, message }, rest: { ...state, links: replaced(state.links, link, others) }, own: true }];
  });
  const late = state.late.map((frame, index) => ({
    frame,
    rest: { ...state, late: state.late.filter((_, other) => other !== index) },
    own: false,
  }));
  return [...inOrder, ...late];
}

/** Takes frames off links: lost, or, on a network where that happens, to come late. @param {World} world @param {State} state @param {(link: number) => boolean} isCut */
export function cut(world, state, isCut) {
  let { late } = state;
  const links = state.links.map((held, link) => {
    if (!isCut(link)) return held;
    if (world.scenario.network === 'late')
      late = [
        ...late,
        ...held.filter((message) => !isLate(state, link, message)).map((message) => ({ link, message })),
      ];
    return held.length === 0 ? held : [];
  });
  return { ...state, links, late: late === state.late ? late : [...late].sort(byLink) };
}

/** @param {State} state @param {number} link @param {Message} message */
function isLate({ late }, link, message) {
  return late.some((frame) => frame.link === link && messageKey(frame.message) === messageKey(message));
}
