import type { Instant } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import type { SlotRules } from '../participant/market-file.ts';
import { readText } from '../terminal/files.ts';
import type { PowerLimits } from './power-limits.ts';
import { readWish, type Wish } from './read-wish.ts';
import { type TypedWish, WISH_FLAGS } from './wish-flags.ts';

const HINT =
  'write a CSV file with a header of sell, buy, price, slot, lot, valid-until, or one JSON object with such members on each line; what they hold is typed like the flags';

/** An offer of a file as typed, and the line on which it ends. */
interface Row {
  readonly line: number;
  readonly typed: Readonly<Record<string, unknown>>;
}

const unreadable = (file: string, line: number, what: string): Failure =>
  new Failure(`${file}, line ${line}: ${what}`, { code: 'offers-unreadable', exitCode: EXIT.usage, hint: HINT });

function jsonRows(file: string, text: string): Row[] {
  return text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    try {
      return [{ line: index + 1, typed: JSON.parse(content) as Row['typed'] }];
    } catch (error) {
      throw unreadable(file, index + 1, (error as SyntaxError).message);
    }
  });
}

async function csvRows(file: string, text: string): Promise<Row[]> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    const rows = parse(text, {
      info: true,
      columns: true,
      skip_empty_lines: true,
      bom: true,
      trim: true,
    }) as unknown as {
      readonly record: Readonly<Record<string, string>>;
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({ line: info.lines, typed: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(file, Number((error as { readonly lines?: number }).lines ?? 1), error.message);
  }
}

/** What a row says, under the names of the flags; an empty cell says nothing. */
function typedFrom(file: string, { line, typed }: Row): TypedWish {
  const said = Object.entries(typed).filter(([, value]) => value !== '');
  for (const [name, value] of said) {
    if (!Object.hasOwn(WISH_FLAGS, name)) throw unreadable(file, line, `there is nothing called ${name} in an offer.`);
    if (typeof value !== 'string') throw unreadable(file, line, `${name} is to be a text.`);
  }
  const wish = Object.fromEntries(said) as TypedWish;
  if (wish.sell !== undefined && wish.buy !== undefined)
    throw unreadable(file, line, 'sell and buy exclude each other.');
  return wish;
}

/** Reads the offers of a file, each of them typed as on the command line. */
export async function readWishes(file: string, rules: SlotRules, rights: PowerLimits, now: Instant): Promise<Wish[]> {
  const text = await readText(file, 'file of offers', HINT);
  const rows = text.trimStart().startsWith('{') ? jsonRows(file, text) : await csvRows(file, text);
  const wishes = rows.map((row) => {
    const typed = typedFrom(file, row);
    try {
      return readWish(typed, rules, rights, now);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const { code, exitCode, hint, refusal } = error;
      const more = { ...(hint === undefined ? {} : { hint }), ...(refusal ? { refusal } : {}) };
      throw new Failure(`${file}, line ${row.line}: ${error.message}`, { code, exitCode, ...more });
    }
  });
  if (wishes.length > 0) return wishes;
  throw new Failure(`${file} has no offer in it.`, { code: 'file-empty', exitCode: EXIT.usage, hint: HINT });
}
