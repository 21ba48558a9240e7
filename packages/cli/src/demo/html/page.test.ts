import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { SAMPLE, SLOTS } from '../../../test/sample-page.ts';
import { germanTime } from '../../simbench/wall-time.ts';
import { cents, count, eur, kwh } from '../figures.ts';
import { htmlPage } from './page.ts';
import type { PageModel } from './page-model.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The page as a browser reads it, and everything that it would have to put up with. */
function read(model: PageModel) {
  const source = htmlPage(model);
  const faults: string[] = [];
  const document = parse(source, {
    onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`),
  });
  const elements = elementsIn(document);
  return { source, faults, elements, text: textOf(document) };
}

function elementsIn(node: Node): readonly Element[] {
  const own = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsIn)] : own;
}

const textOf = (node: Node): string => {
  if ('value' in node) return node.value;
  if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'style')) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
};

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

const page = read(SAMPLE);

describe('the page', () => {
  test('is well-formed, whatever names are in it', () => {
    expect(page.faults).toEqual([]);
    expect(page.source).not.toContain('<lab>');
    expect(page.text).toContain('R&D <lab> "7"');
    expect(page.text).not.toMatch(/NaN|undefined|Infinity/);
    expect(page.source).not.toMatch(/NaN|Infinity/);
  });

  test('needs nothing but itself', () => {
    const links = page.elements.flatMap((element) =>
      ['src', 'href', 'srcset', 'data'].map((name) => attribute(element, name)),
    );
    for (const link of links) if (link !== undefined) expect(link).toMatch(/^#/);
    expect(page.source).not.toMatch(/https?:|\/\/|@import|url\((?!#)/);
    expect(page.elements.map(({ tagName }) => tagName)).not.toContain('link');
  });

  test('has each id once, and each reference leads somewhere', () => {
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = page.elements.flatMap((element) => attribute(element, 'aria-labelledby')?.split(' ') ?? []);
    const links = page.elements.flatMap((element) => attribute(element, 'href')?.slice(1) ?? []);
    const looks = [...page.source.matchAll(/url\(#([^)]*)\)/g)].map(([, id = '']) => id);
    expect(looks).toHaveLength(8);
    for (const id of [...labels, ...links, ...looks]) expect(ids).toContain(id);
  });

  test('has a name and a description for each chart', () => {
    const charts = page.elements.filter((element) => attribute(element, 'role') === 'img');
    expect(charts).toHaveLength(12);
    for (const chart of charts) {
      const [title, description] = chart.childNodes;
      expect(title && textOf(title)).toMatch(/\w/);
      expect(description && textOf(description).length).toBeGreaterThan(30);
    }
  });

  test('has a figure in each cell, and as many cells in each row as there are headings', () => {
    for (const table of page.elements.filter(({ tagName }) => tagName === 'table')) {
      const rows = elementsIn(table).filter(({ tagName }) => tagName === 'tr');
      const widths = rows.map(
        (row) => elementsIn(row).filter(({ tagName }) => tagName === 'th' || tagName === 'td').length,
      );
      expect(new Set(widths).size, textOf(table).slice(0, 60)).toBe(1);
    }
  });
});

describe('the page shows', () => {
  test('the tree, the key figures, and every check with its verdict', () => {
    const { markets, traded, stayed, signatures, checks } = SAMPLE;
    for (const { address, who } of markets) expect(page.text).toContain(`${address}  ${who}`);
    for (const share of [traded, stayed]) expect(page.text).toContain(`${kwh(share.energy)} kWh`);
    for (const amount of [traded.paid, traded.received, traded.fees]) expect(page.text).toContain(`${eur(amount)} EUR`);
    for (const number of [traded.trades, signatures.made, signatures.checked])
      expect(page.text).toContain(count(number));
    expect(page.text).toContain('✗ 1 of 2 failed');
    for (const { rule, cases } of checks)
      expect(page.text).toMatch(new RegExp(`${rule.replaceAll('+', '\\+')}\\s+${count(cases)}`));
    expect(page.text).toContain('three & <more>');
    expect(page.text).toContain('and 1 more');
  });

  test('every price', () => {
    for (const { paid, received } of SAMPLE.prices) {
      for (const { start, mean, lowest, highest } of paid)
        expect(page.text).toContain(
          `${germanTime(start)}  paid ${cents(mean)} (${cents(lowest)} to ${cents(highest)})`,
        );
      for (const { mean, lowest, highest, energy } of received) {
        expect(page.text).toContain(`received ${cents(mean)} (${cents(lowest)} to ${cents(highest)}) ct/kWh`);
        expect(page.text).toContain([kwh(energy), cents(mean), cents(lowest), cents(highest)].join(' '));
      }
    }
  });

  test('the energy of every slot and level, and their sums', () => {
    for (const [index, start] of SLOTS.entries()) {
      const energies = SAMPLE.levels.map(({ label, slots }) => `${label} ${slots[index] && kwh(slots[index].energy)}`);
      expect(page.text).toContain(`${germanTime(start)}  ${energies.join(', ')}`);
    }
  });

  test('how full every line was, which way, in every slot', () => {
    for (const { load, line } of SAMPLE.lines?.uses ?? []) {
      const name = line.split('-').slice(-2).join('-');
      for (const [index, start] of SLOTS.entries()) {
        const perMille = load[index] ?? 0;
        const way = perMille > 0 ? 'up' : 'down';
        const shown = perMille === 0 ? 'nothing' : `${(Math.abs(perMille) / 10).toFixed(1)} % ${way}`;
        expect(page.text).toContain(`${germanTime(start)}  ${name}: ${shown}`);
      }
    }
  });

  test('every deviation, loss and balancing energy, and says that the frequency is made up', () => {
    for (const { name, shortage, surplus } of SAMPLE.deviation?.participants ?? [])
      expect(page.text).toContain(`${name}: shortage ${kwh(shortage)} kWh, surplus ${kwh(surplus)} kWh`);
    for (const { start, energy } of SAMPLE.deviation?.losses ?? [])
      expect(page.text).toContain(`${germanTime(start)}  ${energy} Wh`);
    for (const { energy } of SAMPLE.balancing?.energy ?? []) expect(page.text).toContain(`${kwh(energy)} kWh`);
    expect(page.text).toContain('Frequency of the grid (synthetic)');
    expect(page.text).toContain('nobody measured it');
  });

  test('every part of every bill, what operators receive, and each account to the last digit', () => {
    const { bills, accounts, operators } = SAMPLE.bills ?? { bills: [], accounts: [], operators: [] };
    for (const { participant, bought, sold, fees, deviation, service, balancing, total } of bills) {
      const parts = [bought, sold, ...fees, deviation, service, balancing, total].map(eur);
      expect(page.text).toMatch(new RegExp(`${participant}\\s+${parts.join('\\s+')}\\s`));
    }
    for (const { label, amount } of operators.flatMap(({ parts }) => parts))
      expect(page.text).toMatch(new RegExp(`${label}\\s+${eur(amount)}`));
    expect(accounts.length).toBeGreaterThan(10);
    expect(page.text).toContain('0.00000000 EUR');
    expect(page.text).toMatch(/which must be zero\. +✓ held/);
    expect(page.text).toMatch(/add up to its total\. +✓ held/);
  });

  test('each statement with the command that verifies it, and the sources', () => {
    for (const { name, command } of SAMPLE.statements ?? [])
      for (const text of [name, command]) expect(page.text).toContain(text);
    for (const { name, licence, notice } of SAMPLE.sources)
      for (const text of [name, licence, notice]) expect(page.text).toContain(text);
  });
});

test('money that appears from nowhere, and a bill that does not add up, are told', () => {
  const bills = SAMPLE.bills;
  if (bills === undefined) throw new Error('the sample has bills');
  const [first, ...others] = bills.bills;
  const [account, ...rest] = bills.accounts;
  if (first === undefined || account === undefined) throw new Error('the sample has a bill');
  const wrong = { ...first, total: (first.total + 1n) as typeof first.total };
  const tipped = { ...account, balance: (account.balance + 1n) as typeof account.balance };
  const { text } = read({ ...SAMPLE, bills: { ...bills, bills: [wrong, ...others], accounts: [tipped, ...rest] } });
  expect(text).toMatch(/0\.00000001 EUR *, which must be zero\. +✗ failed/);
  expect(text).toContain('not so for Load-1');
});

test('sections that there is nothing for are left out, and so are the links to them', () => {
  const { lines, deviation, balancing, bills, statements, ...bare } = SAMPLE;
  const { faults, elements, text } = read({ ...bare, sources: [] });
  expect(faults).toEqual([]);
  const sections = elements.filter(({ tagName }) => tagName === 'section').map((one) => attribute(one, 'id'));
  expect(sections).toEqual(['prices', 'energy', 'checks']);
  expect(text).not.toMatch(/Bills|Balancing|Statements|Sources/);
});

test('a day without slots or trades is a page too', () => {
  const { title, date, slotLength, signatures, elapsedMs, traded } = SAMPLE;
  const none = { ...traded, trades: 0, energy: 0 as typeof traded.energy };
  const { faults, source } = read({
    ...{ title, date, slotLength, signatures, elapsedMs, traded: none, stayed: none },
    slots: [],
    markets: [],
    checks: [],
    prices: [{ address: 'empty', paid: [], received: [] }],
    levels: [],
    sources: [],
  });
  expect(faults).toEqual([]);
  expect(source).not.toMatch(/NaN|Infinity/);
});
