import { encodeBase64url, type Identity, signMessage, type Unsigned } from '@bc4p/protocol/messages';
import { textsOfChain } from '../../src/certificates/chain-text.ts';
import { type ClientIdentity, greet } from '../../src/client/greet.ts';
import type { Clock } from '../../src/ports.ts';
import { START } from '../plan/era.ts';
import type { MarketPlan, RoguePlan, RogueStep, RogueTrick } from '../plan/scenario.ts';
import { Chance } from '../world/chance.ts';
import type { Life } from '../world/scheduler.ts';
import { MachineClock } from '../world/sim-clock.ts';
import type { SimWorld } from '../world/world.ts';
import { participantOf, root } from './authority.ts';
import { RawSession } from './raw-session.ts';
import type { Trader } from './trader.ts';

/** After so long it leaves what it has done behind. */
const STAY_MS = 20_000;

/** What is no frame, or none that belongs anywhere. */
const GARBAGE = [
  '',
  'no frame',
  '{}',
  '[]',
  'null',
  '{"type":"hello"}',
  '{"type":"welcome","re":"0"}',
  '{"type":"ok","re":"0","of":"offer.submit"}',
  '{"type":"offer.submit","id":"1","token":"a.b.c"}',
  '{"type":"offer.submit","id":"1","id":"2","token":"a.b.c"}',
  '{"type":"ping","id":"ä"}',
  '{"type":"ping","id":"1","more":1}',
  `{"type":"ping","id":"${'1'.repeat(70_000)}"}`,
  '['.repeat(30_000),
  '{"type":"book.snapshot","id":"1","slot":{"start":-1,"len":0}}',
  '{"type":"events.subscribe","id":"1","after":9007199254740991}',
  '{"type":"trade.list","id":"1","after":-1}',
  '{"type":"cert.get","id":"1","kid":"none"}',
];

/** A participant with a good certificate that keeps to no rule. Nothing it does may harm the market, or anybody else. */
export class Rogue {
  readonly plan: RoguePlan;
  readonly #world: SimWorld;
  readonly #market: MarketPlan;
  readonly #identity: ClientIdentity;
  readonly #victims: readonly Trader[];
  readonly #life: Life;
  readonly #clock: Clock;
  readonly #open = new Set<RawSession>();

  private constructor(
    world: SimWorld,
    plan: RoguePlan,
    market: MarketPlan,
    identity: ClientIdentity,
    victims: readonly Trader[],
  ) {
    this.plan = plan;
    this.#world = world;
    this.#market = market;
    this.#identity = identity;
    this.#victims = victims;
    this.#life = { name: plan.name, isAlive: true };
    this.#clock = new MachineClock(world.scheduler, START, { offsetMs: 0, driftPpm: 0 }).for(this.#life);
  }

  static async prepare(
    world: SimWorld,
    plan: RoguePlan,
    market: MarketPlan,
    victims: readonly Trader[],
  ): Promise<Rogue> {
    const { key, chain } = await participantOf(plan.market, plan.point, 0);
    const identity = { kid: chain[0].kid, signer: key, chain: chain.slice(0, -1) };
    return new Rogue(world, plan, market, identity, victims);
  }

  act({ does, force }: RogueStep): void {
    const chance = new Chance(`${this.#world.scenario.seed} ${this.plan.name} ${does} ${force}`);
    // Whoever does not listen to the other end finds many sessions closed under its feet.
    this.#perform(does, chance).catch((error: unknown) =>
      this.#world.scheduler.note(this.plan.name, `could not: ${error instanceof Error ? error.name : ''}`),
    );
  }

  /** Leaves everything, for good. */
  leave(): void {
    for (const session of this.#open) session.leave();
    this.#life.isAlive = false;
  }

  #perform(trick: RogueTrick, chance: Chance): Promise<void> {
    switch (trick) {
      case 'garbage':
        return this.#garbage(chance);
      case 'silence':
        return this.#connected(async () => undefined);
      case 'false-proof':
        return this.#greetsAs({ ...this.#victim(chance), signer: this.#identity.signer });
      case 'foreign-chain':
        return this.#greetsAs({ ...this.#identity, chain: this.#victim(chance).chain });
      case 'replay':
        return this.#greeted(async (session) => this.#replay(session, chance));
      case 'forge':
        return this.#greeted((session) => this.#forge(session, chance));
      case 'twice':
        return this.#greeted((session) => this.#twice(session, chance));
      case 'wild-offers':
        return this.#greeted((session) => this.#wildOffers(session, chance));
      case 'flood':
        return this.#greeted(async (session) => this.#flood(session, chance));
      case 'deaf':
        return this.#greeted(async (session) => this.#deaf(session));
    }
  }

  #victim(chance: Chance): ClientIdentity {
    return chance.one(this.#victims).identity;
  }

  /** Connects, does something, and stays for a while. */
  async #connected(act: (session: RawSession) => Promise<void>): Promise<void> {
    const { network } = this.#world;
    const dialer = network.dialer(this.plan.name, this.#life);
    const session = new RawSession(
      await dialer.dial(network.urlOf(this.plan.market), 5000),
      this.#world,
      this.plan.name,
    );
    this.#open.add(session);
    this.#clock.after(STAY_MS, () => {
      session.leave();
      this.#open.delete(session);
    });
    await act(session);
  }

  /** Greets as somebody, in the manner of an honest client. */
  async #greet(session: RawSession, identity: ClientIdentity): Promise<void> {
    const challenge = await session.next('challenge');
    const { verifier, chance } = this.#world;
    const random = chance.of(`${this.plan.name} ${challenge.nonce}`);
    const options = { identity, anchors: (await root()).chain, verifier, clock: this.#clock, random };
    const greeting = await greet(challenge, session.connection, options);
    if (greeting.ok) session.say(JSON.stringify(greeting.value.hello));
  }

  #greetsAs(identity: ClientIdentity): Promise<void> {
    return this.#connected((session) => this.#greet(session, identity));
  }

  #greeted(act: (session: RawSession) => Promise<void>): Promise<void> {
    return this.#connected(async (session) => {
      await this.#greet(session, this.#identity);
      await session.next('welcome');
      await act(session);
    });
  }

  /** Says what nobody understands, before its greeting or after. */
  #garbage(chance: Chance): Promise<void> {
    const say = async (session: RawSession): Promise<void> => {
      for (let count = chance.between(1, 8); count > 0; count -= 1) session.say(chance.one(GARBAGE));
    };
    return chance.happens(0.5) ? this.#connected(say) : this.#greeted(say);
  }

  /** Hands in what others have signed. */
  #replay(session: RawSession, chance: Chance): void {
    const tokens = this.#victims.flatMap(({ sent }) => sent);
    for (let count = Math.min(tokens.length, 10); count > 0; count -= 1) {
      const { token, content } = chance.one(tokens);
      session.ask(content.kind === 'offer' ? 'offer.submit' : 'offer.accept', { token });
      if (content.kind === 'offer') session.ask('offer.accept', { token, offer: token, chain: this.#ownChain });
    }
  }

  get #ownChain(): string[] {
    return textsOfChain(this.#identity.chain);
  }

  /** Signs in the name of others, and changes what was signed. */
  async #forge(session: RawSession, chance: Chance): Promise<void> {
    const inTheNameOf: Identity = { kid: this.#victim(chance).kid, signer: this.#identity.signer };
    const forged = await signMessage(inTheNameOf, 'bc4p-offer', this.#offer(chance));
    const { token: own } = await signMessage(this.#identity, 'bc4p-offer', this.#offer(chance));
    const [header = '', payload = '', signature = ''] = own.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('"buy"', '"sell"').replace(/\d\d/, '11');
    const other = Buffer.from(changed).toString('base64url');
    session.ask('offer.submit', { token: forged.token });
    session.ask('offer.submit', { token: `${header}.${other}.${signature}` });
    session.ask('offer.submit', { token: `${header}.${payload}.${signature.slice(4)}AAAA` });
    const acceptance = await signMessage(this.#identity, 'bc4p-acceptance', this.#acceptance(forged.id, chance));
    const chain = textsOfChain(this.#victim(chance).chain);
    session.ask('offer.accept', { token: acceptance.token, offer: forged.token, chain });
  }

  /** Asks for one thing several times, under one id and under several. */
  async #twice(session: RawSession, chance: Chance): Promise<void> {
    const { token } = await signMessage(this.#identity, 'bc4p-offer', this.#offer(chance));
    for (const id of ['a', 'a', 'b', 'a', 'b']) session.ask('offer.submit', { token }, id);
    for (const id of ['a', 'a', 'a']) session.ask('ping', {}, id);
    for (let count = 0; count < 4; count += 1) session.ask('book.subscribe', {});
    for (let count = 0; count < 4; count += 1) session.ask('events.subscribe', { after: 0 });
    session.ask('hello', {});
  }

  /** Offers and acceptances at the edges of what can be written. */
  async #wildOffers(session: RawSession, chance: Chance): Promise<void> {
    for (let count = chance.between(2, 8); count > 0; count -= 1) {
      const wild: Partial<Unsigned<'bc4p-offer'>> = chance.one([
        { lots: 2 ** 30, lot: 1 },
        { lots: 1, lot: 2 ** 30 },
        { price: 2 ** 20 },
        { price: -(2 ** 20) },
        { slot: { start: 900, len: 900 } },
        { validUntil: 1 },
        { validUntil: 2 ** 40 },
        { market: 'elsewhere.grid' },
        { ext: { note: 'x' }, must: ['note'] },
      ]);
      const { id, token } = await signMessage(this.#identity, 'bc4p-offer', { ...this.#offer(chance), ...wild });
      session.ask('offer.submit', { token });
      const acceptance = await signMessage(this.#identity, 'bc4p-acceptance', this.#acceptance(id, chance));
      session.ask('offer.accept', { token: acceptance.token, offer: token, chain: this.#ownChain });
    }
  }

  /** Asks for more than anybody could answer, and listens to nothing of it. */
  #flood(session: RawSession, chance: Chance): void {
    const types = ['book.snapshot', 'trade.list', 'fee.get', 'ping', 'book.subscribe'];
    for (let count = chance.between(50, 400); count > 0; count -= 1) session.ask(chance.one(types), {});
    if (chance.happens(0.5)) session.connection.pause();
  }

  /** Asks for everything, and then reads nothing. */
  #deaf(session: RawSession): void {
    session.ask('book.subscribe', {});
    session.ask('events.subscribe', { after: 0 });
    for (let count = 0; count < 40; count += 1) session.ask('fee.get', {});
    session.connection.pause();
  }

  /** An offer that might do, but for what is changed in it. */
  #offer(chance: Chance): Unsigned<'bc4p-offer'> {
    const { slotLength, gateClosure, minimumAvailability } = this.#market.parameters;
    const least = this.#clock.now() + gateClosure + minimumAvailability + slotLength;
    const start = Math.floor(least / slotLength) * slotLength;
    return {
      market: this.plan.market,
      side: chance.one(['buy', 'sell']),
      slot: { start, len: slotLength },
      lot: 100,
      lots: chance.between(1, 5),
      price: chance.between(5000, 15_000),
      validUntil: start - gateClosure,
      nonce: encodeBase64url(chance.bytes(16)),
    };
  }

  /** An acceptance of some offer, for more lots than there may be. */
  #acceptance(offer: string, chance: Chance): Unsigned<'bc4p-acceptance'> {
    return {
      market: this.plan.market,
      offer,
      lots: chance.one([1, 5, 2 ** 30]),
      limit: chance.between(-20_000, 20_000),
      validUntil: this.#clock.now() + 60,
      nonce: encodeBase64url(chance.bytes(16)),
    };
  }
}
