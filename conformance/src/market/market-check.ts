import type { RequirementId } from '@bc4p/protocol/guard';
import type { Check, Profile, RunnableCheck } from '../checks/check.ts';
import type { SettingName } from '../target/index.ts';
import type { Scene } from './scene.ts';

/** A check of a market, with how the market has to be set up for it. */
export interface MarketCheck extends RunnableCheck<Scene> {
  readonly setting: SettingName;
  /** Checks of one lane are made one after another; those without a name beside all others. */
  readonly lane?: string;
}

/** What a check says beside its id, title and requirements. */
export interface MarketCheckOptions {
  readonly profile?: Profile;
  readonly setting?: SettingName;
  readonly lane?: string;
  readonly timeoutMs?: number;
}

type Requirements = readonly [RequirementId, ...RequirementId[]];

/** Longer than any single wait of the wire: what hangs is told by the wait that hangs. */
const TIMEOUT_MS = 30_000;

function made(about: Omit<Check, 'profile'>, options: MarketCheckOptions, run: MarketCheck['run']): MarketCheck {
  const { profile = 'core', setting = 'main', timeoutMs = TIMEOUT_MS, lane } = options;
  return { ...about, profile, setting, timeoutMs, ...(lane !== undefined && { lane }), run };
}

/** A check that what is right is done. */
export function positive(
  id: string,
  title: string,
  requirements: Requirements,
  run: MarketCheck['run'],
  options: MarketCheckOptions = {},
): MarketCheck {
  return made({ id, title, requirements, polarity: 'positive' }, options, run);
}

/** A check that what is wrong is refused; `twin` is the id of the positive check from which it differs in one thing. */
export function negative(
  id: string,
  title: string,
  requirements: Requirements,
  twin: string,
  run: MarketCheck['run'],
  options: MarketCheckOptions = {},
): MarketCheck {
  return made({ id, title, requirements, polarity: 'negative', twin }, options, run);
}
