import { instant } from '@bc4p/protocol/units';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';
import { ManualClock } from './manual-clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the machine’s clock', () => {
  test('tells the same time in seconds and in milliseconds', () => {
    vi.useFakeTimers({ now: 1_778_241_600_999 });
    expect(systemClock.now()).toBe(1_778_241_600);
    expect(systemClock.nowMs()).toBe(1_778_241_600_999);
  });

  test('a wait longer than 2³¹ − 1 ms ends when it should, not at once', () => {
    vi.useFakeTimers();
    const call = vi.fn();
    const days40 = 40 * 86_400_000;
    systemClock.after(days40, call);
    vi.advanceTimersByTime(days40 - 1);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(call).toHaveBeenCalledTimes(1);
  });

  test('a long wait can still be cancelled after it was armed again', () => {
    vi.useFakeTimers();
    const call = vi.fn();
    const cancel = systemClock.after(2 ** 32, call);
    vi.advanceTimersByTime(2 ** 31 + 5);
    cancel();
    vi.advanceTimersByTime(2 ** 33);
    expect(call).not.toHaveBeenCalled();
  });

  test('a wait that is not positive is called soon, but not before `after` returned', () => {
    vi.useFakeTimers();
    const call = vi.fn();
    systemClock.after(-5, call);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('a clock moved by hand', () => {
  test('calls what is due in the order of its time, with the clock at that time', () => {
    const clock = new ManualClock(instant(1000));
    const seen: string[] = [];
    clock.after(2000, () => seen.push(`second at ${clock.now()}`));
    clock.after(1000, () => {
      seen.push(`first at ${clock.now()}`);
      clock.after(500, () => seen.push(`nested at ${clock.nowMs()}`));
    });
    clock.after(10_000, () => seen.push('too early'));
    clock.moveTo(instant(1005));
    expect(seen).toEqual(['first at 1001', 'nested at 1001500', 'second at 1002']);
    expect(clock.elapsedMs()).toBe(5000);
  });

  test('a cancelled wait is not called, and the clock does not go back', () => {
    const clock = new ManualClock(instant(0));
    const call = vi.fn();
    clock.after(1000, call)();
    clock.moveBy(5000);
    expect(call).not.toHaveBeenCalled();
    expect(() => clock.moveTo(instant(4))).toThrow('does not go back');
  });
});
