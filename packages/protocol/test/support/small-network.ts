import { type Certificate, connectionPointPseudonym, type Policy } from '../../src/certificates/index.ts';
import { generateSigningKey, type SigningKey } from '../../src/crypto/index.ts';
import {
  type Issuer,
  issueGridOperator,
  issueMarketOperator,
  issueProxy,
  issueRoot,
  serialFromRandom,
} from '../../src/issue/index.ts';
import type { Identity } from '../../src/messages/index.ts';
import type { Result } from '../../src/result.ts';
import { type Instant, instant, watts } from '../../src/units/index.ts';

/** Somebody who signs messages, with its chain leaf first up to the root. */
export interface Member extends Identity {
  readonly chain: readonly [Certificate, ...Certificate[]];
}

function made(result: Result<Certificate>): Certificate {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

/** A market `quartier7.westnetz` with its service proxy and two participants, good for a day around `at`. */
export async function smallNetwork(at: Instant) {
  let serials = 0;
  const terms = (key: SigningKey, commonName: string) => {
    serials += 1;
    const serial = serialFromRandom(new Uint8Array(16).fill(serials));
    return {
      publicKey: key.publicKey,
      commonName,
      serial,
      at,
      notBefore: instant(at - 3600),
      notAfter: instant(at + 86_400),
    };
  };
  const member = (key: SigningKey, certificate: Certificate, above: readonly Certificate[]): Member => ({
    kid: certificate.kid,
    signer: key,
    chain: [certificate, ...above],
  });
  const issuer = ({ chain, signer }: Member): Issuer => ({ chain, signer });

  const rootKey = await generateSigningKey();
  const root = member(rootKey, made(await issueRoot({ ...terms(rootKey, 'root'), signer: rootKey })), []);
  const gridKey = await generateSigningKey();
  const grid = member(
    gridKey,
    made(await issueGridOperator(issuer(root), { ...terms(gridKey, 'grid'), label: 'westnetz' })),
    root.chain,
  );
  const operatorKey = await generateSigningKey();
  const operatorTerms = { ...terms(operatorKey, 'operator'), label: 'quartier7' };
  const operator = member(operatorKey, made(await issueMarketOperator(issuer(grid), operatorTerms)), grid.chain);
  const proxy = async (commonName: string, policy: Policy): Promise<Member> => {
    const key = await generateSigningKey();
    const order = { ...terms(key, commonName), policy, pathLength: 0 };
    return member(key, made(await issueProxy(issuer(operator), order)), operator.chain);
  };
  const participant = (name: string): Promise<Member> => {
    const connectionPoint = connectionPointPseudonym(new Uint8Array(32).fill(1), name, Uint8Array.of(1));
    return proxy(name, { role: 'participant', connectionPoint, feedIn: watts(10_000), draw: watts(10_000) });
  };
  return {
    market: 'quartier7.westnetz',
    root: root.chain[0],
    service: await proxy('service', { role: 'market' }),
    seller: await participant('seller'),
    buyer: await participant('buyer'),
  };
}
