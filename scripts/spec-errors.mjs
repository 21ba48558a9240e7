// spec/errors.md: the table of error codes for readers, made from spec/errors.yaml.
import { readErrors } from './generate-errors.mjs';

export const ERRORS_PAGE = 'spec/errors.md';

const STAGES = [
  ['size', 'the frame is too large'],
  ['json', 'the frame is not UTF-8 or not JSON'],
  ['frame', 'the frame does not match its schema'],
  ['token', 'the token is not three parts of base64url, or five'],
  ['header', 'the header of the token'],
  ['certificate', 'the certificate chain of the signer'],
  ['signature', 'the signature'],
  ['canonical', 'the payload is not in canonical form'],
  ['schema', 'the payload does not match its schema'],
  ['semantics', 'what the schema cannot say'],
  ['state', 'what the market knows: the book, the clock, the grid'],
  ['world', 'no check of a message: files, disks, connections'],
];

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|');

/** The text of spec/errors.md. @param {string} root of the repository */
export function errorsPage(root) {
  const errors = Object.entries(readErrors(root));
  const sections = STAGES.map(([stage, about], index) => {
    const rows = errors
      .filter(([, entry]) => entry.stage === stage)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([code, { class: kind, facts, text }]) =>
          `| \`${code}\` | ${kind} | ${facts.map((fact) => `\`${fact}\``).join(', ') || '–'} | ${cell(text)} |`,
      );
    if (rows.length === 0) return '';
    const table = ['| code | class | facts | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
    return `## ${index + 1}. \`${stage}\`: ${about}\n\n${table}\n`;
  });
  return `<!-- Made by \`npm run generate\` from errors.yaml. Do not edit. -->

# Error codes

Every refusal carries one of these codes. The stages are in the order in which a message is checked, so that a message with
two faults has one right answer. \`permanent\`: the same message will never be accepted; \`temporary\`: it may be accepted later;
\`fatal\`: the session ends. *Facts* are the members of \`facts\` in the error frame, in the units of the wire.

${sections.filter(Boolean).join('\n')}`;
}
