import { encodePolicy, type Policy, parsePolicy } from '../../src/certificates/index.ts';
import { type Result, refused } from '../../src/result.ts';
import { readTwice, sameBytes, type Target } from '../target.ts';

/** As the refusal of a certificate says it: the rule that its policy breaks. */
const inCertificate = (result: Result<Policy>): Result<Policy> =>
  result.ok || result.refusal.code !== 'policy-malformed'
    ? result
    : refused({
        ...result.refusal,
        facts: { rule: 'policy', section: 'policy', fault: result.refusal.facts.rule ?? '' },
      });

/** A policy of our language, as ProxyCertInfo and certificates carry it. */
export const policy: Target = {
  name: 'policy',
  form: 'der',
  maxBytes: 512,
  words: ['\x0a\x01', '\x80', '\x81\x20', '\x82', '\x83', 'quartier-7', '\x02\x01'],
  run(input) {
    return readTwice(
      () => inCertificate(parsePolicy(input)),
      (value) => sameBytes(encodePolicy(value), input, 'an accepted policy is written in its one form'),
    );
  },
};
