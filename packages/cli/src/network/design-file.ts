import type { ConfigPath } from '@bc4p/node/config';
import type { Watts } from '@bc4p/protocol/units';
import type { Design, DesignedMarket, DesignedParticipant, DesignedSubmarket, Powers } from './design.ts';
import { DesignReader } from './design-reader.ts';

/** How far down markets may be below the top: certificates allow eight proxies in a row, and the last is a service. */
const DEEPEST = 7;
const MARKET = ['capacity', 'participants', 'markets'];
const POWERS = ['feedIn', 'draw'] as const;

/** Reads a design of a network; a `Failure` names the place of everything that is wrong with it. */
export function readDesign(text: string, file: string): Design {
  const read = new DesignReader(text, file);
  const fields = read.fields([], read.value, ['operator', 'capacity'], ['operator', 'label', ...MARKET]);
  if (!fields) throw read.failure();
  const label = fields.label === undefined ? undefined : read.label(['label'], fields.label);
  const design: Design = {
    operatorLabel: read.label(['operator'], fields.operator),
    market: { ...readMarket(read, [], fields, 0), label },
  };
  // Each value on its own first: what is said about their relations would be wrong about wrong values.
  read.check();
  // An end entity operates a market directly below a top without a label, and takes its limits from nobody.
  for (const [place, market] of design.market.markets.entries())
    checkPowers(read, ['markets', place], market, label === undefined ? undefined : market);
  read.check();
  return design;
}

function readMarket(
  read: DesignReader,
  path: ConfigPath,
  { capacity, participants, markets }: Readonly<Record<string, unknown>>,
  depth: number,
): DesignedMarket {
  const people = read.list([...path, 'participants'], participants);
  const below = read.list([...path, 'markets'], markets);
  if (below.length > 0 && depth === DEEPEST) {
    read.fault(
      [...path, 'markets'],
      'Certificates reach no further down.',
      `At most ${DEEPEST} markets below the top.`,
    );
    return { capacity: read.power([...path, 'capacity'], capacity), participants: [], markets: [] };
  }
  const market = {
    capacity: read.power([...path, 'capacity'], capacity),
    participants: people.map((one, place) => readParticipant(read, [...path, 'participants', place], one)),
    markets: below.map((one, place) => readSubmarket(read, [...path, 'markets', place], one, depth + 1)),
  };
  read.unique(
    [...path, 'participants'],
    market.participants.map(({ name }) => name),
    'name',
  );
  read.unique(
    [...path, 'markets'],
    market.markets.map(({ label }) => label),
    'label',
  );
  return market;
}

function readSubmarket(read: DesignReader, path: ConfigPath, value: unknown, depth: number): DesignedSubmarket {
  const needed = ['label', ...POWERS, 'capacity'];
  const fields = read.fields(path, value, needed, [...needed, ...MARKET]);
  if (!fields) return { label: '', ...NO_POWERS, capacity: NO_POWERS.draw, participants: [], markets: [] };
  return {
    ...readMarket(read, path, fields, depth),
    ...readPowers(read, path, fields),
    label: read.label([...path, 'label'], fields.label),
  };
}

function readParticipant(read: DesignReader, path: ConfigPath, value: unknown): DesignedParticipant {
  const fields = read.fields(path, value, ['name', ...POWERS], ['name', ...POWERS]);
  if (!fields) return { name: '', ...NO_POWERS };
  return { name: read.name([...path, 'name'], fields.name), ...readPowers(read, path, fields) };
}

const readPowers = (read: DesignReader, path: ConfigPath, { feedIn, draw }: Readonly<Record<string, unknown>>) => ({
  feedIn: read.power([...path, 'feedIn'], feedIn),
  draw: read.power([...path, 'draw'], draw),
});

/** What stands for powers that could not be read; it never leaves the reader. */
const NO_POWERS: Powers = { feedIn: 0 as Watts, draw: 0 as Watts };

/** Notes whoever in a market is to have more than `limit`: nobody gives more than it has. [PKI-097] */
function checkPowers(read: DesignReader, path: ConfigPath, market: DesignedMarket, limit: Powers | undefined): void {
  const check = (list: string, those: readonly Powers[]): void => {
    for (const [place, one] of those.entries())
      for (const power of POWERS)
        if (limit && one[power] > limit[power])
          read.fault(
            [...path, list, place, power],
            `This is more than the market itself has (${limit[power]} W).`,
            'Lower it, or raise that of the market.',
          );
  };
  check('participants', market.participants);
  check('markets', market.markets);
  // Further down every market is operated by its own submarket proxy.
  for (const [place, below] of market.markets.entries()) checkPowers(read, [...path, 'markets', place], below, below);
}
