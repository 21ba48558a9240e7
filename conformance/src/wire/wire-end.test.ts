import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { NoAnswer, WrongVerdict } from '../checks/fault.ts';
import { WireEnd } from './wire-end.ts';
import { WireLog } from './wire-log.ts';

const isPong = (frame: { type: string }): boolean => frame.type === 'pong';

/** One end whose other end is the test. */
function connected() {
  const socket = new EventEmitter();
  const end = new WireEnd(socket as unknown as WebSocket, { name: 'one', log: new WireLog(), patienceMs: 20 });
  const comes = (frame: object): void => void socket.emit('message', Buffer.from(JSON.stringify(frame)), false);
  return { end, comes };
}

test('who does not send what has to come, but answers something else, is wrong', async () => {
  const { end } = connected();
  end.probe = async () => undefined;
  await expect(end.take(isPong, 'pong')).rejects.toThrow(WrongVerdict);
});

test('who answers nothing at all hangs', async () => {
  const { end } = connected();
  await expect(end.take(isPong, 'pong')).rejects.toThrow(NoAnswer);
  end.probe = () => end.take(({ type }) => type === 'welcome', 'another answer').then(() => undefined);
  await expect(end.take(isPong, 'pong')).rejects.toThrow(NoAnswer);
});

test('what comes at last, before the other answer, has come', async () => {
  const { end, comes } = connected();
  end.probe = async () => comes({ type: 'pong', re: 'r1' });
  expect(await end.take(isPong, 'pong')).toMatchObject({ re: 'r1' });
});
