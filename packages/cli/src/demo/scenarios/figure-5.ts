import { assert } from '@bc4p/protocol';
import { instant } from '@bc4p/protocol/units';
import type { NodeTree } from '../node-tree.ts';
import { startTree } from '../start-tree.ts';
import { forge, printAttempts, shownOfAttempts } from './forged-values.ts';
import { HOUSE_METER, printEnergies, printValues } from './house-meter.ts';
import { ARRIVALS, deliver, printDelivery, shownOfDelivery } from './meter-delivery.ts';
import { checkOffline, factsOfChecked, printChecked, shownOfChecked } from './offline-check.ts';
import { evidenceOf, printReaders, printTold, readAll, shownOfReaders } from './readers.ts';
import { type Scenario, type ScenarioResult, within } from './scenario.ts';
import { BEGIN, person, smallGrid } from './small-market.ts';

const STREET = 'street';
const DESIGN = { operator: STREET, top: { grid: smallGrid(1), participants: [person('Anna'), person('Ben')] } };
const ALL_TIME = { from: BEGIN, until: instant(BEGIN + 86_400) };

/** The paper's figure 5: meters sign, an operator keeps what they signed and can do nothing to it. */
export const figure5: Scenario = {
  title: 'Figure 5: meters sign what they show, and nobody else can',
  play: (folder) => within(startTree(folder, DESIGN, BEGIN), story),
};

async function story(tree: NodeTree): Promise<ScenarioResult> {
  const market = tree.market(STREET);
  const [meter, other] = [await market.connectMeter('Anna'), await market.connectMeter('Ben')];
  const [{ client: anna }, { client: ben }] = [await market.connect('Anna'), await market.connect('Ben')];
  const finish = await deliver(tree, meter);
  const [first, known, next] = [HOUSE_METER[0], HOUSE_METER[6], HOUSE_METER[7]];
  assert(first !== undefined && known !== undefined && next !== undefined, 'the meter has shown them');
  const attempts = await forge({ meter, other, trader: ben }, { known, next });
  const delivery = await finish();
  await other.append((await other.sign(first)).token);
  const clients = { [meter.name]: meter.client, Anna: anna, Ben: ben, 'the market': await market.connectReader() };
  const readers = await readAll(clients, [meter.name, other.name], ALL_TIME);
  const second = attempts.find(({ expected }) => expected === 'meter-contradiction')?.token ?? '';
  const checked = await checkOffline(evidenceOf(readers, 'Anna', meter.name), second, market.sceptic);
  const status = market.metering();
  return {
    story: [
      `Anna’s meter signs its registers each quarter hour and sends them to ${STREET},`,
      'which keeps them with their signatures:',
      ...printValues(ARRIVALS),
      ...printEnergies(),
      '',
      'What comes twice, late or not at all',
      ...printDelivery(delivery),
      '',
      'What the market does not take',
      ...printAttempts(attempts),
      `  The last one is kept beside the first as evidence: contradictions kept: ${status?.contradictions ?? 0}`,
      '',
      'Who reads what: to others the market answers as if there were no such meter.',
      ...printReaders(readers),
      '',
      'What Anna has read, checked off-line with nothing but the root certificate',
      ...printChecked(checked),
    ],
    facts: {
      ...{ values: HOUSE_METER, delivery, attempts, status, checked: factsOfChecked(checked) },
      readers: readers.map(({ told, ...reader }) => ({ ...reader, told: printTold(told) })),
    },
    shown: [
      ...shownOfDelivery(delivery, status?.gaps),
      ...shownOfAttempts(attempts),
      ...shownOfReaders(readers, {
        [`${meter.name}: ${meter.name}`]: HOUSE_METER.length,
        [`Anna: ${meter.name}`]: HOUSE_METER.length,
        [`Ben: ${other.name}`]: 1,
        [`the market: ${meter.name}`]: HOUSE_METER.length,
        [`the market: ${other.name}`]: 1,
      }),
      ...shownOfChecked(checked, status?.contradictions),
    ],
  };
}
