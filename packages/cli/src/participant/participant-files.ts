import { join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';
import { type MarketFile, readMarketFile } from './market-file.ts';

/** Where the things of a participant are: a folder that holds all of them, and single ones that are elsewhere. */
export interface ParticipantPlaces {
  readonly folder?: string | undefined;
  readonly chain?: string | undefined;
  readonly key?: string | undefined;
  readonly root?: string | undefined;
  /** Where `market.yaml` is, if it is not in the folder. */
  readonly marketFile?: string | undefined;
  /** The market's address on the network, instead of the one in `market.yaml`. */
  readonly url?: string | undefined;
  /** The market's address in the tree of markets, likewise. */
  readonly market?: string | undefined;
}

/** The texts of a participant's files, each with the name of its file for messages. */
export interface ParticipantFiles {
  readonly chain: NamedText;
  readonly key: NamedText;
  readonly root: NamedText;
  readonly market: Partial<MarketFile>;
}

export interface NamedText {
  readonly file: string;
  readonly text: string;
}

const FOLDER_HINT =
  'a folder of `bc4p network init` has chain.pem, key.pem, root.pem and market.yaml; single files can be named instead';

/** Reads what a participant is made of. */
export async function readParticipantFiles(places: ParticipantPlaces): Promise<ParticipantFiles> {
  const { folder } = places;
  const read = async (name: 'chain' | 'key' | 'root', what: string): Promise<NamedText> => {
    const file = places[name] ?? (folder === undefined ? undefined : join(folder, `${name}.pem`));
    if (file !== undefined) return { file, text: await readText(file, what, FOLDER_HINT) };
    throw new Failure(`Nothing says who acts: the ${what} is missing.`, {
      code: 'participant-missing',
      exitCode: EXIT.usage,
      hint: `name your folder with --as DIR (or BC4P_AS), or the file with --${name} FILE`,
    });
  };
  const chain = await read('chain', 'certificate chain');
  const key = await read('key', 'private key');
  const root = await read('root', 'root certificate');
  return { chain, key, root, market: { ...(await marketFileOf(places)), ...definedOf(places) } };
}

/** A folder without `market.yaml` is no fault: its chain tells which market it belongs to. */
async function marketFileOf({ folder, marketFile }: ParticipantPlaces): Promise<Partial<MarketFile>> {
  const file = marketFile ?? (folder === undefined ? undefined : join(folder, 'market.yaml'));
  if (file === undefined) return {};
  try {
    return readMarketFile(await readText(file, 'description of the market', FOLDER_HINT), file);
  } catch (error) {
    if (error instanceof Failure && error.code === 'file-unreadable' && error.cause === undefined) return {};
    throw error;
  }
}

const definedOf = ({ url, market }: ParticipantPlaces): Partial<MarketFile> => ({
  ...(url === undefined ? {} : { url }),
  ...(market === undefined ? {} : { market }),
});
