import { bundleTokens } from '@bc4p/protocol/messages';
import type { StoreWrite } from '../ports.ts';
import { bundleKey, messageKey } from './keys.ts';

const encoder = new TextEncoder();

/** No token and no payload has one, so that it parts them. */
const BREAK = '\n';
/** No token begins so: what is kept of a message under its id is where it stands in its bundle. */
const MARK = '~';

/** Where a message stands. */
export interface PlaceInBundle {
  readonly bundle: string;
  readonly place: number;
}

/** The writes that keep a bundle, once, and find each message in it by its id. */
export function bundleWrites(
  bundle: { readonly id: string; readonly token: string },
  payloads: readonly string[],
  offers: readonly { readonly id: string; readonly place: number }[],
): StoreWrite[] {
  const put = (key: string, text: string): StoreWrite => ({ type: 'put', key, value: encoder.encode(text) });
  return [
    put(bundleKey(bundle.id), [bundle.token, ...payloads].join(BREAK)),
    ...offers.map(({ id, place }) => put(messageKey(id), `${MARK}${bundle.id}/${place}`)),
  ];
}

/** Reads what is kept of a message; `undefined` if that is the message itself. */
export function placeInBundle(text: string): PlaceInBundle | undefined {
  if (!text.startsWith(MARK)) return undefined;
  const [bundle = '', place] = text.slice(MARK.length).split('/');
  return { bundle, place: Number(place) };
}

/** The tokens of the messages of a kept bundle, each of which proves one alone. */
export function tokensInBundle(kept: string): readonly string[] {
  const [token = '', ...payloads] = kept.split(BREAK);
  return bundleTokens(token, payloads);
}
