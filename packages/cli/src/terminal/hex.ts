/** Two lower-case hexadecimal digits an octet. */
export const hexText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
