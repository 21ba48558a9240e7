import { decodeBase64url, encodeBase64url } from '@bc4p/protocol/messages';

/** The certificates of a chain as frames carry them: base64url of their DER. */
export const textsOfChain = (chain: readonly { readonly der: Uint8Array }[]): string[] =>
  chain.map(({ der }) => encodeBase64url(der));

/** The DER of certificates in a frame; what is no base64url is an empty one, which its parser refuses in its place. */
export const chainFromTexts = (texts: readonly string[]): Uint8Array[] =>
  texts.map((text) => decodeBase64url(text) ?? new Uint8Array());
