// Vectors of policies: what a certificate says that its holder may do, and what the chain lets it do.
import { Buffer } from 'node:buffer';
import { bool, implicit, int, joined, natural, nothing, octetsOf, seq, text, tlv, withLongLength } from './der.mjs';
import { octetsFrom } from './keys.mjs';
import { bad, chainArea, good, twins } from './kit.mjs';
import {
  ANNA,
  below,
  commonName,
  delegate,
  endEntityExtensions,
  HOUSE,
  layer,
  named,
  point,
  policy,
  proxy,
  put,
} from './layers.mjs';
import { OID } from './oids.mjs';

const b64 = (/** @type {Uint8Array} */ value) => Buffer.from(value).toString('base64url');
/** A policy made of these members, whatever they are. @param {readonly Uint8Array[]} members */
const raw = (...members) => seq(...members);
const role = (/** @type {number} */ number) => tlv(0x0a, octetsOf(number));
const pseudonym = implicit(1, ANNA.point);
const feedIn = implicit(2, natural(10_000));
const draw = implicit(3, natural(11_000));
const PARTICIPANT = 5;

/** The leaf has this policy. @param {Uint8Array} own */
const leafHas =
  (own) =>
  (/** @type {any} */ { anna }) =>
    delegate(anna, OID.policyLanguage, own, 0);
/** The submarket has this policy. @param {Uint8Array} own */
const houseHas =
  (own) =>
  (/** @type {any} */ { house }) =>
    delegate(house, OID.policyLanguage, own, 2);

/** @param {string} id @param {string} mutation @param {Uint8Array} own */
const malformed = (id, mutation, own) => bad(id, 'PKI-061', 'policy-malformed', 0, mutation, leafHas(own));
/** @param {string} id @param {string} mutation @param {string} value */
const mislabelled = (id, mutation, value) =>
  bad(id, 'PKI-061', 'policy-malformed', 1, mutation, houseHas(policy('submarket', { ...HOUSE, label: value })));

const form = twins(
  good(
    'well-formed',
    ['PKI-061', 'PKI-060', 'PKI-062'],
    'A participant: role, connection point and two limits.',
    {},
    {
      rights: {
        role: 'participant',
        address: 'house.westnetz',
        tradesIn: 'house.westnetz',
        feedIn: 10_000,
        draw: 11_000,
        connectionPoint: b64(ANNA.point),
      },
    },
  ),
  malformed('policy-empty', 'a policy of no octets', new Uint8Array()),
  malformed('policy-no-sequence', 'a policy that is a text', text('participant')),
  malformed('policy-without-members', 'a policy without a role', raw()),
  malformed('policy-role-integer', 'a role that is an INTEGER', raw(int(PARTICIPANT), pseudonym, feedIn, draw)),
  malformed('policy-role-8', 'a role that is not in the table', raw(role(8), pseudonym, feedIn, draw)),
  malformed('policy-role-negative', 'a negative role', raw(role(0xff), pseudonym, feedIn, draw)),
  malformed(
    'policy-out-of-order',
    'the limits before the connection point',
    raw(role(PARTICIPANT), feedIn, draw, pseudonym),
  ),
  malformed('policy-limits-swapped', 'the limits in another order', raw(role(PARTICIPANT), pseudonym, draw, feedIn)),
  malformed(
    'policy-member-unknown',
    'a member more',
    raw(role(PARTICIPANT), pseudonym, feedIn, draw, implicit(4, octetsOf(1))),
  ),
  malformed('policy-member-twice', 'a limit stands twice', raw(role(PARTICIPANT), pseudonym, feedIn, draw, draw)),
  malformed(
    'policy-point-of-31',
    'a connection point of 31 octets',
    raw(role(PARTICIPANT), implicit(1, ANNA.point.subarray(1)), feedIn, draw),
  ),
  malformed(
    'policy-point-of-33',
    'a connection point of 33 octets',
    raw(role(PARTICIPANT), implicit(1, octetsFrom('point', 33)), feedIn, draw),
  ),
  malformed(
    'policy-limit-negative',
    'a negative limit',
    raw(role(PARTICIPANT), pseudonym, implicit(2, octetsOf(0xff)), draw),
  ),
  malformed(
    'policy-limit-padded',
    'a limit with a leading zero',
    raw(role(PARTICIPANT), pseudonym, implicit(2, octetsOf(0, 1)), draw),
  ),
  malformed(
    'policy-limit-empty',
    'a limit of no octets',
    raw(role(PARTICIPANT), pseudonym, implicit(2, new Uint8Array()), draw),
  ),
  malformed('policy-limit-too-large', 'a limit of 2^40 + 1 W', policy('participant', { ...ANNA, feedIn: 2 ** 40 + 1 })),
  malformed('policy-in-ber', 'a length of an octet more than it takes', withLongLength(policy('participant', ANNA))),
  malformed('after-the-policy', 'something after the policy', joined(policy('participant', ANNA), nothing())),
  malformed('policy-boolean', 'a boolean in place of a role', raw(bool(255), pseudonym, feedIn, draw)),
  mislabelled('label-empty', 'an empty label', ''),
  mislabelled('label-in-capitals', 'a label in capitals', 'House'),
  mislabelled('label-with-a-dot', 'a label with a dot', 'house.b'),
  mislabelled('label-with-an-underscore', 'a label with an underscore', 'house_b'),
  mislabelled('label-begins-with-a-hyphen', 'a label that begins with a hyphen', '-house'),
  mislabelled('label-ends-with-a-hyphen', 'a label that ends with a hyphen', 'house-'),
  mislabelled('label-of-64', 'a label of 64 characters', 'h'.repeat(64)),
  bad(
    'label-not-utf-8',
    'PKI-061',
    'policy-malformed',
    1,
    'a label that is not UTF-8',
    houseHas(raw(role(4), implicit(0, octetsOf(0xff)), pseudonym, feedIn, draw)),
  ),
);

const LARGEST = 2 ** 40;
const extremes = [
  good(
    'largest-limits',
    ['PKI-061', 'PKI-062', 'PKI-067'],
    'Limits of 2^40 W everywhere.',
    (layers) => {
      houseHas(policy('submarket', { ...HOUSE, feedIn: LARGEST, draw: LARGEST }))(layers);
      leafHas(policy('participant', { ...ANNA, feedIn: LARGEST, draw: LARGEST }))(layers);
    },
    {
      rights: {
        role: 'participant',
        address: 'house.westnetz',
        tradesIn: 'house.westnetz',
        feedIn: LARGEST,
        draw: LARGEST,
        connectionPoint: b64(ANNA.point),
      },
    },
  ),
  good(
    'limits-of-nothing',
    ['PKI-061', 'PKI-067'],
    'Limits of 0 W: it may neither feed in nor draw.',
    leafHas(policy('participant', { ...ANNA, feedIn: 0, draw: 0 })),
    {
      rights: {
        role: 'participant',
        address: 'house.westnetz',
        tradesIn: 'house.westnetz',
        feedIn: 0,
        draw: 0,
        connectionPoint: b64(ANNA.point),
      },
    },
  ),
  good(
    'label-of-63',
    ['PKI-061', 'PKI-063'],
    'A label of 63 characters with inner hyphens.',
    houseHas(policy('submarket', { ...HOUSE, label: `h-0-${'h'.repeat(59)}` })),
  ),
  good(
    'label-of-one',
    ['PKI-061', 'PKI-063'],
    'A label of one digit.',
    houseHas(policy('submarket', { ...HOUSE, label: '7' })),
  ),
];

/** A proxy in place of the leaf. @param {string} name @param {Uint8Array} own */
const leafIs = (name, own) => (/** @type {any} */ layers) => {
  delete layers.anna;
  layers[name] = proxy(name, own, 0);
};
/** The market operator’s own. @param {Uint8Array} own */
const operatorHas =
  (own) =>
  (/** @type {any} */ { operator }) =>
    put(operator, OID.policyExtension, own);
const gridHas =
  (/** @type {Uint8Array} */ own) =>
  (/** @type {any} */ { grid }) =>
    put(grid, OID.policyExtension, own);

/** A role that this issuer may not issue. @param {string} id @param {number} place @param {string} mutation @param {(layers: any) => unknown} change */
const misissued = (id, place, mutation, change) => bad(id, 'PKI-085', 'policy-role', place, mutation, change);
const misplaced = (
  /** @type {string} */ id,
  /** @type {number} */ place,
  /** @type {string} */ mutation,
  /** @type {(layers: any) => unknown} */ change,
) => bad(id, 'PKI-084', 'policy-kind', place, mutation, change);
const misfitting = (
  /** @type {string} */ id,
  /** @type {number} */ place,
  /** @type {string} */ mutation,
  /** @type {(layers: any) => unknown} */ change,
) => bad(id, 'PKI-086', 'policy-members', place, mutation, change);

const { label: _, ...WITHOUT_LABEL } = HOUSE;
const roles = [
  ...twins(
    good('roles', ['PKI-084', 'PKI-085', 'PKI-086'], 'root, grid-operator, market-operator, submarket, participant.'),
    misplaced(
      'participant-in-an-end-entity',
      2,
      'the market operator is a participant',
      operatorHas(policy('participant', ANNA)),
    ),
    misplaced('market-in-an-end-entity', 2, 'the market operator is a market', operatorHas(policy('market'))),
    misplaced(
      'market-operator-in-a-ca',
      3,
      'the grid operator is a market operator',
      gridHas(policy('market-operator', { label: 'westnetz' })),
    ),
    misplaced('meter-in-a-ca', 3, 'the grid operator is a meter', gridHas(policy('meter'))),
    misplaced(
      'metering-authority-in-an-end-entity',
      2,
      'the market operator is a metering authority',
      operatorHas(policy('metering-authority')),
    ),
    misplaced('root-in-a-proxy', 0, 'the leaf is a root', leafHas(policy('root'))),
    misplaced('meter-in-a-proxy', 0, 'the leaf is a meter', leafHas(policy('meter'))),
    misplaced('grid-operator-in-a-proxy', 0, 'the leaf is a grid operator', leafHas(policy('grid-operator'))),
    misplaced('root-as-an-end-entity', 2, 'the market operator is a root', operatorHas(policy('root'))),
    misissued('root-below-a-root', 3, 'a root below the root', gridHas(policy('root'))),
    misissued('meter-of-a-grid-operator', 2, 'a meter below the grid operator', operatorHas(policy('meter'))),
    misissued(
      'grid-operator-of-a-grid-operator',
      2,
      'a grid operator below the grid operator',
      operatorHas(policy('grid-operator')),
    ),
    misissued(
      'market-operator-of-a-market-operator',
      1,
      'a market operator below the market operator',
      houseHas(policy('market-operator')),
    ),
    misissued('submarket-of-a-participant', 0, 'a submarket below a participant', (layers) => {
      houseHas(policy('participant', ANNA))(layers);
      leafHas(policy('submarket', HOUSE))(layers);
    }),
    misissued('participant-of-a-market', 0, 'a participant below a market', (layers) => {
      houseHas(policy('market'))(layers);
    }),
    misissued('market-of-a-participant', 0, 'a market below a participant', (layers) => {
      houseHas(policy('participant', ANNA))(layers);
      leafHas(policy('market'))(layers);
    }),
    misissued(
      'below-an-independent-proxy',
      0,
      'the submarket is independent, and has no rights to hand on',
      ({ house }) => delegate(house, OID.independent, undefined, 2),
    ),
    misfitting(
      'participant-without-point',
      0,
      'no connection point',
      leafHas(policy('participant', { feedIn: 1, draw: 1 })),
    ),
    misfitting(
      'participant-without-feed-in',
      0,
      'no limit of feed-in',
      leafHas(policy('participant', { point: ANNA.point, draw: 1 })),
    ),
    misfitting(
      'participant-without-draw',
      0,
      'no limit of draw',
      leafHas(policy('participant', { point: ANNA.point, feedIn: 1 })),
    ),
    misfitting(
      'participant-with-label',
      0,
      'a market label',
      leafHas(policy('participant', { ...ANNA, label: 'anna' })),
    ),
    misfitting(
      'submarket-without-label',
      1,
      'a submarket without a label',
      houseHas(policy('submarket', WITHOUT_LABEL)),
    ),
    misfitting(
      'submarket-without-point',
      1,
      'a submarket without a connection point',
      houseHas(policy('submarket', { label: 'house', feedIn: 1, draw: 1 })),
    ),
    misfitting(
      'submarket-without-limits',
      1,
      'a submarket without limits',
      houseHas(policy('submarket', { label: 'house', point: HOUSE.point })),
    ),
    misfitting('market-with-label', 0, 'a market with a label', leafHas(policy('market', { label: 'house' }))),
    misfitting(
      'market-with-point',
      0,
      'a market with a connection point',
      leafHas(policy('market', { point: ANNA.point })),
    ),
    misfitting(
      'grid-operator-with-point',
      3,
      'a grid operator with a connection point',
      gridHas(policy('grid-operator', { label: 'westnetz', point: ANNA.point })),
    ),
    misfitting(
      'market-operator-with-point',
      2,
      'a market operator with a connection point',
      operatorHas(policy('market-operator', { point: ANNA.point })),
    ),
    misfitting('root-with-label', 4, 'the root has a label', ({ root }) =>
      put(root, OID.policyExtension, policy('root', { label: 'bc4p' })),
    ),
    misfitting('root-with-limits', 4, 'the root has a limit', ({ root }) =>
      put(root, OID.policyExtension, policy('root', { feedIn: 1 })),
    ),
    misfitting(
      'nobody-has-a-label',
      2,
      'nobody down to the market operator has a label',
      gridHas(policy('grid-operator')),
    ),
    bad(
      'market-operator-malformed',
      'PKI-061',
      'policy-malformed',
      2,
      'the market operator’s policy has no role',
      operatorHas(raw()),
    ),
  ),
];

/** A device of a participant below it. @param {any} layers @param {object} [more] */
const device = (layers, more = {}) => {
  delegate(layers.anna, OID.policyLanguage, policy('participant', ANNA), 1);
  layers.heater = proxy('heater', policy('participant', { feedIn: 500, draw: 2000, ...more }), 0);
};

const of = (/** @type {object} */ rights) => ({ rights });
const rights = [
  ...twins(
    good(
      'device',
      ['PKI-067', 'PKI-086'],
      'A participant’s own device has the connection point of the participant.',
      device,
      of({
        role: 'participant',
        address: 'house.westnetz',
        tradesIn: 'house.westnetz',
        feedIn: 500,
        draw: 2000,
        connectionPoint: b64(ANNA.point),
      }),
    ),
    misfitting('device-with-point', 0, 'the device has a connection point of its own', ({ heater }) =>
      delegate(heater, OID.policyLanguage, policy('participant', ANNA), 0),
    ),
    misfitting('device-without-limits', 0, 'the device has no limits', ({ heater }) =>
      delegate(heater, OID.policyLanguage, policy('participant'), 0),
    ),
  ),
  good(
    'limits-above-are-smaller',
    ['PKI-067'],
    'The least of each limit counts.',
    (layers) => {
      houseHas(policy('submarket', { ...HOUSE, feedIn: 5000, draw: 80_000 }))(layers);
    },
    of({
      role: 'participant',
      address: 'house.westnetz',
      tradesIn: 'house.westnetz',
      feedIn: 5000,
      draw: 11_000,
      connectionPoint: b64(ANNA.point),
    }),
  ),
  good(
    'limits-of-the-market-operator',
    ['PKI-067'],
    'Those of grid and market operator count as well.',
    (layers) => {
      gridHas(policy('grid-operator', { label: 'westnetz', draw: 900 }))(layers);
      operatorHas(policy('market-operator', { feedIn: 800 }))(layers);
    },
    of({
      role: 'participant',
      address: 'house.westnetz',
      tradesIn: 'house.westnetz',
      feedIn: 800,
      draw: 900,
      connectionPoint: b64(ANNA.point),
    }),
  ),
  good(
    'submarket',
    ['PKI-067'],
    'A submarket trades in the market above its own.',
    {
      chain: ({ house, operator, grid }) => [house, operator, grid],
    },
    of({
      role: 'submarket',
      address: 'house.westnetz',
      tradesIn: 'westnetz',
      feedIn: 100_000,
      draw: 80_000,
      connectionPoint: b64(HOUSE.point),
    }),
  ),
  good(
    'market-of-the-operator',
    ['PKI-067', 'PKI-085'],
    'A market’s own proxy below its operator.',
    (layers) => {
      delete layers.house;
      leafIs('service', policy('market'))(layers);
    },
    of({ role: 'market', address: 'westnetz', tradesIn: 'westnetz' }),
  ),
  good(
    'market-of-the-submarket',
    ['PKI-067', 'PKI-085'],
    'A submarket’s own proxy has the connection point and limits of the submarket.',
    leafIs('service', policy('market')),
    of({
      role: 'market',
      address: 'house.westnetz',
      tradesIn: 'house.westnetz',
      feedIn: 100_000,
      draw: 80_000,
      connectionPoint: b64(HOUSE.point),
    }),
  ),
  good(
    'submarket-below-a-submarket',
    ['PKI-067', 'PKI-085'],
    'A submarket of a submarket.',
    leafIs('flats', policy('submarket', { ...HOUSE, label: 'flats', point: point('flats') })),
    of({
      role: 'submarket',
      address: 'flats.house.westnetz',
      tradesIn: 'house.westnetz',
      feedIn: 100_000,
      draw: 80_000,
      connectionPoint: b64(point('flats')),
    }),
  ),
  good(
    'participant-of-the-operator',
    ['PKI-067', 'PKI-085'],
    'A participant below the market operator.',
    (layers) => {
      delete layers.house;
    },
    of({
      role: 'participant',
      address: 'westnetz',
      tradesIn: 'westnetz',
      feedIn: 10_000,
      draw: 11_000,
      connectionPoint: b64(ANNA.point),
    }),
  ),
  good(
    'label-of-the-operator',
    ['PKI-067', 'PKI-086'],
    'Grid operator and market operator both have a label.',
    operatorHas(policy('market-operator', { label: 'quartier7' })),
    of({
      role: 'participant',
      address: 'house.quartier7.westnetz',
      tradesIn: 'house.quartier7.westnetz',
      feedIn: 10_000,
      draw: 11_000,
      connectionPoint: b64(ANNA.point),
    }),
  ),
  good(
    'grid-operator-as-end-entity',
    ['PKI-084', 'PKI-085'],
    'The grid operator is an end entity, and the market operator its first proxy.',
    (layers) => {
      const { root, operator, house, anna } = layers;
      for (const name of ['grid', 'operator', 'house', 'anna']) delete layers[name];
      const grid = layer(
        'grid',
        named(commonName('grid')),
        endEntityExtensions(policy('grid-operator', { label: 'westnetz' })),
      );
      operator.subject = below(commonName('operator'));
      operator.extensions = operator.extensions.filter((/** @type {any} */ one) => one.oid !== OID.policyExtension);
      delegate(operator, OID.policyLanguage, policy('market-operator'), 3);
      Object.assign(layers, { root, grid, operator, house, anna });
    },
    of({
      role: 'participant',
      address: 'house.westnetz',
      tradesIn: 'house.westnetz',
      feedIn: 10_000,
      draw: 11_000,
      connectionPoint: b64(ANNA.point),
    }),
  ),
  good(
    'market-operator',
    ['PKI-067'],
    'The market operator itself: nobody has set a limit.',
    { chain: ({ operator, grid }) => [operator, grid] },
    of({ role: 'market-operator', address: 'westnetz', tradesIn: 'westnetz' }),
  ),
  ...twins(
    good(
      'meter',
      ['PKI-067', 'PKI-084', 'PKI-085', 'PKI-086'],
      'A meter below the metering authority, with a connection point.',
      (layers) => {
        for (const name of ['operator', 'house', 'anna']) delete layers[name];
        gridHas(policy('metering-authority'))(layers);
        layers.meter = layer(
          'meter',
          named(commonName('meter 7')),
          endEntityExtensions(policy('meter', { point: ANNA.point })),
        );
      },
      of({ role: 'meter', address: '', tradesIn: '', connectionPoint: b64(ANNA.point) }),
    ),
    misfitting('meter-with-limit', 0, 'the meter has a limit', ({ meter }) =>
      put(meter, OID.policyExtension, policy('meter', { feedIn: 1 })),
    ),
    misfitting(
      'metering-authority-with-label',
      1,
      'the metering authority has a label',
      gridHas(policy('metering-authority', { label: 'westnetz' })),
    ),
    misissued(
      'market-operator-of-a-metering-authority',
      0,
      'a market operator below the metering authority',
      ({ meter }) => put(meter, OID.policyExtension, policy('market-operator', { label: 'westnetz' })),
    ),
  ),
  ...twins(
    good('any-role-at-the-anchor', ['PKI-085'], 'The anchor may have any role: here it is the grid operator.', {
      anchors: ({ grid }) => [grid],
      chain: ({ anna, house, operator }) => [anna, house, operator],
    }),
    misissued('role-below-the-anchor', 2, 'what it issues is a meter', operatorHas(policy('meter'))),
  ),
];

export const policies = chainArea([form, extremes, roles, rights].flat());
