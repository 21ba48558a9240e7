import { assert, ERRORS } from '@bc4p/protocol';
import { lots, type MilliCentPerKwh, milliCentPerKwh } from '@bc4p/protocol/units';
import type { Ask, Declined } from '../demo-market.ts';
import { cents, eur, kwh } from '../figures.ts';
import type { NodeTree } from '../node-tree.ts';
import { startTree } from '../start-tree.ts';
import { type Scenario, type ScenarioResult, within } from './scenario.ts';
import { BEGIN, person, SLOT, smallGrid, submarket, UNTIL, wish } from './small-market.ts';

const WEST = 'west.transmission';
const HOUSE = 'house.east.transmission';
const PRICE = 12;
const KILOWATT_HOURS = 2;
const LIMIT: MilliCentPerKwh = milliCentPerKwh(30_000);

const DESIGN = {
  operator: 'transmission',
  top: {
    grid: smallGrid(1),
    participants: [person('Power-station')],
    below: [
      submarket('west', 1, ['Plant', 'Neighbour']),
      submarket('east', 1, ['Mill'], [submarket('house', 0.5, ['Faraway'])]),
    ],
  },
};

/** The paper's figure 6: two acceptances of one offer at the same moment. */
export const figure6: Scenario = {
  title: 'Figure 6: two accept one offer at the same moment',
  play: (folder) => within(startTree(folder, DESIGN, BEGIN), story),
};

async function story(tree: NodeTree): Promise<ScenarioResult> {
  const plant = await tree.market(WEST).connect('Plant');
  const neighbour = await tree.market(WEST).connect('Neighbour');
  const faraway = await tree.market(HOUSE).connect('Faraway');
  const offer = await plant.submit(SLOT, wish('sell', KILOWATT_HOURS, PRICE), UNTIL);
  assert(offer.ok, 'the market takes an offer that stands long enough');
  await tree.settled();
  const find = (asks: readonly Ask[]): Ask => {
    const ask = asks.find((one) => one.offer === offer.value);
    assert(ask !== undefined, 'everybody sees the offer');
    return ask;
  };
  const [near, far] = [find(await neighbour.asks(SLOT)), find(await faraway.asks(SLOT))];

  // Nobody waits for anybody: the one far away even sends first.
  const racing = [
    faraway.accept(far, far.lots, LIMIT, UNTIL),
    neighbour.accept(near, near.lots, LIMIT, UNTIL),
  ] as const;
  const [lost, won] = await Promise.all(racing);
  await tree.settled();
  const [trade] = await neighbour.trades(SLOT);
  const nothing = await faraway.trades(SLOT);

  // What was held for the acceptance that lost is free again: another offer can be had.
  await plant.submit(SLOT, wish('sell', 1, PRICE), UNTIL);
  await tree.settled();
  const [next] = await faraway.asks(SLOT);
  const second = next && (await faraway.accept(next, lots(next.lots), LIMIT, UNTIL));
  await tree.settled();
  const [later] = await faraway.trades(SLOT);
  return {
    story: [
      `Plant in ${WEST} offers ${KILOWATT_HOURS} kWh at ${PRICE} ct/kWh. Two want all of it:`,
      `  Neighbour in ${WEST}, who sees it for ${allIn(near)} in all`,
      `  Faraway in ${HOUSE}, who sees it for ${allIn(far)} in all`,
      '',
      'Both send their acceptances at the same moment, Faraway even a little earlier.',
      'Only the market where the offer originates decides: Neighbour’s acceptance is',
      'there at once, Faraway’s is held by its own market and passed on by two others.',
      '',
      ...(trade && won.ok
        ? [
            `  Neighbour: traded ${kwh(trade.energy)} kWh, number ${trade.number} of ${trade.market}, pays ${eur(trade.buyerPays)} EUR`,
          ]
        : ['  Neighbour: did not get it']),
      ...(lost.ok ? ['  Faraway: got it'] : [`  Faraway: ${lost.refusal.code}`, ...reasons(lost.refusal)]),
      '',
      'What was held for Faraway is free again. Plant offers 1 kWh more, and this time',
      ...(later
        ? [
            `nobody is nearer: Faraway gets it at ${cents(later.price)} ct/kWh and pays ${eur(later.buyerPays)} EUR in all.`,
          ]
        : ['Faraway does not get it either.']),
    ],
    facts: { near, far, won, lost, trade, later },
    shown: [
      { what: 'the neighbour has the offer', held: won.ok && trade?.sell === offer.value && trade.take === undefined },
      {
        what: 'the one far away is told that it is taken, and nothing is sold twice',
        held: !lost.ok && lost.refusal.code === 'offer-taken' && nothing.length === 0,
      },
      { what: 'and can trade with what was held meanwhile', held: second?.ok === true && later?.take !== undefined },
    ],
  };
}

const allIn = ({ allIn }: Ask): string => `${cents(Number(allIn / 10n) as MilliCentPerKwh)} ct/kWh`;

/** What the code means, and the facts that came with it. */
function reasons({ code, facts = {} }: Declined): readonly string[] {
  const known = Object.hasOwn(ERRORS, code) ? [ERRORS[code as keyof typeof ERRORS].text] : [];
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`);
  return [...known, ...told].map((line) => `           ${line}`);
}
