// What cases of chains are made of: plans of what to build.
import { encodeBase64url } from '@bc4p/protocol/messages';
import { areaOf } from '../case-kit.mjs';
import { certificatesOf, goodLayers, NOW } from './layers.mjs';
import { OID } from './oids.mjs';

/** @typedef {import('./der.mjs').Octets} Octets */
/** @typedef {import('./layers.mjs').Layers} Layers */
/** @typedef {Record<string, Octets>} Certificates */
/**
 * What a case changes of the good chain, in this order.
 * @typedef {object} Plan
 * @property {(layers: any) => unknown} [change] a member that it adds comes below the others
 * @property {(certificates: any, layers: any) => Octets[]} [chain] unless it is leaf first without the root
 * @property {(certificates: any, layers: any) => Octets[]} [anchors] unless it is the root
 * @property {(layers: any, certificates: any) => Octets[]} [crls]
 * @property {'bc4p' | 'rfc3820'} [profile]
 * @property {string[]} [languages]
 * @property {number} [at]
 * @property {string[]} [denied]
 */
/** @typedef {{id: string, requirements: string[], comment: string, mutation?: string, expect: any, plan: Plan, twin?: string}} Planned */

const texts = (/** @type {readonly Octets[]} */ all) => all.map(encodeBase64url);

/** The input of a case. @param {Plan} plan */
export function inputOf({ change, chain, anchors, crls, profile = 'bc4p', languages, at }) {
  const layers = goodLayers();
  change?.(layers);
  const certificates = certificatesOf(layers);
  const presented = Object.values(certificates).reverse().slice(0, -1);
  return {
    profile,
    ...(languages === undefined ? {} : { languages }),
    ...(at === undefined ? {} : { at }),
    chain: texts(chain?.(certificates, layers) ?? presented),
    anchors: texts(anchors?.(certificates, layers) ?? [certificates.root ?? new Uint8Array()]),
    ...(crls === undefined ? {} : { crls: texts(crls(layers, certificates)) }),
  };
}

/** The second after the first: its change is made to what the other has changed. @param {Plan} first @param {Plan} then */
const both = (first, then) => ({
  ...first,
  ...then,
  change: (/** @type {any} */ layers) => {
    first.change?.(layers);
    then.change?.(layers);
  },
});

/** A chain that is good. @param {string} id @param {string[]} requirements @param {string} comment @param {Plan | Plan['change']} [plan] @param {object} [says] @returns {Planned} */
export const good = (id, requirements, comment, plan = {}, says = {}) => ({
  id,
  requirements,
  comment,
  plan: typeof plan === 'function' ? { change: plan } : plan,
  expect: { result: 'valid', ...says },
});

/**
 * A chain that is refused at a certificate: its place from the leaf, or undefined where the whole chain is at fault.
 * @param {string} id @param {string} requirement @param {string} code @param {number | undefined} certificate
 * @param {string} mutation @param {Plan | Plan['change']} plan @returns {Planned}
 */
export const bad = (id, requirement, code, certificate, mutation, plan) => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  mutation,
  plan: typeof plan === 'function' ? { change: plan } : (plan ?? {}),
  expect: { result: 'invalid', code, requirement, ...(certificate === undefined ? {} : { certificate }) },
});

/** A valid case and those that differ from it in one thing. @param {Planned} base @param {readonly Planned[]} mutants */
export const twins = (base, ...mutants) => [
  base,
  ...mutants.map((mutant) => ({ ...mutant, plan: both(base.plan, mutant.plan), twin: base.id })),
];

/** The RFCs alone, where the language of BC4P is acceptable. */
export const RFC = /** @type {const} */ ({ profile: 'rfc3820', languages: [OID.policyLanguage] });

/** The same cases under the RFCs alone. @param {readonly Planned[]} cases */
export const underRfc = (cases) =>
  cases.map(({ id, plan, twin, ...one }) => ({
    ...one,
    id: `rfc-${id}`,
    plan: { ...RFC, ...plan },
    ...(twin === undefined ? {} : { twin: `rfc-${twin}` }),
  }));

/** Cases that both profiles judge alike. @param {readonly Planned[]} cases */
export const inBoth = (cases) => [...cases, ...underRfc(cases)];

/** A file of chains to verify. @param {readonly Planned[]} cases */
export const chainArea = (cases) =>
  areaOf(
    'pki',
    'verify-chain',
    NOW,
    cases.map(({ plan, ...one }) => ({ ...one, input: inputOf(plan) })),
  );
