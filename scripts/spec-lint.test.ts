import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorsPage } from './spec-errors.mjs';
import type { Finding } from './spec-files.mjs';
import { lintSpecification, printFinding, writeRegistry } from './spec-lint.mjs';
import { readRegistry } from './spec-registry.mjs';

let root: string;

/** Writes a file of a small specification. */
function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** A small specification that is right: one page, one guard, one code, one schema, one example. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bc4p-spec-'));
  put('spec/errors.yaml', 'offer-expired: { class: permanent, stage: state, facts: [now], text: Too late. }\n');
  put('spec/errors.md', errorsPage(root));
  put(
    'spec/schemas/v1/offer.schema.json',
    JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:bc4p:schema:v1:offer',
      description: 'An offer.',
      type: 'object',
      additionalProperties: false,
      required: ['lots'],
      properties: { lots: { description: 'How many.', type: 'integer', minimum: 1 } },
    }),
  );
  put(
    'packages/protocol/src/check.ts',
    "if (!guard('OFR-001', ok)) return refusal('offer-expired', 'OFR-001', { now });\n",
  );
  page('**[OFR-001]** A market MUST refuse an offer that has ended, with code `offer-expired`.');
  put('packages/protocol/src/check.test.ts', "test('[OFR-001] an offer that has ended is refused', () => {});\n");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Makes spec/market.md of paragraphs, and the registry from it. */
function page(...paragraphs: string[]): void {
  put('spec/market.md', `# The market\n\n${paragraphs.join('\n\n')}\n`);
  writeRegistry(root);
}

const rules = (options?: { trace: boolean }): string[] =>
  lintSpecification(root, options).findings.map(({ rule, file, line }: Finding) => `${rule} ${file}:${line}`);

test('a specification that agrees with itself has no findings', () => {
  page(
    '**[OFR-001]** A market MUST refuse an offer that has ended, with code `offer-expired`.',
    '```json example=offer-minimal type=offer\n{"lots": 1}\n```',
  );
  expect(rules({ trace: true })).toEqual([]);
  expect(lintSpecification(root).counts).toEqual({ pages: 1, requirements: 1, codes: 1, schemas: 1, examples: 1 });
});

describe('sentences', () => {
  const first = '**[OFR-001]** A market MUST refuse it.';

  test.each([
    ['a key word without an id', 'A market MUST NOT sleep.', ['no-id spec/market.md:5']],
    ['one in a list', '- fine\n- A market MAY sleep.', ['no-id spec/market.md:6']],
    ['one in a table', '| a | b |\n| --- | --- |\n| c | It SHOULD rest. |', ['no-id spec/market.md:7']],
    ['a synonym without an id', 'A market SHALL rest.', ['no-id spec/market.md:5']],
    ['a synonym in a requirement', '**[OFR-002]** A nap that is OPTIONAL MAY be long.', ['synonym spec/market.md:5']],
    ['two key words', '**[OFR-002]** A market MUST run and MUST rest.', ['many-keywords spec/market.md:5']],
    ['no key word', '**[OFR-002]** A market is big.', ['no-keyword spec/market.md:5']],
    ['an unknown area', '**[XYZ-002]** A market MUST rest.', ['unknown-area spec/market.md:5']],
    ['an id of two digits', '**[OFR-02]** A market MUST rest.', ['unknown-area spec/market.md:5']],
    ['the same id', '**[OFR-001]** A market MUST rest.', ['duplicate-id spec/market.md:5']],
    ['the same words', '**[OFR-002]** A market MUST refuse it.', ['ruled-twice spec/market.md:5']],
    ['an unknown clause', 'As said in [OFR-077].', ['unknown-id spec/market.md:5']],
    [
      'an unknown error code',
      '**[OFR-002]** It MUST say so, with code `offer-late`.',
      ['unknown-code spec/market.md:5'],
    ],
    ['an unknown answer', 'The market answers `offer-late` then.', ['unknown-code spec/market.md:5']],
  ])('finds %s', (_, paragraph, expected) => {
    page(first, paragraph);
    expect(rules()).toEqual(expected);
  });

  test.each([
    ['lower case', 'A market must rest, may rest and should rest.'],
    ['a quoted key word', 'The word `MUST` is explained elsewhere.'],
    ['a key word in a code block', '```text\nMUST\n```'],
    ['a key word in a comment', '<!-- A market MUST rest. -->'],
    ['MUST NOT as one key word', '**[OFR-002]** A market MUST NOT rest.'],
    ['a close code', 'The market ends the session with code `1009`.'],
    ['a frame as an answer', 'The market answers `pong`.'],
  ])('lets %s be', (_, paragraph) => {
    page(first, paragraph);
    expect(rules()).toEqual([]);
  });

  test('a requirement ends where its paragraph, item or cell ends, or where the next one begins', () => {
    page(
      '**[OFR-001]** A market\nMUST refuse it. **[OFR-002]** A market MUST rest.',
      '- **[OFR-003]** A client MUST\n  wait.\n- more',
      '| **[OFR-004]** A meter MAY `a\\|b` | c |',
    );
    const registry = readRegistry(root);
    expect(Object.values(registry).map(({ text }) => text)).toEqual([
      'A market MUST refuse it.',
      'A market MUST rest.',
      'A client MUST wait.',
      'A meter MAY `a|b`',
    ]);
    expect(Object.values(registry).map(({ role, level }) => `${role} ${level}`)).toEqual([
      'market MUST',
      'market MUST',
      'client MUST',
      'meter MAY',
    ]);
  });
});

describe('registry', () => {
  const edit = (change: (text: string) => string) =>
    put('spec/requirements.yaml', change(readFileSync(join(root, 'spec/requirements.yaml'), 'utf8')));

  test('what a sentence does not say stays as it was edited', () => {
    edit((text) => text.replace('class: wire', 'class: untestable\n  reason: nobody can see it'));
    writeRegistry(root);
    expect(readRegistry(root)['OFR-001']).toMatchObject({ class: 'untestable', reason: 'nobody can see it' });
    expect(rules()).toEqual([]);
  });

  test('a sentence that changed without its entry is found', () => {
    put('spec/market.md', '**[OFR-001]** A market MUST refuse an offer that is too old.\n');
    expect(rules()).toEqual(['registry spec/market.md:1']);
  });

  test('an entry that was edited away from its sentence is found', () => {
    edit((text) => text.replace('has ended', 'is over'));
    expect(rules()).toEqual(['registry spec/market.md:3']);
  });

  test('an unknown class is found', () => {
    edit((text) => text.replace('class: wire', 'class: magic'));
    expect(rules()).toEqual(['class spec/market.md:3']);
  });

  test('untestable needs a reason', () => {
    edit((text) => text.replace('class: wire', 'class: untestable'));
    expect(rules()).toEqual(['untestable spec/market.md:3']);
  });

  test('a sentence that goes leaves a tombstone, whose id nothing else takes', () => {
    put('packages/protocol/src/check.ts', "refusal('offer-expired')\n");
    page('Nothing here.');
    const gone = readRegistry(root)['OFR-001'];
    expect(gone).toMatchObject({ withdrawn: true, level: 'MUST' });
    expect(rules()).toEqual([]);

    page('**[OFR-001]** A market MUST do another thing.');
    expect(rules()).toEqual(['tombstone spec/market.md:3']);
    expect(readRegistry(root)['OFR-001']).toEqual(gone);
  });

  test('the same words under the same id come back from the dead', () => {
    const sentence = '**[OFR-001]** A market MUST refuse an offer that has ended, with code `offer-expired`.';
    page('Nothing here.');
    page(sentence);
    expect(readRegistry(root)['OFR-001']?.withdrawn).toBeUndefined();
    expect(rules()).toEqual([]);
  });
});

describe('code', () => {
  test('a guard, a refusal and a docstring that name no requirement are found', () => {
    put(
      'packages/node/src/x.ts',
      "/** Rests. [WS-001] */\nguard('WS-002', true);\nrefusal('offer-expired', 'WS-003', { now });\nguard('FOO-1', true);\n",
    );
    expect(rules().sort()).toEqual([
      'unknown-id packages/node/src/x.ts:1',
      'unknown-id packages/node/src/x.ts:2',
      'unknown-id packages/node/src/x.ts:3',
      'unknown-id packages/node/src/x.ts:4',
    ]);
  });

  test('an error code that no code gives is only a warning', () => {
    put('packages/protocol/src/check.ts', "guard('OFR-001', true)\n");
    const { findings } = lintSpecification(root);
    expect(findings).toMatchObject([{ rule: 'unused-code', warning: true }]);
    expect(printFinding(findings[0] as Finding)).toMatch(
      /^spec\/errors\.yaml:1 warning unused-code: .*offer-expired\n {4}→ /,
    );
  });

  test.each([
    ['{ now }', []],
    ["{ now: at('x', [1, 2]) }, '/slot'", []],
    ['{ ...facts }', []],
    ['facts', []],
    ['{ now, then }', ['facts packages/protocol/src/check.ts:1']],
    ['{ }', ['facts packages/protocol/src/check.ts:1']],
    ['{ then: `},now: 1` }', ['facts packages/protocol/src/check.ts:1']],
  ])('the facts of a refusal are those of its code: %s', (facts, expected) => {
    put('packages/protocol/src/check.ts', `refusal('offer-expired', 'OFR-001', ${facts});\n`);
    expect(rules()).toEqual(expected);
  });

  test('a refusal without facts is found where its code has some', () => {
    put('packages/protocol/src/check.ts', "refusal('offer-expired', 'OFR-001');\n");
    expect(rules()).toEqual(['facts packages/protocol/src/check.ts:1']);
  });

  test('with trace, a guard that no test names is found', () => {
    put('packages/protocol/src/check.test.ts', "// OFR-001\ntest('an offer that has ended is refused', () => {});\n");
    expect(rules()).toEqual([]);
    expect(rules({ trace: true })).toEqual(['untested packages/protocol/src/check.ts:1']);
  });

  test('with trace, a vector counts as a test', () => {
    rmSync(join(root, 'packages/protocol/src/check.test.ts'));
    put(
      'conformance/vectors/v1/market/offer.json',
      '{"cases": [{"requirements": ["OFR-001"], "expect": {"result": "valid"}}]}',
    );
    expect(rules({ trace: true })).toEqual([]);
  });
});

describe('examples and the table of errors', () => {
  test.each([
    ['not JSON', 'json example=a', '{', 'example-json'],
    ['not valid', 'json example=a type=offer', '{"lots": 0}', 'example-invalid'],
    ['of an unknown type', 'json example=a type=ofer', '{"lots": 1}', 'example-type'],
    ['in a language that cannot run', 'yaml example=a', 'lots: 1', 'example-language'],
  ])('finds an example that is %s', (_, info, text, rule) => {
    page('**[OFR-001]** A market MUST refuse it.', `\`\`\`${info}\n${text}\n\`\`\``);
    expect(rules()).toEqual([`${rule} spec/market.md:5`]);
  });

  test('finds two examples of one name', () => {
    const example = '```json example=a\n1\n```';
    page('**[OFR-001]** A market MUST refuse it.', example, example);
    expect(rules()).toEqual(['example-name spec/market.md:9']);
  });

  test('finds a table of errors that was not made anew', () => {
    put('spec/errors.yaml', 'offer-expired: { class: temporary, stage: state, facts: [now], text: Too late. }\n');
    expect(rules()).toEqual(['errors-page spec/errors.md:1']);
  });
});

describe('links', () => {
  test.each([
    ['a file that is not there', '[x](fees.md)', ['dead-link spec/market.md:5']],
    ['a heading that is not there', '[x](#holds)', ['dead-link spec/market.md:5']],
    ['a heading that is', '[x](market.md#the-market)', []],
    ['a folder above', '[x](../packages/protocol/src/check.ts)', []],
    ['another site', '[x](https://example.org/nothing)', []],
    ['code', '`a[0](b)`', []],
  ])('to %s', (_, paragraph, expected) => {
    page('**[OFR-001]** A market MUST refuse it.', paragraph);
    expect(rules()).toEqual(expected);
  });
});

describe('profiles and frames', () => {
  const profiles = (row: string, actors = 'market'): void =>
    put(
      'spec/profiles.md',
      `# Profiles\n\n## Profiles\n\n| profile | ids |\n| --- | --- |\n${row}\n
## Roles\n\n| role | actors |\n| --- | --- |\n| \`market\` | ${actors} |\n`,
    );

  test('a requirement of another profile than its table says is found', () => {
    profiles('| `core` | OFR |');
    expect(rules()).toEqual([]);
    profiles('| `core` | OFR |\n| `direct` | OFR-001 |');
    expect(rules()).toEqual(['profile spec/profiles.md:1']);
  });

  test('an id that is no requirement, and one of two profiles, are found', () => {
    profiles('| `core` | OFR OFR-002 |\n| `direct` | OFR |');
    expect(rules()).toEqual(['profile spec/profiles.md:1', 'profile spec/profiles.md:1']);
  });

  test('an actor that no role answers for is found', () => {
    profiles('| `core` | OFR |', 'verifier');
    expect(rules()).toEqual(['profile spec/profiles.md:1']);
    profiles('| `core` | OFR |', 'market, verifier');
    expect(rules()).toEqual([]);
  });

  test('a request of another feature than its page says is found', () => {
    const schema = { description: 'Asks.', type: 'object', additionalProperties: false, required: [], properties: {} };
    for (const name of ['frame-fee-get', 'ok-fee-get']) {
      const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:bc4p:schema:v1:${name}` };
      put(`spec/schemas/v1/${name}.schema.json`, JSON.stringify({ ...head, ...schema }));
    }
    put('spec/frames.yaml', 'requests:\n  fee.get: { feature: fees, page: market.md }\n');
    const found = (row: string): string[] => {
      put('spec/session.md', `# Session\n\n| request | asks | needs feature |\n| --- | --- | --- |\n${row}\n`);
      return rules().filter((rule) => rule.startsWith('frame-feature'));
    };
    expect(found('| `fee.get`, `fee.quote` | for fees | fees |')).toEqual([]);
    expect(found('| `fee.get` | for fees | tree |')).toEqual(['frame-feature spec/session.md:1']);
    expect(found('| `ping` | for a pong | |')).toEqual(['frame-feature spec/session.md:1']);
  });

  test('a frame without a schema, without an example or with an unknown code is found', () => {
    put('spec/frames.yaml', 'barrier:\n  ping: { from: client, page: market.md, codes: [no-such-code] }\n');
    expect(rules()).toEqual(['frame-table spec/frames.yaml:1', 'frame-table spec/frames.yaml:1']);
    const id = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:bc4p:schema:v1:frame-ping' };
    const schema = {
      ...id,
      description: 'Asks.',
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {},
    };
    put('spec/schemas/v1/frame-ping.schema.json', JSON.stringify(schema));
    put('spec/frames.yaml', 'barrier:\n  ping: { from: client, page: market.md }\n');
    expect(rules()).toEqual(['no-example spec/frames.yaml:1']);
  });
});
