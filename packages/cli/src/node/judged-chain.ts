import { systemClock } from '@bc4p/node';
import { equalKeys } from '@bc4p/node/crypto';
import { type Certificate, parseCertificates, type ValidatedChain, validateChain } from '@bc4p/protocol/certificates';
import { createVerifier } from '@bc4p/protocol/crypto';
import { nextStepOf } from '../certificates/next-step.ts';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';

async function certificates(file: string): Promise<readonly Certificate[]> {
  const text = await readText(file, 'certificate file', 'give a PEM file with certificates');
  const parsed = parseCertificates(text);
  if (parsed.ok && parsed.value.length > 0) return parsed.value;
  const why = parsed.ok ? 'no certificate in it' : describeRefusal(parsed.refusal);
  throw new Failure(`${file}: ${why}`, {
    code: 'certificate-unreadable',
    exitCode: EXIT.usage,
    hint: 'give a PEM file with certificates',
  });
}

/** The chain of a file, judged now; a `Failure` that names the rule and the way to its reasons if it is not good. */
export async function judgedChain(chain: string, root: string): Promise<ValidatedChain> {
  const [anchors, presented] = await Promise.all([certificates(root), certificates(chain)]);
  const judged = await validateChain(presented, { anchors, at: systemClock.now(), verifier: createVerifier() });
  if (judged.ok) return judged.value;
  const step = nextStepOf(judged.refusal);
  throw new Failure(`${chain} is not good now: ${describeRefusal(judged.refusal)}`, {
    code: judged.refusal.code,
    hint: `${step === undefined ? '' : `${step}, or see `}bc4p cert verify ${chain} --root ${root} --explain`,
    refusal: judged.refusal,
  });
}

/** Makes sure that a file holds the private key of a chain's first certificate. */
export async function assertKey(file: string, chain: string, leaf: Certificate): Promise<void> {
  const hint = 'name the key that the certificate was issued for';
  const text = await readText(file, 'private key', hint);
  if (isKeyOf(text, leaf)) return;
  throw new Failure(`The key in ${file} is not the one of the certificate in ${chain}.`, {
    code: 'key-mismatch',
    hint,
  });
}

function isKeyOf(text: string, { publicKey }: Certificate): boolean {
  try {
    return equalKeys(text, publicKey.spki);
  } catch {
    // Not a private key at all.
    return false;
  }
}
