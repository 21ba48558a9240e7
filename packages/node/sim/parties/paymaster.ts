import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { START } from '../plan/era.ts';
import type { PaymentStep } from '../plan/scenario.ts';
import { Chance } from '../world/chance.ts';
import type { SimWorld } from '../world/world.ts';
import { operatorOf } from './authority.ts';
import type { MarketHost } from './market-host.ts';

/** What was said of a payment: how the account stood after it, or why it was not booked. */
export interface Payment {
  readonly id: string;
  readonly step: PaymentStep;
  booked?: string;
  refused?: string;
}

const RETRY_MS = 1500;

/** Whoever confirms payments for a market's operator: until it is known what became of each. */
export class Paymaster {
  readonly payments: Payment[] = [];
  readonly #world: SimWorld;
  readonly #host: MarketHost;
  #busy = 0;

  constructor(world: SimWorld, host: MarketHost) {
    this.#world = world;
    this.#host = host;
  }

  get isBusy(): boolean {
    return this.#busy > 0;
  }

  pay(step: PaymentStep): void {
    this.#busy += 1;
    this.#pay(step)
      .catch((error: unknown) => this.#world.report(`the operator of ${step.market} fails: ${String(error)}`))
      .finally(() => {
        this.#busy -= 1;
      });
  }

  async #pay(step: PaymentStep): Promise<void> {
    const { market, pays: point, amount, number } = step;
    const { key, chain } = await operatorOf(market);
    const nonce = encodeBase64url(new Chance(`${market} ${point} payment ${number}`).bytes(16));
    const content = { market, point, amount, reference: `payment ${number}`, at: instant(START - 3600), nonce };
    const identity = { kid: chain[0].kid, signer: key };
    const { id, token } = await signMessage(identity, 'bc4p-top-up', content);
    const payment: Payment = { id, step };
    this.payments.push(payment);
    this.#note(step, `confirms ${id}: ${amount} for ${point}`);
    // Once more than needed: what came again changes nothing.
    await this.#insist(payment, token);
    await this.#insist(payment, token);
  }

  async #insist(payment: Payment, token: string): Promise<void> {
    for (;;) {
      const answer = await this.#host.bookPayment(token);
      if (answer) return this.#take(payment, answer);
      const { scheduler, life } = this.#world;
      await scheduler.wait(RETRY_MS * 1000, life);
    }
  }

  #take(payment: Payment, answer: NonNullable<Awaited<ReturnType<MarketHost['bookPayment']>>>): void {
    const { id, step } = payment;
    this.#note(step, `hears of ${id}: ${answer.ok ? `booked, ${answer.value.balance}` : answer.refusal.code}`);
    if (!answer.ok) {
      if (payment.booked !== undefined)
        this.#world.report(`${step.market} refuses payment ${id} as ${answer.refusal.code}, which it has booked`);
      payment.refused = answer.refusal.code;
      return;
    }
    payment.booked ??= answer.value.balance;
  }

  #note({ market }: PaymentStep, what: string): void {
    this.#world.scheduler.note(`operator of ${market}`, what);
  }
}
