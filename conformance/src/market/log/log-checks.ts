import type { Decision } from '@bc4p/protocol/messages';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { readUnproven } from '../neighbours/index.ts';
import type { Scene } from '../scene.ts';
import type { Trader } from '../trader.ts';
import { bytesOfLeaf, commitment, type Head, hashesOf, headOf, leavesUpTo, rootText } from './market-log.ts';
import { extensionOf, leafHash, pathOf } from './merkle.ts';

const options = { profile: 'log', setting: 'tree' } as const;

const head = positive(
  'log/head',
  'A signed head is over the leaves that the market shows: their root, reckoned anew, is the head’s.',
  ['LOG-008', 'LOG-006', 'LOG-004', 'LOG-002'],
  async (scene) => {
    const anna = await scene.trader();
    await anna.submit({ lots: 1 });
    const { message } = await headOf(scene, anna.session);
    const leaves = await leavesUpTo(anna.session, message.size);
    expectSame(rootText(hashesOf(leaves)), message.root, 'the root over all leaves');
  },
  options,
);

const leaf = positive(
  'log/leaf-of-command',
  'The decision about an offer names its number, and at that place of the log stands the one leaf of the command.',
  ['LOG-001', 'LOG-002', 'LOG-009'],
  async (scene) => {
    const anna = await scene.trader();
    const { ok } = await anna.submit({ lots: 1 });
    const { message: receipt } = readUnproven<Decision>(ok.receipt);
    expectSame(receipt.number, ok.number, 'the number in the receipt');
    const { message } = await freshHead(scene, anna, ok.number);
    const proof = await anna.session.ask('log.proof', { size: message.size, number: ok.number });
    const shown = needed(proof.leaf, 'the leaf in the proof');
    expectMembers(shown, { market: scene.market, number: ok.number, at: receipt.at, atMs: receipt.atMs }, 'the leaf');
    const hashes = hashesOf(await leavesUpTo(anna.session, message.size));
    expectSame(
      leafHash(bytesOfLeaf(shown)).toString('hex'),
      hashes[ok.number - 1]?.toString('hex'),
      'the leaf in the list',
    );
    const path = pathOf(ok.number - 1, hashes).map((hash) => hash.toString('base64url'));
    expectSame(proof.inclusion, path, 'the path of the leaf');
  },
  options,
);

/** A head over at least so many leaves: about one a second is signed, and so the next one may be a moment away. */
async function freshHead(scene: Scene, trader: Trader, size: number): Promise<Head> {
  const found = await headOf(scene, trader.session);
  if (found.message.size >= size) return found;
  await scene.clockShows(found.message.at + 2);
  const next = await headOf(scene, trader.session);
  expectTrue(next.message.size >= size, 'a head of the second after is not over what was decided before', {
    expected: size,
    actual: next.message.size,
  });
  return next;
}

const entries = positive(
  'log/entries',
  'The leaves come in their order and without a gap, however large the pages are.',
  ['LOG-010'],
  async (scene) => {
    const anna = await scene.trader();
    for (let count = 0; count < 5; count += 1) await anna.submit({ price: 15_000 + count, lots: 1 });
    const { message } = await headOf(scene, anna.session);
    const whole = await leavesUpTo(anna.session, message.size);
    const pages = await leavesUpTo(anna.session, message.size, 3);
    expectSame(pages, whole, 'the leaves in small pages');
    const { leaves } = await anna.session.ask('log.entries', { after: message.size - 1, limit: 1 });
    expectSame(leaves, whole.slice(-1), 'the last leaf alone');
  },
  options,
);

const extends_ = positive(
  'log/extends',
  'A later head extends each earlier one, and the market proves it.',
  ['LOG-007', 'LOG-009'],
  async (scene) => {
    const anna = await scene.trader();
    const first = await anna.submit({ lots: 1 });
    const earlier = await freshHead(scene, anna, first.ok.number);
    const second = await anna.submit({ price: 16_000, lots: 1 });
    const later = await freshHead(scene, anna, second.ok.number);
    const hashes = hashesOf(await leavesUpTo(anna.session, later.message.size));
    const then = rootText(hashes.slice(0, earlier.message.size));
    expectSame(then, earlier.message.root, 'the root over the leaves of the earlier head, as they stand now');
    const proof = await anna.session.ask('log.proof', { size: later.message.size, from: earlier.message.size });
    const path = extensionOf(earlier.message.size, hashes).map((hash) => hash.toString('base64url'));
    expectSame(proof.consistency, path, 'the path from the earlier state');
  },
  options,
);

const beyond = negative(
  'log/beyond',
  'A proof of a size, of a number and from an earlier size that are not there yet is refused.',
  ['LOG-009'],
  extends_.id,
  async (scene) => {
    const anna = await scene.trader();
    const { ok } = await anna.submit({ lots: 1 });
    const { message } = await freshHead(scene, anna, ok.number);
    const { size } = message;
    const far = size + 1_000_000;
    await anna.unchanged(async () => {
      await anna.session.refused('log.proof', { size: far, number: 1 }, 'log-beyond');
      await anna.session.refused('log.proof', { size, number: size + 1 }, 'log-beyond');
      await anna.session.refused('log.proof', { size, from: size + 1 }, 'log-beyond');
    });
    await anna.session.ask('log.proof', { size, number: size, from: size });
  },
  options,
);

const opens = positive(
  'log/opens-own',
  'Whoever sent a command gets both openings of its leaf: they are what the leaf commits to, and the outcome names what was signed.',
  ['LOG-014', 'LOG-003', 'LOG-005'],
  async (scene) => {
    const anna = await scene.trader();
    const { id, ok } = await anna.submit({ lots: 1 });
    const receipt = readUnproven<Decision>(ok.receipt).id;
    for (const asked of [{ number: ok.number }, { message: id }]) {
      const opened = await anna.session.ask('log.open', asked);
      expectSame(opened.number, ok.number, 'the number of the leaf that it opens');
      const command = needed(opened.command, 'the opening of the command');
      const outcome = needed(opened.outcome, 'the opening of the outcome');
      const { leaf: shown } = await anna.session.ask('log.proof', { size: ok.number, number: ok.number });
      expectMembers(
        needed(shown, 'the leaf'),
        {
          command: commitment(command.salt, command.text),
          outcome: commitment(outcome.salt, JSON.stringify(outcome.ids)),
        },
        'what the leaf commits to',
      );
      expectTrue(command.salt !== outcome.salt, 'both commitments have one salt');
      expectSame(outcome.ids, [receipt], 'the ids of what the market signed');
    }
  },
  options,
);

const opensTrade = positive(
  'log/opens-trade',
  'The other side of a trade gets the outcome of the command that brought it about, and nothing of the command.',
  ['LOG-014', 'LOG-005'],
  async (scene) => {
    const anna = await scene.trader();
    const ben = await scene.trader();
    const offer = await anna.submit();
    const { ok } = await ben.accept(offer.id);
    const trade = needed(ok.trade, 'the trade');
    const opened = await anna.session.ask('log.open', { message: trade });
    expectTrue(opened.command === undefined, 'it opens a command to somebody who has not sent it', { actual: opened });
    const ids = opened.outcome?.ids ?? [];
    expectTrue(ids.includes(trade), 'the outcome does not name the trade', { expected: trade, actual: ids });
    const own = await ben.session.ask('log.open', { message: trade });
    expectTrue(own.command !== undefined, 'it does not open a command to whoever has sent it', { actual: own });
  },
  options,
);

const closed = negative(
  'log/closed',
  'A leaf is opened to nobody else, whether it is asked for by its number or by a message.',
  ['LOG-014'],
  opens.id,
  async (scene) => {
    const anna = await scene.trader();
    const carla = await scene.trader();
    const { id, ok } = await anna.submit({ lots: 1 });
    await carla.unchanged(async () => {
      await carla.session.refused('log.open', { number: ok.number }, 'log-closed');
      await carla.session.refused('log.open', { message: id }, 'log-closed');
    });
    await anna.session.ask('log.open', { number: ok.number });
  },
  options,
);

/** The checks of a market's own log. */
export const LOG_CHECKS: readonly MarketCheck[] = [head, leaf, entries, extends_, beyond, opens, opensTrade, closed];
