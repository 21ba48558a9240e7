import { guard, type Refusal, refusal } from '@bc4p/protocol';
import { messageId, parseToken } from '@bc4p/protocol/messages';
import { balanceIn } from '../balance/balance-maker.ts';
import {
  closedRefusal,
  type Reply,
  type RequestContext,
  type RequestHandler,
  replyOk,
  replyRefused,
  stop,
} from './request.ts';

type BalanceReply = Reply<'balance.report'>;

const reply = (balance: string, refused: Refusal | undefined, dup: boolean): BalanceReply =>
  refused ? replyRefused(refused) : replyOk({ balance, ...(dup ? { dup: true as const } : {}) });

/** The answer that the same report of this submarket got before. [BAL-009] */
async function knownReply(token: string, { balances, chain }: RequestContext): Promise<BalanceReply | undefined> {
  const parsed = parseToken(token);
  if (!parsed.ok) return undefined;
  const id = messageId(parsed.value.payload);
  const start = statedSlot(token);
  const known = start === undefined ? undefined : await balances.known(chain.rights.address, start, id);
  return known && reply(id, known.refusal, true);
}

/** The start of the slot that a token says it is about; nothing about it is verified by this. */
function statedSlot(token: string): number | undefined {
  try {
    const start: unknown = balanceIn(token)?.slot?.start;
    return Number.isSafeInteger(start) ? (start as number) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the balance of a submarket. [BAL-003] [BAL-004] */
export const reportBalance: RequestHandler<'balance.report'> = async ({ token, chain: texts }, context) => {
  const { balances, chain, party } = context;
  const { role, address } = chain.rights;
  if (!guard('BAL-003', role === 'submarket')) return stop(refusal('role-not-permitted', 'BAL-003', { role }));
  const known = await knownReply(token, context);
  if (known) return { read: async () => known };
  const opened = await balances.open(token, texts);
  if (!opened.ok) return stop(opened.refusal);
  const { id, message } = opened.value;
  if (!guard('BAL-004', message.market === address))
    return stop(refusal('wrong-market', 'BAL-004', { market: message.market, expected: address }, '/market'));
  const order = async (): Promise<BalanceReply> => {
    const closed = closedRefusal(context);
    return closed ? replyRefused(closed) : reply(id, await balances.report(party.point, opened.value), false);
  };
  return { order };
};
