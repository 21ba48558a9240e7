import { assert } from '../assert.ts';
import type { Signer } from '../crypto/ports.ts';
import { bytesFromAscii } from './ascii.ts';
import { encodeBase64url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import { messageId } from './message-id.ts';
import { MESSAGE_SCHEMAS, type MessageOfType, type MessageType } from './message-types.ts';
import { headerPart } from './token.ts';

/** A key together with the certificate that speaks for it. */
export interface Identity {
  /** The certificate's name in headers and payloads. */
  readonly kid: string;
  readonly signer: Signer;
}

/** A message as its signer writes it: type and signer are filled in. */
export type Unsigned<T extends MessageType> = Omit<MessageOfType[T], 'type' | 'signer'>;

export interface SignedMessage<T extends MessageType = MessageType> {
  readonly id: string;
  readonly token: string;
  readonly message: MessageOfType[T];
}

/** The payload of a message before anybody signs it: what a replay of the journal must reproduce byte for byte. */
export function payloadOf<T extends MessageType>(type: T, kid: string, content: Unsigned<T>): MessageOfType[T] {
  return { ...content, type, signer: kid } as unknown as MessageOfType[T];
}

/**
 * A message and the text that stands for it under a signature. What does not fit its own schema is a fault of ours:
 * nothing invalid is ever signed.
 */
export function writeMessage<T extends MessageType>(type: T, kid: string, content: Unsigned<T>) {
  const message = payloadOf(type, kid, content);
  const text = canonicalJson(message);
  const fits = MESSAGE_SCHEMAS[type];
  // The canonical text is checked rather than the value: members that are undefined are not in it.
  const valid = fits(JSON.parse(text));
  assert(valid, () => `${type} ${fits.errors?.[0]?.instancePath} ${fits.errors?.[0]?.message}`);
  return { message, text };
}

/** Signs a message. */
export async function signMessage<T extends MessageType>(
  identity: Identity,
  type: T,
  content: Unsigned<T>,
): Promise<SignedMessage<T>> {
  const { message, text } = writeMessage(type, identity.kid, content);
  const payload = bytesFromAscii(text);
  const input = `${headerPart(identity.signer.algorithm, identity.kid, type)}.${encodeBase64url(payload)}`;
  const signature = await identity.signer.sign(bytesFromAscii(input));
  return { id: messageId(payload), token: `${input}.${encodeBase64url(signature)}`, message };
}
