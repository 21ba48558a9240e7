import { HintedError } from '../hinted-error.ts';

/** What the network did not let us do. */
export class TransportError extends HintedError {
  override readonly name = 'TransportError';
}
