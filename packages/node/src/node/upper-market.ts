import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { ClientIdentity } from '../client/index.ts';
import type { NodeConfig } from '../config/index.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { Revocations } from '../revocation/revocations.ts';
import { wsDialer } from '../transport/ws-dialer.ts';
import type { Tree } from '../tree/tree.ts';
import { UpperLink, type UpperLinkOptions } from '../tree/upper-link.ts';
import type { CurrentMaterial } from './current-material.ts';
import { NodeError } from './node-error.ts';
import type { World } from './world.ts';

export interface UpperMarketParts {
  readonly keys: CurrentMaterial;
  readonly verifier: SignatureVerifier;
  readonly tree: Tree;
  readonly market: RunningMarket;
  readonly revocations: Revocations;
}

/** Keeps a session with the upper market open, if there is one. */
export function upperLinkOf(
  { upper, limits }: NodeConfig,
  { clock, random, log, dialer }: World,
  { keys, verifier, tree, market, revocations }: UpperMarketParts,
): UpperLink | undefined {
  if (!upper) return undefined;
  const identity = async (): Promise<ClientIdentity> => {
    // The files are read again only when their proxy has ended: a renewed one may be there.
    const known = keys.now.upper;
    const current = known && clock.now() < known.until ? known : (await keys.refresh()).upper;
    if (current) return current.identity;
    const hint = 'Name a submarket proxy under upper in the configuration.';
    throw new NodeError('key-unreadable', `There is no proxy for ${upper.market}.`, hint);
  };
  const { bufferedBytes } = limits;
  const shared = { bufferedBytes, clock, random, log, tree, verifier, identity, anchors: keys.now.roots };
  const revokedIn: UpperLinkOptions['revokedIn'] = (chain) => revocations.refusalFor(chain);
  const root = () => market.core.parameters.grid.root;
  return new UpperLink({
    ...shared,
    market: upper.market,
    url: upper.url,
    dialer: dialer ?? wsDialer(clock),
    root,
    revokedIn,
  });
}
