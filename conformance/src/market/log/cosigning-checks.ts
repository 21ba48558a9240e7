import type { ErrorCode } from '@bc4p/protocol';
import type { FrameOfType, LogHead, Unsigned } from '@bc4p/protocol/messages';
import { signMessage } from '@bc4p/protocol/messages';
import { NoAnswer } from '../../checks/fault.ts';
import { chainInFrame, type Holder, identityOf, TOP_MARKET } from '../../network/index.ts';
import type { Session } from '../../wire/index.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { Submarket } from '../neighbours/index.ts';
import { readUnproven } from '../neighbours/tree-link.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import type { Trader } from '../trader.ts';
import { hashesOf, headOf, leavesUpTo } from './market-log.ts';
import { leafHash, pathOf, rootOf } from './merkle.ts';

const options = { profile: 'log', setting: 'tree' } as const;
/** Checks in which the suite is the market above: one after another, since there is one such market. */
const above = { ...options, lane: 'log-above' } as const;

/** The leaves of a made-up log: those of one that is rewritten differ from one place on. */
const leavesOf = (size: number, rewrittenFrom = Number.POSITIVE_INFINITY): Buffer[] =>
  Array.from({ length: size }, (_, index) =>
    leafHash(Buffer.from(index < rewrittenFrom ? `${index}` : `other ${index}`)),
  );

interface Report {
  readonly size: number;
  /** The state that was co-signed last, where the proof begins. */
  readonly old: number;
  readonly leaves?: readonly Buffer[];
  readonly head?: Partial<Unsigned<'bc4p-log-head'>>;
  readonly signer?: Holder;
  readonly session?: Session;
}

/** A report of a head of a made-up log, with what says that it extends an older state. */
async function reportOf(sub: Submarket, { size, old, head, signer = sub.service, ...more }: Report) {
  const leaves = more.leaves ?? leavesOf(size);
  const root = rootOf(leaves.slice(0, size)).toString('base64url');
  const content = { market: sub.address, size, root, at: sub.scene.now, ...head };
  const signed = await signMessage(identityOf(signer), 'bc4p-log-head', content);
  const last =
    old > 0 && old < size
      ? {
          leaf: (leaves[old - 1] as Buffer).toString('base64url'),
          path: pathOf(old - 1, leaves.slice(0, size)).map((hash) => hash.toString('base64url')),
        }
      : undefined;
  const body = { token: signed.token, chain: chainInFrame(signer) as never, old, ...(last && { last }) };
  return { id: signed.id, message: signed.message, body };
}

/** Reports a head that has to be co-signed; sees that it is. */
async function cosigned(scene: Scene, sub: Submarket, report: Report): Promise<string> {
  const { id, message, body } = await reportOf(sub, report);
  const { cosignature } = await (report.session ?? sub.session).ask('log.report', body);
  const { message: said } = await proven(scene, 'bc4p-log-cosignature', cosignature.token, cosignature.chain);
  const { size, root } = message;
  expectMembers(said, { market: sub.address, head: id, size, root }, 'the co-signature');
  return cosignature.token;
}

async function refusedReport(sub: Submarket, report: Report, code: ErrorCode): Promise<FrameOfType['error']> {
  const { body } = await reportOf(sub, report);
  return (report.session ?? sub.session).refused('log.report', body, code);
}

const extended = positive(
  'log/co-signs',
  'A submarket’s head is co-signed when it extends the one that was co-signed before; the same one again gets the same co-signature.',
  ['LOG-016', 'LOG-018', 'LOG-020', 'LOG-017'],
  async (scene) => {
    const sub = await Submarket.below(scene);
    await cosigned(scene, sub, { size: 5, old: 0 });
    const { body } = await reportOf(sub, { size: 9, old: 5 });
    const first = await sub.session.ask('log.report', body);
    const again = await sub.session.ask('log.report', body);
    expectSame(again.cosignature, first.cosignature, 'the co-signature of the same head again');
    await cosigned(scene, sub, { size: 23, old: 9 });
  },
  options,
);

const notSubmarket = negative(
  'log/report-of-participant',
  'A head that a participant reports is refused.',
  ['LOG-020'],
  extended.id,
  async (scene) => {
    const sub = await Submarket.below(scene);
    const anna = await scene.trader();
    await anna.unchanged(() => refusedReport(sub, { size: 5, old: 0, session: anna.session }, 'role-not-permitted'));
    await cosigned(scene, sub, { size: 5, old: 0 });
  },
  options,
);

const foreign = negative(
  'log/report-of-other-market',
  'A head is refused that another market has signed, or that names another one than the session’s submarket.',
  ['LOG-018'],
  extended.id,
  async (scene) => {
    const sub = await Submarket.below(scene);
    const below = await sub.marketBelow('deep');
    await refusedReport(sub, { size: 5, old: 0, signer: below.service }, 'wrong-market');
    await refusedReport(
      sub,
      { size: 5, old: 0, signer: below.service, head: { market: below.address } },
      'wrong-market',
    );
    await refusedReport(sub, { size: 5, old: 0, head: { market: scene.market } }, 'wrong-market');
    await cosigned(scene, sub, { size: 5, old: 0 });
  },
  options,
);

const wrongRole = negative(
  'log/report-by-wrong-role',
  'A head that a submarket proxy has signed, and not the market’s service, is refused.',
  ['LOG-018'],
  extended.id,
  async (scene) => {
    const sub = await Submarket.below(scene);
    await refusedReport(sub, { size: 5, old: 0, signer: sub.operator }, 'role-not-permitted');
    await cosigned(scene, sub, { size: 5, old: 0 });
  },
  options,
);

const stale = negative(
  'log/report-stale',
  'A head with fewer leaves than were co-signed, or whose proof begins elsewhere than there, is refused, and may be mended.',
  ['LOG-017'],
  extended.id,
  async (scene) => {
    const sub = await Submarket.below(scene);
    await cosigned(scene, sub, { size: 5, old: 0 });
    await cosigned(scene, sub, { size: 9, old: 5 });
    for (const report of [
      { size: 7, old: 5 },
      { size: 12, old: 5 },
      { size: 12, old: 0 },
    ]) {
      const { facts } = await refusedReport(sub, report, 'log-stale');
      expectSame(facts, { size: 9 }, 'what it tells');
    }
    await cosigned(scene, sub, { size: 12, old: 9 });
  },
  options,
);

const unproven = negative(
  'log/report-unproven',
  'A head of which nothing shows that it extends the one before is refused; the right one is co-signed after it.',
  ['LOG-016'],
  extended.id,
  async (scene) => {
    const sub = await Submarket.below(scene);
    await cosigned(scene, sub, { size: 5, old: 0 });
    const root = leafHash(Buffer.from('nothing')).toString('base64url');
    const { facts } = await refusedReport(sub, { size: 9, old: 5, head: { root } }, 'log-inconsistent');
    expectSame(facts, { market: sub.address, size: 9, contradicts: false }, 'what it tells');
    await cosigned(scene, sub, { size: 9, old: 5 });
  },
  options,
);

const contradicts = negative(
  'log/report-contradicts',
  'A history that was rewritten is refused, and after that nothing more of this submarket is co-signed.',
  ['LOG-016', 'LOG-013'],
  extended.id,
  async (scene) => {
    for (const rewritten of [
      { size: 9, old: 5, leaves: leavesOf(9, 3) },
      { size: 5, old: 5, leaves: leavesOf(5, 0) },
    ]) {
      const sub = await Submarket.below(scene);
      await cosigned(scene, sub, { size: 5, old: 0 });
      const { size } = rewritten;
      const told = { market: sub.address, size, contradicts: true };
      expectSame((await refusedReport(sub, rewritten, 'log-inconsistent')).facts, told, 'what it tells');
      expectSame(
        (await refusedReport(sub, { size: 12, old: 5 }, 'log-inconsistent')).facts,
        told,
        'what it tells later',
      );
      const again = await sub.again();
      expectSame(
        (await refusedReport(again, { size: 12, old: 5 }, 'log-inconsistent')).facts,
        told,
        'what it tells in a new session',
      );
    }
    const honest = await Submarket.below(scene);
    await cosigned(scene, honest, { size: 5, old: 0 });
  },
  options,
);

const reports = positive(
  'log/reports-to-market-above',
  'The market sends its newest head to the one above, says from where on it is proven, and shows the co-signature to whoever asks for its head.',
  ['LOG-015', 'LOG-008', 'LOG-019'],
  async (scene) => {
    const witness = new UpperWitness(scene);
    const anna = await scene.trader();
    const first = await anna.submit({ lots: 1 });
    const earlier = await witness.over(first.ok.number);
    const second = await anna.submit({ lots: 1, price: 16_000 });
    const later = await witness.over(second.ok.number);
    // Whether others report in between or not: the proof begins where the last co-signature was.
    const before = witness.reports[witness.reports.indexOf(later) - 1] ?? earlier;
    expectSame(later.old, before.head.size, 'from where on the head is proven');
    const { leaf, path } = needed(later.last, 'the last leaf of the state before');
    const leaves = hashesOf(await leavesUpTo(anna.session, later.head.size));
    const wanted = {
      leaf: leaves[later.old - 1]?.toString('base64url'),
      path: pathOf(later.old - 1, leaves).map((hash) => hash.toString('base64url')),
    };
    expectSame({ leaf, path: [...path] }, wanted, 'what proves that the head extends the state before');
    await witness.another(anna);
    const { cosignature } = await headOf(scene, anna.session);
    const { token, chain } = needed(cosignature, 'the co-signature in the answer to log.head');
    const { message } = await proven(scene, 'bc4p-log-cosignature', token, chain, {
      role: 'market',
      address: TOP_MARKET,
    });
    expectTrue(message.size >= later.head.size, 'it does not show the newest co-signature', { actual: message });
  },
  above,
);

const foreignCosignature = negative(
  'log/takes-no-wrong-co-signature',
  'A co-signature by anybody but the market above, or over another state, is not taken; the right one is.',
  ['LOG-019'],
  reports.id,
  async (scene) => {
    const anna = await scene.trader();
    const witness = new UpperWitness(scene);
    const honest = await witness.another(anna);
    for (const wrong of [
      { signer: scene.network.service },
      { size: 1 },
      { root: leafHash(Buffer.from('other')).toString('base64url') },
    ]) {
      witness.lie = wrong;
      const lied = await witness.another(anna);
      witness.lie = {};
      // The next report comes after what was answered to this one; it tells what the market believes.
      const next = await witness.another(anna);
      expectTrue(next.old !== (wrong.size ?? lied.head.size), 'it has taken a co-signature that is not good', {
        expected: honest.head.size,
        actual: next.old,
      });
      const { cosignature } = await headOf(scene, anna.session);
      expectTrue(cosignature?.token !== lied.token, 'it shows a co-signature that is not good', {
        actual: cosignature,
      });
    }
  },
  above,
);

interface SeenReport {
  readonly old: number;
  readonly last: FrameOfType['log.report']['last'];
  readonly head: LogHead;
  /** The co-signature that it was answered with. */
  readonly token: string;
}

/** How long the market under test may take until it reports what is new. */
const REPORT_MS = 10_000;

/** The market above as it co-signs what the market under test reports, or answers what is not good. */
class UpperWitness {
  readonly reports: SeenReport[] = [];
  readonly #scene: Scene;
  /** What the next co-signatures say that is not so. */
  lie: { readonly signer?: Holder; readonly size?: number; readonly root?: string } = {};
  #wake = (): void => undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
    scene.upper.answer('log.report', (report) => this.#answer(report));
  }

  async #answer({ token, old, last }: FrameOfType['log.report']) {
    const { signer = this.#scene.network.upperService, ...said } = this.lie;
    const { id, message: head } = readUnproven<LogHead>(token);
    const { market, size, root } = { ...head, ...said };
    const content = { market, head: id, size, root, at: Math.floor(Date.now() / 1000) };
    const signed = await signMessage(identityOf(signer), 'bc4p-log-cosignature', content);
    this.reports.push({ old, last, head, token: signed.token });
    this.#wake();
    return { ok: { cosignature: { token: signed.token, chain: chainInFrame(signer) } } };
  }

  /** The first report over at least so many leaves, without those that came before the one with this place. */
  async over(size: number, since = 0): Promise<SeenReport> {
    for (;;) {
      const found = this.reports.slice(since).find(({ head }) => head.size >= size);
      if (found) return found;
      await new Promise<void>((resolve, reject) => {
        const late = () => reject(new NoAnswer(`no log.report over ${size} leaves came within ${REPORT_MS} ms`));
        const timer = setTimeout(late, REPORT_MS);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** The report of a head that somebody has just made newer. */
  async another(trader: Trader): Promise<SeenReport> {
    const since = this.reports.length;
    const { ok } = await trader.submit({ lots: 1, price: 20_000, slot: this.#scene.otherSlot() });
    return this.over(ok.number, since);
  }
}

/** The checks of co-signing, below and above. */
export const COSIGNING_CHECKS: readonly MarketCheck[] = [
  extended,
  notSubmarket,
  foreign,
  wrongRole,
  stale,
  unproven,
  contradicts,
  reports,
  foreignCosignature,
];
