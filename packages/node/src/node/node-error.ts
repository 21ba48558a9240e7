import { HintedError } from '../hinted-error.ts';

/** Why a node cannot start, or stopped: what the operator has to mend. */
export class NodeError extends HintedError {
  override readonly name = 'NodeError';
}
