import { canonicalJson } from '@bc4p/protocol/messages';
import type { Holder } from '../network/index.ts';

/** What of a token a check makes otherwise than it ought to be. */
export interface TokenChanges {
  /** The header as a text, in place of the one that belongs there. */
  readonly header?: string;
  /** The payload as a text, in place of the canonical one. */
  readonly text?: string;
}

const part = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** A token whose signature is good, over a payload that need not be: what nobody signs who keeps to the rules. */
export async function signAnyhow(holder: Holder, payload: object, changes: TokenChanges = {}): Promise<string> {
  const { type } = payload as { readonly type?: string };
  const usual = JSON.stringify({ alg: holder.key.algorithm, kid: holder.chain[0].kid, typ: type });
  const input = `${part(changes.header ?? usual)}.${part(changes.text ?? canonicalJson(payload))}`;
  const signature = await holder.key.sign(Buffer.from(input, 'ascii'));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
