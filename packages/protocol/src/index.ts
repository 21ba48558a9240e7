export { AssertionFailed, assert } from './assert.ts';
export { ERRORS, type ErrorClass, type ErrorCode, type ErrorStage } from './generated/error-codes.ts';
export { guard, type RequirementId } from './guard.ts';
export { type Facts, type Refusal, refusal } from './refusal.ts';
export { accepted, type Result, refused } from './result.ts';
