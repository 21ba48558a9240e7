import { guard, type Result, refusal, refused } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import type { OffBookOffer } from '@bc4p/protocol/market';
import { openToken, parseToken } from '@bc4p/protocol/messages';
import type { Admitted } from '../certificates/certificate-desk.ts';
import { chainFromTexts } from '../certificates/chain-text.ts';
import { putText } from '../market/archive.ts';
import { messageKey } from '../market/keys.ts';
import { offerFields } from '../market/order-fields.ts';
import type { StoreWrite } from '../ports.ts';
import type { RequestContext } from './request.ts';

/** An offer that an acceptor brings along, and what is to be kept of it. */
export interface Foreign {
  readonly offer: OffBookOffer;
  readonly writes: readonly StoreWrite[];
  /** Its signer's, leaf first. */
  readonly chain: readonly Certificate[];
}

/**
 * Checks an offer that the acceptor brings along as completely as if its owner had sent it. [ACC-101] Of one that
 * originates in another market, only that market can tell whose it is: here its chain has to be good. [TREE-007]
 */
export async function openForeignOffer(
  token: string,
  certificates: readonly string[] | undefined,
  isElsewhere: boolean,
  { desk, verifier, chains, party: acceptor }: RequestContext,
): Promise<Result<Foreign>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  const ders = certificates && chainFromTexts(certificates);
  const judge = (chain: readonly Uint8Array[]): Promise<Result<Pick<Admitted, 'chain'> & Partial<Admitted>>> =>
    isElsewhere ? desk.judgeDistant(chain) : desk.admit(chain);
  const client = ders ? await judge(ders) : await desk.known(parsed.value.kid, judge);
  if (!client.ok) return client;
  const { chain } = client.value;
  // Whose offer of another market it is counts there alone.
  const { party = acceptor } = client.value;
  const opened = await openToken(token, {
    types: ['bc4p-offer'],
    verifier,
    certificate: (kid) =>
      kid === chain.leaf.kid
        ? { ok: true, value: chain.signing }
        : refused(refusal('certificate-unknown', 'SIG-015', { kid })),
  });
  if (!opened.ok) return opened;
  const { id, message } = opened.value;
  if (!guard('TREE-007', !isElsewhere || chain.rights.tradesIn === message.market)) {
    const { tradesIn } = chain.rights;
    return refused(refusal('wrong-market', 'TREE-007', { market: tradesIn, expected: message.market }, '/chain'));
  }
  const writes = [putText(messageKey(id), token), ...chains.writesFor(chain.certificates)];
  return { ok: true, value: { offer: { id, offer: offerFields(message), party }, writes, chain: chain.certificates } };
}
