/** The id of a requirement of the specification, such as `OFR-012`; spec/requirements.yaml lists them all. */
export type RequirementId = `${Uppercase<string>}-${number}`;

let switchedOff: RequirementId | undefined;

/**
 * A check that the specification demands: `holds` must be true, or the caller refuses.
 *
 * Every such check goes through here under its requirement id, so that the conformance suite can show that it would
 * notice the check's absence: it switches off one guard at a time and looks for the wrong verdict.
 */
export function guard(requirement: RequirementId, holds: boolean): boolean {
  return holds || requirement === switchedOff;
}

/** Switches off the guards of one requirement, or none. For mutation tests only: nothing else calls it. */
export function switchOffGuard(requirement: RequirementId | undefined): void {
  switchedOff = requirement;
}
