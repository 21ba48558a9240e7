import type { CheckResult, WireLine } from '@bc4p/conformance';
import { requirementOf } from '@bc4p/conformance';
import type { Style } from '../terminal/style.ts';

const MARKS: Readonly<Record<WireLine['direction'], string>> = { sent: '→', received: '←', note: '·' };

const block = (title: string, value: unknown): string[] =>
  value === undefined
    ? []
    : [
        '',
        title,
        ...JSON.stringify(value, null, 2)
          .split('\n')
          .map((line) => `  ${line}`),
      ];

/** One check with everything that is known about it. */
export function describeReplay(result: CheckResult, style: Style): readonly string[] {
  const { id, title, verdict, requirements, message, expected, actual, wire = [] } = result;
  const [first] = requirements;
  const demanded = requirementOf(first);
  return [
    `${style.bold(id)}  ${verdict}`,
    `  ${title}`,
    `  ${first}: ${demanded?.text ?? 'not in this version of the specification'}`,
    ...(message === undefined ? [] : [`  ${message}`]),
    ...(wire.length === 0 ? [] : ['', 'What was said']),
    ...wire.map(({ atMs, direction, text }) => `  ${MARKS[direction]} ${style.dim(`${atMs} ms`)}  ${text}`),
    ...block('Expected', expected),
    ...block('Actual', actual),
  ];
}
