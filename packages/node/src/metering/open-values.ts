import { type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { type OpenedMessage, openToken } from '@bc4p/protocol/messages';
import { checkMeterValue, readingOf } from '@bc4p/protocol/metering';
import { type Instant, instant, type Seconds } from '@bc4p/protocol/units';
import type { JudgedMeter, MeterChains } from './meter-chains.ts';
import type { StoredReading } from './meter-store.ts';

const decoder = new TextDecoder();

/** A value that is as it should be by itself, and whose it is. */
export interface OpenedValue {
  readonly reading: StoredReading;
  readonly signer: JudgedMeter;
}

export interface OpeningTerms {
  readonly chains: MeterChains;
  /** The chain of a signer that was seen before, or comes along. */
  readonly chainOf: (kid: string) => Promise<readonly Uint8Array[] | undefined>;
  readonly verifier: SignatureVerifier;
  readonly now: Instant;
  readonly clockSkew: Seconds;
}

/**
 * Opens the token of a meter value: form, signer, signature, then what it says. The signer's chain has to be good at the
 * value's own instant: a value may come long after it was signed. [MTR-012]
 */
export async function openValue(token: string, terms: OpeningTerms): Promise<Result<OpenedValue, Refusal>> {
  const { verifier, now, clockSkew } = terms;
  let signer: JudgedMeter | undefined;
  const opened = await openToken(token, {
    types: ['bc4p-meter-value'],
    verifier,
    certificate: async (kid, payload) => {
      const judged = await judgeSigner(kid, claimedInstant(payload, now), terms);
      if (!judged.ok) return judged;
      signer = judged.value;
      return { ok: true, value: signer.signing };
    },
  });
  if (!opened.ok) return opened;
  const judged = signer as unknown as JudgedMeter;
  const fault = checkMeterValue(opened.value.message, { name: judged.meter, now, clockSkew });
  if (fault) return refused(fault);
  return { ok: true, value: { reading: storedReading(opened.value), signer: judged } };
}

async function judgeSigner(kid: string, at: Instant, { chains, chainOf }: OpeningTerms): Promise<Result<JudgedMeter>> {
  const known = chains.known(kid, at);
  if (known) return { ok: true, value: known };
  const ders = await chainOf(kid);
  const unknown = () => refused(refusal('certificate-unknown', 'SIG-015', { kid }));
  if (!ders) return unknown();
  const judged = await chains.judge(ders, at);
  return judged.ok && judged.value.leaf.kid !== kid ? unknown() : judged;
}

/** The instant that a payload says, before anybody has checked it; of one that says none, the present. */
function claimedInstant(payload: Uint8Array, now: Instant): Instant {
  try {
    const { at } = JSON.parse(decoder.decode(payload)) as { at?: unknown };
    return Number.isSafeInteger(at) ? instant(Math.min(Number(at), now)) : now;
  } catch {
    return now;
  }
}

function storedReading(opened: OpenedMessage<'bc4p-meter-value'>): StoredReading {
  const { balancing } = opened.message;
  return {
    ...readingOf(opened),
    token: opened.token,
    signer: opened.kid,
    ...(balancing && { frequency: balancing.frequency }),
  };
}
