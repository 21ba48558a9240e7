import type { GeneralName, GeneralNameForm } from './general-name.ts';
import { beginsWith } from './name-match.ts';

/** The scheme, perhaps a user, and the host of a URI with an authority (RFC 3986 §3). */
const URI = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@\\\s]*@)?([^/?#@:[\]\\\s]+)(?::\d*)?(?:[/?#]|$)/i;
const IPV4_TEXT = /^\d+(?:\.\d+){3}$/;
const MAILBOX = /^(.+)@([^@]+)$/;

function hostOfUri({ text = '' }: GeneralName): string | undefined {
  const host = URI.exec(text)?.[1];
  return host === undefined || IPV4_TEXT.test(host) ? undefined : host;
}

/** A host name and everything below it; the empty tree holds all. */
function isUnderHost(host: string, base: string): boolean {
  const [name, tree] = [host.toLowerCase(), base.toLowerCase()];
  return tree === '' || name === tree || name.endsWith(tree.startsWith('.') ? tree : `.${tree}`);
}

/** One host, or with a leading period whatever lies below it: as for mail and URIs, where a host is itself alone. */
function isHostOf(host: string, base: string): boolean {
  const [name, tree] = [host.toLowerCase(), base.toLowerCase()];
  return tree === '' || (tree.startsWith('.') ? name.endsWith(tree) : name === tree);
}

/** A mailbox, all mailboxes of a host, or of all hosts below one. */
function isMailOf({ text = '' }: GeneralName, { text: tree = '' }: GeneralName): boolean {
  const [, box = '', host = ''] = MAILBOX.exec(text) ?? [];
  const [, treeBox, treeHost = ''] = MAILBOX.exec(tree) ?? [];
  if (treeBox === undefined) return isHostOf(host, tree);
  return box === treeBox && host.toLowerCase() === treeHost.toLowerCase();
}

/** An address in a network that is written as address and mask, both of its family. */
function isInNetwork({ content: address }: GeneralName, { content: network }: GeneralName): boolean {
  const width = address.length;
  return (
    network.length === 2 * width &&
    address.every((octet, at) => ((octet ^ (network[at] ?? 0)) & (network[width + at] ?? 0)) === 0)
  );
}

/** Whether a name can be compared with trees at all: of a form that is understood, and with what is compared. */
export function isComparable(name: GeneralName): boolean {
  const understood: readonly GeneralNameForm[] = ['directoryName', 'dNSName', 'iPAddress'];
  if (name.form === 'rfc822Name') return MAILBOX.test(name.text ?? '');
  if (name.form === 'uniformResourceIdentifier') return hostOfUri(name) !== undefined;
  return understood.includes(name.form);
}

/** Whether a comparable name lies in a tree of its own form (RFC 5280 §4.2.1.10). */
export function isInTree(name: GeneralName, tree: GeneralName): boolean {
  switch (name.form) {
    case 'directoryName':
      return (
        name.directoryName !== undefined &&
        tree.directoryName !== undefined &&
        beginsWith(name.directoryName, tree.directoryName, 'rfc5280')
      );
    case 'dNSName':
      return isUnderHost(name.text ?? '', tree.text ?? '');
    case 'rfc822Name':
      return isMailOf(name, tree);
    case 'uniformResourceIdentifier':
      return isHostOf(hostOfUri(name) ?? '', tree.text ?? '');
    case 'iPAddress':
      return isInNetwork(name, tree);
    default:
      return false;
  }
}
