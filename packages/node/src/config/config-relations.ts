import type { MarketParameters } from '@bc4p/protocol/market';
import { UPPER_POINT } from '@bc4p/protocol/market';
import { MAX_METERS } from '../metering/max-meters.ts';
import type { ConfigReader } from './config-reader.ts';
import { checkTree } from './grid-config.ts';
import { isLoopback } from './loopback.ts';
import type { NodeConfig } from './node-config.ts';

/** Notes whatever fields of a configuration do not fit each other, each of which is good by itself. */
export function checkRelations(read: ConfigReader, config: NodeConfig): void {
  checkUpper(read, config);
  checkRules(read, config.parameters);
  checkLosses(read, config);
  checkTree(read, config.parameters.grid);
  checkPoints(read, config);
  checkSettlement(read, config);
  checkMetering(read, config);
  checkExposure(read, config);
  checkPorts(read, config);
}

/** A submarket's address is its label and then that of the market above. [PKI-067] */
function checkUpper(read: ConfigReader, { market, upper }: NodeConfig): void {
  if (!upper) return;
  if (!URL.canParse(upper.url))
    read.fault(['upper', 'url'], `${upper.url} is not an address.`, 'Write one such as wss://market.example:8470.');
  const [label = '', ...rest] = market.split('.');
  const above = rest.join('.');
  if (above === '')
    read.fault(['upper'], `There is no market above ${market}.`, 'Leave upper out, or write the whole address.');
  else if (upper.market !== above)
    read.fault(
      ['upper', 'market'],
      `${market} is not directly below ${upper.market}.`,
      `Write ${above}, or mend market: ${label}.${upper.market} would be below it.`,
    );
}

function checkRules(read: ConfigReader, rules: MarketParameters): void {
  if (86_400 % rules.slotLength !== 0)
    read.fault(
      ['rules', 'slotLength'],
      'Slots of this length do not fill a day.',
      'Write a divisor of 24h: 15m, 30m, 1h.',
    );
  if (rules.horizon < rules.gateClosure + rules.minimumAvailability + rules.slotLength)
    read.fault(
      ['rules', 'horizon'],
      'With this horizon no slot could ever be traded.',
      'Write more than gateClosure, minimumAvailability and slotLength together.',
    );
  for (const [place, size] of rules.lotSizes.entries())
    if (size < rules.minimumLot)
      read.fault(
        ['rules', 'lotSizes', place],
        'This lot is smaller than minimumLot.',
        'Raise it, or lower minimumLot.',
      );
}

/** Losses are bought by offers that the market takes, under a proxy that is there. */
function checkLosses(read: ConfigReader, { losses, parameters, certificates }: NodeConfig): void {
  if (!losses) return;
  const { minimumAvailability, minimumLot, lotSizes } = parameters;
  if (losses.before <= minimumAvailability)
    read.fault(
      ['losses', 'before'],
      'Buying would end before it begins: an offer stands at least for rules.minimumAvailability.',
      'Write more than rules.minimumAvailability.',
    );
  if (losses.lot < minimumLot || (lotSizes.length > 0 && !lotSizes.includes(losses.lot)))
    read.fault(
      ['losses', 'lot'],
      'This market takes no offers of lots of this size.',
      'Write one of rules.lotSizes, at least rules.minimumLot.',
    );
  if (!losses.proxy && !certificates.operator)
    read.fault(
      ['losses'],
      'There is nobody to sign for the losses: this node does not hold the operator’s key.',
      'Name a proxy for the connection point @losses under losses.chain and losses.key, or the operator’s key under certificates.',
    );
}

function checkPoints(read: ConfigReader, { points, parameters: { grid } }: NodeConfig): void {
  const nodes = new Set([grid.root, ...grid.lines.map(({ lower }) => lower)]);
  const names = new Set<string>();
  for (const [place, { point, node }] of points.entries()) {
    if (names.has(point))
      read.fault(['points', place, 'point'], `The connection point ${point} is here twice.`, 'Attach it to one node.');
    names.add(point);
    if (!nodes.has(node))
      read.fault(
        ['points', place, 'node'],
        `The grid has no node ${node}.`,
        'Mend its name, or add the line that leads to it.',
      );
  }
}

/** A slot is remembered until it is settled, and corrected, for good. */
function checkSettlement(read: ConfigReader, { settlement, points, parameters: { retention } }: NodeConfig): void {
  if (!settlement) {
    for (const [place, { credit }] of points.entries())
      if (credit !== undefined)
        read.fault(
          ['points', place, 'credit'],
          'There are no accounts without the group settlement.',
          'Write settlement, or leave credit out.',
        );
    return;
  }
  const { after, latest, statements, postgres } = settlement;
  if (statements === 'postgres' && postgres === undefined)
    read.fault(
      ['settlement', 'statements'],
      'There is no database for statements.',
      'Name the file with its address: postgres: secrets/statements-database.',
    );
  if (latest < after)
    read.fault(
      ['settlement', 'latest'],
      'This is before a slot is settled at all.',
      'Write more than after, such as 1d.',
    );
  if (retention <= latest)
    read.fault(
      ['settlement', 'latest'],
      'Slots are forgotten before they are settled at the latest.',
      'Write less than rules.retention, or raise that.',
    );
}

/** A node takes its values from meters or from another node, and registered meters are at connection points that there are. */
function checkMetering(read: ConfigReader, { metering, points, upper }: NodeConfig): void {
  if (!metering) return;
  const { url, isOnly, meters } = metering;
  if (url !== undefined && isOnly)
    read.fault(['metering', 'url'], 'A metering node takes its values from meters.', 'Leave out url, or role: only.');
  if (url !== undefined && !URL.canParse(url))
    read.fault(['metering', 'url'], `${url} is not an address.`, 'Write one such as wss://meters.example:8480.');
  const names = new Set<string>();
  const counts = new Map<string, number>();
  for (const [place, { meter, point }] of meters.entries()) {
    const here = ['metering', 'meters', place] as const;
    if (names.has(meter)) read.fault([...here, 'meter'], `The meter ${meter} is here twice.`, 'Leave one of them out.');
    names.add(meter);
    const count = (counts.get(point) ?? 0) + 1;
    counts.set(point, count);
    if (count === MAX_METERS + 1)
      read.fault(
        [...here, 'point'],
        `There are more than ${MAX_METERS} meters at ${point}.`,
        'Make another connection point for the rest.',
      );
    const isThere = point === UPPER_POINT ? upper !== undefined : points.some((known) => known.point === point);
    if (!isThere)
      read.fault(
        [...here, 'point'],
        point === UPPER_POINT ? 'There is no market above this one.' : `There is no connection point ${point}.`,
        'Mend its name, or add it under points.',
      );
  }
}

/** One port of one interface is for one thing. */
function checkPorts(read: ConfigReader, { listen, admin }: NodeConfig): void {
  if (listen.port === 0 || listen.port !== admin.port || listen.host !== admin.host) return;
  read.fault(['admin', 'port'], `Participants connect to port ${admin.port} already.`, 'Choose another one.');
}

/** What other machines reach, or is reached there, without protection has to be wanted, in so many words. */
function checkExposure(read: ConfigReader, { listen, tls, admin, upper, metering }: NodeConfig): void {
  const wanted = new Set(read.items('insecure').map((word) => read.text(...word)));
  if (!tls && !isLoopback(listen.host) && !wanted.has('plaintext-outside-loopback'))
    read.fault(
      ['listen', 'host'],
      `${listen.host} is reached from other machines, and there is no tls.`,
      'Configure tls; or listen on 127.0.0.1; or, where the network itself is protected, write insecure: [plaintext-outside-loopback].',
    );
  if (upper && isPlainOutside(upper.url) && !wanted.has('plaintext-outside-loopback'))
    read.fault(
      ['upper', 'url'],
      `${upper.url} is on another machine, and what goes there is not encrypted.`,
      'Write wss://; or, where the network itself is protected, write insecure: [plaintext-outside-loopback].',
    );
  if (metering?.url !== undefined && isPlainOutside(metering.url) && !wanted.has('plaintext-outside-loopback'))
    read.fault(
      ['metering', 'url'],
      `${metering.url} is on another machine, and what goes there is not encrypted.`,
      'Write wss://; or, where the network itself is protected, write insecure: [plaintext-outside-loopback].',
    );
  if (!isLoopback(admin.host) && !wanted.has('admin-outside-loopback'))
    read.fault(
      ['admin', 'host'],
      `${admin.host} is reached from other machines, and the operator’s port asks for no password.`,
      'Listen on 127.0.0.1 and put a proxy that does in front of it; or write insecure: [admin-outside-loopback].',
    );
}

/** True if an address is one of another machine, and not one of TLS. */
function isPlainOutside(url: string): boolean {
  return url.startsWith('ws://') && URL.canParse(url) && !isLoopback(new URL(url).hostname);
}
