import { RequestRefused } from '@bc4p/node/client';
import type { FrameOfType } from '@bc4p/protocol/messages';
import type { CounterRange } from '@bc4p/protocol/metering';
import { marketFailure } from '../participant/market-failure.ts';
import type { ClaimedValue } from './claimed-value.ts';
import { fittingTokens, type MarketLink } from './market-link.ts';

/** A value that the market did not take, with its reason. */
export interface RefusedValue {
  readonly value: ClaimedValue;
  readonly error: FrameOfType['error'];
}

/** What became of values that were sent. */
export interface SentValues {
  /** On the market's disk now that were not before. */
  readonly stored: readonly ClaimedValue[];
  /** There before. */
  readonly known: readonly ClaimedValue[];
  readonly refused: readonly RefusedValue[];
  /** Of each meter the counters that the market lacks. */
  readonly missing: ReadonlyMap<string, readonly CounterRange[]>;
}

/** Values of one signer, in the order of their counters. */
function bySigner(values: readonly ClaimedValue[]): readonly (readonly ClaimedValue[])[] {
  const signers = new Map<string, ClaimedValue[]>();
  for (const value of values) {
    const own = signers.get(value.signer) ?? [];
    own.push(value);
    signers.set(value.signer, own);
  }
  return [...signers.values()].map((own) => own.sort((a, b) => a.counter - b.counter));
}

/** One sending of many values: what the market answers is added up. */
class Sending {
  readonly #link: MarketLink;
  readonly stored: ClaimedValue[] = [];
  readonly known: ClaimedValue[] = [];
  readonly refused: RefusedValue[] = [];
  readonly missing = new Map<string, readonly CounterRange[]>();

  constructor(link: MarketLink) {
    this.#link = link;
  }

  /** Sends values of one signer in requests that keep within the market's limits. */
  async send(values: readonly ClaimedValue[], chain: readonly string[] | undefined): Promise<void> {
    for (let rest = values; rest.length > 0; ) {
      const tokens = rest.slice(0, 64).map(({ token }) => token);
      const many = fittingTokens(tokens, this.#link.frameBytes, chain).length;
      await this.#append(rest.slice(0, many), chain);
      rest = rest.slice(many);
    }
  }

  /** A market stores what it does not refuse and names the first that it does: without that one it is asked again. */
  async #append(values: readonly ClaimedValue[], chain: readonly string[] | undefined): Promise<void> {
    let isRepeated = false;
    for (let rest = values; rest.length > 0; ) {
      const outcome = await this.#tryAppend(rest, chain);
      if (outcome.refused === undefined) {
        // Known the second time says nothing about before the first.
        (outcome.isKnown && !isRepeated ? this.known : this.stored).push(...rest);
        for (const { meter } of rest.slice(-1)) this.missing.set(meter, outcome.missing);
        return;
      }
      const place = placeOf(outcome.refused, rest.length);
      const value = rest[place];
      if (value) this.refused.push({ value, error: outcome.refused });
      rest = rest.filter((_, at) => at !== place);
      isRepeated = true;
    }
  }

  async #tryAppend(values: readonly ClaimedValue[], chain: readonly string[] | undefined) {
    try {
      const tokens = values.map(({ token }) => token);
      return { refused: undefined, ...(await this.#link.append(tokens, chain)) };
    } catch (error) {
      if (!(error instanceof RequestRefused) || error.isTemporary) throw marketFailure(error);
      if (values.length > 1 && placeIn(error.frame) === undefined) throw marketFailure(error);
      return { refused: error.frame };
    }
  }
}

/** The place of a value in a request that a refusal is about. */
function placeIn({ path }: FrameOfType['error']): number | undefined {
  const [, place] = /^\/values\/(\d{1,3})(?:\/|$)/.exec(path ?? '') ?? [];
  return place === undefined ? undefined : Number(place);
}

const placeOf = (error: FrameOfType['error'], many: number): number => Math.min(placeIn(error) ?? 0, many - 1);

/** Sends values; `chainOf` gives the chain of a signer whom the market may not know. */
export async function sendValues(
  link: MarketLink,
  values: readonly ClaimedValue[],
  chainOf: (signer: string) => readonly string[] | undefined,
): Promise<SentValues> {
  const sending = new Sending(link);
  for (const own of bySigner(values)) await sending.send(own, own[0] && chainOf(own[0].signer));
  return sending;
}
