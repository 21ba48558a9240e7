/** The bytes of a text in hex or base64 (base64url, too), white space aside; undefined if it is not. */
export function decodeBytes(text: string, encoding: 'hex' | 'base64'): Buffer | undefined {
  const dense = text.replaceAll(/\s/g, '');
  if (dense === '') return undefined;
  if (encoding === 'hex') return /^([0-9a-f]{2})+$/i.test(dense) ? Buffer.from(dense, 'hex') : undefined;
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(dense) ? Buffer.from(dense, 'base64') : undefined;
}
