import { NotImplemented } from '../../checks/fault.ts';
import { expectMembers, expectSame } from '../expect.ts';
import { type MarketCheck, positive } from '../market-check.ts';
import { readUnproven, Submarket } from '../neighbours/index.ts';
import type { Scene } from '../scene.ts';
import { acceptHeld, decide, expectRefused, offerAbove, tradeOf } from './stage.ts';

/** A market of its own, which is killed: nobody else looks at it. */
const options = { profile: 'tree', setting: 'tree-durable', lane: 'tree-durable', timeoutMs: 60_000 } as const;

/** Ends the market under test as a power cut would, and starts it again on what it left. */
async function cutPower({ target }: Scene): Promise<void> {
  if (!target.child)
    throw new NotImplemented('the market under test was started by somebody else, who alone can kill it');
  await target.child.kill();
  await target.child.restart();
}

const held = positive(
  'tree/held-survives',
  'A take that was sent is still held when the market was killed and has started again, and it asks for the answer.',
  ['TREE-011', 'TREE-054', 'TREE-013'],
  async (scene) => {
    const link = await scene.upper.link();
    const anna = await scene.trader('west');
    const offer = await offerAbove(scene);
    const accepted = await acceptHeld(anna, offer);
    const coming = await link.take(offer.id);
    await cutPower(scene);
    const again = await scene.upper.link();
    expectSame((await again.question(coming.id)).take, coming.frame.take, 'the take that is asked for');
    const session = await scene.greeted(anna.holder);
    expectMembers(await session.ask('trade.status', { subject: accepted.id }), { state: 'held' }, 'the acceptance');
    const trade = await decide(scene, again, coming, offer);
    anna.session = session;
    await session.ask('events.subscribe', { after: 0 });
    const event = await anna.event(accepted.id, 'traded');
    expectSame(readUnproven(event.trade ?? '').id, trade.id, 'the trade that is told');
  },
  options,
);

const decided = positive(
  'tree/answers-survive',
  'A take that was decided, or refused, is answered again as the first time when the market was killed and has started again.',
  ['TREE-025', 'TREE-024', 'TREE-020', 'TREE-026'],
  async (scene) => {
    const anna = await scene.trader('station');
    const offer = await anna.submit({ price: 5000 });
    const sub = await Submarket.below(scene, { node: 'west' });
    const good = await sub.taking(offer);
    const traded = await sub.answerTo(good);
    const wrong = await sub.taking(offer, { take: { lot: 50 } });
    const refused = await sub.answerTo(wrong);
    const never = await sub.taking(offer);
    const { token: take } = never.take;
    const question = { type: 'tree.resolve', take, certificates: never.frame.certificates };
    sub.session.end.send(question);
    const unknown = await sub.link.result(never.take.id);
    await expectRefused(scene, unknown, 'take-unknown');
    await cutPower(scene);
    const again = await Submarket.as(scene, sub.operator, sub.point, sub.service);
    again.link.subscribe();
    expectSame(tradeOf(await again.answerTo(good)).id, tradeOf(traded).id, 'the trade that is told again');
    expectSame(await again.answerTo(wrong), refused, 'the refusal that is told again');
    expectSame(await again.answerTo(never), unknown, 'the answer to the take that came too late');
  },
  options,
);

/** What a market that trades with others has on its disk before it speaks. */
export const DURABLE_TREE_CHECKS: readonly MarketCheck[] = [held, decided];
