import { assert, type Result } from '@bc4p/protocol';
import { type Certificate, connectionPointPseudonym, type Policy } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { issueMarketOperator, issueProxy, SERIAL_OCTETS, serialFromRandom } from '@bc4p/protocol/issue';
import { type Instant, instant } from '@bc4p/protocol/units';
import { systemRandom } from '../../src/index.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';

const granted = (result: Result<Certificate>): Certificate => {
  assert(result.ok, 'a test issues what may be issued');
  return result.value;
};

/** The terms of a new certificate that is good from `at` on for as long as its issuer. */
async function newTerms(issuer: Holder, commonName: string, at: Instant) {
  const key = await generateSigningKey();
  const [own] = issuer.chain;
  const serial = serialFromRandom(systemRandom.bytes(SERIAL_OCTETS));
  const until = instant(own.notAfter - 1);
  return { key, terms: { publicKey: key.publicKey, commonName, serial, at, notBefore: at, notAfter: until } };
}

/** A market operator beside the market's own, under the same grid operator. */
export async function otherOperator(grid: Holder, label: string, at: Instant): Promise<Holder> {
  const { key, terms } = await newTerms(grid, label, at);
  const issued = await issueMarketOperator({ chain: grid.chain, signer: grid.key }, { ...terms, label });
  return { key, chain: [granted(issued), ...grid.chain] };
}

/** A proxy below somebody, for a connection point if it is named, with the rest of the policy as wanted. */
export async function proxyOf(
  issuer: Holder,
  at: Instant,
  policy: Omit<Policy, 'connectionPoint'>,
  options: { readonly secret?: Uint8Array; readonly point?: string; readonly pathLength?: number } = {},
): Promise<Holder> {
  const { key, terms } = await newTerms(issuer, `t-${Buffer.from(systemRandom.bytes(6)).toString('hex')}`, at);
  const { secret, point, pathLength = 0 } = options;
  const connectionPoint =
    secret && point !== undefined ? { connectionPoint: connectionPointPseudonym(secret, point, terms.serial) } : {};
  const issued = await issueProxy(
    { chain: issuer.chain, signer: issuer.key },
    { ...terms, pathLength, policy: { ...policy, ...connectionPoint } },
  );
  return { key, chain: [granted(issued), ...issuer.chain] };
}

/** Somebody as a client: its chain goes up to, but without, the root. */
export const asClient = identityOf;
