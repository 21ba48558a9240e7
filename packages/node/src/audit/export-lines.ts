import { guard, type Result, refusal, refused } from '@bc4p/protocol';
import { EXPORT_FORMAT, type ExportedHead, type ExportedLeaf } from '@bc4p/protocol/log';

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isOptionalText = (value: unknown): boolean => value === undefined || isText(value);

/** A line of an exported log that is none. [AUD-001] */
const wrong = (line: number, rule: string) => refused(refusal('log-export-invalid', 'AUD-001', { line, rule }));

function membersOf(text: string, line: number): Result<Members> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { ok: true, value } : wrong(line, 'each line is one JSON object');
  } catch {
    return wrong(line, 'each line is one JSON object');
  }
}

/** Reads the first line of an exported log. */
export function readHeadLine(text: string): Result<ExportedHead> {
  const read = membersOf(text, 1);
  if (!read.ok) return read;
  const { format, market, head, cosignature, certificates } = read.value;
  if (!guard('AUD-001', format === EXPORT_FORMAT)) return wrong(1, `the first line has the format ${EXPORT_FORMAT}`);
  const isHead = isText(market) && isText(head) && isOptionalText(cosignature) && isTexts(certificates);
  if (!guard('AUD-001', isHead)) return wrong(1, 'the first line has market, head and certificates');
  return { ok: true, value: read.value as unknown as ExportedHead };
}

/** A leaf with what it commits to, as an audit needs it. */
export type OpenedLeaf = ExportedLeaf & Required<Pick<ExportedLeaf, 'opening'>>;

/** Reads any other line; an audit can say nothing about a leaf that is not opened. */
export function readLeafLine(text: string, line: number): Result<OpenedLeaf> {
  const read = membersOf(text, line);
  if (!read.ok) return read;
  const { leaf, opening } = read.value;
  if (!isObject(leaf) || !isLeaf(leaf)) return wrong(line, 'a leaf has market, number, at, atMs and command');
  if (!guard('AUD-001', isObject(opening)) || !isObject(opening)) return wrong(line, 'every leaf is opened');
  const { salts, command, inputs, outputs } = opening;
  const isOpened = isObject(salts) && isText(salts.command) && isOptionalText(salts.outcome);
  if (!isOpened || !isObject(command) || !isText(command.kind) || !isTexts(inputs) || !isTexts(outputs))
    return wrong(line, 'an opening has salts, command, inputs and outputs');
  return { ok: true, value: read.value as unknown as OpenedLeaf };
}

const isLeaf = ({ market, number, at, atMs, command, outcome }: Members): boolean =>
  isText(market) && isWhole(number) && isWhole(at) && isWhole(atMs) && isText(command) && isOptionalText(outcome);
