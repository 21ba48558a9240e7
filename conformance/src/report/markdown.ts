import { requirementOf } from '../plan/requirement.ts';
import { countVerdicts, type Results, VERDICTS } from '../run/results.ts';
import { byArea } from './areas.ts';
import { isBad } from './worst.ts';

/** Text that is no markup in a table of Markdown. */
const cell = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');

/** After so many failures a summary is none. */
const MOST = 50;

/** A run as a summary in Markdown: verdicts by area, and what failed. */
export function markdownSummary({ kind, suite, target, seed, startedAt, durationMs, counts, checks }: Results): string {
  const used = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const rows = byArea(checks).map(([area, own]) => {
    const of = countVerdicts(own);
    return `| ${cell(area)} | ${own.length} | ${used.map((verdict) => of[verdict] || '').join(' | ')} |`;
  });
  const failed = checks.filter(({ verdict }) => isBad(verdict));
  const listed = failed.slice(0, MOST).map(({ id, title, verdict, message = '', requirements }) => {
    const [first] = requirements;
    const page = requirementOf(first)?.page ?? '';
    return `| ${cell(id)} | ${verdict} | ${cell(title)} | ${first}${page === '' ? '' : ` (${cell(page)})`} | ${cell(message.slice(0, 200))} |`;
  });
  const more = failed.length > MOST ? [`\n… and ${failed.length - MOST} more.`] : [];
  return [
    `# ${cell(target.name)}${target.version === undefined ? '' : ` ${cell(target.version)}`}: ${kind}`,
    '',
    `${counts.pass} of ${checks.length} checks passed, in ${(durationMs / 1000).toFixed(1)} s at ${startedAt}. Suite ${suite.version}, specification ${suite.specification}, seed \`${seed}\`.`,
    '',
    `| area | checks | ${used.join(' | ')} |`,
    `| --- | ---: |${used.map(() => ' ---: |').join('')}`,
    ...rows,
    ...(failed.length === 0
      ? []
      : [
          '',
          '## Failed',
          '',
          '| check | verdict | what | requirement | why |',
          '| --- | --- | --- | --- | --- |',
          ...listed,
          ...more,
        ]),
    '',
  ].join('\n');
}
