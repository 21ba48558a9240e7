import { MarketClient, type RequestBody, RequestRefused, systemClock, systemRandom, wsDialer } from '@bc4p/node/client';
import { nativeVerifier } from '@bc4p/node/crypto';
import { type Refusal, refusal } from '@bc4p/protocol';
import { parseChain, validateChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import {
  type AnswerOfRequest,
  decodeBase64url,
  type MessageType,
  type OpenedMessage,
  openToken,
  type RequestType,
  type SigningCertificate,
} from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { marketFailure } from './market-failure.ts';
import type { Participant } from './participant.ts';

/** How often a request that came too fast is asked again before that is told. */
const PATIENCE = 20;

/** A participant's session with its market, whose failures say what to do next and whose signatures are checked. */
export class MarketSession implements AsyncDisposable {
  readonly participant: Participant;
  readonly client: MarketClient;
  readonly verifier: SignatureVerifier;
  readonly #marketCertificates = new Map<string, SigningCertificate>();

  private constructor(participant: Participant, client: MarketClient, verifier: SignatureVerifier) {
    this.participant = participant;
    this.client = client;
    this.verifier = verifier;
  }

  /** Connects to the participant's market and proves who both are. */
  static async open(participant: Participant): Promise<MarketSession> {
    const { identity, anchors, market, url } = participant;
    if (url === undefined) {
      throw new Failure(`Nothing says where the market ${market} is.`, {
        code: 'url-missing',
        exitCode: EXIT.usage,
        hint: 'add --url ws://HOST:PORT, or a line `url: …` to market.yaml',
      });
    }
    const verifier = nativeVerifier();
    const world = { clock: systemClock, random: systemRandom, dialer: wsDialer(systemClock) };
    try {
      const client = await MarketClient.connect({ ...world, url, identity, anchors, verifier, market });
      return new MarketSession(participant, client, verifier);
    } catch (error) {
      throw marketFailure(error);
    }
  }

  /** Asks the market; what it refuses is thrown as a `Failure`. A request that came too fast waits and asks again. */
  async request<T extends RequestType>(type: T, body: RequestBody<T>): Promise<AnswerOfRequest[T]> {
    try {
      return await this.tryRequest(type, body);
    } catch (error) {
      throw marketFailure(error);
    }
  }

  /** The same, but a refusal is thrown as `RequestRefused`, for those who can do something about it. */
  async tryRequest<T extends RequestType>(type: T, body: RequestBody<T>): Promise<AnswerOfRequest[T]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.client.request(type, body);
      } catch (error) {
        const isTooFast = error instanceof RequestRefused && error.code === 'rate-exceeded' && tries < PATIENCE;
        if (!isTooFast) throw error;
        const retryMs = Number(error.frame.facts.retryMs) || 100;
        await new Promise<void>((resolve) => systemClock.after(retryMs, resolve));
      }
    }
  }

  /** Opens what the market itself signed; the chain of the certificate is asked for once, and judged at `at`. */
  async openByMarket<T extends MessageType>(
    token: string,
    types: T | readonly T[],
    at: Instant,
  ): Promise<OpenedMessage<T>> {
    const opened = await openToken(token, {
      types: typeof types === 'string' ? [types] : types,
      verifier: this.verifier,
      certificate: async (kid) => {
        const known = this.#marketCertificates.get(kid);
        return known ? { ok: true, value: known } : this.#marketCertificate(kid, at);
      },
    });
    if (opened.ok) return opened.value;
    throw brokenPromise(opened.refusal);
  }

  async #marketCertificate(kid: string, at: Instant) {
    const { chain: texts } = await this.request('cert.get', { kid });
    const chain = parseChain(texts.map((text) => decodeBase64url(text) ?? new Uint8Array()));
    if (!chain.ok) return chain;
    const { anchors, market } = this.participant;
    const valid = await validateChain(chain.value, { anchors, at, verifier: this.verifier, profile: 'bc4p' });
    if (!valid.ok) return valid;
    const { rights, leaf } = valid.value;
    const isMarket = rights?.role === 'market' && rights.address === market && leaf.kid === kid;
    if (!isMarket)
      return { ok: false, refusal: refusal('role-not-permitted', 'WS-031', { role: rights?.role ?? 'none' }) } as const;
    const signing = signingCertificate(leaf);
    if (signing.ok) this.#marketCertificates.set(kid, signing.value);
    return signing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.close();
  }
}

/** What a market must never do: sign something that does not hold. It is told, and nothing is built on it. */
export function brokenPromise(refused: Refusal): Failure {
  return new Failure(`What the market signed does not hold: ${describeRefusal(refused)}`, {
    code: refused.code,
    refusal: refused,
    hint: 'keep it and ask the operator of the market: nothing should be built on it',
  });
}
