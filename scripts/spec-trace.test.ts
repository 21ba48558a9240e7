import { expect, test } from 'vitest';
import { countChecks, traceReport, untestedGuardFindings } from './spec-trace.mjs';

const counted = (source: string) => Object.fromEntries(countChecks(new Map([['a.test.ts', source]]), []));

test('a title, a describe and a table of cases name a requirement', () => {
  expect(
    counted(`
      describe('PKI-001 dates', () => {
        test('an early one passes', () => {});
        test.each([['PKI-002', 1], ['PKI-003', 2]])('%s', () => { expect(x).toEqual({ ok: false }); });
        it(\`PKI-002 is refused\`, () => {});
      });
    `),
  ).toEqual({
    'PKI-001': { tests: 1, refusals: 0 },
    'PKI-002': { tests: 2, refusals: 2 },
    'PKI-003': { tests: 1, refusals: 1 },
  });
});

test('a comment, an unknown area and what stands outside of tests name none', () => {
  expect(
    counted("const id = 'PKI-001';\ntest('x', () => {\n  // 'PKI-002'\n  /* 'PKI-003' */ f('RFC-822');\n});"),
  ).toEqual({});
});

test('vectors count by their result', () => {
  const vectors = [
    '{"cases": [{"requirements": ["NUM-001"], "expect": {"result": "invalid"}}, {"requirements": ["NUM-001"], "expect": {"result": "valid"}}]}',
  ];
  expect(countChecks(new Map(), vectors).get('NUM-001')).toEqual({ tests: 2, refusals: 1 });
});

const guard = (id: string, line: number) => ({ id, file: 'a.ts', line });

test('a guard that nothing tests is found once, where it first stands', () => {
  const checks = new Map([['SIG-001', { tests: 1, refusals: 1 }]]);
  const found = untestedGuardFindings([guard('SIG-001', 1), guard('SIG-002', 2), guard('SIG-002', 3)], checks);
  expect(found).toMatchObject([{ file: 'a.ts', line: 2, rule: 'untested' }]);
});

test('the report counts, and lists what is missing', () => {
  const entry = { page: 'sign', role: 'verifier', profile: 'core', since: '0.1', class: 'vector' as const };
  const report = traceReport(
    {
      'SIG-001': { ...entry, level: 'MUST', text: 'One.' },
      'SIG-002': { ...entry, level: 'MUST', text: 'Two.' },
      'SIG-003': { ...entry, level: 'MUST', text: 'Three.', withdrawn: true },
      'SIG-004': { ...entry, level: 'MUST', text: 'Four.', class: 'untestable', reason: 'inside' },
    },
    { guards: [guard('SIG-001', 1)], mentions: [guard('SIG-001', 1), guard('SIG-002', 5)] },
    new Map([['SIG-001', { tests: 1, refusals: 0 }]]),
  );
  expect(report.split('\n')).toEqual([
    '3 requirements, 2 of them testable MUSTs, 1 untestable',
    '1 MUSTs have a guard in the code',
    '1 MUSTs are named by a test or vector, 0 by one that sees a refusal',
    '',
    'MUSTs that no test or vector names (1):',
    '  SIG-002  Two.',
    '',
    'Guarded MUSTs whose tests see no refusal (1):',
    '  SIG-001  One.',
    '',
    'Ids that the code names, but not in guard(…): checked by a helper, or by no guard (1):',
    '  SIG-002  Two.',
  ]);
});
