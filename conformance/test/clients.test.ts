import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CLIENT_CHECKS, type ClientRole, runClientChecks, select } from '../src/index.ts';

const nodeWith = (script: URL): string => `${process.execPath} ${fileURLToPath(script)}`;
const SMALL = `${nodeWith(new URL('./clients/small-client.mjs', import.meta.url))} {url}`;
const REFERENCE = `${nodeWith(new URL('../../packages/cli/bin/run.js', import.meta.url))} conformance client {url}`;
const PYTHON = `python3 -B ${fileURLToPath(new URL('../clients/python/participant.py', import.meta.url))} {url}`;

/** The checks of a client that did not pass, each with its verdict. */
async function faultsOf(
  command: string,
  only: readonly string[],
  role: ClientRole = 'participant',
  patienceMs = 25_000,
) {
  const checks = select(
    CLIENT_CHECKS.filter((check) => check.role === role),
    { only },
  );
  const results = await runClientChecks({ command, role, checks, patienceMs, parallel: 4 });
  return Object.fromEntries(
    results.checks
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ id, verdict, message }) => [id, verdict === 'error' ? `error: ${message}` : verdict]),
  );
}

/** One positive check of each task, and a negative one of each kind: `bc4p conformance participant` makes all. */
const SOME = [
  'client/session-opened',
  'client/address-not-of-chain',
  'client/frame-duplicate-key',
  'client/offer-unanswered',
  'client/trade-of-more-lots',
  'client/event-again',
  'client/event-missing',
  'client/event-below-the-price',
];
const ACCEPTING = 'client/acceptance-dearer';

test('[WS-061] the reference client is found right', { timeout: 120_000 }, async () => {
  expect(await faultsOf(REFERENCE, [...SOME, ACCEPTING])).toEqual({});
});

test('[WS-062] the reference meter is found right', { timeout: 120_000 }, async () => {
  expect(await faultsOf(REFERENCE, ['meter/value-anew', 'meter/read-by-participant'], 'meter')).toEqual({});
});

test('a small client that is right is found right', { timeout: 120_000 }, async () => {
  expect(await faultsOf(SMALL, SOME)).toEqual({});
});

test('what a client has not is skipped', { timeout: 60_000 }, async () => {
  expect(await faultsOf(SMALL, [ACCEPTING])).toEqual({
    'client/acceptance-traded': 'skip',
    [ACCEPTING]: 'skip',
  });
});

/** Clients that are wrong by design, in one way each, with the check that has to notice it. */
test.concurrent.each([
  ['PKI-022', 'believes any chain', 'any-chain', 'client/foreign-root'],
  ['WS-031', 'takes anybody for a market', 'any-role', 'client/chain-of-participant'],
  ['WS-032', 'goes to any market', 'any-address', 'client/address-of-another'],
  ['WS-014', 'verifies no proof', 'any-proof', 'client/proof-peer'],
  ['WS-005', 'has no schemas', 'no-schema', 'client/frame-invalid'],
  ['WS-060', 'takes any answer for its own', 'any-answer', 'client/answer-to-another'],
  ['WS-060', 'takes any receipt', 'any-receipt', 'client/receipt-of-another'],
  ['OFR-101', 'uses one nonce', 'one-nonce', 'client/offers-twice'],
  ['WS-062', 'signs anew when the market is busy', 'signs-anew', 'client/offer-busy'],
  ['WS-062', 'signs anew when nothing was answered', 'signs-anew', 'client/offer-unanswered'],
  ['TRD-107', 'ignores evidence', 'any-evidence', 'client/trade-beyond-the-limit'],
  ['STR-010', 'counts events twice', 'any-event', 'client/event-again'],
  ['WS-061', 'reports everything as done', 'all-done', 'client/hello-refused'],
])('[%s] noticed: a client that %s', { timeout: 60_000 }, async (_, __, fault, id) => {
  expect(await faultsOf(`${SMALL} ${fault}`, [id])).toEqual({ [id]: 'fail' });
});

test.concurrent.each([
  ['refuses everything', 'refuses-all', 'fail'],
  ['never connects', 'never-connects', 'fail'],
  ['says nothing', 'silent', 'crash'],
  ['breaks', 'breaks', 'crash'],
  ['hangs', 'hangs', 'hang'],
])('noticed, and gaining nothing by it: a client that %s', { timeout: 60_000 }, async (_, fault, verdict) => {
  const only = ['client/foreign-root'];
  const patience = fault === 'hangs' ? 500 : 25_000;
  expect(await faultsOf(`${SMALL} ${fault}`, only, 'participant', patience)).toEqual({
    'client/session-opened': verdict,
    'client/foreign-root': 'fail',
  });
});

test('a client that cannot be started is no fault of anybody but who started it', { timeout: 60_000 }, async () => {
  const faults = await faultsOf('/nowhere/client {url}', ['client/book-read']);
  expect(faults['client/book-read']).toMatch(/^error: .*cannot be started/);
});

const hasPython = (): boolean => {
  try {
    execFileSync('python3', ['-c', 'import cryptography, sys; assert sys.version_info >= (3, 11)'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

test.skipIf(!hasPython())('the participant in Python is found right', { timeout: 120_000 }, async () => {
  expect(await faultsOf(PYTHON, SOME)).toEqual({});
});
