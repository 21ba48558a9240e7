/** How many letters have to be changed, added or left out to make `a` into `b` (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1];
    for (const [left, other] of [...b].entries()) {
      const change = (row[left] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[left + 1] ?? 0) + 1, (next[left] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_.]/g, '');

/** The name that somebody who typed `typed` most probably meant; undefined if none is near. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, steps: distance(plain(typed), plain(name)) }))
    .sort((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.ceil(plain(typed).length / 3) ? best.name : undefined;
}
