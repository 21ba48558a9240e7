import { signMessage } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../../checks/fault.ts';
import { type Holder, identityOf } from '../../network/index.ts';
import { area, type ClientCheck } from '../client-check.ts';
import { type ClientScene, METER } from '../client-scene.ts';
import type { ShownValue } from '../contract.ts';
import type { Answer } from '../scripted-market.ts';
import { elsewhere, forged } from './handshake.ts';

const { positive, negative } = area('meter', 'metering');
const OPENED = 'meter/session-opened';
const SENT = 'meter/values-sent';
const READ = 'meter/values-read';
const CONNECT = { do: 'connect' } as const;

/** Three values of registers that grow, a minute apart, all since the meter's certificate began. */
function shown({ now }: ClientScene): readonly ShownValue[] {
  return [0, 1, 2].map((counter) => ({
    counter,
    at: now - 240 + counter * 60,
    generation: 1000 + counter * 25,
    consumption: 500 + counter,
  }));
}

const sending = (values: readonly ShownValue[]) => ({ do: 'send-values', values }) as const;

/** Has the client read what the market says that a meter has signed. */
async function reading(scene: ClientScene, signer: Holder, spoil: (token: string) => string = (token) => token) {
  const books = scene.books();
  books.meter = signer;
  const values = shown(scene);
  for (const value of values) {
    const { id, token } = await signMessage(identityOf(signer), 'bc4p-meter-value', { meter: METER, ...value });
    books.values.set(id, spoil(token));
  }
  const from = (values[0]?.at ?? 0) - 1;
  return scene.visit({ do: 'read-values', meter: METER, from, until: scene.now }, {}, books);
}

export const meteringChecks: readonly ClientCheck[] = [
  positive(OPENED, 'Opens a session as a meter', ['WS-001', 'WS-011', 'WS-031'], async (scene) => {
    (await scene.visit(CONNECT)).expectDone();
  }),
  negative(
    'meter/address-of-another',
    'Says no hello to a market of another address than the one meant',
    ['WS-032'],
    OPENED,
    async (scene) => {
      const script = { greeter: await elsewhere(scene), challenge: { market: 'elsewhere.suite' } };
      const visit = await scene.visit(CONNECT, script);
      visit.expectRefused();
      visit.expectOnly();
    },
  ),
  negative(
    'meter/chain-of-participant',
    'Says no hello to a participant who plays the market',
    ['WS-031'],
    OPENED,
    async (scene) => {
      const visit = await scene.visit(CONNECT, { greeter: await scene.neighbour() });
      visit.expectRefused();
      visit.expectOnly();
    },
  ),
  negative(
    'meter/proof-forged',
    'Sends nothing when the signature of the proof is not one',
    ['SIG-008', 'WS-011'],
    OPENED,
    async (scene) => {
      const welcome = (right: { readonly proof: string }) => ({ ...right, proof: forged(right.proof) });
      const visit = await scene.visit(sending(shown(scene)), { welcome });
      visit.expectRefused('signature-invalid');
      visit.expectOnly('hello');
    },
  ),
  positive(
    SENT,
    'Signs values with their counters, instants and registers, and sends them',
    ['NUM-001', 'TIM-001', 'ID-001', 'SIG-012'],
    async (scene) => {
      const books = scene.books();
      const values = shown(scene);
      const report = (await scene.visit(sending(values), {}, books)).expectDone();
      const kept = await Promise.all([...books.values.values()].map((token) => books.open(token, 'bc4p-meter-value')));
      const said = kept.map(({ message: { counter, at, generation, consumption } }) => ({
        counter,
        at,
        generation,
        consumption,
      }));
      const [expected, actual] = [JSON.stringify(values), JSON.stringify(said.sort((a, b) => a.counter - b.counter))];
      if (expected !== actual)
        throw new WrongVerdict('it signed something else than it was told', { expected, actual });
      if (kept.some(({ message }) => message.meter !== METER))
        throw new WrongVerdict('it signed under another name than its certificate’s', { expected: METER });
      const ids = [...books.values.keys()].sort();
      if (JSON.stringify([...(report.values ?? [])].sort()) !== JSON.stringify(ids))
        throw new WrongVerdict('it names other values than it sent', { expected: ids, actual: report.values });
    },
  ),
  negative(
    'meter/value-anew',
    'Signs no other value under a counter when it has to send it again',
    ['WS-062'],
    SENT,
    async (scene) => {
      const books = scene.books();
      const [value] = shown(scene) as [ShownValue];
      let isFirst = true;
      const on = {
        'meter.append': async (...[link, request, honest]: Parameters<Answer>) => {
          for (const token of request.values) await books.keep(token);
          if (!isFirst) return honest();
          isFirst = false;
          link.cut();
        },
      };
      const first = await scene.visit(sending([value]), { on }, books);
      if (first.links.length === 1) first.expectRefused();
      const again = await scene.visit(sending([value]), { on }, books);
      again.expectDone();
      const tokens = new Set(
        [...first.all('meter.append'), ...again.all('meter.append')].flatMap(({ values }) => values),
      );
      if (tokens.size > 1)
        throw new WrongVerdict('it signed a value anew in place of sending the same one again', {
          actual: [...tokens],
        });
    },
  ),
  negative('meter/append-refused', 'Reports values that the market refused', ['WS-061'], SENT, async (scene) => {
    const visit = await scene.visit(sending(shown(scene)), {
      on: { 'meter.append': (link, request) => link.error(request.id, 'busy') },
    });
    visit.expectRefused('busy');
  }),
  negative(
    'meter/append-unanswered',
    'Reports values that nobody has acknowledged as not done',
    ['WS-061'],
    SENT,
    async (scene) => {
      const visit = await scene.visit(sending(shown(scene)), { on: { 'meter.append': (link) => link.close(1001) } });
      visit.expectRefused();
    },
  ),
  positive(READ, 'Reads values with what proves them', ['MTR-101', 'MTR-102'], async (scene) => {
    const { values = [] } = (await reading(scene, scene.client)).expectDone();
    if (values.length !== 3) throw new WrongVerdict('it found other values', { expected: 3, actual: values.length });
  }),
  negative('meter/read-forged', 'Refuses a value whose signature is not one', ['SIG-008'], READ, async (scene) => {
    (await reading(scene, scene.client, forged)).expectRefused('signature-invalid');
  }),
  negative(
    'meter/read-by-participant',
    'Refuses a value that no meter has signed',
    ['MTR-102'],
    READ,
    async (scene) => {
      (await reading(scene, await scene.neighbour())).expectRefused();
    },
  ),
];
