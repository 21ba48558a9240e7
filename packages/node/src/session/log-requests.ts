import { guard, type Refusal, refusal } from '@bc4p/protocol';
import { plainJson } from '@bc4p/protocol/log';
import { encodeBase64url } from '@bc4p/protocol/messages';
import {
  type AnswerBody,
  closedRefusal,
  type Reply,
  type RequestContext,
  type RequestHandler,
  replyOk,
  replyRefused,
  stop,
} from './request.ts';

/** Leaves that one answer holds at most. */
const PAGE = 500;

const beyond = (size: number, path: string): Refusal => refusal('log-beyond', 'LOG-009', { size }, path);

/** [LOG-008] */
export const logHead: RequestHandler<'log.head'> = (_, { heads, reporter }) => ({
  read: async () => {
    const head = await heads.current();
    const { token, chain } = reporter()?.cosigned ?? {};
    return replyOk({
      head: { token: head.token, chain: await heads.chainOf(head) },
      ...(token !== undefined && chain ? { cosignature: { token, chain } } : {}),
    });
  },
});

/** What proves a leaf, or that a state extends an earlier one. [LOG-009] */
export const logProof: RequestHandler<'log.proof'> = ({ size, number, from }, { marketLog }) => ({
  read: async () => {
    const there = marketLog.size;
    if (!guard('LOG-009', size <= there)) return replyRefused(beyond(there, '/size'));
    if (!guard('LOG-009', number === undefined || number <= size)) return replyRefused(beyond(size, '/number'));
    if (!guard('LOG-009', from === undefined || from <= size)) return replyRefused(beyond(size, '/from'));
    const proof: AnswerBody<'log.proof'> = { size };
    if (number !== undefined) {
      proof.leaf = (await marketLog.leaf(number)).leaf;
      proof.inclusion = (await marketLog.inclusion(number, size)).map(encodeBase64url);
    }
    if (from !== undefined) proof.consistency = (await marketLog.consistency(from, size)).map(encodeBase64url);
    return replyOk(proof);
  },
});

/** [LOG-010] */
export const logEntries: RequestHandler<'log.entries'> = ({ after = 0, limit = PAGE }, { marketLog }) => ({
  read: async () => {
    const leaves = await marketLog.leaves(after, limit);
    const last = leaves.at(-1)?.number ?? 0;
    return replyOk<'log.entries'>({ leaves, ...(last > 0 && last < marketLog.size ? { next: last } : {}) });
  },
});

/** The number of the leaf that speaks of a message: of one that was sent, or of one that the market signed. */
async function numberOf(message: string, { archive, party }: RequestContext): Promise<number | undefined> {
  const answer = await archive.answer(message);
  return answer?.point === party.point ? answer.number : archive.loggedIn(message);
}

/** Opens a leaf for a connection point that it concerns: its own command, the outcome of that or of its own trade. [LOG-014] */
export const openLeaf: RequestHandler<'log.open'> = ({ number: asked, message }, context) => ({
  read: async () => {
    const { marketLog, party } = context;
    const number = asked ?? (message === undefined ? undefined : await numberOf(message, context)) ?? 0;
    const closed = replyRefused(refusal('log-closed', 'LOG-014', { number }));
    if (number < 1 || number > marketLog.size) return closed;
    const { leaf, point, points, outputs } = await marketLog.leaf(number);
    const isOwn = guard('LOG-014', point === party.point);
    if (!isOwn && !guard('LOG-014', points.includes(party.point))) return closed;
    const salt = (what: 'command' | 'outcome') => encodeBase64url(marketLog.salt(number, what));
    return replyOk<'log.open'>({
      number,
      ...(isOwn ? { command: { salt: salt('command'), text: plainJson(await marketLog.command(number)) } } : {}),
      ...(leaf.outcome === undefined ? {} : { outcome: { salt: salt('outcome'), ids: outputs.map(([id]) => id) } }),
    });
  },
});

/** Takes a head of a submarket's log for co-signing. [LOG-020] [LOG-018] */
export const reportHead: RequestHandler<'log.report'> = async ({ token, chain: texts, old, last }, context) => {
  const { witness, chain } = context;
  const { role, address } = chain.rights;
  if (!guard('LOG-020', role === 'submarket')) return stop(refusal('role-not-permitted', 'LOG-020', { role }));
  const opened = await witness.open(token, texts);
  if (!opened.ok) return stop(opened.refusal);
  const { market } = opened.value.message;
  if (!guard('LOG-018', market === address))
    return stop(refusal('wrong-market', 'LOG-018', { market, expected: address }, '/market'));
  const order = async (): Promise<Reply<'log.report'>> => {
    const closed = closedRefusal(context);
    if (closed) return replyRefused(closed);
    const reported = { head: opened.value, chain: texts, old, ...(last ? { last } : {}) };
    const judged = await witness.report(reported);
    return judged.ok ? replyOk({ cosignature: judged.value }) : replyRefused(judged.refusal);
  };
  return { order };
};
