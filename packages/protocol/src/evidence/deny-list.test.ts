import { beforeAll, describe, expect, it } from 'vitest';
import { type Holder, makeNetwork, START } from '../../test/support/network.ts';
import { type Certificate, type Denials, denialOf, deniedNames, validateChain } from '../certificates/index.ts';
import { createVerifier } from '../crypto/index.ts';
import { encodeBase64url, signMessage, type Unsigned } from '../messages/index.ts';
import { instant } from '../units/index.ts';
import { checkNewList, openDenyList } from './index.ts';

let network: Awaited<ReturnType<typeof makeNetwork>>;
beforeAll(async () => {
  network = await makeNetwork();
});
const verifier = createVerifier();
const LATER = instant(START + 3600);

type Content = Unsigned<'bc4p-deny-list'>;
const entryOf = (certificate: Certificate, since = START) => ({
  ...deniedNames(certificate),
  reason: 'superseded' as const,
  since,
  until: certificate.notAfter,
});
const subtreeOf = ({ subject }: Certificate, since = START) => ({
  subject: encodeBase64url(subject.encoded),
  reason: 'cessation' as const,
  since,
});

/** A list as a file holds it, signed by somebody of the network. */
async function file({ chain, key }: Holder, changes: Partial<Content> = {}) {
  const base = { market: 'westnetz.amprion', number: 1, at: START, until: LATER, certificates: [], subtrees: [] };
  const { token } = await signMessage({ kid: chain[0].kid, signer: key }, 'bc4p-deny-list', { ...base, ...changes });
  const certificates = chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
  return { type: 'bc4p-evidence' as const, tokens: [token], certificates };
}

const options = () => ({ anchors: network.root.chain, verifier });
const open = async (holder: Holder, changes?: Partial<Content>) => openDenyList(await file(holder, changes), options());
async function opened(holder: Holder, changes?: Partial<Content>) {
  const result = await open(holder, changes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const codeOf = async (holder: Holder, changes?: Partial<Content>) => {
  const result = await open(holder, changes);
  return result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.requirement}`;
};

describe('a deny list', () => {
  it('is signed by who operates the market that it names [PKI-104]', async () => {
    expect(await codeOf(network.submarket)).toBe('accepted');
    expect(await codeOf(network.submarket, { market: 'amprion' })).toBe('deny-list-signer PKI-104');
    expect(await codeOf(network.market, { market: 'amprion' })).toBe('accepted');
    expect(await codeOf(network.market)).toBe('deny-list-signer PKI-104');
    expect(await codeOf(network.service, { market: 'amprion' })).toBe('deny-list-signer PKI-104');
    expect(await codeOf(network.house)).toBe('deny-list-signer PKI-104');
  });

  it('counts for as long as its signer lived when it was signed [PKI-104]', async () => {
    const { notAfter } = network.submarket.chain[0];
    expect(await codeOf(network.submarket, { at: notAfter, until: instant(notAfter + 9) })).toBe('accepted');
    expect(await codeOf(network.submarket, { at: instant(notAfter + 1), until: instant(notAfter + 9) })).toBe(
      'certificate-expired PKI-025',
    );
  });

  it('names certificates and names, and nothing else [PKI-106]', async () => {
    const subtree = { ...subtreeOf(network.house.chain[0]), subject: 'MAAA' };
    expect(await codeOf(network.submarket, { subtrees: [subtree] })).toBe('deny-list-malformed PKI-106');
    // Not the one way to write two octets in base64url.
    const certificate = { ...entryOf(network.house.chain[0]), serial: 'AAB' };
    expect(await codeOf(network.submarket, { certificates: [certificate] })).toBe('deny-list-malformed PKI-106');
  });

  it('is taken while it is current, and in place of older ones only [PKI-105] [PKI-108]', async () => {
    const [one, two] = [await opened(network.submarket), await opened(network.submarket, { number: 2 })];
    const other = await opened(network.submarket, { number: 2, subtrees: [subtreeOf(network.house.chain[0])] });
    expect(checkNewList(one, undefined, START)).toBeUndefined();
    expect(checkNewList(one, undefined, LATER)).toBeUndefined();
    expect(checkNewList(one, undefined, instant(START - 1))?.code).toBe('deny-list-not-current');
    expect(checkNewList(one, undefined, instant(LATER + 1))?.code).toBe('deny-list-not-current');
    expect(checkNewList(two, one, START)).toBeUndefined();
    expect(checkNewList(one, one, START)).toBeUndefined();
    expect(checkNewList(one, two, START)).toMatchObject({
      code: 'list-rolled-back',
      facts: { number: '1', newest: '2' },
    });
    expect(checkNewList(other, two, START)?.code).toBe('list-rolled-back');
  });
});

describe('who is denied', () => {
  /** The position of the certificate for which a chain does not count. */
  const deniedIn = ({ chain }: Holder, list: Denials, at = START) => denialOf(chain, [list], at)?.index;

  it('is whom a list names, with everything below [PKI-058]', async () => {
    const { denials } = await opened(network.submarket, { certificates: [entryOf(network.house.chain[0])] });
    expect(deniedIn(network.house, denials)).toBe(0);
    expect(deniedIn(network.flat, denials)).toBe(1);
    expect(deniedIn(network.submarket, denials)).toBeUndefined();
    const judged = async (holder: Holder) => {
      const result = await validateChain(holder.chain, { ...options(), at: START, denyLists: [denials] });
      return result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.path}`;
    };
    expect(await judged(network.flat)).toBe('certificate-denied [1]');
    expect(await judged(network.service)).toBe('accepted');
  });

  it('is whoever bears the name, or one that begins with it [PKI-058]', async () => {
    const { denials } = await opened(network.market, {
      market: 'amprion',
      subtrees: [subtreeOf(network.submarket.chain[0])],
    });
    expect(deniedIn(network.flat, denials)).toBe(2);
    expect(deniedIn(network.service, denials)).toBeUndefined();
    expect(deniedIn(network.market, denials)).toBeUndefined();
  });

  it('lies below who signed the list, or below the certificate that it had before [PKI-107]', async () => {
    const everybody = [network.market, network.submarket, network.service, network.house];
    const certificates = everybody.map(({ chain: [leaf] }) => entryOf(leaf));
    const { denials } = await opened(network.submarket, { certificates });
    expect(deniedIn(network.house, denials)).toBe(0);
    expect(deniedIn(network.submarket, denials)).toBeUndefined();
    expect(deniedIn(network.service, denials)).toBeUndefined();
    expect(deniedIn(network.market, denials)).toBeUndefined();
    // A list of another role of the same address is another list: an operator cannot deny itself, nor lift that.
    expect(denialOf(network.house.chain, [{ ...denials, role: 'market-operator' }], START)).toBeUndefined();
  });

  it('is so from an instant on: what was signed before stays good [PKI-058]', async () => {
    const { denials } = await opened(network.submarket, { certificates: [entryOf(network.house.chain[0], LATER)] });
    expect(deniedIn(network.house, denials, instant(LATER - 1))).toBeUndefined();
    expect(deniedIn(network.house, denials, LATER)).toBe(0);
  });
});
