import type { AuditReport } from '@bc4p/node/audit';

const count = (value: number, what: string): string => `${value.toLocaleString('en')} ${what}${value === 1 ? '' : 's'}`;
const leavesOf = (value: number): string => `${value.toLocaleString('en')} ${value === 1 ? 'leaf' : 'leaves'}`;

/** What an audit has come to, as people read it. */
export function describeAudit(report: AuditReport): string[] {
  const { market, leaves, unjudged, inputs, outputs, root, cosigned, deviation } = report;
  if (deviation) return describeDeviation(report, deviation);
  return [
    `${market}: ${leavesOf(leaves)}, and everything follows.`,
    `  root         ${root}`,
    `  rests on     ${count(inputs, 'signed message')} of others`,
    `  has signed   ${count(outputs, 'message')}`,
    ...(unjudged === 0 ? [] : [`  not judged   ${leavesOf(unjudged)}: what the market signed before it kept its log`]),
    cosigned === undefined
      ? '  seen above   by nobody: no market above has signed a head'
      : `  seen above   up to ${leavesOf(cosigned)}`,
  ];
}

function describeDeviation(
  { market, leaves, isSigned }: AuditReport,
  { leaf, kind, requirement, what, expected, found }: NonNullable<AuditReport['deviation']>,
): string[] {
  const place = leaf === 0 ? 'the head' : `leaf ${leaf} of ${leaves.toLocaleString('en')}`;
  return [
    `${market}: ${place} does not follow.`,
    `  kind         ${kind}`,
    `  what         ${what}`,
    `  should be    ${expected}`,
    `  is           ${found}`,
    `  demanded by  ${requirement}`,
    isSigned
      ? 'The market has signed a head over exactly these leaves: it cannot deny them.'
      : 'These leaves are not those of a head that the market has signed: somebody else may have changed the file.',
  ];
}
