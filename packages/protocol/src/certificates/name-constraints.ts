import { constructedTag, type DerReader, TAG } from './der/index.ts';
import { type GeneralName, readGeneralName } from './general-name.ts';
import type { Name } from './name.ts';
import { isComparable, isInTree } from './name-trees.ts';
import { ATTRIBUTE } from './oids.ts';

/** What names a CA allows and forbids below it (RFC 5280 §4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

function readSubtree(reader: DerReader): GeneralName {
  const fields: DerReader = reader.enter(TAG.sequence, 'a subtree of names');
  const base = readGeneralName(fields);
  // The minimum is 0, which DER leaves out, and the maximum absent in this profile of X.509 (RFC 5280 §4.2.1.10).
  fields.end('a subtree of names: no minimum and no maximum');
  const isNetwork = base.form !== 'iPAddress' || [8, 32].includes(base.content.length);
  fields.demand(isNetwork, 'a network is an address and a mask of 4 or 16 octets each');
  return base;
}

/** Reads a NameConstraints extension; one without any constraint is refused (RFC 5280 §4.2.1.10). */
export function readNameConstraints(reader: DerReader): NameConstraints {
  const fields: DerReader = reader.enter(TAG.sequence, 'the name constraints');
  const read = (number: number): GeneralName[] => {
    const trees = fields.optionalEnter(constructedTag(number), 'subtrees of names');
    return trees === undefined ? [] : trees.each('subtree', readSubtree);
  };
  const permitted = read(0);
  const excluded = read(1);
  fields.end('the name constraints');
  fields.demand(permitted.length + excluded.length > 0, 'name constraints constrain something');
  return { permitted, excluded };
}

/** Whether one name is allowed: in no excluded subtree of its form, and in a permitted one if there are any. */
function allows({ permitted, excluded }: NameConstraints, name: GeneralName): boolean {
  const ofForm = (trees: readonly GeneralName[]): GeneralName[] => trees.filter(({ form }) => form === name.form);
  const [allowed, forbidden] = [ofForm(permitted), ofForm(excluded)];
  if (allowed.length + forbidden.length === 0) return true;
  if (!isComparable(name)) return false;
  if (forbidden.some((tree) => isInTree(name, tree))) return false;
  return allowed.length === 0 || allowed.some((tree) => isInTree(name, tree));
}

function emailsIn(subject: Name): GeneralName[] {
  return subject.parts
    .flatMap(({ attributes }) => attributes)
    .filter(({ type }) => type === ATTRIBUTE.emailAddress)
    .map(({ encoded, text = '' }) => ({ form: 'rfc822Name', content: encoded, text }));
}

/** Whether a certificate's names are all within the constraints of every CA above it (RFC 5280 §6.1.3 (b), (c)). */
export function namesAreAllowed(
  constraints: readonly NameConstraints[],
  subject: Name,
  alternatives: readonly GeneralName[] | undefined,
): boolean {
  const own: GeneralName[] =
    subject.parts.length === 0 ? [] : [{ form: 'directoryName', content: subject.encoded, directoryName: subject }];
  // An e-mail address in the subject counts only where no alternative name does (RFC 5280 §4.2.1.10).
  const names = [...own, ...(alternatives ?? emailsIn(subject))];
  return constraints.every((constraint) => names.every((name) => allows(constraint, name)));
}
