import { Flags } from '@oclif/core';
import { UNITS } from './profile-units.ts';

const helpGroup = 'WHAT IS METERED';

/** Flags that say what a virtual meter measures. */
export const PROFILE_FLAGS = {
  generation: Flags.string({
    description: 'this power is fed in all the time',
    helpValue: '2kW',
    exclusive: ['profile', 'load', 'res'],
    helpGroup,
  }),
  consumption: Flags.string({
    description: 'this power is drawn all the time',
    helpValue: '300W',
    exclusive: ['profile', 'load', 'res'],
    helpGroup,
  }),
  profile: Flags.string({
    description: 'CSV file with one row for each length of time',
    helpValue: 'FILE.csv',
    exclusive: ['load', 'res'],
    helpGroup,
  }),
  'generation-column': Flags.string({
    description: 'its column of what is fed in [default: generation]',
    helpValue: 'NAME',
    dependsOn: ['profile'],
    helpGroup,
  }),
  'consumption-column': Flags.string({
    description: 'its column of what is drawn [default: consumption]',
    helpValue: 'NAME',
    dependsOn: ['profile'],
    helpGroup,
  }),
  'time-column': Flags.string({
    description: 'its column of when each row begins [default: time, if there is one]',
    helpValue: 'NAME',
    dependsOn: ['profile'],
    helpGroup,
  }),
  unit: Flags.string({
    description: 'of its numbers: power during a row, or energy of a row [default: kW]',
    options: [...UNITS],
    dependsOn: ['profile'],
    helpGroup,
  }),
  row: Flags.string({
    description: 'how long a row is, where no times tell [default: the interval]',
    helpValue: '15m',
    dependsOn: ['profile'],
    helpGroup,
  }),
  load: Flags.string({ description: 'a load of a SimBench grid', helpValue: 'ID', exclusive: ['res'], helpGroup }),
  res: Flags.string({ description: 'a plant of a SimBench grid', helpValue: 'ID', helpGroup }),
  grid: Flags.string({
    description: 'folder of the grid [default: the rural low-voltage grid that comes along]',
    helpValue: 'DIR',
    helpGroup,
  }),
  date: Flags.string({
    description: 'day of the grid’s profiles, repeated day by day [default: 2016-05-08]',
    helpValue: 'DATE',
    helpGroup,
  }),
  start: Flags.string({
    description: 'when the first row of the profile begins [default: its own times; of a grid: today 0:00]',
    helpValue: 'TIME',
    helpGroup,
  }),
  repeat: Flags.boolean({ description: 'begin the CSV file again at its end', dependsOn: ['profile'], helpGroup }),
};

/** What a virtual meter is to measure, as typed. */
export interface TypedProfile {
  readonly generation?: string | undefined;
  readonly consumption?: string | undefined;
  readonly profile?: string | undefined;
  readonly 'generation-column'?: string | undefined;
  readonly 'consumption-column'?: string | undefined;
  readonly 'time-column'?: string | undefined;
  readonly unit?: string | undefined;
  readonly row?: string | undefined;
  readonly load?: string | undefined;
  readonly res?: string | undefined;
  readonly grid?: string | undefined;
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly repeat?: boolean | undefined;
}
