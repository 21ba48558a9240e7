import { type AnswerOfRequest, gatherBundles, type WholeBundle } from '@bc4p/protocol/messages';
import { Failure } from '../failure.ts';
import { refusalFailure } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';
import { readOfferForm } from './one-offer.ts';
import { openReceipt, resultFor, wrongReceipt } from './receipt.ts';
import { sendOffer } from './send-offer.ts';

/** What became of one of several offers. */
export interface SentOne {
  readonly id: string;
  /** Its place in the order in which the market handled everything; absent if it was refused. */
  readonly number?: number;
  readonly dup: boolean;
  /** The market's signed decision, where there is one: of a temporary refusal there is none. */
  readonly receipt?: string;
  /** Why it was refused. */
  readonly refused?: Failure;
}

type Outcome = AnswerOfRequest['offer.submit-bundle']['outcomes'][number];

/** Sends offers, those of a whole bundle together, and checks what the market has signed about them. */
export async function sendOffers(session: MarketSession, tokens: readonly string[]): Promise<readonly SentOne[]> {
  const { bundles, alone } = await gatherBundles(tokens);
  const sent: SentOne[] = [];
  for (const bundle of bundles) sent.push(...(await sendBundle(session, bundle)));
  for (const token of alone) sent.push(await sendAlone(session, token));
  return sent;
}

async function sendBundle(session: MarketSession, { token, payloads }: WholeBundle): Promise<SentOne[]> {
  const { outcomes, decisions } = await session.request('offer.submit-bundle', { token, offers: payloads });
  const opened = await Promise.all(decisions.map((decision) => openReceipt(session, decision)));
  return outcomes.map((outcome) => {
    const { offer: id, number, decision: place, dup = false } = outcome;
    const isRefused = outcome.code !== undefined;
    const decision = place === undefined ? undefined : opened[place];
    const result = decision && resultFor(decision, id);
    // Without the market's signature nothing is taken.
    const expected = isRefused ? (place === undefined ? undefined : 'refused') : 'accepted';
    if (result !== expected) throw wrongReceipt();
    const receipt = place === undefined ? {} : { receipt: decisions[place] as string };
    return isRefused
      ? { id, dup, ...receipt, refused: refusalOf(outcome) }
      : { id, dup, ...receipt, ...(number === undefined ? {} : { number }) };
  });
}

const refusalOf = ({ code = '', facts = {}, req, path, class: kind }: Outcome): Failure =>
  refusalFailure('The market refused', {
    code,
    facts,
    isTemporary: kind === 'temporary',
    ...(req === undefined ? {} : { req }),
    ...(path === undefined ? {} : { path }),
  });

async function sendAlone(session: MarketSession, token: string): Promise<SentOne> {
  const form = await readOfferForm(token);
  const id = form.ok ? form.value.id : '';
  try {
    const { number, dup, receipt } = await sendOffer(session, token, id);
    return { id, number, dup, receipt };
  } catch (error) {
    if (!(error instanceof Failure) || error.refusal === undefined) throw error;
    return { id, dup: false, refused: error };
  }
}
