import { performance } from 'node:perf_hooks';
import { NoAnswer, NotImplemented, SubjectGone, WrongVerdict } from '../checks/fault.ts';
import type { WireLine } from '../run/results.ts';
import type { Answerer, Question } from '../vectors/vector-checks.ts';
import { LineProcess } from './line-process.ts';
import { type Answer, DriverFault, type Ready, readAnswer, readReady, runMessage, startMessage } from './messages.ts';

export interface DriverOptions {
  /** What starts the driver, as a shell takes it. */
  readonly command: string;
  /** What will be asked, in this order: so many of them are sent ahead. */
  readonly plan?: readonly Question[];
  /** How many cases may be on their way at once. */
  readonly window?: number;
  readonly startTimeoutMs?: number;
}

const WINDOW = 16;
const START_TIMEOUT_MS = 20_000;
/** After so many processes in a row that gave no answer at all, no other is started. */
const GIVE_UP_AFTER = 5;
/** Of a line in the results. */
const SHOWN_LINE = 4_000;

/** A case that was sent, until it is answered. */
interface Asked {
  readonly seq: number;
  readonly sent: { readonly at: number; readonly text: string };
  received?: { readonly at: number; readonly text: string };
  readonly answer: Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The process went, or spoke nonsense, while more than one case was with it: any of them may be to blame. */
class Lost extends Error {
  readonly fault: SubjectGone | WrongVerdict;
  readonly suspects: number;
  constructor(fault: SubjectGone | WrongVerdict, suspects: number) {
    super(fault.message);
    this.fault = fault;
    this.suspects = suspects;
  }
}

/**
 * An implementation behind a driver (conformance/DRIVER.md): a process that answers cases of vectors.
 *
 * Cases are sent ahead of their turn, which makes a run several times as fast, and changes no verdict: what was lost
 * with a process is asked again, alone. A process that hangs, ends or speaks nonsense is replaced by a new one.
 */
export class Driver implements Answerer {
  readonly #options: Required<DriverOptions>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #asked = new Map<string, Asked>();
  #process: LineProcess | undefined;
  #ready: Promise<Ready> | undefined;
  #nextSeq = 1;
  #wire: WireLine[] = [];
  #wireSince = performance.now();
  /** Processes in a row that gave no answer. */
  #fruitless = 0;
  #hasAnswered = false;
  /** A line that belongs to no case: the next one pays for it. */
  #owed: WrongVerdict | undefined;

  constructor(options: DriverOptions) {
    this.#options = { plan: [], window: WINDOW, startTimeoutMs: START_TIMEOUT_MS, ...options };
    this.#places = new Map(this.#options.plan.map(({ check }, place) => [check, place]));
  }

  /** Starts the process, unless it runs; gives what it says of itself. */
  start(): Promise<Ready> {
    this.#ready ??= this.#begin();
    return this.#ready;
  }

  /** The verdict on a case, or a fault of a check. */
  async answer(question: Question): Promise<unknown> {
    const owed = this.#owed;
    this.#owed = undefined;
    if (owed !== undefined) throw owed;
    try {
      return await this.#ask(question, this.#options.window);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      if (error.suspects === 1) throw error.fault;
    }
    try {
      return await this.#ask(question, 1);
    } catch (error) {
      throw error instanceof Lost ? error.fault : error;
    }
  }

  /** Ends a process that does not answer; the next case begins another. */
  async discard(): Promise<void> {
    const process = this.#process;
    this.#forget(new SubjectGone('the driver was ended, since it did not answer'));
    await process?.kill();
  }

  async stop(): Promise<void> {
    const process = this.#process;
    process?.send({ type: 'stop' });
    await process?.end();
  }

  /** What was said about the case that was asked last, and what the driver wrote to its standard error. */
  takeWire(): WireLine[] {
    const lines = this.#wire;
    const stderr = this.#process?.stderr ?? '';
    this.#wire = [];
    this.#wireSince = performance.now();
    return stderr === '' ? lines : [...lines, { atMs: 0, direction: 'note', text: `standard error: ${stderr}` }];
  }

  async #begin(): Promise<Ready> {
    const { command, startTimeoutMs } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    this.#hasAnswered = false;
    const first = new Promise<Ready>((resolve, reject) => {
      let isReady = false;
      const heard = (line: string) => {
        if (this.#process !== process) return;
        if (isReady) return this.#hear(line);
        isReady = true;
        try {
          resolve(readReady(line));
        } catch (error) {
          reject(error);
        }
      };
      const gone = (how: string) => {
        const stderr = process.stderr;
        const fault = new SubjectGone(`the driver ${how}${stderr === '' ? '' : `; it wrote: ${stderr}`}`);
        reject(fault);
        if (this.#process === process) this.#forget(fault);
      };
      const process = new LineProcess(command, heard, gone);
      this.#process = process;
      process.send(startMessage());
      timer = setTimeout(
        () => reject(new NoAnswer(`the driver was not ready within ${startTimeoutMs} ms`)),
        startTimeoutMs,
      );
    });
    try {
      return await first;
    } catch (error) {
      const process = this.#process;
      this.#forget(new SubjectGone('the driver did not get ready'));
      await process?.kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Sends a case, and those that come next as far as the window reaches, and waits for its answer. */
  async #ask(question: Question, window: number): Promise<unknown> {
    const { operations } = await this.#started();
    if (!operations.includes(question.op)) throw new NotImplemented(`the driver has no operation ${question.op}`);
    const asked = this.#asked.get(question.check) ?? this.#send(question);
    this.#sendAhead(question, operations, window);
    try {
      return verdictOf(await asked.answer);
    } finally {
      this.#show(asked);
    }
  }

  async #started(): Promise<Ready> {
    if (this.#fruitless >= GIVE_UP_AFTER)
      throw new SubjectGone(`not asked any more: ${GIVE_UP_AFTER} processes in a row have answered nothing`);
    try {
      return await this.start();
    } catch (error) {
      this.#fruitless += 1;
      if (error instanceof DriverFault) throw new WrongVerdict(error.message);
      throw error;
    }
  }

  #send(question: Question): Asked {
    const seq = this.#nextSeq;
    this.#nextSeq += 1;
    const message = runMessage(seq, question);
    const { promise, resolve, reject } = withResolvers<Answer>();
    // Nobody waits yet for what is sent ahead.
    promise.catch(() => {});
    const sent = { at: performance.now(), text: JSON.stringify(message) };
    const asked: Asked = { seq, sent, answer: promise, resolve, reject };
    this.#asked.set(question.check, asked);
    this.#process?.send(message);
    return asked;
  }

  #sendAhead({ check }: Question, operations: readonly string[], window: number): void {
    const place = this.#places.get(check);
    if (place === undefined) return;
    for (const next of this.#options.plan.slice(place + 1, place + window)) {
      if (!this.#asked.has(next.check) && operations.includes(next.op)) this.#send(next);
    }
  }

  #hear(line: string): void {
    try {
      const answer = readAnswer(line);
      const asked = [...this.#asked.values()].find(({ seq, received }) => seq === answer.seq && !received);
      if (asked === undefined) {
        const message = `the driver answers ${answer.seq}, which was not asked or is answered`;
        this.#owed = new WrongVerdict(message, { actual: shown(line) });
        throw new DriverFault(message);
      }
      asked.received = { at: performance.now(), text: line };
      this.#hasAnswered = true;
      this.#fruitless = 0;
      asked.resolve(answer);
    } catch (error) {
      if (!(error instanceof DriverFault)) throw error;
      const process = this.#process;
      this.#forget(new WrongVerdict(error.message, { actual: shown(line) }));
      void process?.kill();
    }
  }

  /** Forgets the process and all that it has not answered. */
  #forget(fault: SubjectGone | WrongVerdict): void {
    if (this.#process !== undefined && !this.#hasAnswered) this.#fruitless += 1;
    this.#process = undefined;
    this.#ready = undefined;
    const open = [...this.#asked].filter(([, { received }]) => received === undefined);
    for (const [check, asked] of open) {
      this.#asked.delete(check);
      asked.reject(new Lost(fault, open.length));
    }
  }

  #show({ sent, received }: Asked): void {
    const line = (direction: 'sent' | 'received', { at, text }: { at: number; text: string }): WireLine => ({
      atMs: Math.max(0, Math.round(at - this.#wireSince)),
      direction,
      text: shown(text),
    });
    this.#wire.push(line('sent', sent), ...(received === undefined ? [] : [line('received', received)]));
  }
}

const shown = (text: string): string => (text.length > SHOWN_LINE ? `${text.slice(0, SHOWN_LINE)}…` : text);

/** The verdict of an answer; what else an answer may be is thrown. */
function verdictOf(answer: Answer): unknown {
  if ('skipped' in answer)
    throw new NotImplemented(answer.url === undefined ? answer.message : `${answer.message} (${answer.url})`);
  if ('errored' in answer) throw new WrongVerdict('the implementation broke at it', { actual: answer.context });
  return answer.result;
}

/** A promise with what settles it: `Promise.withResolvers` of newer Node versions. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
