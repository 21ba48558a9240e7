import { Flags } from '@oclif/core';

const helpGroup = 'VALUE';
const needsAll = ['frequency', 'beneficial', 'adverse'];
const besides = (name: string): string[] => needsAll.filter((other) => other !== name);

/** Flags that say what a meter shows. */
export const SHOWN_FLAGS = {
  generation: Flags.string({
    description: 'register of what was fed in since the meter was made',
    helpValue: '12.5kWh',
    required: true,
    helpGroup,
  }),
  consumption: Flags.string({
    description: 'register of what was drawn since then',
    helpValue: '3kWh',
    required: true,
    helpGroup,
  }),
  counter: Flags.integer({
    description: 'number of the value [default: one more than the last]',
    helpValue: 'N',
    min: 0,
    helpGroup,
  }),
  at: Flags.string({ description: 'when the meter showed it [default: now]', helpValue: 'TIME', helpGroup }),
  frequency: Flags.string({
    description: 'of a balancing meter: the grid’s frequency at that time',
    helpValue: '50.02Hz',
    dependsOn: besides('frequency'),
    helpGroup,
  }),
  beneficial: Flags.string({
    description: 'likewise: register of energy against the frequency’s deviation',
    helpValue: '4kWh',
    dependsOn: besides('beneficial'),
    helpGroup,
  }),
  adverse: Flags.string({
    description: 'likewise: register of energy along with it',
    helpValue: '1kWh',
    dependsOn: besides('adverse'),
    helpGroup,
  }),
};

/** What somebody says that a meter shows, as typed. */
export interface TypedShown {
  readonly generation: string;
  readonly consumption: string;
  readonly counter?: number | undefined;
  readonly at?: string | undefined;
  readonly frequency?: string | undefined;
  readonly beneficial?: string | undefined;
  readonly adverse?: string | undefined;
}
