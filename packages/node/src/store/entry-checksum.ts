import { crc32 } from 'node:zlib';

/** The bytes of a checksum, after the value that it belongs to. */
const BYTES = 4;

/** CRC-32 over the key, then the value; of an empty value zlib would forget what came before. */
const checksumOf = (key: string, value: Uint8Array): number =>
  value.length === 0 ? crc32(key) : crc32(value, crc32(key));

/**
 * A value with the checksum over its key and itself. LevelDB has checksums too, but does not look at them when it reads
 * a table: a flipped bit would be handed out as what was written.
 */
export function withChecksum(key: string, value: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(value.length + BYTES);
  bytes.set(value);
  new DataView(bytes.buffer).setUint32(value.length, checksumOf(key, value));
  return bytes;
}

/** The value without its checksum; undefined if that differs. */
export function checkedValue(key: string, bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < BYTES) return undefined;
  const value = bytes.subarray(0, bytes.length - BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset + value.length, BYTES);
  return checksumOf(key, value) === view.getUint32(0) ? value : undefined;
}
