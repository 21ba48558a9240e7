import { accepted, guard, type Result, refusal, refused } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { CertificatePool, signingCertificate } from '@bc4p/protocol/evidence';
import {
  type AnswerOfRequest,
  messageId,
  type OpenedMessage,
  openToken,
  parseToken,
  type Statement,
} from '@bc4p/protocol/messages';
import type { Area } from '@bc4p/protocol/settlement';
import { instant, type Slot } from '@bc4p/protocol/units';
import type { MarketClient } from '../client/index.ts';
import type { Journal } from '../journal/index.ts';
import { chainWrites, putJson, putText } from '../market/archive.ts';
import { messageKey, UPLINK_STATEMENT_KEY, uplinkSlotKey } from '../market/keys.ts';
import { slotFrom } from '../market/order-fields.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { Log, Store, StoreWrite } from '../ports.ts';
import { deviationCharge } from './deviation-charge.ts';

export interface UplinkDeskOptions {
  /** The address of the upper market. */
  readonly upper: string;
  readonly store: Store;
  readonly journal: Journal;
  readonly market: RunningMarket;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly log: Log;
  /** The session with the upper market, if there is one. */
  readonly session: () => MarketClient | undefined;
}

/** Where in its account in the upper market this market has read up to. */
interface Place {
  readonly number: number;
  readonly id: string;
  readonly point: string;
  readonly closing: string;
}

/** A statement of the upper market whose signature, chain and place are in order. */
interface Verified extends OpenedMessage<'bc4p-statement'> {
  readonly chain: readonly Certificate[];
}

/** How many statements are asked for at once. */
const TOGETHER = 50;

/** Reads this market's statements in the one above, and books what its deviation costs there, each once. [ACT-014] */
export class UplinkDesk {
  readonly #options: UplinkDeskOptions;
  /** Why nothing more is taken over, if so. */
  fault: string | undefined;

  constructor(options: UplinkDeskOptions) {
    this.#options = options;
  }

  /** Takes over all statements that are there and were not read yet; true if there were any. */
  async fetch(): Promise<boolean> {
    const session = this.#options.session();
    if (!session?.welcome.features.includes('settlement')) return false;
    for (let taken = false; ; taken = true) {
      const place = await this.#place();
      const answer = await session.request('statement.get', { after: place?.number ?? 0, limit: TOGETHER });
      if (answer.statements.length === 0) return taken;
      if (!(await this.#takeAll(answer, place)) || answer.next === undefined) return true;
    }
  }

  /** What the upper market has said of the area in a slot; nothing if it has not settled the slot. */
  async areaOf(slot: Slot): Promise<{ readonly area?: Area } | undefined> {
    const kept = await this.#options.store.get(uplinkSlotKey(slot.start));
    return kept && (JSON.parse(new TextDecoder().decode(kept)) as { area?: Area });
  }

  async #place(): Promise<Place | undefined> {
    const kept = await this.#options.store.get(UPLINK_STATEMENT_KEY);
    return kept && (JSON.parse(new TextDecoder().decode(kept)) as Place);
  }

  async #takeAll(
    { statements, evidence }: AnswerOfRequest['statement.get'],
    from: Place | undefined,
  ): Promise<boolean> {
    const tokens = new Map(
      (evidence?.tokens ?? []).flatMap((token) => {
        const parsed = parseToken(token);
        return parsed.ok ? [[messageId(parsed.value.payload), token] as const] : [];
      }),
    );
    let place = from;
    for (const id of statements) {
      const verified = await this.#verify(tokens.get(id) ?? '', evidence?.certificates ?? [], place);
      if (!verified.ok) {
        const { code, facts } = verified.refusal;
        this.fault = `statement ${id} of ${this.#options.upper}: ${code} ${JSON.stringify(facts)}`;
        this.#options.log.error('a statement of the upper market is not taken over', { statement: id, code, ...facts });
        return false;
      }
      place = await this.#take(verified.value);
    }
    this.fault = undefined;
    return true;
  }

  async #verify(token: string, certificates: readonly string[], place: Place | undefined): Promise<Result<Verified>> {
    const { anchors, verifier, upper } = this.#options;
    const pool = CertificatePool.read(certificates);
    if (!pool.ok) return pool;
    const opened = await openToken(token, {
      types: ['bc4p-statement'],
      verifier,
      certificate: (kid) => {
        const [leaf] = pool.value.chainOf(kid) ?? [];
        return leaf ? signingCertificate(leaf) : refused(refusal('certificate-unknown', 'SIG-015', { kid }));
      },
    });
    if (!opened.ok) return opened;
    const { message, kid } = opened.value;
    const chain = await pool.value.validate(kid, { anchors, verifier, at: instant(message.at) });
    if (!chain.ok) return chain;
    const { rights } = chain.value;
    const contradiction = (rule: string) => refused(refusal('settlement-contradiction', 'ACT-014', { rule }));
    if (!guard('ACT-014', rights?.role === 'market' && rights.address === upper && message.market === upper))
      return contradiction('it is signed by the upper market');
    if (!guard('ACT-014', follows(message, place))) return contradiction('it follows the one before');
    return accepted({ ...opened.value, chain: chain.value.certificates });
  }

  async #take({ id, token, message, chain }: Verified): Promise<Place> {
    const { market, journal } = this.#options;
    const { number, point, closing, delivery } = message;
    const place: Place = { number, id, point, closing };
    const writes: StoreWrite[] = [
      putJson(UPLINK_STATEMENT_KEY, place),
      putText(messageKey(id), token),
      ...chainWrites(chain),
    ];
    if (!delivery) {
      await journal.keep(writes);
      return place;
    }
    const slot = slotFrom(delivery.slot);
    const area = delivery.area === undefined ? {} : { area: delivery.area };
    const command = { kind: 'settle-uplink' as const, slot, statement: id, number, amount: deviationCharge(message) };
    await market.submit(command, [...writes, putJson(uplinkSlotKey(slot.start), area)]);
    return place;
  }
}

/** True if a statement goes on where the account was read up to. */
function follows({ number, previous, point, opening, closing, kind }: Statement, place: Place | undefined): boolean {
  if (!place) return number === 1 && previous === undefined && opening === '0';
  const balance = kind === 'month' ? closing : opening;
  return number === place.number + 1 && previous === place.id && point === place.point && balance === place.closing;
}
