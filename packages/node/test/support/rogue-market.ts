import {
  encodeBase64url,
  type FrameOfType,
  messageId,
  parseToken,
  signMessage,
  type Take,
} from '@bc4p/protocol/messages';
import type { ClientIdentity } from '../../src/client/index.ts';
import { systemClock } from '../../src/index.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';
import type { TreeEntry } from '../../src/tree/frames.ts';
import { type AnyFrame, RawClient } from './raw-client.ts';
import { nonce } from './test-market.ts';
import type { TestTree } from './test-tree.ts';

type TakeFrame = FrameOfType['tree.take'];
type Result = FrameOfType['tree.result'];

/** A signed take with its id. */
export interface RogueTake {
  readonly id: string;
  readonly take: Take;
  readonly frame: TakeFrame;
}

/** Whose fee quote it is, and what it asks. */
export interface RogueQuote {
  readonly market?: string;
  readonly signer?: ClientIdentity;
  readonly fee?: string;
}

const textsOf = (chains: readonly ClientIdentity[]): string[] => [
  ...new Set(chains.flatMap(({ chain }) => chain.map(({ der }) => encodeBase64url(der)))),
];

/** A submarket that has all its keys, and keeps to no rule. */
export class RogueMarket {
  readonly session: RawClient;
  readonly address: string;
  readonly #tree: TestTree;

  private constructor(session: RawClient, address: string, tree: TestTree) {
    this.session = session;
    this.address = address;
    this.#tree = tree;
  }

  /** Opens the session of a market, which does not run, with the one above it. */
  static async in(tree: TestTree, address: string): Promise<RogueMarket> {
    const { uplink } = tree.market(address);
    if (!uplink) throw new Error(`${address} has no upper market`);
    const session = await RawClient.greeted(tree.url(uplink.market), identityOf(uplink));
    const rogue = new RogueMarket(session, address, tree);
    rogue.session.send({ type: 'tree.subscribe' });
    return rogue;
  }

  service(address = this.address): ClientIdentity {
    return identityOf(this.#tree.market(address).service as Holder);
  }

  /** A take of lots of an offer, honest but for what is changed. */
  async take(
    offer: { readonly id: string; readonly message: { readonly market: string; readonly slot: Take['slot'] } },
    changes: {
      readonly take?: Partial<Take>;
      readonly signer?: ClientIdentity;
      readonly quotes?: (take: string) => Promise<readonly string[]>;
      readonly acceptance?: { readonly id: string; readonly token: string };
    } = {},
  ): Promise<RogueTake> {
    const { slot, market: to } = offer.message;
    const accepted = changes.acceptance ?? (await this.#tree.acceptance(this.address, to, offer.id, { lots: 1 }));
    const signer = changes.signer ?? this.service();
    const content = {
      market: this.address,
      to,
      kind: 'direct',
      offer: offer.id,
      side: 'sell',
      message: accepted.id,
      slot,
    };
    const signed = await signMessage(signer, 'bc4p-take', {
      ...content,
      lot: 100,
      lots: 1,
      nonce: nonce(),
      ...changes.take,
    } as never);
    const quotes = changes.quotes ? await changes.quotes(signed.id) : [await this.quote(signed.id, slot)];
    const certificates = textsOf([
      signer,
      this.service(),
      this.#tree.identity(this.address),
      ...[...this.#tree.network.markets.keys()].map((address) => this.service(address)),
    ]);
    const frame = { type: 'tree.take', take: signed.token, message: accepted.token, quotes, certificates };
    return { id: signed.id, take: signed.message as Take, frame: frame as TakeFrame };
  }

  /** What a market asks for its lines: nothing, or this fee for one line. */
  async quote(
    take: string,
    slot: Take['slot'],
    { market = this.address, signer = this.service(market), fee }: RogueQuote = {},
  ): Promise<string> {
    const quotes = fee === undefined ? [] : [{ line: `line-of-${market}`, direction: 'down', energy: 100, fee }];
    const content = { market, take, slot, quotes, fees: fee ?? '0', at: systemClock.now(), atMs: 0 };
    return (await signMessage(signer, 'bc4p-fee-quote', content as never)).token;
  }

  /** The refusal of a take. */
  async refusal(take: { id: string; message: Take }, signer = this.service(), market = this.address): Promise<Result> {
    const said = { code: 'offer-unknown', requirement: 'ACC-004' } as const;
    const content = { market, subject: take.id, result: 'refused', number: 1, at: systemClock.now(), atMs: 0, ...said };
    const { token } = await signMessage(signer, 'bc4p-decision', content as never);
    const { market: from, to, slot } = take.message;
    const head = { type: 'tree.result', take: take.id, from, to, slot } as const;
    return {
      ...head,
      outcome: 'refused',
      decision: token,
      certificates: textsOf([signer]) as never,
      ...said,
      facts: {},
    };
  }

  /** Sends a take; resolves with the final answer to it. */
  async answerTo({ id, frame }: RogueTake): Promise<Result> {
    this.session.send(frame);
    return this.result(id);
  }

  /** The next final answer to a take. */
  async result(take: string): Promise<Result> {
    return (await this.session.find(
      (frame) => frame.type === 'tree.result' && frame.take === take,
    )) as unknown as Result;
  }

  /** The next take that comes, unread and believed. */
  async comingTake(): Promise<{ id: string; message: Take; frame: TakeFrame }> {
    const frame = (await this.session.find(({ type }: AnyFrame) => type === 'tree.take')) as unknown as TakeFrame;
    const parsed = parseToken(frame.take);
    if (!parsed.ok) throw new Error('no take');
    const message = JSON.parse(new TextDecoder().decode(parsed.value.payload)) as Take;
    return { id: messageId(parsed.value.payload), message, frame };
  }

  #seq = 0;
  /** Shows entries of a slot. */
  show(slot: Take['slot'], asks: readonly TreeEntry[]): void {
    this.#seq += 1;
    this.session.send({ type: 'tree.book', seq: this.#seq, slot, asks, bids: [], gone: [] });
  }
}
