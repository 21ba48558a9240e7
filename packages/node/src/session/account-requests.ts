import { guard, type Refusal, refusal } from '@bc4p/protocol';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { slotFrom } from '../market/order-fields.ts';
import type { Settlement } from '../settlement/settlement.ts';
import { fitsFrame, statementEvidence } from '../settlement/statement-evidence.ts';
import {
  type AnswerBody,
  type Reply,
  type RequestContext,
  type RequestHandler,
  replyOk,
  replyRefused,
} from './request.ts';

/** Statements that one answer holds at most. */
const PAGE = 50;

const notOffered: Refusal = refusal('unsupported-feature', 'WS-010', { feature: 'settlement' });

/** Reads accounts or prices where the market keeps any. [WS-010] */
function settled<T extends 'balancing.get' | 'account.get' | 'statement.get'>(
  { settlement }: RequestContext,
  read: (settlement: Settlement) => Promise<Reply<T>>,
) {
  return { read: async (): Promise<Reply<T>> => (settlement ? read(settlement) : replyRefused(notOffered)) };
}

export const getBalancingPrice: RequestHandler<'balancing.get'> = ({ slot }, context) =>
  settled(context, async ({ prices }) => {
    const price = await prices.of(slotFrom(slot));
    const chain = price && (await context.archive.chain(price.signer));
    if (!guard('ACT-003', price !== undefined) || !price || !chain)
      return replyRefused(refusal('price-unknown', 'ACT-003', { start: slot.start }, '/slot'));
    return replyOk({ price: price.token, chain: chain.map(encodeBase64url) });
  });

export const getAccount: RequestHandler<'account.get'> = (_, context) =>
  settled(context, async ({ statements }) => {
    const { market, party } = context;
    const { settled: balance, spent, blocked, reserved } = market.core.account(party.point);
    const last = await statements.last(party.point);
    return replyOk({
      point: party.point,
      settled: balance.toString(),
      spent: spent.toString(),
      blocked: blocked.toString(),
      reserved: reserved.toString(),
      ...(party.credit === undefined ? {} : { credit: party.credit }),
      statements: last?.statement.number ?? 0,
    });
  });

/** Own statements after number `after`, with what proves them: as many as fit one answer, at most `limit`. [ACT-022] */
async function statementPage(
  context: RequestContext,
  { statements }: Settlement,
  after: number,
  limit: number,
): Promise<AnswerBody<'statement.get'>> {
  const { archive, party } = context;
  const page = await statements.list(party.point, after, limit);
  const last = page.at(-1)?.statement.number;
  if (last === undefined) return { statements: [] };
  let evidence = await statementEvidence(archive, page, true);
  if (!fitsFrame(evidence)) {
    if (page.length > 1) return statementPage(context, { statements } as Settlement, after, Math.ceil(page.length / 2));
    // Then its trades are had by trade.list.
    evidence = await statementEvidence(archive, page, false);
  }
  const newest = (await statements.last(party.point))?.statement.number ?? 0;
  return { statements: page.map(({ id }) => id), evidence, ...(newest > last ? { next: last } : {}) };
}

export const getStatements: RequestHandler<'statement.get'> = ({ after = 0, limit = PAGE }, context) =>
  settled(context, async (settlement) =>
    replyOk<'statement.get'>(await statementPage(context, settlement, after, limit)),
  );
