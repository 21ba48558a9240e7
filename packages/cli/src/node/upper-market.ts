import { printDuration } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { readMarketFile } from '../participant/market-file.ts';
import { readText } from '../terminal/files.ts';

/** The market above, as far as one who joins it was told. */
export interface UpperMarket {
  /** What it was told by, for messages. */
  readonly source: string;
  readonly url: string;
  /** Its address, and its rules; unknown where there is only a URL. */
  readonly market?: string;
  readonly rules?: { readonly slotLength: string; readonly gateClosure: string };
}

const URL_START = /^wss?:\/\//;

/** Reads `--upper`: the upper market's `market.yaml`, or where it listens. */
export async function readUpper(fileOrUrl: string): Promise<UpperMarket> {
  if (URL_START.test(fileOrUrl)) return { source: '--upper', url: wholeUrl(fileOrUrl) };
  if (fileOrUrl.includes('://'))
    throw new Failure(`--upper is "${fileOrUrl}": a market does not speak this protocol.`, {
      code: 'usage',
      exitCode: EXIT.usage,
      hint: 'give an address such as wss://market.example:8470, or the market.yaml of the upper market',
    });
  const hint = 'ask the operator of the upper market for its market.yaml, or give its address (wss://HOST:PORT)';
  const file = readMarketFile(await readText(fileOrUrl, 'description of the upper market', hint), fileOrUrl);
  if (file.url === undefined)
    throw new Failure(`${fileOrUrl} does not say where the market listens.`, {
      code: 'market-file-invalid',
      exitCode: EXIT.usage,
      hint: 'add its url, such as `url: wss://market.example:8470`',
    });
  const { market, url, slots } = file;
  const rules = slots && {
    slotLength: printDuration(slots.slotLength),
    gateClosure: printDuration(slots.gateClosure),
  };
  return { source: fileOrUrl, market, url, ...(rules ? { rules } : {}) };
}

function wholeUrl(text: string): string {
  if (URL.canParse(text)) return text;
  throw new Failure(`--upper is "${text}": no address.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'give one such as wss://market.example:8470',
  });
}
