import { assert } from '@bc4p/protocol';
import { type VerifiedReadings, verifyReadings } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { type CounterRange, missingCounters } from '@bc4p/protocol/metering';
import { instant } from '@bc4p/protocol/units';
import { germanTime } from '../../simbench/wall-time.ts';
import { sparkline } from '../../terminal/sparkline.ts';
import type { Sceptic } from '../evidence-check.ts';
import type { Appended, MeterSession } from '../meter-session.ts';
import type { NodeMarket } from '../node-market.ts';
import type { NodeTree } from '../node-tree.ts';
import { startTree } from '../start-tree.ts';
import { left, right, textTable } from '../text-table.ts';
import { alteredToken } from './altered-token.ts';
import { type Attempt, forge } from './forged-values.ts';
import { HOUSE_METER, since } from './house-meter.ts';
import { printTold, readMeter, type Told } from './readers.ts';
import { type Scenario, type ScenarioResult, type Shown, within } from './scenario.ts';
import { BEGIN, person, smallGrid } from './small-market.ts';

const STREET = 'street';
const DESIGN = { operator: STREET, top: { grid: smallGrid(1), participants: [person('Anna'), person('Ben')] } };

/** What becomes of each value of Anna's meter on its way. */
const ARRIVALS = [
  'at once',
  'at once',
  'at once',
  'at once, and once more',
  'lost; sent again at the end',
  'late, after #6',
  'at once',
  'at once',
] as const;

/** The paper's figure 5: meters sign, an operator keeps what they signed and can do nothing to it. */
export const figure5: Scenario = {
  title: 'Figure 5: meters sign what they show, and nobody else can',
  play: (folder) => within(startTree(folder, DESIGN, BEGIN), story),
};

async function story(tree: NodeTree): Promise<ScenarioResult> {
  const market = tree.market(STREET);
  const meter = await market.connectMeter('Anna');
  const arrived = await deliver(tree, meter);
  const attempts = await attack(market, meter);
  const kept = market.metering();
  const last = await send(meter, 7, 4);
  const readers = await readEverything(market, meter);
  const evidence = evidenceOf(readers, 'Anna', meter.name);
  const checked = await checkOffline(evidence, attempts, market.sceptic);
  const shown = [
    ...shownOfArrivals(arrived, last, market.metering()?.gaps),
    ...shownOfAttempts(attempts, kept?.contradictions, checked),
    ...shownOfReaders(readers, meter.name),
    ...shownOfEvidence(checked),
  ];
  return {
    story: [
      `Anna’s meter signs its registers each quarter hour and sends them to ${STREET},`,
      'which keeps them with their signatures:',
      ...printValues(),
      ...printEnergies(),
      '',
      'What was kept and missed, as the market tells it',
      `  #3 a second time:  known already, nothing changes`,
      `  #6 without #4, #5: alarm, missing ${printRanges(arrived.gapped.missing)}`,
      `  #5 late:           taken, still missing ${printRanges(arrived.late.missing)}`,
      `  #4 sent again:     taken, missing ${printRanges(last.missing)}`,
      '',
      'What it does not take: a value of Anna’s meter',
      ...textTable(
        [left('  that is'), left('answer')],
        attempts.map(({ what, code }) => [`  ${what}`, code]),
      ),
      `  The last one is kept beside the first: contradictions known of meters: ${kept?.contradictions ?? 0}.`,
      '',
      'Who reads what: the market answers as if it did not know the meters of others.',
      ...printReaders(readers),
      '',
      'Off-line, with nothing but the root certificate, what Anna has read says:',
      ...printChecked(checked),
    ],
    facts: { values: HOUSE_METER, arrived, attempts, readers: readers.map(factsOf), checked: factsOfChecked(checked) },
    shown,
  };
}

/** What the market said when values came twice, with a gap, and late. */
interface Arrived {
  readonly again: Appended;
  readonly gapped: Appended;
  readonly late: Appended;
}

async function send(meter: MeterSession, ...counters: readonly number[]): Promise<Appended> {
  const signed = await Promise.all(
    counters.map((counter) => {
      const shown = HOUSE_METER[counter];
      assert(shown !== undefined, 'the meter has shown it');
      return meter.sign(shown);
    }),
  );
  const answer = await meter.append(...signed.map(({ token }) => token));
  assert(answer.ok, 'a market takes what its meters show');
  return answer.value;
}

async function deliver(tree: NodeTree, meter: MeterSession): Promise<Arrived> {
  for (const { counter, at } of HOUSE_METER.slice(0, 4)) {
    await tree.advanceTo(at);
    await send(meter, counter);
  }
  const again = await send(meter, 3);
  // The line is down for half an hour.
  await tree.advanceTo(HOUSE_METER.at(-1)?.at ?? BEGIN);
  const gapped = await send(meter, 6);
  const late = await send(meter, 5);
  return { again, gapped, late };
}

async function attack(market: NodeMarket, meter: MeterSession): Promise<readonly Attempt[]> {
  const [known, next] = [HOUSE_METER[6], HOUSE_METER[7]];
  assert(known !== undefined && next !== undefined, 'the meter has shown both');
  const other = await market.connectMeter('Ben');
  const { client: trader } = await market.connect('Ben');
  return forge({ meter, other, trader }, { known, next });
}

/** Somebody who asks for the values of a meter, and what it is told. */
interface Reader {
  readonly reader: string;
  readonly meter: string;
  readonly told: Told;
}

const ALL_TIME = { from: BEGIN, until: instant(BEGIN + 86_400) };

async function readEverything(market: NodeMarket, meter: MeterSession): Promise<readonly Reader[]> {
  const other = await market.connectMeter('Ben');
  const [first] = HOUSE_METER;
  assert(first !== undefined, 'there is a first value');
  await other.append((await other.sign(first)).token);
  const readers = [
    [meter.name, meter.client],
    ['Anna', (await market.connect('Anna')).client],
    ['Ben', (await market.connect('Ben')).client],
    ['the market', await market.connectReader()],
  ] as const;
  const told: Reader[] = [];
  for (const [reader, client] of readers)
    for (const name of [meter.name, other.name])
      told.push({ reader, meter: name, told: await readMeter(client, name, ALL_TIME) });
  return told;
}

function evidenceOf(readers: readonly Reader[], reader: string, meter: string): Evidence {
  const found = readers.find((one) => one.reader === reader && one.meter === meter)?.told;
  return found?.kind === 'values' ? found.evidence : { type: 'bc4p-evidence', tokens: [], certificates: [] };
}

/** What somebody finds who trusts the root alone, in what was read and in what was done to it. */
interface Checked {
  readonly whole: VerifiedReadings;
  readonly altered: VerifiedReadings;
  readonly dropped: VerifiedReadings;
  readonly contradicting: VerifiedReadings;
}

async function checkOffline(evidence: Evidence, attempts: readonly Attempt[], sceptic: Sceptic): Promise<Checked> {
  const check = async (tokens: readonly string[]): Promise<VerifiedReadings> => {
    const verified = await verifyReadings({ ...evidence, tokens: [...tokens] }, sceptic);
    assert(verified.ok, 'evidence with meter values can be read');
    return verified.value;
  };
  const { tokens } = evidence;
  const consumption = HOUSE_METER[2]?.consumption ?? 0;
  const changed = `"consumption":${consumption}`;
  const second = attempts.find(({ expected }) => expected === 'meter-contradiction')?.token ?? '';
  return {
    whole: await check(tokens),
    altered: await check(
      tokens.map((token, at) => (at === 2 ? alteredToken(token, changed, `"consumption":${consumption - 50}`) : token)),
    ),
    dropped: await check(tokens.filter((_, at) => at !== 2)),
    contradicting: await check([...tokens, second]),
  };
}

const codes = ({ refusals }: VerifiedReadings): string => refusals.map(({ code }) => code).join(', ');
const provenIn = ({ meters }: VerifiedReadings): number =>
  meters.reduce((sum, { readings }) => sum + readings.length, 0);
const missingIn = ({ meters }: VerifiedReadings): readonly CounterRange[] => meters.flatMap(({ missing }) => missing);

const printRanges = (ranges: readonly CounterRange[]): string =>
  ranges.length === 0
    ? 'nothing'
    : ranges.map(({ from, to }) => (from === to ? `#${from}` : `#${from} to #${to}`)).join(', ');

const register = (energy: number): string => (energy / 1000).toFixed(2);

function printValues(): readonly string[] {
  return textTable(
    [left('  value'), left('time'), right('generation'), right('consumption'), left('came')],
    HOUSE_METER.map(({ counter, at, generation, consumption }) => [
      `  #${counter}`,
      germanTime(at),
      `${register(generation)} kWh`,
      `${register(consumption)} kWh`,
      ARRIVALS[counter] ?? '',
    ]),
  );
}

/** Each bar stands for a quarter hour. */
const BAR = 3;

function printEnergies(): readonly string[] {
  const line = (name: string, energies: readonly number[]): string => {
    const bars = [...sparkline(energies, energies.length)].map((bar) => bar.repeat(BAR)).join('');
    return `  ${name.padEnd(7)} ${bars}  up to ${(Math.max(...energies) / 1000).toFixed(2)} kWh in a quarter hour`;
  };
  return [line('fed in', since('generation')), line('drawn', since('consumption'))];
}

function printReaders(readers: readonly Reader[]): readonly string[] {
  const meters = [...new Set(readers.map(({ meter }) => meter))];
  return textTable(
    [left('  reader'), ...meters.map((meter) => left(meter))],
    [...new Set(readers.map(({ reader }) => reader))].map((reader) => [
      `  ${reader}`,
      ...meters.map((meter) => {
        const found = readers.find((one) => one.reader === reader && one.meter === meter);
        return found ? printTold(found.told) : '';
      }),
    ]),
  );
}

const printChecked = ({ whole, altered, dropped, contradicting }: Checked): readonly string[] => [
  `  as it is:           ${provenIn(whole)} values are proven, missing ${printRanges(missingIn(whole))}`,
  `  #2 altered by 50 Wh: ${codes(altered)}`.replace('Wh: ', 'Wh:'),
  `  #2 dropped:         ${provenIn(dropped)} values are proven, missing ${printRanges(missingIn(dropped))}`,
  `  with the second #6: ${codes(contradicting)}, for everybody to see`,
];

function shownOfArrivals({ again, gapped, late }: Arrived, last: Appended, gaps: number | undefined): readonly Shown[] {
  const lost = [{ from: 4, to: 5 }];
  return [
    {
      what: 'a value that comes twice changes nothing, one that comes late fills its gap',
      held: again.dup === true && gapped.dup === undefined && late.missing.length === 1,
    },
    {
      what: 'values that do not come are an alarm that names them, until they do',
      held:
        JSON.stringify(gapped.missing) === JSON.stringify(lost) &&
        JSON.stringify(late.missing) === JSON.stringify(missingCounters([0, 1, 2, 3, 5, 6])) &&
        last.missing.length === 0 &&
        gaps === 0,
    },
  ];
}

const shownOfAttempts = (
  attempts: readonly Attempt[],
  contradictions: number | undefined,
  { contradicting }: Checked,
): readonly Shown[] => [
  {
    what: 'what goes back, is forged or contradicts is refused, each with its code',
    held: attempts.length > 0 && attempts.every(({ expected, code }) => expected === code),
  },
  {
    what: 'a contradiction is kept, and proves itself to anybody',
    held: contradictions === 1 && codes(contradicting) === 'meter-contradiction',
  },
];

/** Who reads Anna's meter, and who reads Ben's; everybody else is refused. */
const ENTITLED = [
  'meter Anna/meter Anna',
  'Anna/meter Anna',
  'Ben/meter Ben',
  'the market/meter Anna',
  'the market/meter Ben',
];

const shownOfReaders = (readers: readonly Reader[], meter: string): readonly Shown[] => [
  {
    what: 'Anna reads her meter, Ben his, neither the other’s; the market reads all',
    held: readers.every(({ reader, meter: name, told }) =>
      ENTITLED.includes(`${reader}/${name}`)
        ? told.kind === 'values' && told.evidence.tokens.length === (name === meter ? HOUSE_METER.length : 1)
        : told.kind === 'refused' && told.code === 'meter-unknown',
    ),
  },
];

const shownOfEvidence = ({ whole, altered, dropped }: Checked): readonly Shown[] => [
  {
    what: 'all values are proven off-line, with the root certificate alone',
    held: provenIn(whole) === HOUSE_METER.length && whole.refusals.length === 0 && missingIn(whole).length === 0,
  },
  {
    what: 'whoever keeps them cannot alter any: the signature tells',
    held: codes(altered) === 'signature-invalid' && provenIn(altered) === HOUSE_METER.length - 1,
  },
  {
    what: 'and can only drop some: the counters tell which',
    held: JSON.stringify(missingIn(dropped)) === JSON.stringify([{ from: 2, to: 2 }]),
  },
];

const factsOf = ({ reader, meter, told }: Reader) => ({ reader, meter, told: printTold(told) });

const factsOfChecked = (checked: Checked) =>
  Object.fromEntries(
    Object.entries(checked).map(([name, found]: [string, VerifiedReadings]) => [
      name,
      { proven: provenIn(found), missing: missingIn(found), refusals: found.refusals },
    ]),
  );
