import type { NodeConfig } from '../config/index.ts';
import { nativeVerifier } from '../crypto/index.ts';
import { type SharedVerifier, sharedVerifier } from '../crypto/shared-verifier.ts';
import { badChain, type NodeMaterial, readMaterial } from './material.ts';
import { issueService, type Service } from './service.ts';
import type { World } from './world.ts';

/** What a node has before it opens its store: its keys and certificates, and who checks those of others. */
export interface Equipment {
  readonly verifier: SharedVerifier;
  readonly material: NodeMaterial;
  /** The service proxy with which it begins. */
  readonly first: Service;
  /** Reads the files of keys and certificates again. */
  readonly read: () => Promise<NodeMaterial>;
}

/** Reads the keys and certificates that a configuration names. Throws a `NodeError` if the node cannot sign with them. */
export async function equip(config: NodeConfig, world: World): Promise<Equipment> {
  const { clock, log, metrics } = world;
  const native = nativeVerifier((genuine, elapsedMs) => metrics.signatureChecked(genuine, elapsedMs));
  const verifier = sharedVerifier(native, config.limits.checksInFlight);
  const read = () => readMaterial(config, clock.now(), verifier, () => metrics.signatureMade());
  const material = await read();
  for (const finding of material.findings) log.warn(finding);
  return { verifier, material, read, first: await firstService(config, world, material) };
}

/** The configured service proxy; where that is not good any more, a new one if this node can issue it. */
async function firstService(config: NodeConfig, world: World, { service, operator }: NodeMaterial): Promise<Service> {
  if (service.ok) return service.value;
  const { chain } = config.certificates;
  if (!operator) throw badChain(chain, "The market's chain", service.refusal);
  const issued = await issueService(operator, world, () => world.metrics.signatureMade());
  if (!issued.ok) throw badChain(chain, "The market's chain", issued.refusal);
  world.log.warn(`the service proxy in ${chain} is not good now; a new one was issued`, { code: service.refusal.code });
  return issued.value;
}
