import {
  encodeBase64url,
  type FrameOfType,
  type Identity,
  type SignedMessage,
  signMessage,
  type Take,
  type Unsigned,
} from '@bc4p/protocol/messages';
import { textsOfChain } from '../../src/certificates/chain-text.ts';
import type { ClientIdentity } from '../../src/client/greet.ts';
import type { Clock } from '../../src/ports.ts';
import type { TreeEntry, TreeFrame } from '../../src/tree/frames.ts';
import { START } from '../plan/era.ts';
import type { MarketPlan, RogueMarketStep } from '../plan/scenario.ts';
import { Chance } from '../world/chance.ts';
import type { Life } from '../world/scheduler.ts';
import { MachineClock } from '../world/sim-clock.ts';
import type { SimWorld } from '../world/world.ts';
import { operatorOf, participantOf, serviceOf, upperOf } from './authority.ts';
import { type Answerer, contentOf, refuseTake, tradeTake } from './rogue-answers.ts';
import { RogueLink } from './rogue-link.ts';

type TakeFrame = FrameOfType['tree.take'];
type BookFrame = FrameOfType['tree.book'];

/** Whose keys a rogue market has: all of them good. */
interface Keys {
  readonly submarket: ClientIdentity;
  readonly service: ClientIdentity;
  readonly participant: ClientIdentity;
}

const STRANGERS = ['top.grid', 'a.top.grid', 'b.a.top.grid', 'elsewhere.grid', 'grid'];

/**
 * A submarket with good certificates that keeps to no rule: it shows what is not there, takes what it does not pay for,
 * and answers one thing and its contrary. Whatever it does, honest markets agree with each other.
 */
export class RogueMarket {
  readonly address: string;
  readonly #world: SimWorld;
  readonly #rules: MarketPlan['parameters'];
  readonly #keys: Keys;
  readonly #clock: Clock;
  readonly #link: RogueLink;
  #seq = 0;
  /** Offers of its own participant, some of which it shows. */
  readonly #offers = new Map<string, SignedMessage<'bc4p-offer'>>();
  /** What the market above has shown it. */
  readonly #shown = new Map<
    string,
    { readonly entry: TreeEntry; readonly frame: BookFrame; readonly side: 'sell' | 'buy' }
  >();
  /** Takes that it was asked to decide, in the order in which they came, and its first answer that was a good one. */
  readonly #asked = new Map<string, TakeFrame>();
  readonly #answered = new Map<string, TreeFrame>();
  /** Takes that it has sent, or could have. */
  readonly #made: TakeFrame[] = [];
  #isPenitent = false;

  private constructor(world: SimWorld, address: string, upper: MarketPlan, keys: Keys) {
    const life: Life = { name: address, isAlive: true };
    this.address = address;
    this.#world = world;
    this.#rules = upper.parameters;
    this.#keys = keys;
    this.#clock = new MachineClock(world.scheduler, START, { offsetMs: 0, driftPpm: 0 }).for(life);
    this.#link = new RogueLink({
      world,
      life,
      clock: this.#clock,
      chance: world.chance.of(`rogue market ${address}`),
      host: address,
      upper: upper.address,
      identity: keys.submarket,
      onTree: (frame) => this.#onTree(frame),
      onOpen: () => {
        this.#seq = 0;
        if (this.#isPenitent) void this.#confess();
      },
    });
  }

  static async prepare(world: SimWorld, address: string): Promise<RogueMarket> {
    const upper = world.scenario.markets.find((market) => market.address === upperOf(address)) as MarketPlan;
    const identityOf = ({ key, chain }: Awaited<ReturnType<typeof operatorOf>>): ClientIdentity => ({
      kid: chain[0].kid,
      signer: key,
      chain: chain.slice(0, -1),
    });
    const keys = {
      submarket: identityOf(await operatorOf(address)),
      service: identityOf(await serviceOf(address)),
      participant: identityOf(await participantOf(address, 'point-0', 0)),
    };
    return new RogueMarket(world, address, upper, keys);
  }

  act({ does, force }: RogueMarketStep): void {
    const chance = new Chance(`${this.#world.scenario.seed} ${this.address} ${does} ${force}`);
    this.#perform(does, chance).catch((error: unknown) =>
      this.#world.report(`${this.address} cannot ${does}: ${String(error)}`),
    );
  }

  /** Answers from now on whatever it was asked, and lies no more: others have to come to rest. */
  repent(): void {
    this.#isPenitent = true;
    void this.#confess();
  }

  async #perform(trick: RogueMarketStep['does'], chance: Chance): Promise<void> {
    switch (trick) {
      case 'show':
        return this.#show([await this.#ownEntry(chance)], chance);
      case 'show-lies':
        return this.#show(
          Array.from({ length: chance.between(1, 20) }, () => this.#falseEntry(chance)),
          chance,
        );
      case 'show-noise':
        return this.#noise(chance);
      case 'take':
        return this.#sendTake(await this.#take(chance));
      case 'take-falsely':
        return this.#sendTake(await this.#falseTake(chance));
      case 'take-twice':
        return this.#takeTwice(chance);
      case 'take-again':
        return this.#again(chance);
      case 'ask-first':
        return this.#askFirst(chance);
      case 'answer':
        for (const id of this.#asked.keys()) await this.#answer(id, chance.happens(0.6));
        return;
      case 'answer-falsely':
        return this.#answerFalsely(chance);
      case 'answer-both':
        for (const frame of this.#asked.values()) await this.#answerBoth(frame);
        return;
      case 'balance-falsely':
        for (let count = chance.between(1, 4); count > 0; count -= 1) await this.#balanceFalsely(chance);
        return;
      case 'garble':
        return this.#link.say(chance.one(['{"type":"tree.book","seq":0}', '{"type":"tree.take"}', 'tree', '{}']));
      case 'hang-up':
        return this.#link.hangUp();
    }
  }

  /** Reports a balance that it has made up, of a slot that may be over, in its own name or in another's. */
  async #balanceFalsely(chance: Chance): Promise<void> {
    const { slotLength } = this.#rules;
    const start = (Math.floor(this.#clock.now() / slotLength) + chance.between(-3, 3)) * slotLength;
    const energy = (): number => chance.one([0, 100, chance.between(0, 1000), Number.MAX_SAFE_INTEGER]);
    const [imported, exported] = [energy(), energy()];
    const adds = chance.happens(0.5);
    const { service, participant } = this.#keys;
    const { token } = await signMessage(chance.one([service, service, participant]), 'bc4p-market-balance', {
      market: chance.one([this.address, this.address, ...STRANGERS]),
      slot: { start: start + chance.one([0, 0, 0, 1]), len: slotLength },
      sold: adds ? exported : energy(),
      bought: adds ? imported : energy(),
      losses: 0,
      imported,
      exported,
      submarkets: [],
      at: this.#clock.now(),
    });
    const request = { type: 'balance.report', id: `b${chance.between(0, 1_000_000)}`, token };
    this.#link.say(JSON.stringify({ ...request, chain: textsOfChain(service.chain) }));
  }

  #onTree(frame: TreeFrame): void {
    if (frame.type === 'tree.subscribe') this.#seq = 0;
    if (frame.type === 'tree.book') {
      for (const id of frame.gone) this.#shown.delete(id);
      for (const entry of frame.asks) this.#shown.set(entry.offer, { entry, frame, side: 'sell' });
      for (const entry of frame.bids) this.#shown.set(entry.offer, { entry, frame, side: 'buy' });
    }
    if (frame.type !== 'tree.take' && frame.type !== 'tree.resolve') return;
    const take = contentOf<Take>(frame.take);
    if (!take?.message.to.endsWith(this.address)) return;
    if (frame.type === 'tree.take') this.#asked.set(take.id, frame);
    else if (!this.#asked.has(take.id)) {
      this.#asked.set(take.id, { ...frame, type: 'tree.take', message: '', quotes: [] });
    }
    if (this.#isPenitent) void this.#answer(take.id, false);
  }

  async #confess(): Promise<void> {
    for (const id of this.#asked.keys()) await this.#answer(id, false);
  }

  get #answerer(): Answerer {
    const { service, participant, submarket } = this.#keys;
    const certificates = [...new Set([service, participant, submarket].flatMap(({ chain }) => textsOfChain(chain)))];
    return { address: this.address, service, certificates, now: this.#clock.now() };
  }

  /** Answers a take; the same as before, if it was answered. */
  async #answer(id: string, trades: boolean): Promise<void> {
    const frame = this.#asked.get(id) as TakeFrame;
    const offer = this.#offers.get(contentOf<Take>(frame.take)?.message.offer ?? '');
    // Whoever asks now has not believed what it was told before.
    const known = this.#isPenitent ? undefined : this.#answered.get(id);
    const traded = trades && offer && frame.message !== '' ? await tradeTake(frame, offer, this.#answerer) : undefined;
    const answer = known ?? traded ?? (await refuseTake(frame, this.#answerer));
    if (!answer) return;
    this.#answered.set(id, answer);
    this.#link.send(answer);
  }

  /** Says of one take that it is traded and that it is refused, each with a good signature. */
  async #answerBoth(frame: TakeFrame): Promise<void> {
    const offer = this.#offers.get(contentOf<Take>(frame.take)?.message.offer ?? '');
    const refused = await refuseTake(frame, this.#answerer);
    const traded = offer && frame.message !== '' ? await tradeTake(frame, offer, this.#answerer) : undefined;
    for (const answer of [refused, traded, refused]) if (answer) this.#link.send(answer);
  }

  /** Answers with what proves nothing: another subject, another signer, another take's trade. */
  async #answerFalsely(chance: Chance): Promise<void> {
    const frames = [...this.#asked.values(), ...this.#made];
    if (frames.length === 0) return;
    const [frame, other] = [chance.one(frames), chance.one(frames)];
    const { participant } = this.#keys;
    const otherId = contentOf<Take>(other.take)?.id ?? '';
    const signedByAnother: Answerer = { ...this.#answerer, service: participant };
    const answers = [
      await refuseTake(frame, signedByAnother),
      frame === other ? undefined : await refuseTake(frame, this.#answerer, otherId),
      [...this.#answered.values()][0],
    ];
    const id = contentOf<Take>(frame.take)?.id ?? '';
    for (const answer of answers) {
      if (answer?.type !== 'tree.result' || (answer === answers[2] && answer.take === id)) continue;
      this.#link.send({ ...answer, take: id });
    }
  }

  /** Shows entries in the slot that can be traded next. */
  #show(entries: readonly (TreeEntry | undefined)[], chance: Chance): void {
    const good = entries.filter((entry) => entry !== undefined);
    this.#seq += 1;
    const isAsk = chance.happens(0.8);
    const { slot } = this.#nextSlot;
    const own = good[0] && this.#offers.get(good[0].offer)?.message;
    this.#link.send({
      type: 'tree.book',
      seq: this.#seq,
      slot: own?.slot ?? slot,
      asks: (own ? own.side === 'sell' : isAsk) ? good : [],
      bids: (own ? own.side === 'buy' : !isAsk) ? good : [],
      gone: [],
    });
  }

  get #nextSlot(): { readonly slot: { start: number; len: number }; readonly gate: number } {
    const { slotLength, gateClosure, minimumAvailability } = this.#rules;
    const least = this.#clock.now() + gateClosure + minimumAvailability + slotLength;
    const start = Math.floor(least / slotLength) * slotLength;
    return { slot: { start, len: slotLength }, gate: start - gateClosure };
  }

  /** A real offer of its own participant, cheap enough to be wanted. */
  async #ownEntry(chance: Chance): Promise<TreeEntry> {
    const { slot, gate } = this.#nextSlot;
    const content: Unsigned<'bc4p-offer'> = {
      market: this.address,
      side: chance.happens(0.7) ? 'sell' : 'buy',
      slot,
      lot: chance.one([1, 10, 100]),
      lots: chance.between(1, 20),
      price: chance.between(5000, 15_000),
      validUntil: gate,
      nonce: encodeBase64url(chance.bytes(16)),
    };
    const offer = await signMessage(this.#keys.participant, 'bc4p-offer', content);
    this.#offers.set(offer.id, offer);
    const { lot, lots, price, validUntil } = content;
    return {
      offer: offer.id,
      market: this.address,
      lot,
      lots,
      price,
      fees: '0',
      reach: lots,
      lines: 0,
      arrival: 1,
      validUntil,
    };
  }

  /** What nobody has offered, or not like this. */
  #falseEntry(chance: Chance): TreeEntry {
    const { gate } = this.#nextSlot;
    const known = [...this.#shown.values()].map(({ entry }) => entry);
    const entry: TreeEntry = {
      offer: encodeBase64url(chance.bytes(32)),
      market: chance.one([this.address, `x.${this.address}`, ...STRANGERS]),
      lot: chance.one([1, 100, 2 ** 30]),
      lots: chance.one([1, 50, 2 ** 30]),
      price: chance.one([-(2 ** 20), 0, 8000, 2 ** 20]),
      fees: chance.one(['0', '-100000000', '999999999999']),
      reach: chance.one([1, 2 ** 30]),
      lines: chance.one([0, 1, 200]),
      arrival: chance.between(0, 5),
      validUntil: chance.one([gate, 1, 2 ** 40]),
    };
    return known.length > 0 && chance.happens(0.3)
      ? { ...chance.one(known), price: entry.price, fees: entry.fees }
      : entry;
  }

  /** Changes without order, out of order, and of slots that are none. */
  #noise(chance: Chance): void {
    for (let count = chance.between(1, 6); count > 0; count -= 1) {
      this.#seq = chance.one([this.#seq, this.#seq + 1, this.#seq + 5, 1]);
      const { slot } = this.#nextSlot;
      const reset = chance.happens(0.3) ? { reset: true as const } : {};
      const gone = [...this.#shown.keys()].slice(0, chance.between(0, 3));
      const odd = chance.one([
        slot,
        { start: 0, len: 60 },
        { start: slot.start + 1, len: slot.len },
        { start: slot.start, len: 900 },
      ]);
      this.#link.send({
        type: 'tree.book',
        seq: Math.max(1, this.#seq),
        slot: odd,
        ...reset,
        asks: [],
        bids: [],
        gone,
      });
    }
    if (chance.happens(0.3)) this.#link.send({ type: 'tree.subscribe' });
  }

  /** A take of something that it was shown, as good as any. */
  async #take(
    chance: Chance,
    changes: Partial<Unsigned<'bc4p-take'>> = {},
    lots?: number,
  ): Promise<TakeFrame | undefined> {
    const known = [...this.#shown.values()];
    if (known.length === 0) return undefined;
    const { entry, frame, side } = chance.one(known);
    const nonce = (): string => encodeBase64url(chance.bytes(16));
    const count = lots ?? chance.between(1, entry.lots);
    const acceptance = await signMessage(this.#keys.participant, 'bc4p-acceptance', {
      market: entry.market,
      offer: entry.offer,
      lots: count,
      limit: side === 'sell' ? 2 ** 20 : -(2 ** 20),
      validUntil: this.#clock.now() + 600,
      nonce: nonce(),
    });
    const content: Unsigned<'bc4p-take'> = {
      market: this.address,
      to: entry.market,
      kind: 'direct',
      offer: entry.offer,
      side,
      message: acceptance.id,
      slot: frame.slot,
      lot: entry.lot,
      lots: count,
      nonce: nonce(),
      ...changes,
    };
    return this.#frameOf(content, acceptance.token, this.#keys.service, []);
  }

  async #frameOf(
    content: Unsigned<'bc4p-take'>,
    message: string,
    signer: Identity,
    lines: Unsigned<'bc4p-fee-quote'>['quotes'],
    of?: string,
  ): Promise<TakeFrame> {
    const take = await signMessage(signer, 'bc4p-take', content);
    const quote = await signMessage(this.#keys.service, 'bc4p-fee-quote', {
      market: this.address,
      take: of ?? take.id,
      slot: content.slot,
      quotes: lines,
      fees: lines.reduce((sum, { fee }) => sum + BigInt(fee), 0n).toString(),
      at: this.#clock.now(),
      atMs: 0,
    });
    const certificates = [...this.#answerer.certificates];
    return { type: 'tree.take', take: take.token, message, quotes: [quote.token], certificates };
  }

  #sendTake(frame: TakeFrame | undefined): void {
    if (!frame) return;
    this.#made.push(frame);
    this.#link.send(frame);
  }

  /** A take that is wrong in one way or another. */
  async #falseTake(chance: Chance): Promise<TakeFrame | undefined> {
    const good = await this.#take(chance);
    const content = good && contentOf<Take>(good.take)?.message;
    if (!good || !content) return undefined;
    const { type: _, signer: __, ...body } = content;
    const { service, participant } = this.#keys;
    const energy = body.lot * body.lots;
    const line = (fee: string, direction: 'up' | 'down', of = energy) => ({ line: 'mine', direction, energy: of, fee });
    const make = (changes: Partial<typeof body>, lines: ReturnType<typeof line>[] = [], signer: Identity = service) =>
      this.#frameOf({ ...body, ...changes }, good.message, signer, lines);
    switch (chance.between(0, 9)) {
      case 0:
        return this.#take(chance, {}, 2 ** 30);
      case 1:
        return make({ market: chance.one(STRANGERS) });
      case 2:
        return make({ to: chance.one([this.address, ...STRANGERS]) });
      case 3:
        return make({ side: body.side === 'sell' ? 'buy' : 'sell' });
      case 4:
        return make({ lots: body.lots + 1 });
      case 5:
        return make({ slot: { start: body.slot.start + body.slot.len, len: body.slot.len } });
      case 6:
        return make({}, [line('-99999999999', chance.one(['up', 'down']))]);
      case 7:
        return make({}, [line('0', 'up', energy + 1), line('0', 'down')]);
      case 8:
        return make({}, [], participant);
      default:
        return {
          ...good,
          quotes: chance.one([[], [...good.quotes, ...good.quotes]]),
          message: chance.one([good.message, good.take]),
        };
    }
  }

  /** Two takes of one acceptance: what was accepted once is not paid for twice. */
  async #takeTwice(chance: Chance): Promise<void> {
    const good = await this.#take(chance);
    const content = good && contentOf<Take>(good.take)?.message;
    if (!good || !content) return;
    const { type: _, signer: __, ...body } = content;
    const nonce = encodeBase64url(chance.bytes(16));
    this.#sendTake(good);
    this.#sendTake(await this.#frameOf({ ...body, nonce }, good.message, this.#keys.service, []));
  }

  /** A take that was sent before, with what does not belong to it. */
  #again(chance: Chance): void {
    if (this.#made.length === 0) return;
    const [one, other] = [chance.one(this.#made), chance.one(this.#made)];
    this.#link.send(chance.one([one, { ...one, message: other.message }, { ...one, quotes: other.quotes }]));
  }

  /** Asks about a take before it sends it. */
  async #askFirst(chance: Chance): Promise<void> {
    const frame = await this.#take(chance);
    if (!frame) return;
    this.#link.send({ type: 'tree.resolve', take: frame.take, certificates: frame.certificates });
    if (chance.happens(0.5)) this.#sendTake(frame);
    else this.#clock.after(3000, () => this.#sendTake(frame));
  }
}
