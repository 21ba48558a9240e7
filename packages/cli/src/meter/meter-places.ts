import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ParticipantPlaces } from '../participant/participant-files.ts';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The folder of a participant's meter, if it has one of its own. */
export async function folderOfMeter(folder: string): Promise<string | undefined> {
  const below = join(folder, 'meter');
  return (await exists(join(below, 'chain.pem'))) ? below : undefined;
}

/** What a folder lacks of `root.pem` and `market.yaml` is taken from the one above it, as meters have it. */
export async function placesAround(places: ParticipantPlaces): Promise<ParticipantPlaces> {
  const { folder } = places;
  if (folder === undefined) return places;
  const nearest = async (name: string): Promise<string> => {
    const above = join(dirname(resolve(folder)), name);
    return !(await exists(join(folder, name))) && (await exists(above)) ? above : join(folder, name);
  };
  return { ...places, root: places.root ?? (await nearest('root.pem')), marketFile: await nearest('market.yaml') };
}

/** Where the things of a meter are; a participant's folder stands for the folder `meter` in it. */
export async function meterPlaces(places: ParticipantPlaces): Promise<ParticipantPlaces> {
  if (places.folder === undefined) return places;
  return placesAround({ ...places, folder: (await folderOfMeter(places.folder)) ?? places.folder });
}

/** The folder in which a meter keeps what it signed last: the one of its key, since that is what must not sign twice. */
export const memoryFolder = ({ folder, key }: ParticipantPlaces): string =>
  key === undefined ? (folder ?? '.') : dirname(resolve(key));
