import type { Chance } from '../chance.ts';
import type { Target } from '../target.ts';
import { mutateBytes, splice } from './bytes.ts';
import { mutateDer } from './der.ts';
import { mutateJson } from './json.ts';

const GRAMMARS = { der: mutateDer, json: mutateJson } as const;

/** A new input from one of the corpus and another one: by what it consists of, by its bytes, or both. */
export function mutate(
  { form, words, maxBytes }: Target,
  one: Uint8Array,
  other: Uint8Array,
  chance: Chance,
): Uint8Array {
  const [own, foreign] = [Buffer.from(one), Buffer.from(other)];
  let changed = chance.oneIn(16) ? splice(own, foreign, chance) : own;
  if (form !== 'text' && !chance.oneIn(4)) changed = GRAMMARS[form](changed, foreign, chance, words);
  if (form === 'text' || chance.oneIn(4)) changed = mutateBytes(changed, chance, words);
  return new Uint8Array(changed.subarray(0, maxBytes));
}
