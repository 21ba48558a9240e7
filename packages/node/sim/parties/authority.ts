import { hash } from 'node:crypto';
import { assert, type Result } from '@bc4p/protocol';
import { type Certificate, connectionPointPseudonym, type Policy } from '@bc4p/protocol/certificates';
import type { SigningKey } from '@bc4p/protocol/crypto';
import {
  type Issuer,
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueMeteringAuthority,
  issueProxy,
  issueRoot,
  SERIAL_OCTETS,
  serialFromRandom,
} from '@bc4p/protocol/issue';
import { type Instant, instant, watts } from '@bc4p/protocol/units';
import { START } from '../plan/era.ts';
import { keyNamed } from '../world/sim-crypto.ts';

/** Somebody with a key and the chain of its certificate, leaf first up to and with the root. */
export interface Holder {
  readonly key: SigningKey;
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/** The label of the only grid operator, to which all market addresses lead. */
const GRID_LABEL = 'grid';
/** Certificates begin long before the simulation and end long after it, where nothing else is asked for. */
const NOT_BEFORE = instant(START - 86_400);
const LAST_END = START + 30 * 86_400;
/** Every certificate's power limit: what seeds want to be scarce, configurations limit further. */
const POWER = watts(1_000_000);

const made = new Map<string, Promise<Holder>>();

/** Makes what `name` stands for, once in this process: it is the same for every seed. */
function once(name: string, make: () => Promise<Holder>): Promise<Holder> {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}

function granted(result: Result<Certificate>): Certificate {
  assert(result.ok, () => (result.ok ? '' : `the simulation issues what may be: ${result.refusal.code}`));
  return result.value;
}

const termsOf = (name: string, key: SigningKey, until: number) => ({
  publicKey: key.publicKey,
  commonName: `p-${hash('sha256', name, 'hex').slice(0, 12)}`,
  serial: serialFromRandom(new Uint8Array(hash('sha256', `serial ${name}`, 'buffer').subarray(0, SERIAL_OCTETS))),
  at: START,
  notBefore: NOT_BEFORE,
  notAfter: instant(until),
});

const issuerOf = ({ chain, key }: Holder): Issuer => ({ chain, signer: key });

/** The labels of a market address below the grid operator's, the top market's last. */
const labelsOf = (address: string): string[] => address.split('.').slice(0, -1);

/** The address of a market with these labels, its own first. */
export const addressOf = (...labels: readonly string[]): string => [...labels, GRID_LABEL].join('.');

/** The address of the market above; undefined for the top one. */
export const upperOf = (address: string): string | undefined =>
  labelsOf(address).length > 1 ? address.slice(address.indexOf('.') + 1) : undefined;

/** The secret with which a market makes pseudonyms of connection points. */
export const secretOf = (address: string): Uint8Array =>
  new Uint8Array(hash('sha256', `secret of ${address}`, 'buffer'));

/** The name that a submarket's connection point has in the market above. */
export const linkPointOf = (address: string): string => `market-${labelsOf(address)[0]}`;

export function root(): Promise<Holder> {
  return once('root', async () => {
    const key = keyNamed('root');
    const terms = { ...termsOf('root', key, LAST_END), organization: 'BC4P simulation', signer: key };
    return { key, chain: [granted(await issueRoot(terms))] };
  });
}

function gridOperator(): Promise<Holder> {
  return once('grid operator', async () => {
    const above = await root();
    const key = keyNamed('grid operator');
    const terms = { ...termsOf('grid operator', key, LAST_END - 1), label: GRID_LABEL };
    return { key, chain: [granted(await issueGridOperator(issuerOf(above), terms)), ...above.chain] };
  });
}

/** Who issues a market's proxies: the market operator at the top, a submarket's own proxy below. */
export function operatorOf(address: string): Promise<Holder> {
  const upper = upperOf(address);
  if (upper !== undefined) return submarketOf(address, upper);
  return once(`operator ${address}`, async () => {
    const above = await gridOperator();
    const key = keyNamed(`operator ${address}`);
    const terms = { ...termsOf(`operator ${address}`, key, LAST_END - 2), label: labelsOf(address)[0] as string };
    return { key, chain: [granted(await issueMarketOperator(issuerOf(above), terms)), ...above.chain] };
  });
}

async function proxy(
  name: string,
  above: Holder,
  pathLength: number,
  until: number,
  policy: (serial: Uint8Array) => Policy,
): Promise<Holder> {
  const key = keyNamed(name);
  const terms = termsOf(name, key, Math.min(until, above.chain[0].notAfter - 1));
  const order = { ...terms, pathLength, policy: policy(terms.serial) };
  return { key, chain: [granted(await issueProxy(issuerOf(above), order)), ...above.chain] };
}

function submarketOf(address: string, upper: string): Promise<Holder> {
  return once(`submarket ${address}`, async () => {
    const above = await operatorOf(upper);
    const below = above.chain[0].extensions.proxyInfo?.pathLength ?? 5;
    return proxy(`submarket ${address}`, above, below - 1, LAST_END, (serial) => ({
      role: 'submarket',
      label: labelsOf(address)[0] as string,
      connectionPoint: connectionPointPseudonym(secretOf(upper), linkPointOf(address), serial),
      feedIn: POWER,
      draw: POWER,
    }));
  });
}

/** The proxy with which a market signs. */
export function serviceOf(address: string): Promise<Holder> {
  return once(`service ${address}`, async () =>
    proxy(`service ${address}`, await operatorOf(address), 0, LAST_END, () => ({ role: 'market' })),
  );
}

/** A certificate of a participant for a connection point; `which` tells several of one point apart. */
export function participantOf(address: string, point: string, which: number, until?: Instant): Promise<Holder> {
  const name = `participant ${address} ${point} ${which} ${until ?? ''}`;
  return once(name, async () =>
    proxy(name, await operatorOf(address), 0, until ?? LAST_END, (serial) => ({
      role: 'participant',
      connectionPoint: connectionPointPseudonym(secretOf(address), point, serial),
      feedIn: POWER,
      draw: POWER,
    })),
  );
}

function meteringAuthority(): Promise<Holder> {
  return once('metering authority', async () => {
    const above = await root();
    const key = keyNamed('metering authority');
    const terms = termsOf('metering authority', key, LAST_END - 1);
    return { key, chain: [granted(await issueMeteringAuthority(issuerOf(above), terms)), ...above.chain] };
  });
}

/** A certificate of a meter, under its own name, for a connection point of a market. */
export function meterOf(name: string, address: string, point: string): Promise<Holder> {
  return once(`meter ${name} ${address} ${point}`, async () => {
    const above = await meteringAuthority();
    const key = keyNamed(`meter ${name}`);
    const terms = { ...termsOf(`meter ${name}`, key, LAST_END - 2), commonName: name };
    const connectionPoint = connectionPointPseudonym(secretOf(address), point, terms.serial);
    return { key, chain: [granted(await issueMeter(issuerOf(above), { ...terms, connectionPoint })), ...above.chain] };
  });
}
