import { describe, expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { readMarketFile } from './market-file.ts';

describe('market.yaml', () => {
  test('says which market, where it is and how long its slots are', () => {
    const text = 'market: quartier7.westnetz\nurl: ws://127.0.0.1:8470\nslotLength: PT15M\ngateClosure: 5m\n';
    expect(readMarketFile(text, 'market.yaml')).toEqual({
      market: 'quartier7.westnetz',
      url: 'ws://127.0.0.1:8470',
      slots: { slotLength: 900, gateClosure: 300 },
    });
  });

  test('needs nothing but the market', () => {
    expect(readMarketFile('market: quartier7', 'market.yaml')).toEqual({ market: 'quartier7' });
  });

  test.each([
    ['no YAML', 'market: [', /this is no YAML/],
    ['no fields', 'quartier7', /it has no fields/],
    ['an empty file', '', /it has no fields/],
    ['no market', 'url: ws://127.0.0.1:1', /market is missing/],
    ['an address that is none', 'market: Quartier_7', /market is "Quartier_7"/],
    ['an unknown field', 'market: a\ncolour: red', /colour is not known/],
    ['a number for a text', 'market: a\nurl: 7', /url is no text/],
    ['a length that is none', 'market: a\nslotLength: long\ngateClosure: 5m', /slotLength is "long"/],
    ['half of the slots', 'market: a\nslotLength: 15m', /belong together/],
    ['slots of a second', 'market: a\nslotLength: 1s\ngateClosure: 5m', /not between/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readMarketFile(text, 'market.yaml')).toThrow(Failure);
    expect(() => readMarketFile(text, 'market.yaml')).toThrow(message);
  });
});
