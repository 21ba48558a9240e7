// How the suite of a market judges markets that look at nothing: reference nodes that only read whether a frame is one.
import { MARKET_CHECKS } from '@bc4p/conformance';
import { commandLine } from '../suites/command.mjs';
import { BC4P, runMarket } from '../suites/market.mjs';

const FILE = 'packages/node/src/session/session.ts';
const FIND = 'const frame = readFrame(text);';

/** What a market does with every frame, whatever it is. @type {Record<string, string>} */
const WAYS = {
  'refuses-all': "if (text) return this.end(refusal('proof-invalid', 'WS-012'));",
  'closes-on-anything': "if (text) return this.#close(4401, 'no');",
  'never-answers': 'if (text) return;',
  echoes: 'if (text) return void this.#connection.send(text);',
};

/** It greets everybody, whatever the hello says, and says yes to everything after that. */
const SAYS_YES = [
  {
    file: FILE,
    find: FIND,
    replace: `if (this.#state.name === 'open') {
      let asked = {};
      try { asked = JSON.parse(text); } catch {}
      return void this.#connection.send(JSON.stringify(asked?.type === 'ping' ? { type: 'pong', re: asked.id } : { type: 'ok', re: asked?.id, of: asked?.type }));
    }
    ${FIND}`,
  },
  {
    file: 'packages/protocol/src/guard.ts',
    find: 'return holds || requirement === switchedOff;',
    replace: 'return true;',
  },
  {
    file: 'packages/node/src/session/handshake.ts',
    find: 'terms(opening.identity.kid), chain.signing, verifier);',
    replace: 'terms(opening.identity.kid), chain.signing, verifier).then(() => ({ ok: true }));',
  },
];

export const WAYS_OF_MARKETS = ['refuses-all', 'accepts-all', 'closes-on-anything', 'never-answers', 'echoes'];

/** The change that makes the reference node such a market. @param {string} way */
export function changesFor(way) {
  const replace = WAYS[way];
  return replace === undefined ? SAYS_YES : [{ file: FILE, find: FIND, replace: `${replace}\n    ${FIND}` }];
}

/** What becomes of every check. @param {string} way */
export function judgeVacuousMarket(way) {
  /** @type {import('../behaviour/index.mjs').BehaviourMutant} */
  const mutant = { kind: 'behaviour', id: way, area: 'vacuous', says: way, changes: changesFor(way) };
  const wanted = new Set(MARKET_CHECKS.map(({ id }) => id));
  return runMarket(wanted, `${commandLine(BC4P, mutant)} conformance target {config}`);
}
