import { encodeBase64url } from '@bc4p/protocol/messages';

const BYTES = 16;

/** Chance that makes two messages that say the same two messages. [OFR-101] */
export const newNonce = (random: { bytes(length: number): Uint8Array }): string => encodeBase64url(random.bytes(BYTES));
