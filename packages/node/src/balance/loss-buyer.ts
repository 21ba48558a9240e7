import { expectedLosses } from '@bc4p/protocol/balance';
import { LOSS_POINT, type MarketEvent } from '@bc4p/protocol/market';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { instant, MAX_OFFER_ENERGY, type Slot } from '@bc4p/protocol/units';
import type { LossesConfig } from '../config/index.ts';
import { putText } from '../market/archive.ts';
import type { KeptChains } from '../market/kept-chains.ts';
import { messageKey } from '../market/keys.ts';
import { offerFields } from '../market/order-fields.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { Cancel, Clock, Log, Random } from '../ports.ts';
import type { Tree } from '../tree/tree.ts';
import type { LossAccount, LossSigner } from './loss-account.ts';

export interface LossBuyerParts {
  readonly market: RunningMarket;
  readonly tree: Pick<Tree, 'asksFor'>;
  readonly chains: KeptChains;
  readonly account: LossAccount;
  readonly config: LossesConfig;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Why the market takes nothing new now, if so. */
  readonly closedFor: () => string | undefined;
}

/** How often the flows are looked at. */
const LOOK_MS = 1_000;
/** Flows may change without end; bids for one slot do not. */
const MOST_BIDS = 100;
const NONCE_BYTES = 18;

/**
 * Buys the losses of the market's lines shortly before gate closure, by signed bids like anybody's: as much as the flows
 * booked so far lose, less what was bought or is still bid for. [BAL-021] [BAL-022]
 */
export class LossBuyer {
  readonly #parts: LossBuyerParts;
  readonly #bids = new Map<number, number>();
  #cancel: Cancel = () => undefined;
  #looking: Promise<void> = Promise.resolve();
  #isStopped = false;
  #lastTrouble = '';

  constructor(parts: LossBuyerParts) {
    this.#parts = parts;
    this.#lookLater();
  }

  #lookLater(): void {
    if (this.#isStopped) return;
    this.#cancel = this.#parts.clock.after(LOOK_MS, () => {
      this.#looking = this.#look()
        .catch((error: unknown) => this.#trouble(String(error)))
        .finally(() => this.#lookLater());
    });
  }

  /** Says once what keeps losses from being bought. */
  #trouble(why: string): void {
    if (why !== this.#lastTrouble) this.#parts.log.warn('losses are not bought', { why });
    this.#lastTrouble = why;
  }

  async #look(): Promise<void> {
    const { market, closedFor } = this.#parts;
    const slots = market.core.slots();
    for (const start of this.#bids.keys()) if (!slots.some((slot) => slot.start === start)) this.#bids.delete(start);
    if (closedFor() !== undefined) return;
    for (const slot of slots) if (this.#isTime(slot)) await this.buy(slot);
  }

  /** From so long before gate closure on, for as long as an offer is not too short. */
  #isTime({ start }: Slot): boolean {
    const { market, config, clock } = this.#parts;
    const { gateClosure, minimumAvailability } = market.core.parameters;
    const leftSeconds = start - gateClosure - clock.now();
    return leftSeconds <= config.before && leftSeconds > minimumAvailability;
  }

  /** Bids now for what is missing in a slot. */
  async buy(slot: Slot): Promise<void> {
    const { account, config } = this.#parts;
    const bids = this.#bids.get(slot.start) ?? 0;
    const lots = Math.min(Math.ceil(this.#missing(slot) / config.lot), Math.floor(MAX_OFFER_ENERGY / config.lot));
    if (lots <= 0 || bids >= MOST_BIDS) return;
    const signer = await account.until(slot.start);
    if ('why' in signer) return this.#trouble(signer.why);
    this.#bids.set(slot.start, bids + 1);
    const refused = await this.#bid(slot, lots, signer);
    if (refused?.kind === 'offer-refused') this.#trouble(refused.refusal.code);
    else this.#lastTrouble = '';
  }

  /** What the flows booked so far lose, less what was bought, is held for a take, or is still bid for. */
  #missing(slot: Slot): number {
    const { core } = this.#parts.market;
    const bought = core
      .positions(slot)
      .filter(({ point, side }) => point === LOSS_POINT && side === 'buy')
      .reduce((sum, { open, held, traded }) => sum + open + held + traded, 0);
    return expectedLosses(core.parameters.grid.lines, core.lines(slot)) - bought;
  }

  /** Signs a bid and hands it in; how it was refused, if so. */
  async #bid(slot: Slot, count: number, { chain, party, signer }: LossSigner): Promise<MarketEvent | undefined> {
    const { market, tree, chains, config, random } = this.#parts;
    const { address, gateClosure } = market.core.parameters;
    const { id, token, message } = await signMessage({ kid: chain.leaf.kid, signer }, 'bc4p-offer', {
      market: address,
      side: 'buy',
      slot,
      lot: config.lot,
      lots: count,
      price: config.price,
      validUntil: instant(slot.start - gateClosure),
      nonce: encodeBase64url(random.bytes(NONCE_BYTES)),
    });
    const writes = [putText(messageKey(id), token), ...chains.writesFor(chain.certificates)];
    const asks = tree.asksFor(slot, config.price, party.point);
    const beyond = asks.length === 0 ? {} : { asks };
    const { events } = await market.submit(
      { kind: 'submit-offer', id, offer: offerFields(message), party, ...beyond },
      writes,
    );
    chains.note(chain.certificates);
    return events.find((event) => event.kind === 'offer-refused' && event.id === id);
  }

  /** Begins nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#looking;
  }
}
