import { HintedError } from '../hinted-error.ts';

/** The operator's port cannot be had. */
export class AdminError extends HintedError {
  override readonly name = 'AdminError';
}
