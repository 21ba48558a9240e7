import { systemClock, systemRandom } from '@bc4p/node/client';
import { equalKeys, nativeSigner } from '@bc4p/node/crypto';
import { claimedRights } from '@bc4p/protocol/certificates';
import { type Evidence, encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import type { Money } from '@bc4p/protocol/units';
import { readChainFile } from '../certificates/chain-file.ts';
import { EXIT, Failure } from '../failure.ts';
import { newNonce } from '../offers/nonce.ts';
import { readText } from '../terminal/files.ts';

/** What an operator confirms. */
export interface Payment {
  readonly point: string;
  readonly amount: Money;
  readonly reference: string;
}

/** Files of the market operator's certificate chain, leaf first, and of its key. */
export interface OperatorFiles {
  readonly chain: string;
  readonly key: string;
}

const OPERATORS: readonly string[] = ['market-operator', 'submarket'];

async function readOperator({ chain: chainFile, key: keyFile }: OperatorFiles) {
  const chain = await readChainFile(chainFile, "operator's certificate chain");
  const [leaf] = chain;
  const rights = claimedRights(chain);
  if (!leaf || !rights || !OPERATORS.includes(rights.role))
    throw new Failure(`${chainFile} is a certificate of a ${rights?.role ?? 'holder without role'}.`, {
      code: 'role-not-permitted',
      hint: 'payments are confirmed by the market operator, or the submarket, that runs the market',
    });
  const text = await readText(keyFile, "operator's private key", 'name the key that the certificate was issued for');
  let signer: ReturnType<typeof nativeSigner>;
  try {
    signer = nativeSigner(text);
  } catch (cause) {
    const hint = 'put a PKCS #8 key in PEM there: P-256 or Ed25519';
    const options = { code: 'key-unreadable', exitCode: EXIT.usage, hint, cause };
    throw new Failure(`${keyFile} holds no usable private key.`, options);
  }
  if (!equalKeys(text, leaf.publicKey.spki))
    throw new Failure(`The key in ${keyFile} is not the one of the certificate in ${chainFile}.`, {
      code: 'key-mismatch',
      hint: 'name the key that the certificate was issued for',
    });
  return { kid: leaf.kid, signer, chain, market: rights.address };
}

/** Confirms a payment for an account of the operator's market; the evidence has the token and the operator's chain. */
export async function signTopUp({ point, amount, reference }: Payment, files: OperatorFiles) {
  const operator = await readOperator(files);
  const { market, chain } = operator;
  const signed = await signMessage(operator, 'bc4p-top-up', {
    market,
    point,
    amount: amount.toString(),
    reference,
    at: systemClock.now(),
    nonce: newNonce(systemRandom),
  });
  const evidence: Evidence = {
    type: 'bc4p-evidence',
    tokens: [signed.token],
    certificates: chain.map(({ der }) => encodeBase64url(der)),
  };
  return { id: signed.id, market, evidence };
}
