import { EXIT, Failure } from '../failure.ts';

const OID = /^[0-2](\.(0|[1-9]\d*))+$/;

/** Which of several arguments is the file with the chain; the others can only be more policy languages. */
export function splitArguments(texts: readonly string[]): { readonly file: string; readonly oids: readonly string[] } {
  const files = texts.filter((text) => !OID.test(text));
  const [file, second] = files;
  if (file !== undefined && second === undefined) return { file, oids: texts.filter((text) => OID.test(text)) };
  throw new Failure(files.length === 0 ? 'No chain is named.' : `${file} and ${second}: only one chain is judged.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'name one file with the whole chain, leaf first; `bc4p cert bundle` joins pieces',
  });
}

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
