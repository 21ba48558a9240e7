import { CertificatePool, signingCertificate } from '@bc4p/protocol/evidence';
import { type MessageOfType, type MessageType, messageId, openToken, parseToken } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { WrongVerdict } from '../checks/fault.ts';
import { verifier } from '../wire/index.ts';
import type { Scene } from './scene.ts';

/** Who has to have signed a message: somebody with this role, of the market at this address. */
export interface Signer {
  readonly role: string;
  readonly address: string;
}

/**
 * What a message of the market under test says, once its signature and its signer's chain are found good: the chain as
 * of now, up to the root that everybody trusts. Whatever is wrong with it is the target's fault.
 */
export async function proven<T extends MessageType>(
  scene: Scene,
  type: T,
  token: string,
  chain: readonly string[],
  { role, address }: Signer = { role: 'market', address: scene.market },
): Promise<{ readonly id: string; readonly message: MessageOfType[T] }> {
  const wrong = (what: string): never => {
    throw new WrongVerdict(`its ${type} is not good: ${what}`, { actual: token });
  };
  const parsed = parseToken(token);
  if (!parsed.ok) return wrong(parsed.refusal.code);
  const pool = CertificatePool.read(chain);
  if (!pool.ok) return wrong(pool.refusal.code);
  const { kid } = parsed.value;
  const at = instant(Math.floor(Date.now() / 1000));
  const judged = await pool.value.validate(kid, { anchors: [scene.terms.root], verifier, at });
  if (!judged.ok) return wrong(judged.refusal.code);
  const { rights, leaf } = judged.value;
  if (rights?.role !== role || rights.address !== address)
    return wrong(`signed by ${rights?.role} of ${rights?.address}`);
  const opened = await openToken(token, { types: [type], verifier, certificate: () => signingCertificate(leaf) });
  if (!opened.ok) return wrong(opened.refusal.code);
  return { id: messageId(parsed.value.payload), message: opened.value.message as MessageOfType[T] };
}
