import { writeCertificates } from '@bc4p/protocol/certificates';
import { encodeBase64url } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { type SuiteNetwork, TARGET_MARKET, TOP_MARKET, textsOf } from '../network/index.ts';
import type { Setting } from './settings.ts';
import type { TargetConfig } from './target-config.ts';

/** Where a target keeps its state, listens and finds the market above. */
export interface TargetPlace {
  readonly state: string;
  readonly listen: TargetConfig['listen'];
  readonly tls?: TargetConfig['tls'];
  /** Where the suite listens as the market above. */
  readonly upperUrl?: string;
  /** Where the suite will put revocation and deny lists. */
  readonly revocationFolder?: string;
}

/** The configuration of the market under test for a set-up. */
export async function makeTargetConfig(
  network: SuiteNetwork,
  name: string,
  setting: Setting,
  place: TargetPlace,
  at: Instant,
): Promise<TargetConfig> {
  const { isWithoutOperator, hasUpper, hasRevocation, serviceSeconds, ...members } = setting;
  const service =
    serviceSeconds === undefined ? network.service : await network.serviceUntil(instant(at + serviceSeconds), at);
  const { upperUrl, revocationFolder, tls, state, listen } = place;
  if (hasUpper && upperUrl === undefined)
    throw new Error(`the setting ${name} has a market above, and nobody said where it listens`);
  return {
    format: 'bc4p-conformance-target',
    version: 1,
    setting: name,
    market: TARGET_MARKET,
    root: writeCertificates(network.root.chain),
    service: textsOf(service),
    ...(!isWithoutOperator && { operator: textsOf(network.operator) }),
    connectionPointSecret: encodeBase64url(network.secret),
    listen,
    ...(tls && { tls }),
    state,
    ...members,
    ...(hasUpper &&
      upperUrl !== undefined && { upper: { market: TOP_MARKET, url: upperUrl, ...textsOf(network.uplink) } }),
    ...(hasRevocation &&
      revocationFolder !== undefined && { revocation: { folder: revocationFolder, pollIntervalMs: 200 } }),
  };
}
