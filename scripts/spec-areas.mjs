// The areas of requirement ids, and what an entry of spec/requirements.yaml says before anybody says otherwise.

/** The version of the specification that new requirements belong to; spec/README.md names it too. */
export const SPEC_VERSION = '0.1';

/**
 * Area → what its requirements are about, and the defaults of a new entry: the profile that an implementation must claim
 * for them to apply, and how they are checked (`wire`: by talking to an implementation; `vector`: by data alone).
 * @type {Readonly<Record<string, {about: string, profile: string, class: 'wire' | 'vector', role: string}>>}
 */
export const AREAS = {
  NUM: { about: 'numbers and units', profile: 'core', class: 'vector', role: 'implementation' },
  TIM: { about: 'instants and slots', profile: 'core', class: 'vector', role: 'implementation' },
  ID: { about: 'ids of messages and certificates', profile: 'core', class: 'vector', role: 'implementation' },
  SIG: { about: 'the signed envelope', profile: 'core', class: 'vector', role: 'verifier' },
  PKI: { about: 'certificates and chains', profile: 'core', class: 'vector', role: 'verifier' },
  WS: { about: 'sessions', profile: 'core', class: 'wire', role: 'market' },
  ERR: { about: 'errors and the order of checks', profile: 'core', class: 'wire', role: 'market' },
  STR: { about: 'streams of events', profile: 'core', class: 'wire', role: 'market' },
  OFR: { about: 'offers', profile: 'core', class: 'wire', role: 'market' },
  ACC: { about: 'acceptances', profile: 'direct', class: 'wire', role: 'market' },
  TRD: { about: 'trades', profile: 'core', class: 'wire', role: 'market' },
  MKT: { about: 'the book and matching', profile: 'core', class: 'vector', role: 'market' },
  FEE: { about: 'grid fees', profile: 'fees', class: 'vector', role: 'market' },
  TREE: { about: 'trading across the tree', profile: 'tree', class: 'wire', role: 'market' },
  BAL: { about: 'the balance of a market', profile: 'tree', class: 'wire', role: 'market' },
  MTR: { about: 'meter values', profile: 'metering', class: 'wire', role: 'market' },
  REG: { about: 'registers', profile: 'metering', class: 'vector', role: 'meter' },
  DEV: { about: 'deviation', profile: 'settlement', class: 'vector', role: 'market' },
  SET: { about: 'settlement', profile: 'settlement', class: 'vector', role: 'market' },
  ACT: { about: 'accounts and statements', profile: 'settlement', class: 'wire', role: 'market' },
  DUR: { about: 'durability', profile: 'durability', class: 'wire', role: 'market' },
  LOG: { about: 'the log', profile: 'log', class: 'vector', role: 'market' },
  AUD: { about: 'audits of a log', profile: 'log', class: 'vector', role: 'verifier' },
  SEC: { about: 'security', profile: 'core', class: 'wire', role: 'implementation' },
};

/** True if `id` is an area, a hyphen and three digits. */
export function isRequirementId(/** @type {string} */ id) {
  const [, area] = /^([A-Z]+)-\d{3}$/.exec(id) ?? [];
  return area !== undefined && area in AREAS;
}

const order = Object.keys(AREAS);

/** Sorts ids by area in the order above, then by number. */
export function compareIds(/** @type {string} */ a, /** @type {string} */ b) {
  const [areaA = '', numberA = ''] = a.split('-');
  const [areaB = '', numberB = ''] = b.split('-');
  return order.indexOf(areaA) - order.indexOf(areaB) || Number(numberA) - Number(numberB);
}
