import { beforeAll, describe, expect, test } from 'vitest';
import { AT, type Case, type Name, SLOT, statementCase } from '../../../test/support/statement-evidence.ts';
import { type StatementNetwork, statementNetwork } from '../../../test/support/statement-network.ts';
import { createVerifier } from '../../crypto/index.ts';
import type { Evidence, Statement } from '../../messages/index.ts';
import { tradesDigest, verifyStatements } from '../index.ts';

const OTHER_SLOT = { start: SLOT.start + 900, len: 900 };
const AFTER_SLOT: readonly Name[] = ['correction', 'month', 'nextTopUp', 'nextMonth'];

let network: StatementNetwork;
beforeAll(async () => {
  network = await statementNetwork(AT);
});

const verify = (...evidences: readonly Evidence[]) =>
  verifyStatements(evidences, { anchors: [network.root], verifier: createVerifier() });

async function verdict(wanted: Case = {}): Promise<string> {
  const { evidence } = await statementCase(network, wanted);
  const proven = await verify(evidence);
  if (proven.ok) return `${proven.value.length} proven`;
  const { code, requirement, facts } = proven.refusal;
  return [code, requirement, facts.missing]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/[\w-]{43}/g, 'ID');
}

/** Another amount of one kind; the closing goes along. */
const reposted =
  (kind: string, amount: number) =>
  ({ postings, opening }: Statement): Partial<Statement> => {
    const kept = postings.filter((posting) => posting.kind !== kind);
    const changed = [...kept, { kind: kind as Statement['postings'][number]['kind'], amount: `${amount}` }];
    const closing = changed.reduce((sum, posting) => sum + BigInt(posting.amount), BigInt(opening));
    return { postings: changed, closing: `${closing}` };
  };

type Delivery = NonNullable<Statement['delivery']>;
type Metered = Delivery['meters'][number];

const delivering =
  (changes: Partial<Record<keyof Delivery, unknown>>) =>
  ({ delivery }: Statement): Record<string, unknown> => ({ delivery: { ...delivery, ...changes } });

/** Another first meter in the list. */
const metering =
  (changes: Partial<Record<keyof Metered, unknown>>) =>
  ({ delivery }: Statement): Record<string, unknown> => {
    const [first, ...rest] = delivery?.meters ?? [];
    return { delivery: { ...delivery, meters: [{ ...first, ...changes }, ...rest] } };
  };

describe('statements', () => {
  test('[ACT-051] [ACT-052] [ACT-053] [ACT-054] [ACT-055] [ACT-057] [ACT-058] [ACT-059] [ACT-060] [ACT-061] [ACT-062] [ACT-063] [ACT-064] [ACT-065] [ACT-067] [ACT-068] [ACT-069] [ACT-070] [ACT-071] [ACT-072] a whole account is proven, from payment to month', async () => {
    const { evidence } = await statementCase(network);
    const proven = await verify(evidence);
    if (!proven.ok) throw new Error(JSON.stringify(proven.refusal));
    expect(proven.value.map(({ statement, isChained }) => [statement.point, statement.number, isChained])).toEqual([
      ['anna', 1, true],
      ['anna', 2, true],
      ['anna', 3, true],
      ['anna', 4, true],
      ['anna', 5, true],
      ['anna', 6, true],
      ['bob', 1, true],
    ]);
    expect(proven.value[1]?.delivery?.trades).toMatchObject([{ side: 'sell', amount: 4_500_000n }]);
    expect(proven.value[6]?.delivery?.trades).toMatchObject([{ side: 'buy', amount: 4_800_000n }]);
  });

  test('[ACT-055] an account may be shown from the middle on, which is told', async () => {
    const { evidence } = await statementCase(network, { without: ['topUp', 'month', 'nextMonth', 'bob'] });
    const proven = await verify(evidence);
    expect(proven.ok && proven.value.map(({ statement, isChained }) => [statement.number, isChained])).toEqual([
      [2, false],
      [3, true],
      [5, false],
    ]);
  });

  test('[ACT-050] what one evidence lacks, another one may hold', async () => {
    const { evidence } = await statementCase(network);
    const [front, back] = [evidence.tokens.slice(0, 9), evidence.tokens.slice(9)];
    expect(await verify({ ...evidence, tokens: front }, { ...evidence, tokens: back })).toMatchObject({ ok: true });
    expect(await verify({ ...evidence, tokens: back })).toMatchObject({ ok: false });
  });

  test('[ACT-066] [ACT-067] with a single price the state of the area decides', async () => {
    const single = (area: string, price: number): Case => ({
      changes: {
        price: { prices: { mode: 'single', short: 30_000, long: -1000 } },
        slot: (plain: Statement) => {
          const { delivery } = delivering({ area })(plain);
          const sales = { ...plain, postings: plain.postings.slice(0, 1) };
          const deviating = { ...sales, ...reposted('deviation', -160 * price)(sales) };
          return { delivery, ...reposted('balancing-energy', 100 * price)(deviating) };
        },
      },
      without: [...AFTER_SLOT, 'bob'],
    });
    expect(await verdict(single('short', 30_000))).toBe('2 proven');
    expect(await verdict(single('long', -1000))).toBe('2 proven');
    expect(await verdict(single('long', 30_000))).toBe('settlement-contradiction ACT-067');
  });

  test.each<[string, readonly Name[], string]>([
    ['a trade', ['trade'], 'ACT-050 1 of 1 trades of the account'],
    ['a message that a trade joins', ['offer'], 'TRD-101 message ID'],
    ['the balancing price', ['price'], 'ACT-050 balancing price ID'],
    ['a meter value', ['balancingStart'], 'ACT-050 meter value ID'],
    ['the confirmation of a payment', ['payment'], 'ACT-050 top-up ID'],
    ['the statement that is corrected', ['slot'], 'ACT-050 the statement that is corrected'],
    ['a statement of the month', ['topUp'], 'ACT-050 statement 1 of the account'],
    ['the month before', ['month'], 'ACT-050 statement 4 of the account'],
    [
      'every statement',
      ['topUp', 'slot', 'correction', 'month', 'nextTopUp', 'nextMonth', 'bob'],
      'ACT-050 a statement',
    ],
  ])('[ACT-050] are incomplete without %s', async (_, without, missing) => {
    expect(await verdict({ without })).toBe(`evidence-incomplete ${missing}`);
  });

  test('[ACT-050] are incomplete without a certificate', async () => {
    const { evidence } = await statementCase(network);
    const certificates = evidence.certificates.slice(1);
    expect(await verify({ ...evidence, certificates })).toMatchObject({
      ok: false,
      refusal: { code: 'evidence-incomplete' },
    });
  });

  test('[ACT-055] are refused if there are two under one number', async () => {
    const { evidence } = await statementCase(network);
    const other = await statementCase(network, { changes: { bob: { at: SLOT.start + 9000 } } });
    expect(await verify(evidence, other.evidence)).toMatchObject({
      refusal: { code: 'settlement-contradiction', requirement: 'ACT-055', path: '/1/tokens/17/number' },
    });
  });

  test('a refusal tells the evidence, the token and the member', async () => {
    const { evidence } = await statementCase(network, { changes: { slot: metering({ generation: 251 }) } });
    expect(await verify({ ...evidence, tokens: evidence.tokens.slice(0, 1) }, evidence)).toMatchObject({
      refusal: { path: '/1/tokens/11/delivery/meters/0' },
    });
  });

  test.each<[string, (network: StatementNetwork) => Case]>([
    ['[ACT-051] signed by a participant', () => ({ signers: { slot: 'seller' } })],
    ['[ACT-051] signed by the operator instead of the market', () => ({ signers: { slot: 'operator' } })],
    ['[ACT-051] of a market that its signer is not', () => ({ changes: { slot: { market: 'other.westnetz' } } })],
    ['[ACT-052] of a slot without a delivery', () => ({ changes: { slot: { delivery: undefined } } })],
    ['[ACT-052] of a slot with the first statement of a month', () => ({ changes: { slot: { first: 1 } } })],
    ['[ACT-052] of a month without cents', () => ({ changes: { month: { cents: undefined } } })],
    ['[ACT-052] about another time than its slot', () => ({ changes: { slot: { from: SLOT.start - 900 } } })],
    ['[ACT-052] signed before the slot was over', () => ({ changes: { slot: { at: SLOT.start + 899 } } })],
    ['[ACT-052] that ends before it begins', () => ({ changes: { topUp: { from: AT, until: AT - 1 } } })],
    ['[ACT-053] whose closing is not opening and postings', () => ({ changes: { slot: { closing: '1003700001' } } })],
    [
      '[ACT-053] with one kind of posting twice',
      () => ({
        changes: {
          topUp: {
            postings: ['400000000', '600000000'].map((amount) => ({ kind: 'top-up', amount })),
          },
        },
      }),
    ],
    [
      '[ACT-054] the first one, opening with money',
      () => ({ changes: { topUp: { opening: '5', closing: '1000000005' } } }),
    ],
    ['[ACT-054] the first one, after another', () => ({ changes: { topUp: { previous: 'A'.repeat(43) } } })],
    ['[ACT-054] a later one after none', () => ({ changes: { slot: { previous: undefined } } })],
    ['[ACT-055] after another than the one before', () => ({ changes: { slot: { previous: 'A'.repeat(43) } } })],
    [
      '[ACT-055] opening with other than the one before had',
      () => ({ changes: { slot: { opening: '1000000001', closing: '1003700001' } } }),
    ],
    [
      '[ACT-055] of a month that closes with other than its last one',
      () => ({ changes: { month: reposted('top-up', 1_000_000_001) } }),
    ],
    [
      '[ACT-056] of a submarket that is another market’s',
      () => ({ changes: { slot: delivering({ submarket: 'haus.other.westnetz' }) } }),
    ],
    [
      '[ACT-056] of a submarket that is not directly below',
      () => ({ changes: { slot: delivering({ submarket: 'hof.haus.quartier7.westnetz' }) } }),
    ],
    [
      '[ACT-057] with other trades',
      () => ({ changes: { slot: delivering({ trades: { count: 1, digest: tradesDigest(['A'.repeat(43)]) } }) } }),
    ],
    [
      '[ACT-057] that keeps quiet about a trade',
      () => ({ changes: { slot: delivering({ trades: { count: 0, digest: tradesDigest([]) } }) } }),
    ],
    ['[ACT-058] that sells less than was traded', () => ({ changes: { slot: delivering({ sold: 200 }) } })],
    ['[ACT-058] that buys what was not traded', () => ({ changes: { slot: delivering({ bought: 100 }) } })],
    [
      '[ACT-058] on the other side of its trades',
      ({ buyer }) => ({ changes: { slot: delivering({ certificates: [buyer.kid] }) } }),
    ],
    ['[ACT-059] with other sales', () => ({ changes: { slot: reposted('sales', 4_499_999) } })],
    ['[ACT-059] with purchases that nobody made', () => ({ changes: { slot: reposted('purchases', -1) } })],
    ['[ACT-059] in which the buyer pays without fees', () => ({ changes: { bob: reposted('purchases', -4_500_000) } })],
    ['[ACT-060] with a value that a participant signed', () => ({ signers: { start: 'seller' } })],
    ['[ACT-060] with a value that another meter signed', () => ({ signers: { start: 'balancer' } })],
    ['[ACT-060] with a value of another meter', () => ({ changes: { start: { meter: 'b-anna' } } })],
    ['[ACT-061] with a register that went back', () => ({ changes: { later: { generation: 999 } } })],
    ['[ACT-061] with a counter that did not grow', () => ({ changes: { later: { counter: 1 } } })],
    [
      '[ACT-061] with values in another order',
      () => ({
        changes: {
          slot: (plain: Statement) =>
            metering({ readings: [...(plain.delivery?.meters[0]?.readings ?? [])].reverse() })(plain),
        },
      }),
    ],
    [
      '[ACT-061] with a meter that counts twice',
      () => ({
        changes: {
          slot: (plain: Statement) =>
            delivering({ meters: [...(plain.delivery?.meters ?? []), plain.delivery?.meters[0]] })(plain),
        },
      }),
    ],
    [
      '[ACT-062] with more generation than the registers show',
      () => ({ changes: { slot: metering({ generation: 251 }) } }),
    ],
    ['[ACT-062] with less consumption than they show', () => ({ changes: { slot: metering({ consumption: 9 }) } })],
    ['[ACT-062] after other registers', () => ({ changes: { later: { generation: 1502 } } })],
    ['[ACT-062] estimated without saying so', () => ({ changes: { slot: metering({ estimated: undefined }) } })],
    ['[ACT-062] measured, but called an estimate', () => ({ changes: { correction: metering({ estimated: true }) } })],
    ['[ACT-062] without the values that it follows from', () => ({ changes: { slot: metering({ readings: [] }) } })],
    [
      '[ACT-062] after other balancing registers',
      () => ({ changes: { balancingEnd: { balancing: { frequency: 49_980, beneficial: 81, adverse: 20 } } } }),
    ],
    [
      '[ACT-063] that exchanges other than its meters saw',
      () => ({ changes: { slot: delivering({ exchanged: 241, deviation: 159 }) } }),
    ],
    [
      '[ACT-063] that balances other than its meter saw',
      () => ({ changes: { slot: delivering({ balancing: 99, deviation: 159 }) } }),
    ],
    ['[ACT-063] that deviates otherwise', () => ({ changes: { slot: delivering({ deviation: 159 }) } })],
    [
      '[ACT-063] that exchanges other than booked, without a meter',
      () => ({ changes: { bob: delivering({ exchanged: -299, deviation: -1 }) } }),
    ],
    ['[ACT-064] at a price that a participant signed', () => ({ signers: { price: 'seller' } })],
    ['[ACT-064] at a price of another market', () => ({ changes: { price: { market: 'other.westnetz' } } })],
    ['[ACT-064] at the price of another slot', () => ({ changes: { price: { slot: OTHER_SLOT } } })],
    ['[ACT-065] at a price that came after the slot had begun', () => ({ changes: { price: { at: SLOT.start } } })],
    [
      '[ACT-066] that tells the area where it decides nothing',
      () => ({ changes: { slot: delivering({ area: 'short' }) } }),
    ],
    [
      '[ACT-066] that does not tell the area that decides',
      () => ({ changes: { price: { prices: { mode: 'single', short: 10_000, long: 10_000 } } } }),
    ],
    ['[ACT-067] with another deviation', () => ({ changes: { slot: reposted('deviation', -1_599_999) } })],
    ['[ACT-067] with another service', () => ({ changes: { slot: reposted('service', 0) } })],
    ['[ACT-067] with other balancing energy', () => ({ changes: { slot: reposted('balancing-energy', 1_000_001) } })],
    ['[ACT-067] with another balancing service', () => ({ changes: { slot: reposted('balancing-service', 160_000) } })],
    ['[ACT-067] with a payment in a slot', () => ({ changes: { slot: reposted('top-up', 1) } })],
    [
      '[ACT-067] at other prices',
      () => ({ changes: { price: { prices: { mode: 'separate', energy: 9999, service: 2000 } } } }),
    ],
    ['[ACT-068] a correction of more than is new', () => ({ changes: { correction: reposted('deviation', 400_001) } })],
    ['[ACT-068] a correction that forgets the service', () => ({ changes: { correction: reposted('service', 0) } })],
    [
      '[ACT-068] a correction that posts the sales again',
      () => ({ changes: { correction: reposted('sales', 4_500_000) } }),
    ],
    ['[ACT-069] a payment that a participant confirms', () => ({ signers: { payment: 'seller' } })],
    ['[ACT-069] a payment that the market’s service confirms', () => ({ signers: { payment: 'service' } })],
    ['[ACT-069] a payment in another market', () => ({ changes: { payment: { market: 'other.westnetz' } } })],
    ['[ACT-069] a payment for somebody else', () => ({ changes: { payment: { point: 'bob' } } })],
    ['[ACT-069] a payment of another amount', () => ({ changes: { payment: { amount: '999999999' } } })],
    [
      '[ACT-069] a payment that is posted as sales',
      () => ({ changes: { topUp: { postings: [{ kind: 'sales', amount: '1000000000' }] } } }),
    ],
    ['[ACT-070] a month that sums up a month', () => ({ changes: { nextMonth: { first: 3 } } })],
    ['[ACT-070] a month that begins after what was no month', () => ({ changes: { month: { first: 2 } } })],
    ['[ACT-070] a month that begins after itself', () => ({ changes: { nextMonth: { first: 7 } } })],
    [
      '[ACT-071] a month that opens otherwise',
      () => ({ changes: { nextMonth: { opening: '1004180001', postings: [{ kind: 'top-up', amount: '399999' }] } } }),
    ],
    [
      '[ACT-071] a month with postings of another kind',
      () => ({ changes: { nextMonth: { postings: [{ kind: 'sales', amount: '400000' }] } } }),
    ],
    ['[ACT-072] a month that rounds otherwise', () => ({ changes: { month: { cents: '1005', carried: '-820000' } } })],
    ['[ACT-072] a month that keeps what is left', () => ({ changes: { month: { carried: '0' } } })],
    [
      '[ACT-072] a month that forgets what was left',
      () => ({ changes: { nextMonth: { cents: '0', carried: '400000' } } }),
    ],
  ])('%s: refused', async (name, wanted) => {
    expect(await verdict(wanted(network))).toBe(`settlement-contradiction ${name.slice(1, 8)}`);
  });

  test('are worth nothing under another root', async () => {
    const { evidence } = await statementCase(network);
    const other = await statementNetwork(AT);
    const proven = await verifyStatements([evidence], { anchors: [other.root], verifier: createVerifier() });
    expect(proven).toMatchObject({ ok: false, refusal: { code: 'key-identifier-mismatch' } });
  });
});
