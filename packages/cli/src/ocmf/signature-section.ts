import { accepted, type Result, refused } from '@bc4p/protocol';
import { type Algorithm, algorithmNamed, DEFAULT_ALGORITHM } from './algorithm.ts';
import { decodeBytes } from './decode-bytes.ts';
import { parseSection, textOf, wrongField } from './json-section.ts';
import { type Reason, reason } from './reason.ts';

/** A signature and how it was made. */
export interface Signature {
  readonly algorithm: Algorithm;
  readonly bytes: Buffer;
}

const FIELDS = { SA: 'string', SE: 'string', SM: 'string', SD: 'string' } as const;

/** Reads the signature section of a record; what it leaves out has OCMF's defaults. */
export function readSignature(text: string): Result<Signature, Reason> {
  const parsed = parseSection(text, 'signature');
  if (!parsed.ok) return parsed;
  const section = parsed.value;
  const fault = wrongField(section, FIELDS);
  if (fault !== undefined) return refused(reason('signature-malformed', fault));
  const [name = DEFAULT_ALGORITHM, encoding = 'hex', type = 'application/x-der', data = ''] = Object.keys(FIELDS).map(
    (field) => textOf(section, field),
  );
  const algorithm = algorithmNamed(name);
  if (algorithm === undefined) return refused(reason('algorithm-unknown', `SA is ${name}`));
  if (encoding !== 'hex' && encoding !== 'base64')
    return refused(reason('encoding-unknown', `SE is ${encoding}; hex and base64 are known`));
  if (type !== 'application/x-der')
    return refused(reason('encoding-unknown', `SM is ${type}; application/x-der is known`));
  const bytes = decodeBytes(data, encoding);
  return bytes === undefined
    ? refused(reason('signature-malformed', data === '' ? 'SD is not there' : `SD is not ${encoding}`))
    : accepted({ algorithm, bytes });
}
