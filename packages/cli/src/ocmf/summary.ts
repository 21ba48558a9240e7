import type { RecordView } from './record-view.ts';

/** What came out of all records, and on what the verified ones rest. */
export function describeSummary(views: readonly RecordView[]): readonly string[] {
  const verified = views.filter(({ verdict }) => verdict === 'verified');
  const processes = verified.filter(({ process }) => process !== undefined).length;
  const ownKeys = verified.filter(({ keyOrigin }) => keyOrigin === 'record').length;
  return [
    `${countOf(views.length, 'record')}: ${verified.length} verified, ${views.length - verified.length} refused; ${processes} whole charging process${processes === 1 ? '' : 'es'}`,
    ...(ownKeys === 0
      ? []
      : [
          `${countOf(ownKeys, 'verified record')} brought the key along: it proves only that nothing was altered since,`,
          'not whose meter it was.',
          '  next: pin the key that the operator of the station publishes, with --public-key or --trust',
        ]),
  ];
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
