// Vectors of the canonical form: a payload's text, and whether it is the one spelling of what it says.
import { areaOf, family, refused, stated } from './case-kit.mjs';

const NOW = 1_800_000_000;
const DEEPEST = `{"a":${'['.repeat(15)}${']'.repeat(15)}}`;
const good = (/** @type {string} */ id, /** @type {string} */ comment, /** @type {string} */ text) =>
  stated(id, ['SIG-012'], comment, { text });
const notCanonical = (
  /** @type {string} */ id,
  /** @type {string} */ rule,
  /** @type {string} */ mutation,
  /** @type {string} */ text,
) => ({
  ...refused(id, rule, 'payload-not-canonical', mutation, { text }),
  expect: { result: 'invalid', code: 'payload-not-canonical', requirement: rule },
});
const notJson = (/** @type {string} */ id, /** @type {string} */ mutation, /** @type {string} */ text) =>
  refused(id, 'SIG-009', 'payload-not-json', mutation, { text });

const NUMBERS = family(
  good('largest-number', '2^53 - 1, the largest number.', '{"a":9007199254740991}'),
  notCanonical('2-to-the-53', 'SIG-010', 'one more, 2^53', '{"a":9007199254740992}'),
  notCanonical('2-to-the-53-and-1', 'SIG-010', '2^53 + 1, which a double cannot hold', '{"a":9007199254740993}'),
  notCanonical('beyond-doubles', 'SIG-010', 'a number that no double reaches', '{"a":1e400}'),
  notCanonical('fraction', 'SIG-010', 'a fraction', '{"a":0.5}'),
  notCanonical('exponent', 'SIG-012', 'an exponent', '{"a":1e2}'),
  notCanonical('exponent-of-a-large-number', 'SIG-012', 'the same number with an exponent', '{"a":9007199254740991e0}'),
  notCanonical('point-zero', 'SIG-012', 'a fraction of nothing', '{"a":9007199254740991.0}'),
  notJson('leading-zero', 'a zero in front', '{"a":09007199254740991}'),
  notJson('plus-sign', 'a plus sign', '{"a":+9007199254740991}'),
  notJson('not-a-number', 'a number that is none', '{"a":NaN}'),
);

const NEGATIVES = family(
  good('smallest-number', '-(2^53 - 1), the smallest number.', '{"a":-9007199254740991}'),
  notCanonical('minus-2-to-the-53', 'SIG-010', 'one less', '{"a":-9007199254740992}'),
  notCanonical('minus-zero', 'SIG-010', 'a zero with a sign', '{"a":-0}'),
);

const STRINGS = family(
  good('plain-string', 'A string of plain characters.', '{"a":"b"}'),
  notCanonical('escape-of-a-letter', 'SIG-012', 'the same letter as an escape', '{"a":"\\u0062"}'),
  notCanonical('escaped-slash', 'SIG-012', 'an escaped slash', '{"a":"\\/"}'),
  notCanonical('quotation-mark', 'SIG-010', 'a quotation mark', '{"a":"\\""}'),
  notCanonical('backslash', 'SIG-010', 'a backslash', '{"a":"\\\\"}'),
  notCanonical('less-than', 'SIG-010', 'a character that some writers escape', '{"a":"<"}'),
  notCanonical('greater-than', 'SIG-010', 'a character that some writers escape', '{"a":">"}'),
  notCanonical('ampersand', 'SIG-010', 'a character that some writers escape', '{"a":"&"}'),
  notCanonical('line-feed', 'SIG-010', 'an escaped control character', '{"a":"\\n"}'),
  notCanonical('delete', 'SIG-010', 'the control character 127', '{"a":"\u007f"}'),
  notCanonical('umlaut', 'SIG-010', 'a letter outside of ASCII', '{"a":"ü"}'),
  notCanonical('lone-surrogate', 'SIG-010', 'half of a surrogate pair', '{"a":"\\ud800"}'),
  notCanonical('surrogates-turned-round', 'SIG-010', 'a surrogate pair in the wrong order', '{"a":"\\udc00\\ud800"}'),
  notCanonical('null-character', 'SIG-010', 'the character 0', '{"a":"\\u0000"}'),
  notJson('raw-line-feed', 'a control character as it is', '{"a":"\n"}'),
  notJson('single-quotes', 'single quotes', "{'a':'b'}"),
);

const MEMBERS = family(
  good('sorted-members', 'Names in the order of their characters, not of their numbers.', '{"10":1,"9":2,"B":3,"a":4}'),
  notCanonical('numeric-order', 'SIG-012', 'names in the order of their numbers', '{"9":2,"10":1,"B":3,"a":4}'),
  notCanonical('order-without-case', 'SIG-012', 'a before B', '{"10":1,"9":2,"a":4,"B":3}'),
  notCanonical('name-twice', 'SIG-012', 'a name twice', '{"10":1,"9":2,"B":3,"a":4,"a":4}'),
  notCanonical(
    'name-twice-escaped',
    'SIG-012',
    'a name twice, once as an escape',
    '{"10":1,"9":2,"B":3,"a":4,"\\u0061":4}',
  ),
  notCanonical('name-outside-of-ascii', 'SIG-010', 'a name outside of ASCII', '{"10":1,"9":2,"B":3,"ä":4}'),
  notCanonical('space', 'SIG-012', 'a space', '{"10":1,"9":2,"B":3,"a": 4}'),
  notCanonical('space-before', 'SIG-012', 'a space before the object', ' {"10":1,"9":2,"B":3,"a":4}'),
  notCanonical('line-feed-behind', 'SIG-012', 'a line feed behind the object', '{"10":1,"9":2,"B":3,"a":4}\n'),
  notJson('trailing-comma', 'a comma at the end', '{"10":1,"9":2,"B":3,"a":4,}'),
  notJson('comment', 'a comment', '{"10":1,"9":2,"B":3,"a":4/**/}'),
  notJson('two-objects', 'a second object', '{"10":1,"9":2,"B":3,"a":4}{}'),
  notJson('byte-order-mark', 'a byte order mark', '\ufeff{"10":1,"9":2,"B":3,"a":4}'),
);

const SHAPES = family(
  good('empty-object', 'An object without members.', '{}'),
  notJson('nothing', 'no text at all', ''),
  notJson('list', 'a list', '[]'),
  notJson('null', 'null', 'null'),
  notJson('number', 'a number', '0'),
  notJson('string', 'a string', '"{}"'),
);

const DEPTHS = family(
  good('deepest', 'Sixteen levels.', DEEPEST),
  notCanonical('too-deep', 'SIG-011', 'a seventeenth level', `{"a":[${DEEPEST.slice(5, -1)}]}`),
);

const OTHERS = [
  good(
    'name-of-the-language',
    'A name that some languages keep for themselves is a name like any other.',
    '{"__proto__":{"a":1}}',
  ),
  good('empty-name', 'A name of no characters.', '{"":""}'),
  good('constants', 'The three constants, in a list whose order stays.', '{"a":[true,null,false]}'),
];

export const canonicalPayloads = areaOf('core', 'read-payload', NOW, [
  NUMBERS,
  NEGATIVES,
  STRINGS,
  MEMBERS,
  SHAPES,
  DEPTHS,
  OTHERS,
]);
