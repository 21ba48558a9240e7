import { createHash } from 'node:crypto';
import { guard, refusal } from '@bc4p/protocol';
import { type Certificate, printName } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { checkNewList, type OpenedDenyList } from '@bc4p/protocol/evidence';
import type { Instant } from '@bc4p/protocol/units';
import { NodeError } from '../node/node-error.ts';
import type { Cancel, Clock, Log } from '../ports.ts';
import { filesIn, type KeptLists, type ListFile } from './kept-lists.ts';
import { faultOf, ListFault, type ReadingTerms, type ReadList, readList } from './read-list.ts';
import { type IssuedList, issuerKey, operatorKey, type Revocations } from './revocations.ts';

export interface RevocationDeskOptions {
  readonly revocations: Revocations;
  /** Where lists are put by the operator; nothing is looked at if absent. */
  readonly folder?: string;
  /** How often the folder is looked at; 0: only when asked to. */
  readonly pollIntervalMs: number;
  readonly kept: KeptLists;
  readonly anchors: readonly Certificate[];
  /** CAs that this node knows from its own chains. */
  readonly known: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly log: Log;
}

/** What an operator sees of revocation. */
export interface RevocationStatus {
  readonly folder?: string;
  /** When the folder was last looked at, and everything in it was applied. */
  readonly appliedAt?: number;
  readonly crls: readonly {
    readonly issuer: string;
    readonly number?: string;
    readonly thisUpdate: number;
    readonly nextUpdate: number;
    readonly isStale: boolean;
    readonly revoked: number;
  }[];
  readonly denyLists: readonly {
    readonly market: string;
    readonly role: string;
    readonly number: number;
    readonly at: number;
    readonly until: number;
    readonly isStale: boolean;
    readonly certificates: number;
    readonly subtrees: number;
  }[];
  /** Files that were not taken, and why. */
  readonly faults: readonly ListFileFault[];
}

export interface ListFileFault {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Takes lists from the operator's folder, and sees to it that everybody is held to them at once. */
export class RevocationDesk {
  readonly #options: RevocationDeskOptions;
  /** What the files held when they were last looked at and taken. */
  readonly #taken = new Map<string, string>();
  #faults: readonly ListFileFault[] = [];
  #appliedAt: Instant | undefined;
  #enforce: () => Promise<void> = async () => undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #cancel: Cancel = () => undefined;
  #isStopped = false;

  constructor(options: RevocationDeskOptions) {
    this.#options = options;
  }

  /** Reads what was taken before and what is in the folder now, before anybody is let in. */
  async begin(): Promise<void> {
    for (const kept of await this.#options.kept.all()) await this.#takeAgain(kept);
    await this.#readFolder();
  }

  /** `enforce` ends what rests on chains that are revoked now, and resolves when nothing does any more. */
  async enforceWith(enforce: () => Promise<void>): Promise<void> {
    this.#enforce = enforce;
    await enforce();
    this.#appliedAt = this.#options.clock.now();
  }

  /** Looks at the folder now, and again and again. */
  watch(): Cancel {
    this.#wait();
    return () => {
      this.#isStopped = true;
      this.#cancel();
    };
  }

  /** Takes what is new in the folder; resolves when it is applied: nothing is taken against it from then on. [PKI-109] */
  reload(): Promise<RevocationStatus> {
    const turn = this.#turn.then(async () => {
      await this.#readFolder();
      await this.#enforce();
      this.#appliedAt = this.#options.clock.now();
      return this.status();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** True if a chain of this node's own is revoked. */
  isRevoked(chain: readonly Certificate[]): boolean {
    return this.#options.revocations.refusalFor(chain) !== undefined;
  }

  status(): RevocationStatus {
    const { revocations, folder, clock } = this.#options;
    const now = clock.now();
    return {
      ...(folder === undefined ? {} : { folder }),
      ...(this.#appliedAt === undefined ? {} : { appliedAt: this.#appliedAt }),
      crls: revocations.lists.map((issued) => ({
        issuer: printName(issued.issuer.subject),
        ...(issued.list.number === undefined ? {} : { number: issued.list.number.toString() }),
        thisUpdate: issued.list.thisUpdate,
        nextUpdate: issued.list.nextUpdate,
        isStale: revocations.isStale(issued),
        revoked: issued.list.revoked.size,
      })),
      denyLists: revocations.denyLists.map(({ message, denials: { role } }) => ({
        market: message.market,
        role,
        number: message.number,
        at: message.at,
        until: message.until,
        isStale: now > message.until,
        certificates: message.certificates.length,
        subtrees: message.subtrees.length,
      })),
      faults: this.#faults,
    };
  }

  #wait(): void {
    const { pollIntervalMs, folder, clock, log } = this.#options;
    if (this.#isStopped || pollIntervalMs === 0 || folder === undefined) return;
    this.#cancel = clock.after(pollIntervalMs, () => {
      this.reload()
        .catch((error: unknown) => log.error('revocation lists could not be applied', { error: String(error) }))
        .finally(() => this.#wait());
    });
  }

  get #terms(): ReadingTerms {
    const { anchors, known, verifier, clock } = this.#options;
    return { anchors, known, verifier, now: clock.now() };
  }

  /** Of what was taken before a restart nothing is asked but that it is whole: it was judged when it was new. */
  async #takeAgain({ file, content }: ListFile): Promise<void> {
    const { revocations, anchors, known, verifier } = this.#options;
    try {
      const read = await readList(content, { anchors, known, verifier });
      if (read.kind === 'deny-list') revocations.adoptDenyList(read.list);
      // A file may hold lists of several issuers, of which newer ones were taken from other files.
      else for (const issued of read.issued) if (this.#isNewer(issued)) revocations.adoptList(issued);
    } catch (cause) {
      if (!(cause instanceof ListFault)) throw cause;
      const hint = `Put the newest list of its issuer into the folder of lists and remove ${file}, or restore it from a backup.`;
      throw new NodeError(
        cause.code,
        `A list that was in force cannot be read any more: ${cause.message}`,
        hint,
        cause,
      );
    }
  }

  async #readFolder(): Promise<void> {
    const { folder, log } = this.#options;
    if (folder === undefined) return;
    const faults: ListFileFault[] = [];
    const files = await filesIn(folder).catch((error: NodeJS.ErrnoException) => {
      const message = `The folder cannot be read (${error.code}).`;
      faults.push({ file: folder, code: 'folder-unreadable', message });
      return [];
    });
    for (const { file, content } of files) {
      const hash = hashOf(content);
      if (this.#taken.get(file) === hash) continue;
      try {
        await this.#take(await readList(content, this.#terms), content);
        this.#taken.set(file, hash);
        log.info('revocation list taken', { file });
      } catch (error) {
        if (!(error instanceof ListFault)) throw error;
        faults.push({ file, code: error.code, message: error.message });
      }
    }
    const known = new Set(this.#faults.map(({ file, message }) => `${file} ${message}`));
    for (const fault of faults)
      if (!known.has(`${fault.file} ${fault.message}`))
        log.warn('a file of revocation lists is not taken', { ...fault });
    this.#faults = faults;
  }

  async #take(read: ReadList, content: Uint8Array): Promise<void> {
    if (read.kind === 'deny-list') return this.#takeDenyList(read.list, content);
    for (const issued of read.issued) this.#checkList(issued);
    for (const issued of read.issued) {
      await this.#options.kept.keep(issuerKey(issued.issuer), content);
      this.#options.revocations.adoptList(issued);
    }
  }

  async #takeDenyList(list: OpenedDenyList, content: Uint8Array): Promise<void> {
    const { revocations, kept, clock } = this.#options;
    const known = revocations.denyListOf(list);
    if (known?.id === list.id) return;
    const fault = checkNewList(list, known, clock.now());
    if (fault) throw faultOf(fault);
    // On disk before it counts: after a crash it counts, too.
    await kept.keep(operatorKey(list), content);
    revocations.adoptDenyList(list);
  }

  #checkList({ list, issuer }: IssuedList): void {
    const { revocations, clock } = this.#options;
    const known = revocations.listOf(issuer)?.list;
    const isSame = known !== undefined && Buffer.compare(known.tbs, list.tbs) === 0;
    if (isSame) return;
    const now = clock.now();
    if (!guard('PKI-056', list.thisUpdate <= now && now <= list.nextUpdate))
      throw new ListFault('crl-unusable', 'The list is not current.');
    if (guard('PKI-108', this.#isNewer({ list, issuer }))) return;
    const [number, newest] = [list.number ?? list.thisUpdate, known?.number ?? known?.thisUpdate ?? 0];
    const facts = { issuer: printName(issuer.subject), number: `${number}`, newest: `${newest}` };
    throw faultOf(refusal('list-rolled-back', 'PKI-108', facts));
  }

  /** By number, and where there is none by instant. */
  #isNewer({ list, issuer }: IssuedList): boolean {
    const known = this.#options.revocations.listOf(issuer)?.list;
    if (!known) return true;
    return known.number === undefined ? list.thisUpdate > known.thisUpdate : (list.number ?? -1n) > known.number;
  }
}
