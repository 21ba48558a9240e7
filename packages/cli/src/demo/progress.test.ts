import { instant, seconds } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { progressTo } from './progress.ts';

const slot = { start: instant(Date.UTC(2016, 4, 8, 10) / 1000), len: seconds(900) };

function told(isTTY: boolean, slots: number): string[] {
  const texts: string[] = [];
  const progress = progressTo({ isTTY, write: (text) => texts.push(text) });
  progress.stage('starting the node');
  const watch = progress.watcher(slots);
  for (let done = 1; done <= slots; done += 1) watch(done, done * 1000, slot);
  progress.end();
  return texts;
}

describe('progress', () => {
  test('is one line that refreshes itself on a terminal, and is wiped at the end', () => {
    expect(told(true, 4).slice(0, 3)).toEqual([
      '\r\u001b[Kstarting the node …',
      '\r\u001b[Ktrading 12:00  ██████░░░░░░░░░░░░░░░░░░ 1/4  1,000 offers',
      '\r\u001b[Ktrading 12:00  ████████████░░░░░░░░░░░░ 2/4  2,000 offers',
    ]);
    expect(told(true, 4).at(-1)).toBe('\r\u001b[K');
  });

  test('is a line now and then in a file, the last one at the end', () => {
    const texts = told(false, 96);
    expect(texts).toHaveLength(9);
    expect(texts[0]).toBe('starting the node …\n');
    expect(texts.at(-1)).toBe('trading 12:00  ████████████████████████ 96/96  96,000 offers\n');
    expect(told(false, 3)).toHaveLength(4);
  });
});
