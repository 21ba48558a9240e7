import type { Certificate } from '@bc4p/protocol/certificates';
import { signingCertificate } from '@bc4p/protocol/evidence';
import { type MessageOfType, type MessageType, openToken } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../checks/fault.ts';
import { type Session, verifier } from '../wire/index.ts';

/** Opens a token that somebody has to have signed; whatever is wrong with it is the target's fault. */
export async function openSigned<T extends MessageType>(
  token: string,
  type: T,
  signer: Certificate,
): Promise<{ readonly id: string; readonly message: MessageOfType[T] }> {
  const opened = await openToken(token, {
    types: [type],
    verifier,
    certificate: (kid) => {
      if (kid === signer.kid) return signingCertificate(signer);
      throw new WrongVerdict(`the ${type} is signed by somebody else`, { expected: signer.kid, actual: kid });
    },
  });
  if (!opened.ok) throw new WrongVerdict(`the ${type} is not good: ${opened.refusal.code}`, { actual: opened.refusal });
  return { id: opened.value.id, message: opened.value.message };
}

/** Opens a decision, which the market of the session has to have signed. */
export async function openDecision(session: Session, token: string): Promise<MessageOfType['bc4p-decision']> {
  return (await openSigned(token, 'bc4p-decision', session.marketChain[0] as Certificate)).message;
}
