import { createHash } from 'node:crypto';
import { type Certificate, connectionPointPseudonym, type Policy } from '../../src/certificates/index.ts';
import { generateSigningKey, type SigningKey } from '../../src/crypto/index.ts';
import {
  type Issuer,
  type IssueTerms,
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueMeteringAuthority,
  issueProxy,
  issueRoot,
  serialFromRandom,
} from '../../src/issue/index.ts';
import type { Result } from '../../src/result.ts';
import { instant, parseInstant, type Watts, watts } from '../../src/units/index.ts';

/** The holder of a certificate that was issued here. */
export interface Holder {
  readonly chain: readonly [Certificate, ...Certificate[]];
  readonly key: SigningKey;
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

export const START = unwrap(parseInstant('2026-05-08T00:00:00Z'));
export const YEAR = 365 * 86_400;

/** Serial numbers in a row: the same in each run. */
let count = 0;
export function nextSerial(): Uint8Array {
  count += 1;
  return serialFromRandom(createHash('sha256').update(String(count)).digest().subarray(0, 16));
}

/** Terms for a key, valid for `seconds` from the start. */
export const terms = (commonName: string, key: SigningKey, seconds = 86_400): IssueTerms => ({
  commonName,
  publicKey: key.publicKey,
  serial: nextSerial(),
  at: START,
  notBefore: START,
  notAfter: instant(START + seconds),
});

export const issuerOf = ({ chain, key }: Holder): Issuer => ({ chain, signer: key });

export async function below(
  above: Holder,
  key: SigningKey,
  issue: (issuer: Issuer) => Promise<Result<Certificate>>,
): Promise<Holder> {
  return { chain: [unwrap(await issue(issuerOf(above))), ...above.chain], key };
}

export const SECRET = new Uint8Array(32).fill(9);

export const participantPolicy = (point: string, serial: Uint8Array, limit: Watts = watts(10_000)): Policy => ({
  role: 'participant',
  connectionPoint: connectionPointPseudonym(SECRET, point, serial),
  feedIn: limit,
  draw: limit,
});

export async function makeRoot(): Promise<Holder> {
  const key = await generateSigningKey();
  const root = unwrap(await issueRoot({ ...terms('root', key, 10 * YEAR), organization: 'BC4P test', signer: key }));
  return { chain: [root], key };
}

/** Everybody of a small network, in the recommended shape. */
export async function makeNetwork() {
  const keys = await Promise.all(Array.from({ length: 8 }, () => generateSigningKey()));
  const [operatorKey, marketKey, serviceKey, submarketKey, houseKey, flatKey, meteringKey, meterKey] = keys as [
    SigningKey,
    SigningKey,
    SigningKey,
    SigningKey,
    SigningKey,
    SigningKey,
    SigningKey,
    SigningKey,
  ];
  const root = await makeRoot();
  const operator = await below(root, operatorKey, (issuer) =>
    issueGridOperator(issuer, { ...terms('Amprion', operatorKey, 5 * YEAR), label: 'amprion' }),
  );
  const market = await below(operator, marketKey, (issuer) =>
    issueMarketOperator(issuer, terms('market operator', marketKey, YEAR)),
  );
  const service = await below(market, serviceKey, (issuer) =>
    issueProxy(issuer, { ...terms('svc-01', serviceKey, 43_200), policy: { role: 'market' }, pathLength: 0 }),
  );
  const submarket = await below(market, submarketKey, (issuer) => {
    const own = terms('dso-12', submarketKey);
    const policy: Policy = {
      ...participantPolicy('west', own.serial, watts(100_000)),
      role: 'submarket',
      label: 'westnetz',
    };
    return issueProxy(issuer, { ...own, policy, pathLength: 2 });
  });
  const house = await below(submarket, houseKey, (issuer) => {
    const own = terms('pro-99', houseKey);
    return issueProxy(issuer, { ...own, policy: participantPolicy('house 7', own.serial), pathLength: 1 });
  });
  const flat = await below(house, flatKey, (issuer) =>
    issueProxy(issuer, {
      ...terms('ten-3', flatKey),
      policy: { role: 'participant', feedIn: watts(600), draw: watts(3000) },
      pathLength: 0,
    }),
  );
  const metering = await below(root, meteringKey, (issuer) =>
    issueMeteringAuthority(issuer, terms('metering authority', meteringKey, 5 * YEAR)),
  );
  const meter = await below(metering, meterKey, (issuer) => issueMeter(issuer, terms('meter 0815', meterKey, YEAR)));
  return { root, operator, market, service, submarket, house, flat, metering, meter };
}
