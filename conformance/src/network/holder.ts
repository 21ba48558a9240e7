import {
  type Certificate,
  parseCertificates,
  parsePem,
  writeCertificates,
  writePem,
} from '@bc4p/protocol/certificates';
import { importSigningKey, type SigningKey } from '@bc4p/protocol/crypto';
import { encodeBase64url, type Identity } from '@bc4p/protocol/messages';

/** Somebody with a key and the chain of its certificate, leaf first up to and with the root. */
export interface Holder {
  readonly key: SigningKey;
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/** A holder's certificate and key as PEM texts: its chain leaf first, without the root unless it is the root. */
export interface HolderTexts {
  readonly chain: string;
  readonly key: string;
}

/** A holder as it signs messages. */
export const identityOf = ({ key, chain }: Holder): Identity => ({ kid: chain[0].kid, signer: key });

/** The chain as frames carry it: leaf first, without the root, each certificate in base64url. */
export const chainInFrame = ({ chain }: Pick<Holder, 'chain'>): string[] =>
  chain.slice(0, -1).map(({ der }) => encodeBase64url(der));

export function textsOf({ key, chain }: Holder): HolderTexts {
  const shown = chain.length > 1 ? chain.slice(0, -1) : chain;
  return {
    chain: writeCertificates(shown),
    key: writePem([{ label: 'PRIVATE KEY', bytes: key.privateKey }]),
  };
}

/** Reads what `textsOf` has written; `above` is what it left out: the root, or nothing for the root itself. */
export async function holderFromTexts(texts: HolderTexts, above: readonly Certificate[] = []): Promise<Holder> {
  const chain = parseCertificates(texts.chain);
  const blocks = parsePem(texts.key);
  const [leaf, ...issuers] = chain.ok ? chain.value : [];
  const [block] = blocks.ok ? blocks.value : [];
  if (!leaf || !block) throw new Error('the material of the suite is damaged: a certificate or key cannot be read');
  return { key: await importSigningKey(block.bytes), chain: [leaf, ...issuers, ...above] };
}
