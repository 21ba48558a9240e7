import { randomBytes } from 'node:crypto';
import type { ErrorCode } from '@bc4p/protocol';
import { type Certificate, parseChain, validateChain } from '@bc4p/protocol/certificates';
import {
  type AnswerOfRequest,
  decodeBase64url,
  type Frame,
  type FrameOfType,
  type HelloProof,
  type RequestType,
} from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { WrongVerdict } from '../checks/fault.ts';
import { chainInFrame, type Holder } from '../network/holder.ts';
import { type Address, type DialOptions, dial, SUBPROTOCOL } from './dial.ts';
import { expectOwnSignature, expectProof, type ProofTerms, signProof, verifier } from './proof.ts';
import type { WireEnd } from './wire-end.ts';

export type ErrorFrame = FrameOfType['error'];
type Welcome = FrameOfType['welcome'];
type Challenge = FrameOfType['challenge'];
type AnyRequest = RequestType | 'ping';
/** What a request says beside its type and id. */
export type Body<T extends RequestType> = Omit<FrameOfType[T], 'type' | 'id'>;

/** What a hello says that is not honest. */
export interface HelloChanges {
  readonly versions?: readonly string[];
  readonly chain?: readonly string[];
  readonly proof?: Partial<HelloProof>;
  /** In place of the proof's token. */
  readonly token?: string;
  readonly exporter?: Uint8Array;
}

/** How a market is judged that the suite greets. */
export interface MarketTerms {
  readonly root: Certificate;
  readonly market: string;
}

/** The suite's end of a session with a market. */
export class Session {
  readonly end: WireEnd;
  readonly challenge: Challenge;
  /** The certificates of the market, its service proxy first. */
  readonly marketChain: readonly Certificate[];
  #welcome: Welcome | undefined;
  #ids = 0;
  readonly #open = new Map<string, AnyRequest>();

  private constructor(end: WireEnd, challenge: Challenge, marketChain: readonly Certificate[]) {
    this.end = end;
    this.challenge = challenge;
    this.marketChain = marketChain;
  }

  /** Connects and judges the market's challenge; nothing is said yet. */
  static async open(address: Address, terms: MarketTerms, options: DialOptions): Promise<Session> {
    const end = await dial(address, options);
    const challenge = await end.take(isType('challenge'), 'the challenge');
    return new Session(end, challenge, await marketChain(challenge, terms));
  }

  /** Connects and greets; the market has proven itself and said welcome. */
  static async greeted(address: Address, terms: MarketTerms, holder: Holder, options: DialOptions): Promise<Session> {
    const session = await Session.open(address, terms, options);
    await session.greet(holder);
    return session;
  }

  get welcome(): Welcome {
    if (!this.#welcome) throw new Error('the suite asks for a welcome before it greets');
    return this.#welcome;
  }

  /** A hello that answers the challenge, honest but for `changes`, with the terms of both proofs. */
  async hello(holder: Holder, changes: HelloChanges = {}) {
    const nonce = randomBytes(24).toString('base64url');
    const { market, nonce: marketNonce } = this.challenge;
    const shared = { market, clientNonce: nonce, marketNonce, exporter: changes.exporter ?? this.end.exporter };
    const peer = this.marketChain[0]?.kid ?? '';
    const proof = changes.token ?? (await signProof(holder, 'client', { ...shared, peer }, changes.proof));
    const frame = {
      type: 'hello' as const,
      id: 'hello',
      versions: [...(changes.versions ?? [SUBPROTOCOL])],
      features: [],
      nonce,
      chain: [...(changes.chain ?? chainInFrame(holder))],
      proof,
    };
    const answerTerms: ProofTerms = { ...shared, peer: holder.chain[0].kid };
    return { frame, answerTerms };
  }

  /** Greets honestly; the market must say welcome and prove itself. */
  async greet(holder: Holder): Promise<Welcome> {
    const { frame, answerTerms } = await this.hello(holder);
    await expectOwnSignature(frame.proof, holder);
    this.end.send(frame);
    const answer = await this.end.take(isAnswerTo('hello'), 'welcome');
    if (answer.type !== 'welcome')
      throw new WrongVerdict(`it did not welcome a good hello: ${describe(answer)}`, {
        expected: 'welcome',
        actual: answer,
      });
    await expectProof(answer.proof, 'market', answerTerms, this.marketChain[0] as Certificate);
    this.#welcome = answer;
    this.end.isGreeted = true;
    this.end.probe = () => this.barrier();
    return answer;
  }

  /** Greets with something wrong; resolves with the error with which the market ends the session, and its close code. */
  async greetInVain(holder: Holder, changes: HelloChanges = {}): Promise<{ error: ErrorFrame; close: number }> {
    const { frame } = await this.hello(holder, changes);
    this.end.send(frame);
    return this.endedBy();
  }

  /** The error with which the market ends this session, and the close code. */
  async endedBy(): Promise<{ error: ErrorFrame; close: number }> {
    const error = await this.end.take(
      (frame): frame is ErrorFrame => frame.type === 'error' || frame.type === 'welcome',
      'the error that ends the session',
    );
    if (error.type !== 'error') throw new WrongVerdict('it said welcome where it had to refuse', { actual: error });
    const { code } = await this.end.ended();
    return { error, close: code };
  }

  /** Sends a request without waiting; returns its id. */
  post<T extends AnyRequest>(type: T, body?: T extends RequestType ? Body<T> : object, id = this.newId()): string {
    this.#open.set(id, type);
    this.end.send({ type, id, ...body });
    return id;
  }

  newId(): string {
    this.#ids += 1;
    return `r${this.#ids}`;
  }

  /** What was sent under this id as a text, without a check of the suite's: its answer is waited for as any other. */
  postText(text: string, id: string, type: AnyRequest = 'ping'): string {
    this.#open.set(id, type);
    this.end.sendText(text);
    return id;
  }

  /** The one answer to a request: `ok` of its kind, or an error. */
  async answer(id: string): Promise<AnswerOfRequest[RequestType] | ErrorFrame> {
    const answer = await this.end.take(isAnswerTo(id), `the answer to ${this.#open.get(id)} ${id}`);
    const type = this.#open.get(id);
    this.#open.delete(id);
    if (answer.type === 'error') return answer;
    if (answer.type !== 'ok' || answer.of !== type)
      throw new WrongVerdict(`it answered ${type} with ${describe(answer)}`, {
        expected: `ok of ${type}`,
        actual: answer,
      });
    return answer;
  }

  /** Sends a request that has to be done; resolves with its `ok`. */
  async ask<T extends RequestType>(type: T, body: Body<T>): Promise<AnswerOfRequest[T]> {
    return this.ok(type, this.post(type, body as never));
  }

  /** The `ok` that has to answer a request. */
  async ok<T extends RequestType>(type: T, id: string): Promise<AnswerOfRequest[T]> {
    const answer = await this.answer(id);
    if (answer.type === 'error')
      throw new WrongVerdict(`it refused ${type}, which is right: ${describe(answer)}`, {
        expected: `ok of ${type}`,
        actual: answer,
      });
    return answer as AnswerOfRequest[T];
  }

  /** Sends a request that has to be refused with this code; resolves with the error. */
  async refused<T extends RequestType>(type: T, body: Body<T>, code: ErrorCode): Promise<ErrorFrame> {
    return this.error(this.post(type, body as never), code);
  }

  /** The error that has to answer what was sent under an id. */
  async error(id: string, code: ErrorCode): Promise<ErrorFrame> {
    return expectCode(await this.answer(id), code);
  }

  /** Sends a text that is to be refused before anybody can tell which request it is. */
  async refusedText(text: string, code: ErrorCode): Promise<ErrorFrame> {
    this.end.sendText(text);
    return expectCode(
      await this.end.take((frame) => frame.type === 'error' && frame.re === undefined, `the error ${code}`),
      code,
    );
  }

  /** Everything that was sent before this is answered when this is. [WS-039] */
  async barrier(): Promise<void> {
    const id = this.newId();
    this.end.send({ type: 'ping', id });
    await this.end.take((frame) => frame.type === 'pong' && frame.re === id, 'pong');
  }

  /** Fails if an answer came that nobody has asked for. */
  expectNoStray(): void {
    const [stray] = this.end.takeAll(
      (frame): frame is ErrorFrame => 're' in frame && frame.re !== undefined && !this.#open.has(frame.re),
    );
    if (stray) throw new WrongVerdict('it answered twice, or what nobody had asked', { actual: stray });
  }

  async close(): Promise<void> {
    await this.end.drop();
  }
}

/** An error frame with this code, or the target's fault. */
export function expectCode(answer: Frame, code: ErrorCode): ErrorFrame {
  if (answer.type === 'error' && answer.code === code) return answer;
  throw new WrongVerdict(`it should have refused with ${code}, and answered ${describe(answer)}`, {
    expected: code,
    actual: answer,
  });
}

/** An answer in a few words. */
function describe(frame: Frame): string {
  if (frame.type === 'error') return `the error ${frame.code} ${JSON.stringify(frame.facts)}`;
  return frame.type === 'ok' ? `ok of ${frame.of}` : frame.type;
}

export const isType =
  <T extends keyof FrameOfType>(type: T) =>
  (frame: Frame): frame is FrameOfType[T] & Frame =>
    frame.type === type;

const isAnswerTo = (id: string) => (frame: Frame) => 're' in frame && frame.re === id;

/** Judges the chain of a challenge as every client must. [WS-031] [WS-032] */
async function marketChain({ chain, market }: Challenge, terms: MarketTerms): Promise<readonly Certificate[]> {
  const parsed = parseChain(chain.map((text) => decodeBase64url(text) ?? new Uint8Array()));
  if (!parsed.ok) throw new WrongVerdict(`its chain cannot be read: ${parsed.refusal.code}`);
  const at = instant(Math.floor(Date.now() / 1000));
  const judged = await validateChain(parsed.value, { anchors: [terms.root], at, verifier });
  if (!judged.ok) throw new WrongVerdict(`its chain is not good: ${judged.refusal.code}`, { actual: judged.refusal });
  const { rights } = judged.value;
  if (rights?.role !== 'market' || rights.address !== terms.market || market !== terms.market)
    throw new WrongVerdict('it is not the market that it was set up to be', {
      expected: { role: 'market', address: terms.market, market: terms.market },
      actual: { role: rights?.role, address: rights?.address, market },
    });
  return parsed.value;
}
