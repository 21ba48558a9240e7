import { type ClientIdentity, type MarketClient, RequestRefused } from '@bc4p/node/client';
import { accepted, type Result, refused } from '@bc4p/protocol';
import { type AnswerOfRequest, encodeBase64url, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
import type { Instant, WattHours } from '@bc4p/protocol/units';
import type { Declined } from './demo-market.ts';

/** What a meter shows at one instant. */
export interface Shown {
  readonly counter: number;
  readonly at: Instant;
  readonly generation: WattHours;
  readonly consumption: WattHours;
  /** Of a balancing meter; the frequency in mHz. */
  readonly balancing?: { readonly frequency: number; readonly beneficial: WattHours; readonly adverse: WattHours };
}

/** What a market says to meter values. */
export type Appended = AnswerOfRequest['meter.append'];

/** A meter's session with a node, over its own connection and with its own key. */
export class MeterSession {
  readonly client: MarketClient;
  readonly name: string;
  readonly identity: ClientIdentity;

  constructor(client: MarketClient, identity: ClientIdentity, name: string) {
    this.client = client;
    this.identity = identity;
    this.name = name;
  }

  sign(shown: Shown): Promise<SignedMessage<'bc4p-meter-value'>> {
    return signMessage(this.identity, 'bc4p-meter-value', { ...shown, meter: this.name });
  }

  /** Sends signed values; a refusal is an answer. */
  append(...tokens: readonly string[]): Promise<Result<Appended, Declined>> {
    return appendValues(this.client, tokens);
  }
}

/** Brings values of some meter to a market, with the chain of their signer where the market may not have it. */
export async function appendValues(
  client: MarketClient,
  tokens: readonly string[],
  chain?: ClientIdentity['chain'],
): Promise<Result<Appended, Declined>> {
  const along = chain ? { chain: chain.map(({ der }) => encodeBase64url(der)) } : {};
  try {
    return accepted(await client.request('meter.append', { values: [...tokens], ...along }));
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    const { code, frame } = error;
    return refused({ code, ...(frame.facts && { facts: frame.facts }) });
  }
}
