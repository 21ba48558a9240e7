import { type Check, requirementOf, requirements, type VectorCheck } from '@bc4p/conformance';
import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import type { KnownCheck } from './catalogue.ts';

/** An explanation: for people, and for machines. */
export interface Explained {
  readonly lines: readonly string[];
  readonly value: object;
}

const WIDTH = 100;
const MOST = 40;

/** A text broken into lines, each after so many spaces. */
function paragraph(text: string, indent = 2): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH - indent) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `${' '.repeat(indent)}${line}`);
}

const jsonLines = (value: unknown): string[] =>
  JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => `  ${line.length > 400 ? `${line.slice(0, 400)} …` : line}`);

/** In what a check differs from its twin, where that is data; else what is seen to hold. */
const aboutOf = (check: KnownCheck): string =>
  (check.kind === 'lib' ? check.vector.mutation : undefined) ?? check.title;

function listed(checks: readonly KnownCheck[]): string[] {
  const more = checks.length > MOST ? [`  … and ${checks.length - MOST} more`] : [];
  const told = checks
    .slice(0, MOST)
    .map((check) => `  ${check.polarity === 'positive' ? '+' : '−'} ${check.id}  ${aboutOf(check)}`);
  return checks.length === 0 ? ['  none'] : [...told, ...more];
}

const idsOf = (checks: readonly Check[]) => checks.map(({ id }) => id);

/** What a name stands for: a requirement, a check or an error code; nothing if it stands for none. */
export function explain(name: string, checks: readonly KnownCheck[]): Explained | undefined {
  const requirement = requirementOf(name.toUpperCase());
  if (requirement !== undefined) return explainRequirement(name.toUpperCase(), checks);
  const check = checks.find(({ id }) => id === name);
  if (check !== undefined) return check.kind === 'lib' ? explainVector(check, checks) : explainOnWire(check, checks);
  return Object.hasOwn(ERRORS, name) ? explainCode(name as ErrorCode, checks) : undefined;
}

function explainRequirement(id: string, checks: readonly KnownCheck[]): Explained | undefined {
  const requirement = requirementOf(id);
  if (requirement === undefined) return undefined;
  const { text, page, section, profile, level, role, since, class: how, reason } = requirement;
  const own = checks.filter(({ requirements: named }) => (named as readonly string[]).includes(id));
  return {
    lines: [
      id,
      ...paragraph(text),
      '',
      `  page      ${page} (${section})`,
      `  profile   ${profile}; ${level} of a ${role}; since ${since}`,
      `  seen      ${reason === undefined ? `by ${how === 'vector' ? 'vectors' : 'what goes over the wire'}` : `not at all: ${reason}`}`,
      '',
      'Checks',
      ...listed(own),
    ],
    value: { kind: 'requirement', id, ...requirement, checks: idsOf(own) },
  };
}

/** What every check says of itself; `more` stands after its twin. */
function headOf(check: Check, checks: readonly KnownCheck[], more: readonly string[] = []): string[] {
  const { id, title, requirements: named, profile, polarity, twin } = check;
  const other = checks.find((one) => one.id === twin);
  return [
    `${id}: ${polarity}, profile ${profile}`,
    ...paragraph(title),
    '',
    ...(twin === undefined ? [] : [`  twin      ${twin}: ${other?.title ?? ''}`, ...more, '']),
    ...named.flatMap((one) => [`  ${one}`, ...paragraph(requirementOf(one)?.text ?? '', 4)]),
    '',
  ];
}

/** A check of what goes over the wire: its steps are code, and shown by making it. */
function explainOnWire(check: Exclude<KnownCheck, { kind: 'lib' }>, checks: readonly KnownCheck[]): Explained {
  const { id, title, requirements: named, profile, polarity, twin, kind, setting } = check;
  const made = kind === 'market' ? `a market, set up as ${setting}` : `a ${kind}’s client`;
  return {
    lines: [
      ...headOf(check, checks),
      `Made of ${made}; every frame of it is shown by`,
      `  bc4p conformance replay ${id} --cmd CMD`,
    ],
    value: { kind: 'check', id, title, requirements: named, profile, polarity, twin, of: kind, setting },
  };
}

function explainVector(check: VectorCheck, checks: readonly KnownCheck[]): Explained {
  const { id, title, requirements: named, profile, polarity, twin, vector, question } = check;
  const context = Object.keys(question.context);
  return {
    lines: [
      ...headOf(check, checks, [`  mutation  ${vector.mutation ?? ''}`]),
      `Input of ${question.op}, at ${question.now}${context.length === 0 ? '' : `, with the file’s ${context.join(', ')}`}`,
      ...jsonLines(vector.input),
      'Expected',
      ...jsonLines(vector.expect),
    ],
    value: {
      kind: 'check',
      id,
      title,
      requirements: named,
      profile,
      polarity,
      twin,
      mutation: vector.mutation,
      op: question.op,
      now: question.now,
      input: vector.input,
      expect: vector.expect,
    },
  };
}

function explainCode(code: ErrorCode, checks: readonly KnownCheck[]): Explained {
  const { class: kind, stage, facts, text } = ERRORS[code];
  const expecting = checks.filter((check) => check.kind === 'lib' && check.vector.expect.code === code);
  const naming = [...requirements()].filter(([, one]) => one.text.includes(`\`${code}\``));
  return {
    lines: [
      code,
      ...paragraph(text),
      '',
      `  class     ${kind}`,
      `  stage     ${stage}`,
      `  facts     ${facts.length === 0 ? 'none' : facts.join(', ')}`,
      '',
      'Requirements that name it',
      ...(naming.length === 0 ? ['  none'] : naming.flatMap(([id, one]) => [`  ${id}`, ...paragraph(one.text, 4)])),
      '',
      'Vectors that expect it',
      ...listed(expecting),
    ],
    value: {
      kind: 'error',
      code,
      class: kind,
      stage,
      facts,
      text,
      requirements: naming.map(([id]) => id),
      checks: idsOf(expecting),
    },
  };
}
