import { EXIT, Failure } from '../failure.ts';

const OID = /^[0-2](\.(0|[1-9]\d*))+$/;

/** The policy languages that somebody named: dotted object identifiers, one or several in a text. */
export function readLanguages(texts: readonly string[]): string[] {
  const languages = texts.flatMap((text) => text.split(/[\s,]+/)).filter(Boolean);
  const wrong = languages.find((text) => !OID.test(text));
  if (wrong === undefined) return languages;
  throw new Failure(`--policy-language is "${wrong}".`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'give a dotted object identifier such as 1.3.6.1.4.1.32473.4.1',
  });
}
