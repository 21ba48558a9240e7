import { asciiFromBytes } from './ascii.ts';
import { type OpenedBundle, openBundle } from './open-bundle.ts';
import { parseToken } from './token.ts';

/** A bundle with all its messages, as it can be sent. */
export interface WholeBundle {
  readonly token: string;
  /** In the order of the bundle. */
  readonly payloads: string[];
}

/** The bundle's own token within that of one of its messages. */
const bundleTokenOf = (token: string): string => token.split('.').slice(0, 3).join('.');

/** Whether these are all the messages that the bundle was signed over; the signature is looked at by whoever acts on it. */
async function openForm({ token, payloads }: WholeBundle): Promise<OpenedBundle | undefined> {
  const parsed = parseToken(token);
  if (!parsed.ok) return undefined;
  const { kid, algorithm } = parsed.value;
  const opened = await openBundle(token, payloads, {
    certificate: () => ({ ok: true, value: { kid, algorithm, publicKey: new Uint8Array() } }),
    verifier: { verify: () => Promise.resolve(true) },
  });
  return opened.ok ? opened.value : undefined;
}

/** Puts bundles together again of which each message stands in a list of tokens; what else is there stays alone. */
export async function gatherBundles(
  tokens: readonly string[],
): Promise<{ readonly bundles: readonly WholeBundle[]; readonly alone: readonly string[] }> {
  const found = new Map<string, Map<number, { readonly token: string; readonly text: string }>>();
  const alone: string[] = [];
  for (const token of tokens) {
    const parsed = parseToken(token);
    const place = parsed.ok ? parsed.value.bundle?.place : undefined;
    const text = parsed.ok ? asciiFromBytes(parsed.value.payload) : 0;
    if (place === undefined || typeof text === 'number') {
      alone.push(token);
      continue;
    }
    const name = bundleTokenOf(token);
    found.set(name, (found.get(name) ?? new Map()).set(place, { token, text }));
  }
  const bundles: WholeBundle[] = [];
  for (const [token, parts] of found) {
    const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    const bundle = { token, payloads: inOrder.map(({ text }) => text) };
    if (await openForm(bundle)) bundles.push(bundle);
    else alone.push(...inOrder.map((part) => part.token));
  }
  return { bundles, alone };
}
