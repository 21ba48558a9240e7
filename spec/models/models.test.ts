import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explore } from './explorer/explore.mjs';
import { MUTANTS, scenarioOf } from './mutants.mjs';
import { SCENARIOS } from './scenarios/index.mjs';
import { modelOf } from './tree/model.mjs';
import { RULES } from './tree/rules.mjs';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');

describe('trading across the tree', () => {
  const small = SCENARIOS.filter(({ large }) => !large);
  test.each(small.map((scenario) => ({ scenario, name: scenario.name })))('$name', ({ scenario }) => {
    const { violation, goals, states } = explore(modelOf(scenario));
    expect(violation).toBeUndefined();
    expect(goals).toBeGreaterThan(0);
    expect(readme).toContain(`| ${scenario.name} | ${states.toLocaleString('en')} | ${scenario.says} (`);
  });

  test.each(MUTANTS)('is wrong where $name', (mutant) => {
    const { violation } = explore(modelOf(scenarioOf(mutant)));
    expect(violation?.property).toBe(mutant.breaks);
    expect(readme).toContain(`| ${mutant.name} | ${mutant.breaks} | ${violation?.trace.length} |`);
  });
});

describe('the model', () => {
  test('leaves out each of its rules once to see what it is for', () => {
    const left = new Set(MUTANTS.flatMap(({ rules }) => Object.keys(rules)));
    expect([...left].sort()).toEqual(Object.keys(RULES).sort());
  });

  test('tells states apart by a short text as well as by their whole JSON', () => {
    for (const name of ['late', 'neighbours', 'forgetting', 'rogue between']) {
      const scenario = SCENARIOS.find((candidate) => candidate.name === name);
      if (!scenario) throw new Error(`no scenario is named ${name}`);
      const model = modelOf(scenario);
      const byText = explore(model).states;
      expect(explore({ ...model, key: (state) => JSON.stringify(state) }).states).toBe(byText);
    }
  });

  test('comes to a trade and to a release in every scenario', () => {
    for (const scenario of SCENARIOS.filter(({ large }) => !large)) {
      const model = modelOf(scenario);
      const ends = (wanted: string) =>
        explore({
          ...model,
          invariants: [
            {
              name: wanted,
              wrong: ({ records }) => (records.flat().some((record) => record?.is === wanted) ? wanted : undefined),
            },
          ],
        }).violation?.property;
      expect([scenario.name, ends('traded'), ends('released')]).toEqual([scenario.name, 'traded', 'released']);
    }
  });
});
