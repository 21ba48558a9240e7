import type { Refusal, Result } from '@bc4p/protocol';
import { type Certificate, findConnectionPoint, type Rights } from '@bc4p/protocol/certificates';
import { meterPoint } from '@bc4p/protocol/metering';
import { Lru } from '../crypto/lru.ts';

/** Where meters are, as the operator knows it. */
export interface MeterRegisterOptions {
  /** The issuer's secret, with which pseudonyms of connection points are made. */
  readonly secret: Uint8Array;
  /** The connection points of this market. */
  readonly points: readonly string[];
  /** The connection points of meters that are registered by name. */
  readonly registered: ReadonlyMap<string, string>;
}

/** Certificates whose point is remembered: finding it takes one HMAC for each connection point. */
const REMEMBERED = 10_000;

/** Tells at which connection point a meter is, by its certificate or by its name. [MTR-005] [MTR-006] */
export class MeterRegister {
  readonly #options: MeterRegisterOptions;
  readonly #certified = new Lru<string, string>(REMEMBERED);

  constructor(options: MeterRegisterOptions) {
    this.#options = options;
  }

  /** The meters that are registered by name, with their points. */
  get registered(): ReadonlyMap<string, string> {
    return this.#options.registered;
  }

  pointOf(
    meter: string,
    leaf: Certificate,
    { connectionPoint }: Pick<Rights, 'connectionPoint'>,
  ): Result<string, Refusal> {
    const certified = connectionPoint && (this.#certifiedPoint(leaf, connectionPoint) ?? { foreign: true as const });
    return meterPoint(meter, { certified, registered: this.#options.registered.get(meter) });
  }

  #certifiedPoint({ kid, serial }: Certificate, pseudonym: Uint8Array): string | undefined {
    const remembered = this.#certified.get(kid);
    if (remembered !== undefined) return remembered;
    const { secret, points } = this.#options;
    const point = findConnectionPoint(secret, points, pseudonym, serial);
    if (point !== undefined) this.#certified.set(kid, point);
    return point;
  }
}
