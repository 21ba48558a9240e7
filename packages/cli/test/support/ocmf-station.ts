import { generateKeyPairSync, sign } from 'node:crypto';

/** A reading as OCMF writes it. */
type RawReading = Readonly<Record<string, unknown>>;

/** A reading of the energy that came out of a station: `event` B begins, E ends; `value` is in kWh. */
export const reading = (event: string, value: unknown, changes: RawReading = {}): RawReading => ({
  TM: `2026-05-08T12:0${event === 'B' ? 0 : 5}:00,000+0200 S`,
  TX: event,
  RV: value,
  RI: '1-b:1.8.0',
  RU: 'kWh',
  RT: 'AC',
  EF: '',
  ST: 'G',
  ...changes,
});

/** A payload as a station writes it: a whole charging process on page T1. */
export const payload = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  FV: '1.2',
  GI: 'Test station',
  GS: 'G-1',
  PG: 'T1',
  MV: 'Test',
  MS: 'M-1',
  RD: [reading('B', 1), reading('E', 3.5)],
  ...changes,
});

/** How a station signs otherwise than OCMF's defaults say. */
interface SignatureForm {
  /** The members of the signature section beside SD. */
  readonly section?: Readonly<Record<string, string>>;
  readonly encoding?: 'hex' | 'base64';
  readonly isRaw?: boolean;
}

/** A charging station with a key of its own. */
export class Station {
  readonly #keys;
  readonly #digest: string;

  constructor(namedCurve = 'prime256v1', digest = 'sha256') {
    this.#keys = generateKeyPairSync('ec', { namedCurve });
    this.#digest = digest;
  }

  /** A record over this payload: as it is if it is a text, as JSON otherwise. */
  record(content: string | object = payload(), { section = {}, encoding = 'hex', isRaw }: SignatureForm = {}): string {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const dsaEncoding = isRaw ? 'ieee-p1363' : 'der';
    const signature = sign(this.#digest, Buffer.from(text), { key: this.#keys.privateKey, dsaEncoding });
    return `OCMF|${text}|${JSON.stringify({ ...section, SD: signature.toString(encoding) })}`;
  }

  /** The public key as SubjectPublicKeyInfo. */
  get spki(): Buffer {
    return this.#keys.publicKey.export({ type: 'spki', format: 'der' });
  }

  get pem(): string {
    return this.#keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  /** The point X‖Y of the public key. */
  point(octets: number): Buffer {
    return this.spki.subarray(-2 * octets);
  }

  /** A container of the transparency software with these records and the station's key. */
  container(...records: readonly string[]): string {
    const key = this.spki.toString('hex');
    const values = records.map(
      (record) =>
        `<value transactionId="77"><signedData format="OCMF" encoding="plain">${escaped(record)}</signedData><publicKey encoding="plain">${key}</publicKey></value>`,
    );
    return `<?xml version="1.0"?>\n<values>${values.join('\n')}</values>\n`;
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
