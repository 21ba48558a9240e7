import { assert } from '@bc4p/protocol';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import type { Party } from '@bc4p/protocol/market';
import { type Identity, openToken, type SignedMessage, signMessage, type Unsigned } from '@bc4p/protocol/messages';
import { instant, type Slot, watts } from '@bc4p/protocol/units';
import { putText } from '../../src/market/archive.ts';
import { KeptChains } from '../../src/market/kept-chains.ts';
import { messageKey } from '../../src/market/keys.ts';
import { offerFields } from '../../src/market/order-fields.ts';
import { identityOf, type MadeMarket } from '../../src/network/index.ts';
import type { RunningNode } from '../../src/node/running-node.ts';
import type { Random } from '../../src/ports.ts';
import { START, slotFor } from './tree-shape.ts';

export const SLOT = slotFor(START);

export type OfferTerms = Pick<Unsigned<'bc4p-offer'>, 'side' | 'lots' | 'price'>;

/** Signs an offer of lots of 100 Wh. */
export function signOffer(
  identity: Identity,
  market: string,
  slot: Slot,
  terms: OfferTerms,
  random: Random,
): Promise<SignedMessage<'bc4p-offer'>> {
  const nonce = Buffer.from(random.bytes(18)).toString('base64url');
  const content = { market, slot, lot: 100, validUntil: slot.start - 600, nonce, ...terms };
  return signMessage(identity, 'bc4p-offer', content);
}

/**
 * Everybody who trades in one market. Offers come in as behind a session whose greeting is over: the token is opened,
 * its signature checked, and the command journaled with what is to be kept. All sign with the proxy of one of them,
 * each for a connection point of its own: issuing one for each would take longer than anything that is measured.
 */
export class BenchTraders {
  readonly address: string;
  readonly #node: RunningNode;
  readonly #identity: ReturnType<typeof identityOf> & Identity;
  readonly #verifier: SignatureVerifier;
  readonly #random: Random;
  readonly #chains = new KeptChains();

  constructor(made: MadeMarket, node: RunningNode, verifier: SignatureVerifier, random: Random) {
    const [first] = made.participants;
    assert(first !== undefined, () => `somebody trades in ${made.address}`);
    this.address = made.address;
    this.#node = node;
    this.#identity = identityOf(first);
    this.#verifier = verifier;
    this.#random = random;
  }

  /** Signs an offer. */
  sign(terms: OfferTerms): Promise<SignedMessage<'bc4p-offer'>> {
    return signOffer(this.#identity, this.address, SLOT, terms, this.#random);
  }

  /** Takes in an offer for a connection point; false if it was refused. */
  async submit(token: string, point: string): Promise<boolean> {
    const { market, tree } = this.#node;
    const [leaf] = this.#identity.chain;
    assert(leaf !== undefined, 'a chain has a leaf');
    const opened = await openToken(token, {
      types: ['bc4p-offer'],
      verifier: this.#verifier,
      certificate: () => signingCertificate(leaf),
    });
    if (!opened.ok) return false;
    const { id, message } = opened.value;
    const offer = offerFields(message);
    const writes = [putText(messageKey(id), token), ...this.#chains.writesFor(this.#identity.chain)];
    const asks = offer.side === 'buy' ? tree.asksFor(offer.slot, offer.price, point) : [];
    const beyond = asks.length === 0 ? {} : { asks };
    const party = this.#party(point, leaf.kid);
    const { events } = await market.submit({ kind: 'submit-offer', id, offer, party, ...beyond }, writes);
    this.#chains.note(this.#identity.chain);
    return events.some((event) => event.kind === 'offer-accepted' && event.id === id);
  }

  #party(point: string, certificate: string): Party {
    const power = watts(1_000_000);
    return { point, node: 'street', feedIn: power, draw: power, until: instant(SLOT.start + 86_400), certificate };
  }
}
