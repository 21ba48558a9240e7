import { hash } from 'node:crypto';

/** SHA-256 by the platform: some times as fast as the one that `protocol` has by default. */
export const sha256Bytes = (data: Uint8Array): Uint8Array => hash('sha256', data, 'buffer');
