// Made by `npm run generate` from spec/errors.yaml. Do not edit.

/** What becomes of it: final, worth trying again later, or the end of the session. */
export type ErrorClass = 'permanent' | 'temporary' | 'fatal';

/** Where in the normative order of checks a code belongs. [ERR-002] */
export type ErrorStage = 'size' | 'json' | 'frame' | 'token' | 'header' | 'certificate' | 'signature' | 'canonical' | 'schema' | 'semantics' | 'state' | 'world';

interface ErrorEntry {
  readonly class: ErrorClass;
  readonly stage: ErrorStage;
  readonly facts: readonly string[];
  readonly text: string;
}

/** Every error code of the protocol. [ERR-001] */
export const ERRORS = {
  'unit-invalid': { class: 'permanent', stage: 'semantics', facts: ['text','expected'], text: "The text is not a quantity of the expected unit." },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof ERRORS;
