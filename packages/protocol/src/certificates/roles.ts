/** Roles in the order of their numbers in a policy, which never change. [PKI-062] */
export const ROLES = [
  'root',
  'grid-operator',
  'market-operator',
  'market',
  'submarket',
  'participant',
  'metering-authority',
  'meter',
] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of certificates: who may issue what depends on them before any policy does. */
export type CertificateKind = 'ca' | 'end-entity' | 'proxy';

interface RoleRules {
  /** In which kinds of certificates the role may be. */
  readonly kinds: readonly CertificateKind[];
  /** The roles that may issue it; the root is issued by nobody else. */
  readonly issuers: readonly Role[];
  /** A label: the role must have one, may have one, or must not. */
  readonly label: 'required' | 'optional' | 'forbidden';
  /** A connection point, likewise. */
  readonly point: 'required' | 'optional' | 'forbidden';
  /** Power limits in both directions, likewise. */
  readonly limits: 'required' | 'optional' | 'forbidden';
}

/** The table of roles. [PKI-064] */
export const ROLE_RULES: Readonly<Record<Role, RoleRules>> = {
  root: { kinds: ['ca'], issuers: [], label: 'forbidden', point: 'forbidden', limits: 'forbidden' },
  'grid-operator': {
    kinds: ['ca', 'end-entity'],
    issuers: ['root'],
    label: 'optional',
    point: 'forbidden',
    limits: 'optional',
  },
  'market-operator': {
    kinds: ['end-entity', 'proxy'],
    issuers: ['grid-operator'],
    label: 'optional',
    point: 'forbidden',
    limits: 'optional',
  },
  market: {
    kinds: ['proxy'],
    issuers: ['market-operator', 'submarket'],
    label: 'forbidden',
    point: 'forbidden',
    limits: 'optional',
  },
  submarket: {
    kinds: ['proxy'],
    issuers: ['market-operator', 'submarket'],
    label: 'required',
    point: 'required',
    limits: 'required',
  },
  participant: {
    kinds: ['proxy'],
    issuers: ['market-operator', 'submarket', 'participant'],
    label: 'forbidden',
    point: 'optional',
    limits: 'required',
  },
  'metering-authority': {
    kinds: ['ca'],
    issuers: ['root'],
    label: 'forbidden',
    point: 'forbidden',
    limits: 'forbidden',
  },
  meter: {
    kinds: ['end-entity'],
    issuers: ['metering-authority'],
    label: 'forbidden',
    point: 'optional',
    limits: 'forbidden',
  },
};
