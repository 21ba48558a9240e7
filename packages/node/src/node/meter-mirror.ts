import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { NodeConfig } from '../config/index.ts';
import { MeterMirror } from '../metering/meter-mirror.ts';
import { wsDialer } from '../transport/ws-dialer.ts';
import type { CurrentMaterial } from './current-material.ts';
import type { Metering } from './metering.ts';
import type { Service } from './service.ts';
import type { World } from './world.ts';

export interface MirrorParts {
  readonly keys: CurrentMaterial;
  readonly verifier: SignatureVerifier;
  readonly metering: Metering;
  readonly service: () => Service;
}

/** Keeps a copy of what a metering node of this market has, if it has one. */
export function mirrorOf(
  { market, metering: config }: NodeConfig,
  { clock, random, log, dialer }: World,
  { keys, verifier, metering: { desk, store }, service }: MirrorParts,
): MeterMirror | undefined {
  if (config?.url === undefined) return undefined;
  const { url, pollIntervalMs } = config;
  const shared = { clock, random, log, desk, store, verifier, market, url, pollIntervalMs };
  return new MeterMirror({ ...shared, dialer: dialer ?? wsDialer(clock), anchors: keys.now.roots, identity: service });
}
