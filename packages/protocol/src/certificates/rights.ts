import type { Watts } from '../units/index.ts';
import type { Policy } from './policy.ts';
import { type CertificateKind, ROLE_RULES, type Role } from './roles.ts';

/** What the holder of a certificate may do: every policy of its chain at once. [PKI-067] */
export interface Rights {
  readonly role: Role;
  /** The market that the holder runs or acts for, or else the one that it takes part in: labels, leaf first. */
  readonly address: string;
  /** The market in which the holder trades: for a submarket, the one above its own. */
  readonly tradesIn: string;
  readonly connectionPoint?: Uint8Array;
  /** The most that may be fed in, in watts; undefined: nobody in the chain has set a limit. */
  readonly feedIn?: Watts;
  /** The most that may be drawn, likewise. */
  readonly draw?: Watts;
}

const least = (a: Watts | undefined, b: Watts | undefined): Watts | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
};

/** The rights of a certificate below an issuer with `above`: narrower or equal, whatever the policy says. */
export function narrow(above: Rights | undefined, policy: Policy): Rights {
  const outer = above?.address ?? '';
  const address = policy.label === undefined ? outer : [policy.label, outer].filter(Boolean).join('.');
  const delegated = above?.role === policy.role && policy.role === 'participant';
  const connectionPoint = delegated ? above.connectionPoint : (policy.connectionPoint ?? above?.connectionPoint);
  const feedIn = least(above?.feedIn, policy.feedIn);
  const draw = least(above?.draw, policy.draw);
  return {
    role: policy.role,
    address,
    tradesIn: policy.role === 'submarket' ? outer : address,
    ...(connectionPoint === undefined ? {} : { connectionPoint }),
    ...(feedIn === undefined ? {} : { feedIn }),
    ...(draw === undefined ? {} : { draw }),
  };
}

/** Whether the role may stand in this kind of certificate. */
export const isKindOf = (policy: Policy, kind: CertificateKind): boolean =>
  ROLE_RULES[policy.role].kinds.includes(kind);

/** Whether a holder with `above` may issue `role`; at the top of a chain, where nothing is above, any role may be. */
export const mayIssue = (above: Rights | undefined, role: Role): boolean =>
  above === undefined || ROLE_RULES[role].issuers.includes(above.role);

/** What is wrong with the members of a policy for its role, in words; undefined if nothing is. */
export function faultOfMembers(policy: Policy, above: Rights | undefined): string | undefined {
  const { role, label, connectionPoint, feedIn, draw } = policy;
  const isDelegate = role === 'participant' && above?.role === 'participant';
  const rules = ROLE_RULES[role];
  const needsPoint = role === 'participant' && !isDelegate;
  const table = [
    { name: 'market label', present: label !== undefined, rule: rules.label },
    {
      name: 'connection point',
      present: connectionPoint !== undefined,
      rule: needsPoint ? 'required' : isDelegate ? 'forbidden' : rules.point,
    },
    { name: 'feed-in limit', present: feedIn !== undefined, rule: rules.limits },
    { name: 'draw limit', present: draw !== undefined, rule: rules.limits },
  ] as const;
  const wrong = table.find(
    ({ present, rule }) => (rule === 'required' && !present) || (rule === 'forbidden' && present),
  );
  if (wrong !== undefined) return `a ${role} ${wrong.present ? 'has no' : 'has a'} ${wrong.name}`;
  const addressed = narrow(above, policy).address !== '' || role !== 'market-operator' || above === undefined;
  return addressed ? undefined : 'a market operator or an issuer above it has a market label';
}
