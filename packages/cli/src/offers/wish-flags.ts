import { Flags } from '@oclif/core';

const helpGroup = 'OFFER';

/** Flags that say what is offered. */
export const WISH_FLAGS = {
  sell: Flags.string({ description: 'sell this energy', helpValue: '2kWh', exclusive: ['buy'], helpGroup }),
  buy: Flags.string({ description: 'buy this energy', helpValue: '2kWh', helpGroup }),
  price: Flags.string({
    description: 'per kWh: the least a seller receives, the most a buyer pays in all',
    helpValue: '12.5ct',
    helpGroup,
  }),
  slot: Flags.string({
    description: 'the slot that contains this instant, ISO 8601 or from now on',
    helpValue: '+2h',
    helpGroup,
  }),
  lot: Flags.string({ description: 'energy of one lot [default: 100Wh]', helpValue: '100Wh', helpGroup }),
  'valid-until': Flags.string({
    description: 'how long the offer stands [default: gate closure of its slot]',
    helpValue: '+30m',
    helpGroup,
  }),
};

/** What somebody wants to offer, as typed. */
export interface TypedWish {
  readonly sell?: string | undefined;
  readonly buy?: string | undefined;
  readonly price?: string | undefined;
  readonly slot?: string | undefined;
  readonly lot?: string | undefined;
  readonly 'valid-until'?: string | undefined;
}

/** True if any of these flags was given. */
export const hasWish = (typed: TypedWish): boolean =>
  Object.keys(WISH_FLAGS).some((name) => typed[name as keyof TypedWish] !== undefined);
