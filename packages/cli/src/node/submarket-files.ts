import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keyPathFor } from '../certificates/new-file.ts';
import { EXIT, Failure } from '../failure.ts';
import type { SubmarketFiles } from './submarket-proxy.ts';

/** What the flags name beside `--as`. */
interface Named {
  readonly root?: string | undefined;
  readonly key?: string | undefined;
  readonly upper?: string | undefined;
}

/** The files of `--as`: a chain, or a folder that holds it under the usual names with all that belongs to it. */
export function submarketFiles(as: string, named: Named): SubmarketFiles & { readonly upper: string } {
  const isFolder = existsSync(as) && statSync(as).isDirectory();
  const usual = (name: string): string | undefined => (isFolder ? join(as, name) : undefined);
  const chain = usual('chain.pem') ?? as;
  return {
    chain,
    key: named.key ?? usual('key.pem') ?? keyPathFor(as),
    root: named.root ?? needed('--root', 'the root certificate that every chain leads to', usual('root.pem')),
    upper:
      named.upper ?? needed('--upper', 'the market.yaml of the upper market, or its address', usual('market.yaml')),
  };
}

function needed(flag: string, what: string, usual: string | undefined): string {
  if (usual !== undefined) return usual;
  throw new Failure(`${flag} is missing.`, { code: 'usage', exitCode: EXIT.usage, hint: `name ${what} with ${flag}` });
}
