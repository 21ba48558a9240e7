import type { RequirementId } from '@bc4p/protocol/guard';
import type { RunnableCheck } from '../checks/check.ts';
import { WrongVerdict } from '../checks/fault.ts';
import { requirementOf } from '../plan/requirement.ts';
import { differences } from './differences.ts';
import type { VectorCase, VectorFile } from './vector.ts';

/** A case as it is put to whoever has to answer it. */
export interface Question {
  /** The check's id, by which a question is known; nobody who answers is told. */
  readonly check: string;
  readonly op: string;
  readonly now: number;
  readonly input: unknown;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Whoever answers the cases of vectors: a driver. Gives the verdict, or throws one of the faults of a check. */
export interface Answerer {
  answer(question: Question): Promise<unknown>;
}

/** A case as a check, and what it is about. */
export interface VectorCheck extends RunnableCheck<Answerer> {
  readonly question: Question;
  readonly vector: VectorCase;
}

const checkId = (file: VectorFile, id: string): string => `${file.name}/${id}`;

function checkOf(file: VectorFile, vector: VectorCase): VectorCheck {
  const { id, requirements, comment, now, input, expect, twin } = vector;
  const [first, ...others] = requirements as RequirementId[];
  const catalogued = first === undefined ? undefined : requirementOf(first);
  if (first === undefined || catalogued === undefined)
    throw new Error(`${checkId(file, id)}: no requirement ${first ?? ''} is in the catalogue`);
  const question = { check: checkId(file, id), op: file.op, now, input, context: file.context };
  const check: VectorCheck = {
    id: question.check,
    title: comment,
    requirements: [first, ...others],
    polarity: expect.result === 'valid' ? 'positive' : 'negative',
    ...(twin !== undefined && { twin: checkId(file, twin) }),
    profile: catalogued.profile,
    run: async (answerer) => {
      const actual = await answerer.answer(question);
      const places = differences(expect, actual);
      if (places.length === 0) return;
      throw new WrongVerdict(describe(places, expect, actual), { expected: expect, actual });
    },
    question,
    vector,
  };
  // They belong to whoever asks, not to the results.
  Object.defineProperties(check, { question: { enumerable: false }, vector: { enumerable: false } });
  return check;
}

/** What is wrong with an answer, in a sentence. */
function describe(places: readonly string[], expected: unknown, actual: unknown): string {
  const [was, is] = [expected, actual].map((verdict) => (verdict as { result?: unknown } | null)?.result);
  if (was !== is) return was === 'valid' ? 'what is valid was refused' : 'what is wrong was not refused';
  return `the answer differs at ${places.map((place) => (place === '' ? 'its top' : place)).join(', ')}`;
}

/** The cases of vectors as checks; each negative one comes after its twin. */
export function vectorChecks(files: readonly VectorFile[]): VectorCheck[] {
  return files.flatMap((file) => {
    const checks = file.cases.map((one) => checkOf(file, one));
    return [...checks].sort((a, b) => Number(a.polarity === 'negative') - Number(b.polarity === 'negative'));
  });
}
