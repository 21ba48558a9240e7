import { isMarketLabel } from '@bc4p/protocol/certificates';
import { parseDuration, type Seconds } from '@bc4p/protocol/units';
import { parse } from 'yaml';
import { EXIT, Failure } from '../failure.ts';

/** When a market's slots begin and when trading in them ends: what a participant must know to sign off-line. */
export interface SlotRules {
  readonly slotLength: Seconds;
  readonly gateClosure: Seconds;
}

/** What a participant's `market.yaml` says about its market. */
export interface MarketFile {
  readonly market: string;
  readonly url?: string;
  readonly slots?: SlotRules;
}

const FIELDS = ['market', 'url', 'slotLength', 'gateClosure'];

/** True for labels joined by dots, leaf first: `quartier7.westnetz.amprion`. */
export const isMarketAddress = (text: string): boolean => text.length <= 255 && text.split('.').every(isMarketLabel);

/** Reads the text of a `market.yaml`; each fault is named with the file and the field. */
export function readMarketFile(text: string, file: string): MarketFile {
  const wrong = (what: string, hint: string, cause?: unknown): never => {
    throw new Failure(`${file}: ${what}.`, { code: 'market-file-invalid', exitCode: EXIT.usage, hint, cause });
  };
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    return wrong('this is no YAML', 'mend the line that is named', cause);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return wrong(
      'it has no fields',
      'write lines such as `market: quartier7.westnetz.amprion` and `url: ws://127.0.0.1:8470`',
    );
  const fields = content as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) return wrong(`the field ${unknown} is not known`, `the fields are ${FIELDS.join(', ')}`);
  const wanted = (name: string): string | undefined => {
    const value = fields[name];
    if (value === undefined || typeof value === 'string') return value;
    return wrong(`the field ${name} is no text`, `put the value of ${name} in quotes`);
  };
  const duration = (name: string): Seconds | undefined => {
    const value = wanted(name);
    const read = value === undefined ? undefined : parseDuration(value);
    if (read?.ok === false) return wrong(`${name} is "${value}"`, `write ${read.refusal.facts.expected}`);
    return read?.value;
  };
  const market = wanted('market');
  if (market === undefined || !isMarketAddress(market))
    return wrong(
      `market is ${market === undefined ? 'missing' : `"${market}"`}`,
      'write the address of the market, such as `market: quartier7.westnetz.amprion`',
    );
  const [url, slotLength, gateClosure] = [wanted('url'), duration('slotLength'), duration('gateClosure')];
  if ((slotLength === undefined) !== (gateClosure === undefined))
    return wrong('slotLength and gateClosure belong together', 'write both, such as PT15M and PT5M, or neither');
  if (slotLength !== undefined && (slotLength < 60 || slotLength > 86_400))
    return wrong('slotLength is not between PT1M and P1D', 'write the length of the market’s slots, such as PT15M');
  return {
    market,
    ...(url === undefined ? {} : { url }),
    ...(slotLength === undefined || gateClosure === undefined ? {} : { slots: { slotLength, gateClosure } }),
  };
}
