import type { Answerer, VectorCheck } from '../vectors/vector-checks.ts';

/** A valid and a refused case that were answered alike: whoever answers does not tell right from wrong. */
export interface Smoke {
  readonly valid: string;
  readonly invalid: string;
  readonly differ: boolean;
}

/** Asks one refused case and its twin, of an operation that is there; nothing if there is no such pair. */
export async function smokeTest(
  answerer: Answerer,
  operations: readonly string[],
  checks: readonly VectorCheck[],
): Promise<Smoke | undefined> {
  const negative = checks.find(({ twin, question }) => twin !== undefined && operations.includes(question.op));
  const positive = checks.find(({ id }) => id === negative?.twin);
  if (negative === undefined || positive === undefined) return undefined;
  const results: string[] = [];
  for (const { question } of [positive, negative]) {
    const verdict = await answerer.answer(question).catch((error: Error) => ({ result: error.message }));
    results.push(String((verdict as { result: unknown }).result));
  }
  return { valid: positive.id, invalid: negative.id, differ: results[0] !== results[1] };
}
