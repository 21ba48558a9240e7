import { randomBytes } from 'node:crypto';
import type { MessageAlgorithm } from '@bc4p/protocol/crypto';
import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';
import { type Instant, instant, type Watts, watts } from '@bc4p/protocol/units';
import { type Holder, type HolderTexts, holderFromTexts, textsOf } from './holder.ts';
import {
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueMeteringAuthority,
  issueProxy,
  issueRoot,
} from './issuing-desk.ts';

/** How long authorities are good, in seconds: as long as material that was installed somewhere may be used. */
const LONG = 90 * 86_400;
/** How long a proxy is good that a check asks for. */
const SHORT = 12 * 3600;

/** The label of the suite's grid operator, and the address of the market at the top. */
export const TOP_MARKET = 'suite';
/** The address of the market under test: below the one at the top, where there is one. */
export const TARGET_MARKET = `target.${TOP_MARKET}`;
/** The connection point at which the market under test is attached to the market above. */
export const UPLINK_POINT = 'target';

/** What a participant of the market under test is certified for. */
export interface ParticipantWishes {
  readonly feedIn?: Watts;
  readonly draw?: Watts;
  readonly notBefore?: Instant;
  readonly notAfter?: Instant;
  readonly algorithm?: MessageAlgorithm;
  /** How many proxies may follow: 0 unless devices of its own are wanted. */
  readonly pathLength?: number;
}

const AUTHORITIES = [
  'root',
  'gridOperator',
  'meteringAuthority',
  'upperOperator',
  'upperService',
  'operator',
  'service',
  'uplink',
  'foreignRoot',
] as const;
type Authority = (typeof AUTHORITIES)[number];

/** A network as it is kept in a file, for runs against a target that has been set up before. */
export interface NetworkTexts {
  readonly authorities: Readonly<Record<Authority, HolderTexts>>;
  readonly secret: string;
  readonly upperSecret: string;
}

interface Parts extends Readonly<Record<Authority, Holder>> {
  readonly secret: Uint8Array;
  readonly upperSecret: Uint8Array;
}

/**
 * The suite's own tree of certificates, and everybody's keys: the suite is every issuer, and so can be, or make,
 * whomever a check needs.
 *
 * Addresses are the same with and without a market above: the operator of the market under test is an end entity of the
 * grid operator, and the market above, where there is one, has the grid operator's label.
 */
export class SuiteNetwork {
  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  static async make(at: Instant): Promise<SuiteNetwork> {
    const long = { at, notAfter: instant(at + LONG) };
    const secret = new Uint8Array(randomBytes(32));
    const upperSecret = new Uint8Array(randomBytes(32));
    const root = await issueRoot('BC4P conformance root', long);
    const gridOperator = await issueGridOperator(root, TOP_MARKET, long);
    const upperOperator = await issueMarketOperator(gridOperator, undefined, long);
    const operator = await issueMarketOperator(gridOperator, 'target', long);
    return new SuiteNetwork({
      root,
      gridOperator,
      meteringAuthority: await issueMeteringAuthority(root, long),
      upperOperator,
      upperService: await issueProxy(upperOperator, { ...long, role: 'market' }),
      operator,
      service: await issueProxy(operator, { ...long, role: 'market' }),
      uplink: await issueProxy(upperOperator, {
        ...long,
        role: 'submarket',
        label: 'target',
        place: { secret: upperSecret, point: UPLINK_POINT },
        feedIn: watts(1_000_000_000),
        draw: watts(1_000_000_000),
        pathLength: 2,
      }),
      foreignRoot: await issueRoot('Another root', long),
      secret,
      upperSecret,
    });
  }

  static async fromTexts({ authorities, secret, upperSecret }: NetworkTexts): Promise<SuiteNetwork> {
    const root = await holderFromTexts(authorities.root);
    const read = async (name: Authority): Promise<[Authority, Holder]> =>
      name === 'root' || name === 'foreignRoot'
        ? [name, await holderFromTexts(authorities[name])]
        : [name, await holderFromTexts(authorities[name], root.chain)];
    const holders = Object.fromEntries(await Promise.all(AUTHORITIES.map(read))) as Record<Authority, Holder>;
    return new SuiteNetwork({ ...holders, secret: bytesOf(secret), upperSecret: bytesOf(upperSecret) });
  }

  texts(): NetworkTexts {
    const texts = AUTHORITIES.map((name) => [name, textsOf(this.#parts[name])] as const);
    return {
      authorities: Object.fromEntries(texts) as Record<Authority, HolderTexts>,
      secret: encodeBase64url(this.#parts.secret),
      upperSecret: encodeBase64url(this.#parts.upperSecret),
    };
  }

  /** Whom everybody trusts. */
  get root(): Holder {
    return this.#parts.root;
  }

  get gridOperator(): Holder {
    return this.#parts.gridOperator;
  }

  get meteringAuthority(): Holder {
    return this.#parts.meteringAuthority;
  }

  /** The operator of the market under test. */
  get operator(): Holder {
    return this.#parts.operator;
  }

  /** The service proxy of the market under test. */
  get service(): Holder {
    return this.#parts.service;
  }

  /** The proxy of the market under test for the market above. */
  get uplink(): Holder {
    return this.#parts.uplink;
  }

  /** The operator of the market above, which the suite plays. */
  get upperOperator(): Holder {
    return this.#parts.upperOperator;
  }

  /** The service proxy of the market above. */
  get upperService(): Holder {
    return this.#parts.upperService;
  }

  /** The secret of the market under test for pseudonyms of its connection points. */
  get secret(): Uint8Array {
    return this.#parts.secret;
  }

  /** The secret of the market above. */
  get upperSecret(): Uint8Array {
    return this.#parts.upperSecret;
  }

  /** A service proxy of the market under test that ends when it is told to. */
  serviceUntil(notAfter: Instant, at: Instant): Promise<Holder> {
    return issueProxy(this.operator, { at, notAfter, role: 'market' });
  }

  /** A new certificate of a participant at a connection point of the market under test. */
  participant(point: string, at: Instant, wishes: ParticipantWishes = {}): Promise<Holder> {
    return this.participantOf(this.operator, this.secret, point, at, wishes);
  }

  /** A new certificate of a participant at a connection point of whatever market the issuer operates. */
  participantOf(
    issuer: Holder,
    secret: Uint8Array,
    point: string,
    at: Instant,
    wishes: ParticipantWishes = {},
  ): Promise<Holder> {
    const { feedIn = watts(100_000), draw = watts(100_000), notAfter = instant(at + SHORT), ...rest } = wishes;
    return issueProxy(issuer, { ...rest, at, notAfter, feedIn, draw, role: 'participant', place: { secret, point } });
  }

  /** A device of a participant: below its proxy, at its connection point. */
  device(participant: Holder, at: Instant, { feedIn, draw }: { readonly feedIn: Watts; readonly draw: Watts }) {
    return issueProxy(participant, { at, notAfter: instant(at + SHORT), role: 'participant', feedIn, draw });
  }

  /** The proxy of a market behind a connection point of the market under test. */
  submarket(point: string, label: string, at: Instant): Promise<Holder> {
    return issueProxy(this.operator, {
      at,
      notAfter: instant(at + SHORT),
      role: 'submarket',
      label,
      place: { secret: this.secret, point },
      feedIn: watts(1_000_000),
      draw: watts(1_000_000),
      pathLength: 2,
    });
  }

  /** The service proxy of a market, issued by its operator or by its submarket proxy. */
  serviceOf(operator: Holder, at: Instant): Promise<Holder> {
    return issueProxy(operator, { at, notAfter: instant(at + SHORT), role: 'market' });
  }

  /** A meter at a connection point; without one it is registered by its name. */
  meter(name: string, point: string | undefined, at: Instant): Promise<Holder> {
    const place = point === undefined ? undefined : { secret: this.secret, point };
    return issueMeter(this.meteringAuthority, name, place, { at, notAfter: instant(at + SHORT) });
  }

  /** Somebody with the very names of a participant here, under a root that nobody here trusts. */
  async foreigner(point: string, at: Instant): Promise<Holder> {
    const long = { at, notAfter: instant(at + LONG) };
    const gridOperator = await issueGridOperator(this.#parts.foreignRoot, TOP_MARKET, long);
    const operator = await issueMarketOperator(gridOperator, 'target', long);
    return this.participantOf(operator, this.secret, point, at);
  }

  /** A participant of another market below the same grid operator. */
  async neighbour(point: string, at: Instant): Promise<Holder> {
    const operator = await issueMarketOperator(this.gridOperator, 'elsewhere', { at, notAfter: instant(at + LONG) });
    return this.participantOf(operator, this.secret, point, at);
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = decodeBase64url(text);
  if (!bytes) throw new Error('the material of the suite is damaged: a secret cannot be read');
  return bytes;
}
