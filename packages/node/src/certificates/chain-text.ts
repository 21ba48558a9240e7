import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';

/** What certificates in use are written as; a few of them are part of nearly every answer. */
const texts = new WeakMap<Uint8Array, string>();

/** A certificate as frames carry it: base64url of its DER, whose bytes nobody changes. */
export function textOfCertificate(der: Uint8Array): string {
  const known = texts.get(der);
  if (known !== undefined) return known;
  const text = encodeBase64url(der);
  texts.set(der, text);
  return text;
}

/** The certificates of a chain as frames carry them: base64url of their DER. */
export const textsOfChain = (chain: readonly { readonly der: Uint8Array }[]): string[] =>
  chain.map(({ der }) => textOfCertificate(der));

/** The DER of certificates in a frame; what is no base64url is an empty one, which its parser refuses in its place. */
export const chainFromTexts = (texts: readonly string[]): Uint8Array[] =>
  texts.map((text) => decodeBase64url(text) ?? new Uint8Array());
