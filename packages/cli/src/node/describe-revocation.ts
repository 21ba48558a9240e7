import type { RevocationStatus } from '@bc4p/node';
import { instant, printInstant } from '@bc4p/protocol/units';

const untilText = (until: number, isStale: boolean): string =>
  `${isStale ? 'OVERDUE since' : 'good until'} ${printInstant(instant(until))}`;

/** The lists that are in force in a node, those that are overdue, and the files that were not taken. */
export function describeRevocation({ crls, denyLists, faults }: RevocationStatus): string[] {
  return [
    ...crls.map(
      ({ issuer, number = '(none)', revoked, nextUpdate, isStale }) =>
        `  revoked    ${revoked} by ${issuer}, list ${number}, ${untilText(nextUpdate, isStale)}`,
    ),
    ...denyLists.map(
      ({ market, role, number, certificates, subtrees, until, isStale }) =>
        `  denied     ${certificates} and ${subtrees} subtrees by the ${role} of ${market}, list ${number}, ${untilText(until, isStale)}`,
    ),
    ...faults.map(({ file, code, message }) => `  NOT TAKEN  ${file}: ${message} [${code}]`),
  ];
}
