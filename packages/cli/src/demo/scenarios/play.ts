import { EXIT, Failure } from '../../failure.ts';
import { reportJson } from '../report-json.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { SCENARIOS } from './index.ts';
import type { Shown } from './scenario.ts';

/** A scenario that was played. */
export interface Played {
  /** False if something that it is there to show did not come about. */
  readonly isShown: boolean;
  /** For people. */
  readonly lines: readonly string[];
  /** For machines. */
  readonly json: unknown;
}

/** Plays a scenario with nodes of its own, in a folder that is gone afterwards. */
export async function playScenario(name: string, scenarios = SCENARIOS): Promise<Played> {
  const scenario = scenarios[name];
  if (!scenario) throw new Failure(`There is no scenario ${name}.`, { code: 'usage', exitCode: EXIT.usage });
  using folder = temporaryFolder('bc4p-scenario-');
  const { title } = scenario;
  const { story, facts, shown } = await scenario.play(folder.path);
  return {
    isShown: shown.every(({ held }) => held),
    lines: [title, '', ...story, '', 'Shown', ...shown.map(lineFor)],
    json: reportJson({ scenario: name, title, shown, ...facts }),
  };
}

const lineFor = ({ what, held }: Shown): string => `  ${held ? '✓' : '✗'} ${what}`;
