import { expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { StoreError } from '../store/store-error.ts';
import { NodeState } from './node-state.ts';

test('a node takes everything until it stops or fails; the first fault counts', async () => {
  const state = new NodeState(silentLog);
  expect(state.closedFor).toBeUndefined();
  state.stopping = true;
  expect(state.closedFor).toBe('market-stopping');
  state.fail(new StoreError('journal-stopped', 'The disk is full.', 'Make room.'));
  state.fail(new Error('later'));
  expect(state.closedFor).toBe('storage-failed');
  expect((await state.failed).message).toBe('The disk is full.');
});

test('[WS-028] a fault of our own is not put down to the disk', () => {
  const state = new NodeState(silentLog);
  state.fail(new Error('invariant lines-hold'));
  expect(state.closedFor).toBe('internal-error');
});
