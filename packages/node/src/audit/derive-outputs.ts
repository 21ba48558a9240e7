import type { MarketCore, MarketEvent } from '@bc4p/protocol/market';
import type { Identity } from '@bc4p/protocol/messages';
import { type Outputs, outputsOf } from '../market/outputs.ts';
import type { Handled } from '../market/signed-records.ts';
import type { SignedTake } from '../market/signed-takes.ts';

/** What a market had to sign, but for the signatures. */
export interface DerivedOutputs {
  /** In the order of the log: their payloads are what follows, their signatures are not. */
  readonly tokens: readonly string[];
  readonly takes: readonly SignedTake[];
  /** The messages that are answered for good by this command. */
  readonly answered: Iterable<string>;
}

export interface DerivationContext {
  readonly market: string;
  /** The certificate under which the market has signed. */
  readonly kid: string;
  readonly handled: Handled;
  readonly point: string | undefined;
  /** The id of the bundle that the command is about, if it is about one. */
  readonly bundle: string | undefined;
  readonly core: MarketCore;
  /** The nonces of the takes that the market has signed, in their order: they are chance, and nothing to be derived. */
  readonly nonces: readonly string[];
  /** True if a message was answered before, so that nothing is signed about it again. */
  readonly isAnswered: (subject: string) => boolean;
}

/** Stands where the market's key does: ids of messages are hashes of their payloads, whoever has signed them. */
const unsigned = (kid: string): Identity => ({
  kid,
  signer: { algorithm: 'ES256', sign: async () => new Uint8Array(64) },
});

/** Makes what follows from a command's events by the very functions by which a running market makes it. [AUD-014] */
export async function deriveOutputs(
  events: readonly MarketEvent[],
  { market, kid, handled, point, bundle, core, nonces, isAnswered }: DerivationContext,
): Promise<DerivedOutputs> {
  const outputs = await outputsOf(events, {
    market,
    identity: unsigned(kid),
    handled,
    point,
    bundle,
    isSettled: core.isOpen && core.parameters.settled === true,
    nonces,
    isAnswered: async (subject) => isAnswered(subject),
    ownerOf: (offer) => core.offer(offer)?.party.point,
    openLots: (offer) => core.offer(offer)?.open ?? 0,
  });
  return { tokens: signedTokens(outputs), takes: outputs.takes, answered: outputs.answers.keys() };
}

/** The tokens of all that was signed about one command, in the order in which the log has their ids. [LOG-005] */
const signedTokens = ({ answers, trades, takes, quotes }: Outputs): readonly string[] => [
  // The offers of a bundle share one decision.
  ...new Set([...answers.values()].flatMap(({ decision }) => decision ?? [])),
  ...trades.flatMap(({ token }) => token ?? []),
  ...takes.flatMap(({ token, quote }) => [token, quote.token]),
  ...quotes.map(({ token }) => token),
];
