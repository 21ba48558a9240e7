import type { LogLeaf } from '@bc4p/protocol/log';
import { putText } from '../market/archive.ts';
import { isAnswerKey } from '../market/keys.ts';
import type { Store, StoreWrite } from '../ports.ts';
import { leafKey, loggedKey } from './keys.ts';

/** A leaf as the market keeps it: what everybody may see, and what only some may. */
export interface KeptLeaf {
  readonly leaf: LogLeaf;
  /** The connection point that sent the command; absent if the market itself did. */
  readonly point?: string;
  /** The connection points that have to do with the outcome. */
  readonly points: readonly string[];
  /** What the market signed in consequence, in order: its id, and the key under which its token lies. */
  readonly outputs: readonly (readonly [id: string, key: string])[];
}

export const keptLeafFrom = (value: Uint8Array): KeptLeaf => JSON.parse(new TextDecoder().decode(value)) as KeptLeaf;

export async function readKeptLeaf(store: Store, number: number): Promise<KeptLeaf | undefined> {
  const value = await store.get(leafKey(number));
  return value && keptLeafFrom(value);
}

/** Keeps a leaf, and finds it by each message that the market signed in it; answers have its number themselves. */
export const keptLeafWrites = (kept: KeptLeaf): StoreWrite[] => [
  putText(leafKey(kept.leaf.number), JSON.stringify(kept)),
  ...kept.outputs.flatMap(([id, key]) => (isAnswerKey(key) ? [] : [putText(loggedKey(id), String(kept.leaf.number))])),
];
