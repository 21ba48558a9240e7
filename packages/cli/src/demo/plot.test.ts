import { describe, expect, test } from 'vitest';
import { barPlot, markPlot } from './plot.ts';

const times = ['00:00', '00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30'];
const lines = (text: string) => text.slice(1).split('\n').slice(0, -1);

describe('plots', () => {
  test('marks stand at their values, later series over earlier ones', () => {
    const plot = markPlot(
      [
        { mark: 'o', label: 'rising', values: [0, 1, 2, 3, 4, 5, 6, 7] },
        { mark: 'x', label: 'flat, with a gap', values: [3, 3, 3, 3, undefined, 3, 3, 3] },
      ],
      times,
    );
    expect(plot).toEqual(
      lines(`
     7 ┤       o
     6 ┤      o
     5 ┤     o
     4 ┤    o
     3 ┤xxxx xxx
     2 ┤  o
     1 ┤ o
     0 ┤o
       └────────
        00:00 03:00
        o rising
        x flat, with a gap
`),
    );
  });

  test('bars stand on each other, and hang down from the axis', () => {
    const plot = barPlot(
      {
        above: [
          { mark: '#', label: 'first', values: [2, 2, 0, 0, 1, 0, 0, 0] },
          { mark: '+', label: 'second', values: [1, 0, 3, 0.4, 0, 0, 0, 0] },
        ],
        below: [{ mark: '-', label: 'down', values: [0, 0, 0, 0, 0, 0, 2, 1] }],
      },
      times,
    );
    expect(plot.slice(0, -3)).toEqual(
      lines(`
   3.0 ┤+ +
   2.5 ┤+ +
   2.0 ┤##+
   1.5 ┤##+
   1.0 ┤##+ #
   0.5 ┤##++#
   0.0 ┤────────
  -0.5 ┤      --
  -1.0 ┤      --
  -1.5 ┤      -
  -2.0 ┤      -
       └────────
        00:00 03:00
`),
    );
  });

  test('the axis takes round steps that fit', () => {
    const axis = (...values: number[]) => markPlot([{ mark: 'o', label: '', values }], times).slice(0, -3);
    expect(axis(0, 1000)).toHaveLength(11);
    expect(axis(27, 28)[0]).toMatch(/^ {2}28\.0 ┤/);
    expect(axis(-5, 5)).toHaveLength(11);
    expect(axis(0, 1e6).length).toBeLessThanOrEqual(14);
    expect(axis(8)).toEqual(['   8.0 ┤o']);
  });

  test('nothing to draw is said', () => {
    expect(markPlot([{ mark: 'o', label: '', values: [undefined] }], times)).toEqual(['  nothing to draw']);
    expect(barPlot({ above: [], below: [] }, times)).toEqual(['  nothing to draw']);
  });
});
