import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ParticipantPlaces } from '../participant/participant-files.ts';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Where the things of a meter are. A participant's folder stands for the folder `meter` in it, and what the meter's own
 * folder lacks, `root.pem` and `market.yaml`, is taken from the one above.
 */
export async function meterPlaces(places: ParticipantPlaces): Promise<ParticipantPlaces> {
  if (places.folder === undefined) return places;
  const below = join(places.folder, 'meter');
  const folder = (await exists(join(below, 'chain.pem'))) ? below : places.folder;
  const nearest = async (name: string): Promise<string> => {
    const above = join(dirname(resolve(folder)), name);
    return !(await exists(join(folder, name))) && (await exists(above)) ? above : join(folder, name);
  };
  return {
    ...places,
    folder,
    root: places.root ?? (await nearest('root.pem')),
    marketFile: await nearest('market.yaml'),
  };
}

/** The folder in which a meter keeps what it signed last: the one of its key, since that is what must not sign twice. */
export const memoryFolder = ({ folder, key }: ParticipantPlaces): string =>
  key === undefined ? (folder ?? '.') : dirname(resolve(key));
