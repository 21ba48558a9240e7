// Vectors of writing: a value in any spelling, the one text that a signer makes of it, and the id of that payload.
import { areaOf, stated } from './case-kit.mjs';

const NOW = 1_800_000_000;

/** @param {string} id @param {string} comment @param {string} text @param {string} canonical */
const form = (id, comment, text, canonical) => stated(id, ['SIG-012', 'ID-001'], comment, { text }, { canonical });

const CASES = [
  form('empty', 'Nothing to write.', ' { } ', '{}'),
  form(
    'order',
    'Members are sorted by the characters of their names.',
    '{"a":4,"B":3,"9":2,"10":1}',
    '{"10":1,"9":2,"B":3,"a":4}',
  ),
  form('prefix', 'A name comes before those that it begins.', '{"ab":1,"a":2,"":3}', '{"":3,"a":2,"ab":1}'),
  form(
    'depth',
    'Members are sorted at every level, lists are not.',
    '{"b":[{"d":1,"c":2},0],"a":{"f":3,"e":4}}',
    '{"a":{"e":4,"f":3},"b":[{"c":2,"d":1},0]}',
  ),
  form(
    'exponent',
    'Whole numbers are written with all their digits.',
    '{"a":1e15,"b":-250e-1}',
    '{"a":1000000000000000,"b":-25}',
  ),
  form('point-zero', 'A fraction of nothing is not written.', '{"a":1.0,"b":0.0}', '{"a":1,"b":0}'),
  form(
    'limits',
    'The largest and the smallest number.',
    '{"b":-9007199254740991,"a":9007199254740991}',
    '{"a":9007199254740991,"b":-9007199254740991}',
  ),
  form('escapes', 'Escapes of plain characters are not written.', '{"\\u0061":"\\u0062\\/"}', '{"a":"b/"}'),
  form(
    'constants',
    'Constants are written as they are.',
    '{ "a" : [ true , null , false ] }',
    '{"a":[true,null,false]}',
  ),
];

export const canonicalForms = areaOf('core', 'canonicalize', NOW, CASES);
