import type { RequirementId } from '@bc4p/protocol/guard';
import type { Check, Profile, RunnableCheck } from '../checks/check.ts';
import type { ClientScene } from './client-scene.ts';
import type { ClientRole } from './contract.ts';

export interface ClientCheck extends RunnableCheck<ClientScene> {
  readonly role: ClientRole;
}

type Requirements = readonly [RequirementId, ...RequirementId[]];

/** Longer than the client may take for a task: what hangs is told by what it was to do. */
const TIMEOUT_MS = 60_000;

/** The area of a page, in which checks stand: whose clients they are about, and to which profile they belong. */
export const area = (role: ClientRole, profile: Profile) => {
  const make = (about: Omit<Check, 'profile'>, run: ClientCheck['run']): ClientCheck => ({
    ...about,
    profile,
    role,
    timeoutMs: TIMEOUT_MS,
    run,
  });
  return {
    positive: (id: string, title: string, requirements: Requirements, run: ClientCheck['run']) =>
      make({ id, title, requirements, polarity: 'positive' }, run),
    negative: (id: string, title: string, requirements: Requirements, twin: string, run: ClientCheck['run']) =>
      make({ id, title, requirements, polarity: 'negative', twin }, run),
  };
};
