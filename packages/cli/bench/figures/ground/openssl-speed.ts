import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Effort } from '../figure.ts';

/** How many P-256 signatures a second of one core checks, and who says so. */
export interface VerifyLimit {
  readonly what: string;
  readonly perSecond: number;
}

/** The limit as `openssl speed` measures it; where there is no openssl, as Node's own library does. */
export function verifyLimit({ share }: Effort): VerifyLimit {
  const seconds = share < 1 ? 1 : 2;
  const { stdout } = spawnSync('openssl', ['speed', '-seconds', String(seconds), 'ecdsap256'], { encoding: 'utf8' });
  const perSecond = Number(/^ *256 bits ecdsa .* ([\d.]+)$/m.exec(stdout ?? '')?.[1]);
  return perSecond > 0
    ? { what: 'openssl speed ecdsap256, verify', perSecond }
    : { what: 'node:crypto, verify P-256', perSecond: ownLimit(seconds) };
}

const MESSAGE_BYTES = 300;

function ownLimit(seconds: number): number {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const message = new Uint8Array(MESSAGE_BYTES);
  const signature = sign('sha256', message, privateKey);
  const started = process.cpuUsage();
  for (let count = 1; ; count += 1) {
    verify('sha256', message, publicKey, signature);
    const { user, system } = process.cpuUsage(started);
    if (user + system > seconds * 1e6) return (count * 1e6) / (user + system);
  }
}
