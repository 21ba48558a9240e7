import { guard } from '@bc4p/protocol';
import { type MarketCommand, MarketCore, type MarketEvent } from '@bc4p/protocol/market';
import { type BundleDecision, type Decision, type MessageType, parseToken, type Take } from '@bc4p/protocol/messages';
import { endOf, type Instant, seconds } from '@bc4p/protocol/units';
import { AnsweredMessages } from './answered-messages.ts';
import { type AuditReader, unopened } from './audit-reader.ts';
import { type DerivedOutputs, deriveOutputs } from './derive-outputs.ts';
import type { Fault } from './deviation.ts';
import type { OpenedLeaf } from './export-lines.ts';
import { inputFault } from './input-check.ts';
import { inputsFrom } from './input-context.ts';
import { KnownTakes } from './known-takes.ts';
import { outputFault } from './output-check.ts';

/** What markets sign in consequence of a command. */
const OUTPUT_TYPES = ['bc4p-decision', 'bc4p-bundle-decision', 'bc4p-trade', 'bc4p-take', 'bc4p-fee-quote'] as const;

/** For so long after its end an answered message is remembered. */
const ANSWERED_SECONDS = seconds(14 * 86_400);

/** Stands where nothing was signed: the name of no certificate. */
const NOBODY = 'A'.repeat(43);

/** Handles the commands of a log again, in their order, in a market of its own. [AUD-013] */
export class Replay {
  readonly #address: string;
  readonly #reader: AuditReader;
  readonly #core = new MarketCore();
  readonly #takes = new KnownTakes();
  readonly #answered = new AnsweredMessages(ANSWERED_SECONDS);

  constructor(address: string, reader: AuditReader) {
    this.#address = address;
    this.#reader = reader;
  }

  /** The first thing in a leaf that does not follow from its messages and from all leaves before it. */
  async leafFault(opened: OpenedLeaf): Promise<Fault | undefined> {
    const { command, inputs: tokens } = opened.opening;
    const inputs = inputsFrom(tokens);
    if (!inputs.ok) return inputs.refusal;
    const events = this.#apply(command);
    try {
      const context = { address: this.#address, reader: this.#reader, core: this.#core, takes: this.#takes };
      const fault = await inputFault(command, { ...context, inputs: inputs.value });
      if (fault) return fault;
      const isPossible = !(events instanceof Error);
      if (!guard('AUD-013', isPossible)) return impossible(command, events as Error);
      return await this.#outcomeFault(opened, isPossible ? events : []);
    } catch (error) {
      // Nothing but a command that does not even have the members of its kind gets so far.
      return impossible(command, events instanceof Error ? events : (error as Error));
    }
  }

  /** A market asserts what only itself can get wrong: a command that no market gives itself. */
  #apply(command: MarketCommand): readonly MarketEvent[] | Error {
    // Time passes in a market that is not open, too, but no log begins with that.
    if (!this.#core.isOpen && command.kind !== 'open-market') return new Error('the market is opened first');
    try {
      const events: unknown = this.#core.apply(command);
      return Array.isArray(events) ? events : new Error(`there is no command ${command.kind}`);
    } catch (error) {
      return error as Error;
    }
  }

  async #outcomeFault({ leaf, opening }: OpenedLeaf, events: readonly MarketEvent[]): Promise<Fault | undefined> {
    const derived = await this.#derive(leaf, opening, events);
    this.#takes.forget(events);
    if (leaf.outcome === undefined) return undefined;
    const forged = await this.#signatureFault(opening.outputs, opening.command.at);
    return forged ?? outputFault(derived.tokens, opening.outputs);
  }

  async #derive(
    { number, at, atMs }: OpenedLeaf['leaf'],
    { command, outputs }: OpenedLeaf['opening'],
    events: readonly MarketEvent[],
  ): Promise<DerivedOutputs> {
    const subjects = new Set(outputs.flatMap(decisionSubjects));
    const ends = endOfMessage(command);
    const derived = await deriveOutputs(events, {
      market: this.#address,
      kid: signerOf(outputs) ?? NOBODY,
      handled: { number, at, atMs },
      point: 'party' in command ? command.party.point : undefined,
      bundle: command.kind === 'submit-bundle' ? command.bundle : undefined,
      core: this.#core,
      nonces: outputs.flatMap(takeNonces),
      // A market that answers again what it has answered says the same; it need not.
      isAnswered: (subject) => !subjects.has(subject) && this.#answered.mayHave(subject, at, ends),
    });
    for (const subject of derived.answered) this.#answered.add(subject, at, ends);
    for (const { id, record } of derived.takes) {
      const { number: take, market: to, side, slot } = record;
      this.#takes.add(take, { id, take: { market: this.#address, to, side, slot } });
    }
    return derived;
  }

  /** Whatever the market has signed, it has to have signed as itself. [AUD-016] */
  async #signatureFault(outputs: readonly string[], at: Instant): Promise<Fault | undefined> {
    for (const [place, token] of outputs.entries()) {
      const what = `output ${place}`;
      const opened = await this.#reader.openOutput(token, OUTPUT_TYPES, signerOf([token]) ?? NOBODY, at);
      if (!opened.ok) return { ...unopened(opened, what, 'signed by the market').refusal, requirement: 'AUD-016' };
      const { address = 'nobody' } = opened.value.rights;
      if (!guard('AUD-016', address === this.#address))
        return { kind: 'signature', requirement: 'AUD-016', what, expected: this.#address, found: address };
    }
    return undefined;
  }
}

/** [AUD-013] */
const impossible = ({ kind }: MarketCommand, error: Error): Fault => ({
  kind: 'invented',
  requirement: 'AUD-013',
  what: `command ${kind}`,
  expected: 'a command that the market can carry out',
  found: error.message,
});

function signerOf([token]: readonly string[]): string | undefined {
  const parsed = token === undefined ? undefined : parseToken(token);
  return parsed?.ok ? parsed.value.kid : undefined;
}

/** Something that a message of a type says, if it is one and says it; nothing about it is verified by this. */
function saidIn<T>(token: string, type: MessageType, read: (message: T) => readonly string[]): readonly string[] {
  const parsed = parseToken(token);
  if (!parsed.ok || parsed.value.type !== type) return [];
  try {
    return read(JSON.parse(new TextDecoder().decode(parsed.value.payload)) as T);
  } catch {
    return [];
  }
}

/** The messages that a decision is about. */
const decisionSubjects = (token: string): readonly string[] => [
  ...saidIn<Decision>(token, 'bc4p-decision', ({ subject }) => [subject]),
  ...saidIn<BundleDecision>(token, 'bc4p-bundle-decision', ({ outcomes }) => outcomes.map(({ offer }) => offer)),
];

const takeNonces = (token: string): readonly string[] => saidIn<Take>(token, 'bc4p-take', ({ nonce }) => [nonce]);

/** Until when the message of a command stands, which is when its answer begins to be forgotten. */
function endOfMessage(command: MarketCommand): number {
  if (command.kind === 'submit-offer') return command.offer.validUntil;
  if (command.kind === 'submit-bundle') return Math.max(...command.offers.map(({ offer }) => offer.validUntil));
  if (command.kind === 'accept-offer') return command.acceptance.validUntil;
  return 'slot' in command ? endOf(command.slot) : command.at;
}
