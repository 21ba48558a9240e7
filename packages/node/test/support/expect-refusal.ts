import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import { expect } from 'vitest';
import type { AnyFrame } from './raw-client.ts';

/** States that an error frame is the one of `code`: class, stage and facts as the table of errors has them. */
export function expectRefusal(frame: AnyFrame | undefined, code: ErrorCode, facts: object = {}): void {
  const { class: kind, stage, facts: names } = ERRORS[code];
  expect(frame).toMatchObject({ type: 'error', code, class: kind, stage, facts });
  expect(Object.keys((frame as { facts?: object }).facts ?? {}).sort()).toEqual([...names].sort());
}

/** The same before welcome, where every refusal is the end. [WS-040] */
export function expectEnd(frame: AnyFrame | undefined, code: ErrorCode, facts: object = {}): void {
  const { stage, facts: names } = ERRORS[code];
  expect(frame).toMatchObject({ type: 'error', code, class: 'fatal', stage, facts });
  expect(Object.keys((frame as { facts?: object }).facts ?? {}).sort()).toEqual([...names].sort());
}
