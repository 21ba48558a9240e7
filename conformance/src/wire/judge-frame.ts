import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import { type Frame, readFrame } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../checks/fault.ts';

/** A frame that the suite meant to be right and that its own schema refuses: a fault of the suite. */
export class HarnessFault extends Error {
  override readonly name = 'HarnessFault';
}

/** Reads what the target sent. What is no frame of the protocol is the target's fault. [WS-005] */
export function readReceived(text: string): Frame {
  const read = readFrame(text);
  if (read.ok) return read.value;
  const { code, path, facts } = read.refusal.refusal;
  const where = path === undefined ? '' : ` at ${path}`;
  throw new WrongVerdict(`it sent what is no frame: ${code}${where} ${JSON.stringify(facts)}`, {
    expected: 'a frame that fits the schema of its type',
    actual: text.slice(0, 500),
  });
}

/** Writes what the suite sends on purpose as it should be. */
export function writeSent(frame: object): string {
  const text = JSON.stringify(frame);
  const read = readFrame(text);
  if (read.ok) return text;
  const { code, path, facts } = read.refusal.refusal;
  throw new HarnessFault(`the suite made a frame that is none: ${code} ${path} ${JSON.stringify(facts)} in ${text}`);
}

type ErrorFrame = Extract<Frame, { type: 'error' }>;

/**
 * Judges an error by the table: its code is there, with the class and stage of it and exactly its facts. What ends a
 * session is fatal, whatever the class of its code: everything before welcome, and what answers no request but is said
 * of the session itself. [ERR-001] [WS-040]
 */
export function judgeError({ re, code, class: kind, stage, facts }: ErrorFrame, isBeforeWelcome: boolean): void {
  const entry = Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode] : undefined;
  if (!entry) throw new WrongVerdict(`it answered with the code ${code}, which is not in the table of errors`);
  const isOfSession = re === undefined && kind === 'fatal' && entry.stage === 'certificate';
  const wanted = { code, class: isBeforeWelcome || isOfSession ? 'fatal' : entry.class, stage: entry.stage };
  const actual = { code, class: kind, stage };
  if (wanted.class !== kind || wanted.stage !== stage)
    throw new WrongVerdict(`its error ${code} has another class or stage than the table says`, {
      expected: wanted,
      actual,
    });
  const names = (list: readonly string[]) => [...list].sort().join(', ');
  if (names(Object.keys(facts)) !== names(entry.facts))
    throw new WrongVerdict(`its error ${code} does not carry the facts that belong to it`, {
      expected: entry.facts,
      actual: Object.keys(facts),
    });
}
