import { verifyStatements } from '@bc4p/protocol/evidence';
import { parseToken } from '@bc4p/protocol/messages';
import { statementEvidence } from '../../src/settlement/statement-evidence.ts';
import type { StoredStatement } from '../../src/settlement/statement-store.ts';
import { StoreStatementStore } from '../../src/settlement/store-statement-store.ts';
import { root } from '../parties/authority.ts';
import type { History } from './check-history.ts';
import type { Ledger } from './ledger.ts';

/** Each account's statements form one chain that ends with what is on it; each is told once, and proven by what it lists. */
export async function* checkStatements({ world, ledgers }: History): AsyncIterable<string> {
  const options = { anchors: (await root()).chain, verifier: world.verifier };
  for (const ledger of ledgers.values()) {
    const { host, core, address, archive } = ledger;
    if (!host.plan.settlement) continue;
    const store = new StoreStatementStore(host.disk.contents.store);
    for (const { point } of host.plan.points) {
      const all = await store.list(point, 0, Number.MAX_SAFE_INTEGER);
      const { settled } = core.account(point);
      const told = await toldAbout(ledger, point);
      for (const fact of [
        ...faultsOfChain(all, settled),
        ...faultsOfNews(all, told),
        ...faultsOfNumber(all, ledger, point),
      ])
        yield `${address} ${point}: ${fact}`;
      const provable = await pricedInTime(all, ledger);
      if (provable.length === 0) continue;
      const proven = await verifyStatements([await statementEvidence(archive, provable, true)], options);
      if (!proven.ok) {
        const { code, requirement, path, facts } = proven.refusal;
        yield `${address} ${point}: its statements are not proven: ${code} ${requirement} ${path} ${JSON.stringify(facts)}`;
      }
    }
  }
}

/** Statements whose price was signed before the slot began: a market that opened only then could not, and says so. [ACT-065] */
async function pricedInTime(all: readonly StoredStatement[], { archive }: Ledger): Promise<StoredStatement[]> {
  const found: StoredStatement[] = [];
  for (const stored of all) {
    const { delivery } = stored.statement;
    const token = parseToken((delivery && (await archive.token(delivery.price))) ?? '');
    const { at = 0 } = token.ok ? (JSON.parse(new TextDecoder().decode(token.value.payload)) as { at?: number }) : {};
    if (!delivery || at < delivery.slot.start) found.push(stored);
  }
  return found;
}

function* faultsOfChain(all: readonly StoredStatement[], settled: bigint): Iterable<string> {
  let [closing, previous] = ['0', undefined as string | undefined];
  for (const [place, { id, statement }] of all.entries()) {
    const opening = statement.kind === 'month' ? closing : statement.opening;
    if (statement.number !== place + 1) yield `statement ${statement.number} stands in place ${place + 1}`;
    if (statement.previous !== previous) yield `statement ${statement.number} does not follow the one before`;
    if (opening !== closing) yield `statement ${statement.number} opens with ${opening} after ${closing}`;
    [closing, previous] = [statement.closing, id];
  }
  if (closing !== settled.toString()) yield `its last statement closes with ${closing}, on the account is ${settled}`;
}

/** As many statements as changes: one for each settlement or payment that concerns the point. */
function* faultsOfNumber(all: readonly StoredStatement[], { entries }: Ledger, point: string): Iterable<string> {
  const changes = entries
    .flatMap(({ events }) => events)
    .filter((event) =>
      event.kind === 'slot-settled'
        ? event.points.some((settled) => settled.point === point)
        : event.kind === 'topped-up' && event.point === point && !event.repeated,
    );
  const stated = all.filter(({ statement }) => statement.kind !== 'month');
  if (stated.length !== changes.length) yield `${stated.length} statements of ${changes.length} changes`;
}

function* faultsOfNews(all: readonly StoredStatement[], told: readonly string[]): Iterable<string> {
  const made = all.map(({ id }) => id);
  if (made.join() !== told.join()) yield `it is told of ${told.length} statements, there are ${made.length}`;
}

async function toldAbout({ archive }: Ledger, point: string): Promise<string[]> {
  const told: string[] = [];
  for await (const [, { kind, subject }] of archive.events(point, 0)) if (kind === 'statement') told.push(subject);
  return told;
}
