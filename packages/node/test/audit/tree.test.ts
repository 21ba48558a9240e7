import type { MarketCommand } from '@bc4p/protocol/market';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Holder, identityOf } from '../../src/network/index.ts';
import { type AuditedMarket, auditAfter, auditLines } from '../support/audited-market.ts';
import { FLAT, HOUSE, TOP, tradedTree, WEST } from '../support/audited-tree.ts';
import { contentOf, exportLines, type OpenedCommand, resigned } from '../support/opened-log.ts';

let markets: ReadonlyMap<string, AuditedMarket>;
beforeAll(async () => {
  markets = await tradedTree();
}, 120_000);

const marketOf = (address: string): AuditedMarket => {
  const market = markets.get(address);
  if (!market) throw new Error(`no market ${address}`);
  return market;
};

describe('markets of a tree that traded with each other', () => {
  test.each([TOP, WEST, HOUSE, FLAT])('everything follows in the log of %s', async (address) => {
    const market = marketOf(address);
    const audited = await auditLines(market.log.exported, market.anchors);
    const report = audited.ok ? audited.value : undefined;
    expect(report?.deviation).toBeUndefined();
    expect(report).toMatchObject({ market: address, leaves: market.log.commands.length, isSigned: true });
  });
});

/** What the audit finds first in the log of a market after a change of one of its commands. */
async function found(
  address: string,
  kind: MarketCommand['kind'],
  change: (one: OpenedCommand) => unknown,
  which: (one: OpenedCommand) => boolean = ({ command }) => command.kind === kind,
) {
  const market = marketOf(address);
  const place = market.log.commands.findIndex(which);
  expect(place, `a ${kind} of ${address}`).toBeGreaterThanOrEqual(0);
  const { number } = market.log.commands[place] as OpenedCommand;
  const { deviation, isSigned } = await auditAfter(market, async (log) => {
    await change(log.commands[place] as OpenedCommand);
  });
  expect(deviation?.leaf).toBe(number);
  expect(isSigned).toBe(true);
  return `${deviation?.kind} ${deviation?.requirement}`;
}

/** Puts other members into the command. */
const says = (to: (command: never) => object) => (one: OpenedCommand) => {
  one.command = { ...one.command, ...to(one.command as never) } as never;
};

/** Leaves out the messages of a type. */
const without = (type: string) => (one: OpenedCommand) => {
  one.inputs = one.inputs.filter((token) => contentOf(token).type !== type);
};

describe('a market that decides a take of another one', () => {
  test('[AUD-012] on other terms than the taker has signed', async () => {
    const change = says(({ taker }: { taker: object }) => ({ taker: { ...taker, limit: 99_000 } }));
    expect(await found(TOP, 'decide-take', change)).toBe('price AUD-012');
    const other = says(({ taker }: { taker: object }) => ({ taker: { ...taker, role: 'acceptance' } }));
    expect(await found(TOP, 'decide-take', other)).toBe('input AUD-012');
    expect(
      await found(
        TOP,
        'decide-take',
        says(() => ({ lots: 1 })),
      ),
    ).toBe('input AUD-012');
  });

  test('[AUD-012] with other fees than the markets on the way have signed', async () => {
    const change = says(({ quotes }: { quotes: object[] }) => ({
      quotes: quotes.map((one) => ({ ...one, fee: '1' })),
    }));
    expect(await found(TOP, 'decide-take', change)).toBe('fee AUD-012');
  });

  test('[AUD-010] [AUD-012] without the take, its bid, or a fee quote', async () => {
    expect(await found(TOP, 'decide-take', without('bc4p-take'))).toBe('invented AUD-010');
    expect(await found(TOP, 'decide-take', without('bc4p-offer'))).toBe('invented AUD-010');
    expect(await found(TOP, 'decide-take', without('bc4p-fee-quote'))).toBe('input AUD-012');
  });

  test('[AUD-015] by another trade than follows', async () => {
    const { service } = marketOf(TOP);
    const change = async (one: OpenedCommand) => {
      one.outputs = await Promise.all(one.outputs.map((token) => resigned(token, service, () => ({ fees: '0' }))));
    };
    expect(await found(TOP, 'decide-take', change)).toBe('fee FEE-006');
  });
});

describe('a market between two others', () => {
  test('[AUD-012] passes on more than was asked for, or books another amount', async () => {
    expect(
      await found(
        WEST,
        'reserve',
        says(() => ({ energy: 100 })),
      ),
    ).toBe('input AUD-012');
    expect(
      await found(
        WEST,
        'resolve',
        says(() => ({ entering: '1' })),
      ),
    ).toBe('price AUD-012');
  });

  test('[AUD-010] books or releases what nobody has decided', async () => {
    expect(await found(WEST, 'resolve', without('bc4p-trade'))).toBe('invented AUD-010');
    const released = says(() => ({ outcome: 'released', entering: undefined }));
    expect(await found(HOUSE, 'resolve', released)).toBe('invented AUD-010');
  });

  test('[AUD-010] [AUD-012] releases what was refused, by the refusal that a market further on has signed', async () => {
    const isReleased = ({ command }: OpenedCommand) => command.kind === 'resolve' && command.outcome === 'released';
    expect(await found(HOUSE, 'resolve', without('bc4p-decision'), isReleased)).toBe('invented AUD-010');
    const booked = says(() => ({ outcome: 'booked', entering: '5' }));
    expect(await found(HOUSE, 'resolve', booked, isReleased)).toBe('invented AUD-010');
    const { service } = marketOf(HOUSE);
    const own = async (one: OpenedCommand) => {
      one.inputs = await Promise.all(
        one.inputs.map((token) => (contentOf(token).type === 'bc4p-decision' ? resigned(token, service) : token)),
      );
    };
    expect(await found(HOUSE, 'resolve', own, isReleased)).toBe('signature AUD-011');
  });

  test('[AUD-011] books a trade that it has signed itself', async () => {
    const { service } = marketOf(WEST);
    const change = async (one: OpenedCommand) => {
      const signed = one.inputs.map((token) =>
        contentOf(token).type === 'bc4p-trade' ? resigned(token, service) : token,
      );
      one.inputs = await Promise.all(signed);
    };
    expect(await found(WEST, 'resolve', change)).toBe('signature AUD-011');
  });

  test('[AUD-015] quotes another fee than its lines ask', async () => {
    const { service } = marketOf(WEST);
    const change = async (one: OpenedCommand) => {
      one.outputs = await Promise.all(one.outputs.map((token) => resigned(token, service, () => ({ fees: '9' }))));
    };
    expect(await found(WEST, 'reserve', change)).toBe('fee FEE-006');
  });

  test('[AUD-012] books another charge than the market above has stated', async () => {
    expect(
      await found(
        WEST,
        'settle-uplink',
        says(() => ({ amount: '5' })),
      ),
    ).toBe('price AUD-012');
    expect(await found(WEST, 'settle-uplink', without('bc4p-statement'))).toBe('invented AUD-010');
  });
});

describe('a market that takes', () => {
  test('[AUD-010] [AUD-012] and says that it got something else', async () => {
    const refused = { kind: 'refused', refusal: { code: 'offer-held', requirement: 'ACC-010', facts: {} } };
    expect(
      await found(
        FLAT,
        'settle-take',
        says(() => ({ outcome: refused })),
      ),
    ).toBe('invented AUD-010');
    const cheaper = says(({ outcome }: { outcome: object }) => ({ outcome: { ...outcome, entering: '1' } }));
    expect(await found(FLAT, 'settle-take', cheaper)).toBe('price AUD-012');
    const other = says(({ outcome }: { outcome: object }) => ({ outcome: { ...outcome, trade: 'A'.repeat(43) } }));
    expect(await found(FLAT, 'settle-take', other)).toBe('input AUD-012');
  });

  test('[AUD-015] for less than its bid was for', async () => {
    const { service } = marketOf(FLAT);
    const change = async (one: OpenedCommand) => {
      const signed = one.outputs.map((token) =>
        resigned(token, service, () => (contentOf(token).type === 'bc4p-take' ? { lots: 1 } : {})),
      );
      one.outputs = await Promise.all(signed);
    };
    expect(await found(FLAT, 'submit-offer', change)).toBe('trade MKT-002');
  });
});

test('[AUD-005] [AUD-006] a head that the market above has co-signed is held to it', async () => {
  const [market, { service }] = [marketOf(WEST), marketOf(TOP)];
  const cosigned = async (signer: Holder, size: number, root?: string) => {
    const lines = await exportLines({ ...market.log, commands: market.log.commands.slice(0, size) }, market);
    const { head } = JSON.parse(lines[0] ?? '') as { head: string };
    const signed = contentOf(head);
    const content = {
      market: WEST,
      head: signed.id,
      size,
      root: root ?? (signed.message.root as string),
      at: market.at,
    };
    return (await signMessage(identityOf(signer), 'bc4p-log-cosignature', content)).token;
  };
  const certificates = service.chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
  const audited = async (cosignature: string) =>
    auditAfter(market, (log) => void log.certificates.push(...certificates), { cosignature });
  expect(await audited(await cosigned(service, 3))).toMatchObject({ cosigned: 3, isSigned: true });
  expect((await audited(await cosigned(service, 3))).deviation).toBeUndefined();
  const other = await audited(await cosigned(service, 3, 'A'.repeat(43)));
  expect(other).toMatchObject({ isSigned: false, deviation: { leaf: 0, kind: 'root', requirement: 'AUD-005' } });
  const later = await audited(await cosignedBeyond(market, service));
  expect(later).toMatchObject({ deviation: { kind: 'root', requirement: 'AUD-005' } });
  const own = await audited(await cosigned(market.service, 3));
  expect(own).toMatchObject({ deviation: { leaf: 0, kind: 'signature', requirement: 'AUD-006' } });
});

/** The market above has seen more leaves than there are. */
async function cosignedBeyond({ at }: AuditedMarket, signer: Holder): Promise<string> {
  const content = { market: WEST, head: 'A'.repeat(43), size: 10_000, root: 'A'.repeat(43), at };
  return (await signMessage(identityOf(signer), 'bc4p-log-cosignature', content)).token;
}
