import type { Acceptance, FeeQuote, FrameOfType, Offer, Take, Unsigned } from '@bc4p/protocol/messages';
import { instant, watts } from '@bc4p/protocol/units';
import { type Holder, issueProxy, type SuiteNetwork } from '../../network/index.ts';
import type { Session } from '../../wire/index.ts';
import type { Scene } from '../scene.ts';
import { type Signed, signAcceptance, signFeeQuote, signOffer, signTake, takeFrame } from './markets.ts';
import { type ResultFrame, TreeLink } from './tree-link.ts';

const LIFETIME = 12 * 3600;

/** A take with everything that goes with it. */
export interface TakeToSend {
  readonly take: Signed<Take>;
  readonly message: Signed<Acceptance> | Signed<Offer>;
  readonly quote: Signed<FeeQuote>;
  readonly frame: FrameOfType['tree.take'];
}

/** A market below the one under test, as the suite plays it: with all its keys, and bound to no rule. */
export class Submarket {
  readonly scene: Scene;
  readonly address: string;
  /** Its connection point in the market under test. */
  readonly point: string;
  /** Its submarket proxy, under which it has its session. */
  readonly operator: Holder;
  readonly service: Holder;
  readonly session: Session;
  readonly link: TreeLink;
  /** The secret of its own connection points. */
  readonly #secret: Uint8Array;

  private constructor(
    scene: Scene,
    point: string,
    about: Pick<Submarket, 'address' | 'operator' | 'service' | 'session'>,
  ) {
    this.scene = scene;
    this.point = point;
    this.address = about.address;
    this.operator = about.operator;
    this.service = about.service;
    this.session = about.session;
    this.link = new TreeLink(about.session.end);
    this.#secret = new Uint8Array(32).fill(7);
  }

  /** A new submarket at a connection point of its own, with a session and a link, whose books have begun. */
  static async below(
    scene: Scene,
    {
      node = 'station',
      limit = 1_000_000,
    }: { readonly node?: 'station' | 'west' | 'east' | 'hill'; readonly limit?: number } = {},
  ): Promise<Submarket> {
    const { point } = scene.point(node);
    const operator = await submarketProxy(scene.network, point, labelOf(point), scene, limit);
    const sub = await Submarket.as(scene, operator, point);
    sub.link.subscribe();
    await sub.link.until(() => (sub.link.subscriptions > 0 ? true : undefined), 'tree.subscribe');
    return sub;
  }

  /** Another session of a submarket, in which nothing of the tree was said yet. */
  static async as(scene: Scene, operator: Holder, point: string, service?: Holder): Promise<Submarket> {
    const session = await scene.greeted(operator, { name: labelOf(point) });
    return new Submarket(scene, point, {
      address: `${labelOf(point)}.${scene.market}`,
      operator,
      service: service ?? (await scene.network.serviceOf(operator, scene.now)),
      session,
    });
  }

  /** Ends the session and begins another one. */
  async again(): Promise<Submarket> {
    await this.session.close();
    const next = await Submarket.as(this.scene, this.operator, this.point, this.service);
    next.link.subscribe();
    await next.link.until(() => (next.link.subscriptions > 0 ? true : undefined), 'tree.subscribe');
    return next;
  }

  /** Somebody who trades in this submarket. */
  participant(name = 'somebody'): Promise<Holder> {
    const { network, now } = this.scene;
    const rights = { feedIn: watts(10_000), draw: watts(10_000) };
    return network.participantOf(this.operator, this.#secret, name, now, rights);
  }

  /** The proxy of a market that lies below this one, and its service. */
  async marketBelow(
    label: string,
  ): Promise<{ readonly address: string; readonly operator: Holder; readonly service: Holder }> {
    const { network, now } = this.scene;
    const operator = await issueProxy(this.operator, {
      at: now,
      notAfter: instant(now + LIFETIME),
      role: 'submarket',
      label,
      place: { secret: this.#secret, point: label },
      feedIn: watts(1_000_000),
      draw: watts(1_000_000),
      pathLength: 1,
    });
    return { address: `${label}.${this.address}`, operator, service: await network.serviceOf(operator, now) };
  }

  /** An acceptance of somebody who trades here. */
  async accepting(
    offer: { readonly id: string; readonly message: Pick<Offer, 'market'> },
    {
      lots = 1,
      limit = 100_000,
      by,
      validUntil = this.scene.now + 600,
    }: { readonly lots?: number; readonly limit?: number; readonly by?: Holder; readonly validUntil?: number } = {},
  ): Promise<Signed<Acceptance>> {
    const { market } = offer.message;
    return signAcceptance(by ?? (await this.participant()), { market, offer: offer.id, lots, limit, validUntil });
  }

  /** An offer of somebody who trades here: ten lots to sell at 5 ct. */
  async offering(changes: Partial<Unsigned<'bc4p-offer'>> = {}, by?: Holder): Promise<Signed<Offer>> {
    const content = {
      market: this.address,
      side: 'sell' as const,
      slot: this.scene.slot,
      lot: 100,
      lots: 10,
      price: 5000,
    };
    const validUntil = this.scene.now + 600;
    return signOffer(by ?? (await this.participant()), { ...content, validUntil, ...changes });
  }

  /** A take of an offer in the name of somebody who trades here, honest but for what is changed. */
  async taking(
    offer: { readonly id: string; readonly message: Offer },
    {
      message,
      service = this.service,
      market = this.address,
      take = {},
      lots = 1,
    }: {
      readonly message?: Signed<Acceptance> | Signed<Offer>;
      readonly service?: Holder;
      readonly market?: string;
      readonly take?: Partial<Unsigned<'bc4p-take'>>;
      readonly lots?: number;
    } = {},
  ): Promise<TakeToSend> {
    const accepted = message ?? (await this.accepting(offer, { lots }));
    const signed = await signTake({ service, market, offer, message: accepted }, take);
    const quote = await signFeeQuote(this.service, this.address, signed);
    return {
      take: signed,
      message: accepted,
      quote,
      frame: takeFrame(signed, accepted, [quote], { holders: [this.service] }),
    };
  }

  /** Sends a take; resolves with the final answer to it. */
  async answerTo({ take, frame }: { readonly take: Signed<Take>; readonly frame: object }): Promise<ResultFrame> {
    this.session.end.send(frame);
    return this.link.result(take.id);
  }
}

const labelOf = (point: string): string => `m-${point}`;

function submarketProxy(
  network: SuiteNetwork,
  point: string,
  label: string,
  scene: Scene,
  limit: number,
): Promise<Holder> {
  return issueProxy(network.operator, {
    at: scene.now,
    notAfter: instant(scene.now + LIFETIME),
    role: 'submarket',
    label,
    place: { secret: network.secret, point },
    feedIn: watts(limit),
    draw: watts(limit),
    pathLength: 2,
  });
}
