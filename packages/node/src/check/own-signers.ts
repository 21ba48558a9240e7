import {
  type Certificate,
  claimedRights,
  parseCertificate,
  type ValidationOptions,
  validateChain,
} from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import { type MessageType, openToken, type SigningCertificate } from '@bc4p/protocol/messages';
import { Archive } from '../market/archive.ts';
import type { Store } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { untrue } from './report.ts';

const CHAINS = 'chain/';

/** The certificates with which a market has signed: its service proxies, oldest first, as their chains were kept. */
export class OwnSigners {
  readonly all: readonly SigningCertificate[];
  readonly #verifier: SignatureVerifier;
  readonly #byKid: ReadonlyMap<string, SigningCertificate>;

  private constructor(all: readonly SigningCertificate[], verifier: SignatureVerifier) {
    this.all = all;
    this.#verifier = verifier;
    this.#byKid = new Map(all.map((signer) => [signer.kid, signer]));
  }

  /** Nobody: for a store whose chains cannot be read. */
  static none(verifier: SignatureVerifier): OwnSigners {
    return new OwnSigners([], verifier);
  }

  /** Finds them in the store of `market`. With `anchors`, each chain has to be good at the beginning of its validity. */
  static async read(
    store: Store,
    market: string,
    verifier: SignatureVerifier,
    anchors: ValidationOptions['anchors'] = [],
  ): Promise<OwnSigners> {
    const archive = new Archive(store);
    const found: Certificate[] = [];
    for await (const [key] of store.range(prefixRange(CHAINS))) {
      const chain = parsed(await archive.chain(key.slice(CHAINS.length)));
      const [leaf] = chain;
      const rights = claimedRights(chain);
      if (!leaf || rights?.role !== 'market' || rights.address !== market) continue;
      if (anchors.length > 0) {
        const valid = await validateChain(chain, { anchors, at: leaf.notBefore, verifier });
        if (!valid.ok)
          throw untrue(`The kept chain of the service proxy ${leaf.kid} is not good: ${valid.refusal.code}.`);
      }
      found.push(leaf);
    }
    found.sort((a, b) => a.notBefore - b.notBefore);
    const signers = found.flatMap((leaf) => {
      const signer = signingCertificate(leaf);
      return signer.ok ? [signer.value] : [];
    });
    return new OwnSigners(signers, verifier);
  }

  /** Throws unless `token` is a message of this type that one of them has signed; `what` names it. */
  async assertSigned(token: string, types: readonly MessageType[], what: string): Promise<void> {
    const opened = await openToken(token, {
      types,
      verifier: this.#verifier,
      certificate: (kid) => {
        const signer = this.#byKid.get(kid);
        if (!signer) throw untrue(`${what} is signed by ${kid}, which is no service proxy of this market.`);
        return { ok: true, value: signer };
      },
    });
    if (!opened.ok) throw untrue(`${what} is not what this market signed (${opened.refusal.code}).`);
  }
}

function parsed(chain: readonly Uint8Array[] | undefined): Certificate[] {
  const certificates = (chain ?? []).map((der) => parseCertificate(der));
  return certificates.every((certificate) => certificate.ok) ? certificates.map(({ value }) => value) : [];
}
