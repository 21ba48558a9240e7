import { systemClock, systemRandom } from '@bc4p/node';
import { writeCertificates } from '@bc4p/protocol/certificates';
import { generateSigningKey, type MessageAlgorithm } from '@bc4p/protocol/crypto';
import { issueRoot, SERIAL_OCTETS, serialFromRandom } from '@bc4p/protocol/issue';
import { type Instant, instant, printInstant, type Seconds } from '@bc4p/protocol/units';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { type CertificateView, viewOfCertificate } from './describe-certificate.ts';
import { keyText } from './key-file.ts';
import { assertFree, keyPathFor, writeNewFiles } from './new-file.ts';
import { nextStepOf } from './next-step.ts';

/** What kind of root somebody wants. */
export interface RootWishes {
  readonly name: string;
  readonly organization: string | undefined;
  readonly notBefore: Instant | undefined;
  readonly lifetime: Seconds;
  readonly pathLength: number;
  readonly algorithm: MessageAlgorithm;
  readonly out: string;
  readonly keyOut: string | undefined;
  readonly force: boolean;
}

export interface MadeRoot {
  readonly certificate: CertificateView;
  readonly out: string;
  readonly key: string;
}

/** The last second of the year 9999, beyond which no certificate can be valid (RFC 5280 §4.1.2.5). */
const LAST_INSTANT = instant(253_402_300_799);

function lastInstantOf(notBefore: Instant, lifetime: Seconds): Instant {
  if (notBefore + lifetime <= LAST_INSTANT) return instant(notBefore + lifetime);
  throw new Failure(`No certificate can be valid after ${printInstant(LAST_INSTANT)}.`, {
    code: 'issue-lifetime',
    exitCode: EXIT.usage,
    hint: 'choose a shorter --lifetime',
  });
}

/** Makes a root's key and certificate and writes both. */
export async function makeRoot(wishes: RootWishes): Promise<MadeRoot> {
  const { out, force, lifetime, organization } = wishes;
  const keyPath = wishes.keyOut ?? keyPathFor(out);
  await assertFree([out, keyPath], force);
  const notBefore = wishes.notBefore ?? systemClock.now();
  const notAfter = lastInstantOf(notBefore, lifetime);
  const key = await generateSigningKey(wishes.algorithm);
  const made = await issueRoot({
    commonName: wishes.name,
    ...(organization === undefined ? {} : { organization }),
    publicKey: key.publicKey,
    signer: key,
    serial: serialFromRandom(systemRandom.bytes(SERIAL_OCTETS)),
    notBefore,
    notAfter,
    pathLength: wishes.pathLength,
  });
  if (!made.ok) {
    const hint = nextStepOf(made.refusal);
    const options = { code: made.refusal.code, refusal: made.refusal };
    throw new Failure(describeRefusal(made.refusal), hint === undefined ? options : { ...options, hint });
  }
  const files = [
    { path: keyPath, content: keyText(key), isSecret: true },
    { path: out, content: writeCertificates([made.value]) },
  ];
  await writeNewFiles(files, force);
  return { certificate: viewOfCertificate(made.value), out, key: keyPath };
}
