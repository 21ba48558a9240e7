import { beforeAll, describe, expect, test } from 'vitest';
import { type AuditedMarket, auditAfter, commandOf, tradedMarket } from '../support/audited-market.ts';
import { contentOf, type ExportOptions, type OpenedLog, resigned } from '../support/opened-log.ts';

let market: AuditedMarket;
beforeAll(async () => {
  market = await tradedMarket();
}, 60_000);

type Change = (log: OpenedLog, market: AuditedMarket) => Promise<void> | void;

/** What the audit finds first: in which leaf, of which kind, and which requirement says so. */
async function found(change: Change, options: Partial<ExportOptions> = {}) {
  const { deviation, isSigned } = await auditAfter(market, (log) => change(log, market), options);
  if (!deviation) return 'nothing';
  const { leaf, kind, requirement, what, expected, found: is } = deviation;
  expect([what, expected, is].every((text) => text.length > 0)).toBe(true);
  return `${leaf} ${kind} ${requirement}${isSigned ? '' : ' unsigned'}`;
}

/** The number of the command of a kind. */
const leafOf = (kind: Parameters<typeof commandOf>[1], place = 0): number => commandOf(market.log, kind, place).number;

/** Signs the outputs of a command anew, as the market, with other members in those of one type. */
async function resign(log: OpenedLog, number: number, type: string, change: (message: never) => object): Promise<void> {
  const one = log.commands[number - 1];
  if (!one) throw new Error(`there is no command ${number}`);
  const tokens = one.outputs.map((token) =>
    resigned(token, market.service, (message) => (contentOf(token).type === type ? change(message as never) : {})),
  );
  one.outputs = await Promise.all(tokens);
}

describe('a market that signed something else than what follows', () => {
  test('[AUD-015] another price of a trade', async () => {
    const lie = await found((log) => resign(log, leafOf('submit-offer', 2), 'bc4p-trade', () => ({ price: 10_001 })));
    expect(lie).toBe(`${leafOf('submit-offer', 2)} price TRD-003`);
  });

  test('[AUD-015] a buyer who pays more', async () => {
    const change = ({ buyerPays }: { buyerPays: string }) => ({ buyerPays: String(BigInt(buyerPays) + 1n) });
    const lie = await found((log) => resign(log, leafOf('accept-offer'), 'bc4p-trade', change));
    expect(lie).toBe(`${leafOf('accept-offer')} price TRD-003`);
  });

  test('[AUD-015] another fee of a line', async () => {
    const change = ({ quotes }: { quotes: { fee: string }[] }) => ({
      quotes: quotes.map((quote) => ({ ...quote, fee: '7' })),
    });
    const lie = await found((log) => resign(log, leafOf('submit-offer', 2), 'bc4p-trade', change));
    expect(lie).toBe(`${leafOf('submit-offer', 2)} fee FEE-006`);
  });

  test('[AUD-015] a trade with a dearer offer, though a better one lay in the book', async () => {
    const dear = commandOf(market.log, 'submit-offer', 0).inputs[0] as string;
    const { id, message } = contentOf(dear);
    const lie = await found((log) =>
      resign(log, leafOf('submit-offer', 2), 'bc4p-trade', () => ({ sell: id, seller: message.signer })),
    );
    expect(lie).toBe(`${leafOf('submit-offer', 2)} trade TRD-004`);
  });

  test('[AUD-015] a refusal of what should have been accepted', async () => {
    const refused = { result: 'refused', code: 'limit-exceeded', requirement: 'OFR-011' };
    const lie = await found((log) => resign(log, leafOf('submit-offer', 0), 'bc4p-decision', () => refused));
    expect(lie).toBe(`${leafOf('submit-offer', 0)} decision TRD-109`);
  });

  test('[AUD-015] another reason for a refusal', async () => {
    const lie = await found((log) =>
      resign(log, leafOf('submit-offer', 3), 'bc4p-decision', () => ({ code: 'gate-closed' })),
    );
    expect(lie).toBe(`${leafOf('submit-offer', 3)} decision TRD-109`);
  });

  test('[AUD-015] nothing about an acceptance that had to trade', async () => {
    const lie = await found((log) => {
      commandOf(log, 'accept-offer').outputs = [];
    });
    expect(lie).toBe(`${leafOf('accept-offer')} missing AUD-015`);
  });

  test('[AUD-015] a receipt, but not the trade before it', async () => {
    const lie = await found((log) => {
      const one = commandOf(log, 'submit-offer', 2);
      one.outputs = one.outputs.filter((token) => contentOf(token).type === 'bc4p-decision');
    });
    expect(lie).toBe(`${leafOf('submit-offer', 2)} missing AUD-015`);
  });

  test('[AUD-015] a trade that nobody asked for', async () => {
    const lie = await found(async (log, { service }) => {
      const [trade = ''] = commandOf(log, 'accept-offer').outputs;
      commandOf(log, 'top-up').outputs.push(await resigned(trade, service, () => ({ number: 9 })));
    });
    expect(lie).toBe(`${leafOf('top-up')} invented AUD-015`);
  });

  test('[AUD-015] a trade before the one that follows', async () => {
    const lie = await found(async (log, { service }) => {
      const [trade = ''] = commandOf(log, 'accept-offer').outputs;
      commandOf(log, 'submit-offer', 2).outputs.unshift(await resigned(trade, service));
    });
    expect(lie).toBe(`${leafOf('submit-offer', 2)} invented AUD-015`);
  });

  test('[AUD-016] under a key that is not the market’s', async () => {
    const lie = await found(async (log, { participant }) => {
      const one = commandOf(log, 'accept-offer');
      one.outputs = await Promise.all(one.outputs.map((token) => resigned(token, participant('anna'))));
    });
    expect(lie).toBe(`${leafOf('accept-offer')} signature AUD-016`);
  });
});

/** Gives commands the numbers of their places. */
const renumber = (log: OpenedLog): void => {
  for (const [place, one] of log.commands.entries()) one.number = place + 1;
};

describe('a market that changed the order in which messages came', () => {
  const swap = (log: OpenedLog, number: number): void => {
    const [one, next] = log.commands.slice(number - 1, number + 1);
    if (!one || !next) throw new Error('there are no two');
    // Both of one instant, so that the order alone is another.
    next.command = { ...next.command, at: one.command.at };
    log.commands.splice(number - 1, 2, next, one);
    renumber(log);
  };

  test('[AUD-015] contradicts the receipts that it has given', async () => {
    const lie = await found((log) => swap(log, leafOf('submit-offer', 0)));
    expect(lie).toBe(`${leafOf('submit-offer', 0)} order of arrival MKT-002`);
  });

  test('[AUD-015] and with other receipts it contradicts the trades', async () => {
    // The bid now comes before the cheaper offer.
    const first = leafOf('submit-offer', 1);
    const lie = await found(async (log) => {
      swap(log, first);
      for (const number of [first, first + 1]) {
        const at = { number, at: log.commands[number - 1]?.command.at, atMs: log.commands[number - 1]?.atMs };
        await resign(log, number, 'bc4p-decision', () => at);
      }
    });
    expect(lie).toBe(`${first} trade TRD-004`);
  });

  test('[AUD-003] or time would go back', async () => {
    const lie = await found((log) => {
      const one = commandOf(log, 'accept-offer');
      one.command = { ...one.command, at: (one.command.at - 3600) as never };
    });
    expect(lie).toBe(`${leafOf('accept-offer')} order of arrival AUD-003`);
  });

  test('[AUD-003] a command of another time than its leaf', async () => {
    const lie = await found(() => undefined, {
      adjust: ({ leaf, opening }, number) =>
        number === 3 ? { leaf: { ...leaf, at: (leaf.at as number) + 1 }, opening } : undefined,
    });
    // The leaf is another one than was signed, too.
    expect(lie).toBe('3 order of arrival AUD-003 unsigned');
  });
});

describe('a market that leaves something out', () => {
  test('[AUD-003] a leaf', async () => {
    const number = leafOf('accept-offer');
    const lie = await found((log) => {
      log.commands.splice(number - 1, 1);
    });
    expect(lie).toBe(`${number} missing AUD-003`);
  });

  test('[AUD-015] a leaf, with the numbers behind it drawn up, contradicts the receipts that it has given', async () => {
    const number = leafOf('submit-offer', 1);
    const lie = await found((log) => {
      log.commands.splice(number - 1, 1);
      renumber(log);
    });
    expect(lie).toBe(`${number} order of arrival MKT-002`);
  });

  test('[AUD-003] what it has signed, after it kept its log', async () => {
    const lie = await found(() => undefined, {
      adjust: ({ leaf, opening }, number) => {
        if (number !== 4) return undefined;
        const { outcome: _, ...rest } = leaf;
        return { leaf: rest, opening };
      },
    });
    expect(lie).toBe('4 missing AUD-003 unsigned');
  });
});

describe('commands that do not follow from signed messages', () => {
  const change =
    (kind: Parameters<typeof commandOf>[1], to: (command: never) => object): Change =>
    (log) => {
      const one = commandOf(log, kind);
      one.command = { ...one.command, ...to(one.command as never) } as never;
    };

  test('[AUD-012] an offer at another price than it was signed with', async () => {
    const dearer = change('submit-offer', ({ offer }: { offer: object }) => ({ offer: { ...offer, price: 14_999 } }));
    expect(await found(dearer)).toBe(`${leafOf('submit-offer')} price AUD-012`);
  });

  test('[AUD-012] more lots than were offered', async () => {
    const more = change('submit-offer', ({ offer }: { offer: object }) => ({ offer: { ...offer, lots: 11 } }));
    expect(await found(more)).toBe(`${leafOf('submit-offer')} input AUD-012`);
  });

  test('[AUD-012] an acceptance of more than was accepted', async () => {
    const more = change('accept-offer', ({ acceptance }: { acceptance: object }) => ({
      acceptance: { ...acceptance, lots: 3 },
    }));
    expect(await found(more)).toBe(`${leafOf('accept-offer')} input AUD-012`);
  });

  test('[AUD-012] a signer whose chain is said to end earlier, or to allow more', async () => {
    const shorter = change('submit-offer', ({ party }: { party: { until: number } }) => ({
      party: { ...party, until: party.until - 1 },
    }));
    expect(await found(shorter)).toBe(`${leafOf('submit-offer')} input AUD-012`);
    const larger = change('submit-offer', ({ party }: { party: { feedIn: number } }) => ({
      party: { ...party, feedIn: party.feedIn + 1 },
    }));
    expect(await found(larger)).toBe(`${leafOf('submit-offer')} input AUD-012`);
  });

  test('[AUD-012] another amount than was paid in, and other prices than were published', async () => {
    expect(await found(change('top-up', () => ({ amount: '500000001' })))).toBe(`${leafOf('top-up')} price AUD-012`);
    const cheaper = change('settle-slot', ({ prices }: { prices: object }) => ({ prices: { ...prices, energy: 1 } }));
    expect(await found(cheaper)).toBe(`${leafOf('settle-slot')} price AUD-012`);
  });

  test('[AUD-010] a message that is not there', async () => {
    for (const kind of ['submit-offer', 'accept-offer', 'top-up', 'settle-slot'] as const) {
      const lie = await found((log) => {
        commandOf(log, kind).inputs = [];
      });
      expect(lie).toBe(`${leafOf(kind)} invented AUD-010`);
    }
  });

  test('[AUD-011] a message with somebody else’s signature', async () => {
    const lie = await found((log) => {
      const one = commandOf(log, 'accept-offer');
      const [other = ''] = commandOf(log, 'submit-offer').inputs;
      const [token = ''] = one.inputs.filter((text) => contentOf(text).type === 'bc4p-acceptance');
      const forged = [...token.split('.').slice(0, 2), other.split('.')[2]].join('.');
      one.inputs = one.inputs.map((text) => (text === token ? forged : text));
    });
    expect(lie).toBe(`${leafOf('accept-offer')} signature AUD-011`);
  });

  test('[AUD-011] an offer that the market has signed itself', async () => {
    const lie = await found(async (log, { service }) => {
      const one = commandOf(log, 'submit-offer');
      const token = await resigned(one.inputs[0] as string, service);
      one.inputs = [token];
      one.command = { ...one.command, id: contentOf(token).id } as never;
    });
    expect(lie).toBe(`${leafOf('submit-offer')} signature AUD-011`);
  });

  test.each([
    { kind: 'no-such-command' },
    { kind: 'set-admission' },
    { kind: 'set-admission', slot: { start: 'now', len: 900 }, line: 1 },
    { kind: 'open-market', parameters: {} },
    { kind: 'settle-slot', slot: null },
  ])('[AUD-013] a command that no market can carry out: %j', async (command) => {
    const lie = await found((log) => {
      const one = commandOf(log, 'top-up');
      one.command = { ...command, at: one.command.at } as never;
    });
    expect(lie).toMatch(new RegExp(`^${leafOf('top-up')} invented AUD-01[03]$`));
  });
});

describe('leaves and heads', () => {
  test('[AUD-004] an opening that is not what the leaf commits to', async () => {
    const lie = await found(() => undefined, {
      adjust: ({ leaf, opening }, number) =>
        number === 2 ? { leaf, opening: { ...opening, command: { ...opening.command, at: 1 } } } : undefined,
    });
    expect(lie).toBe('2 commitment AUD-004');
  });

  test('[AUD-004] outputs that are not those that the leaf commits to', async () => {
    const number = leafOf('accept-offer');
    const lie = await found(() => undefined, {
      adjust: ({ leaf, opening }, place) =>
        place === number ? { leaf, opening: { ...opening, outputs: [] } } : undefined,
    });
    expect(lie).toBe(`${number} commitment AUD-004`);
  });

  test('[AUD-005] another root, or more leaves, than the head says', async () => {
    expect(await found(() => undefined, { head: { root: 'A'.repeat(43) } })).toBe('0 root AUD-005 unsigned');
    expect(await found(() => undefined, { head: { size: 3 } })).toBe('0 root AUD-005 unsigned');
  });

  test('[AUD-006] a head that somebody else has signed, or of another market', async () => {
    const service = market.participant('anna');
    expect(await found(() => undefined, { service })).toBe('0 signature AUD-006 unsigned');
    expect(await found(() => undefined, { head: { market: 'other' } })).toBe('0 signature AUD-006 unsigned');
  });
});
