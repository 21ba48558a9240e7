import type { Certificate } from '../certificates/index.ts';
import type { SignatureVerifier } from '../crypto/ports.ts';
import type { Evidence } from '../generated/evidence.ts';
import type { Trade } from '../generated/trade.ts';
import { isEvidence } from '../generated/validators.ts';
import { guard } from '../guard.ts';
import { asciiFromBytes } from '../messages/ascii.ts';
import {
  type MessageType,
  messageId,
  type OpenedMessage,
  openToken,
  parseToken,
  readCanonicalJson,
} from '../messages/index.ts';
import { schemaRefusal } from '../messages/schema-refusal.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { type Instant, instant } from '../units/index.ts';
import { CertificatePool, signingCertificate } from './certificate-pool.ts';
import { faultOfTrade, type TradedMessage } from './trade-terms.ts';

export interface EvidenceOptions {
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
}

/** A trade that evidence proves. */
export interface ProvenTrade {
  readonly id: string;
  readonly trade: Trade;
  readonly seller: TradedMessage;
  readonly buyer: TradedMessage;
}

/** Reads evidence as JSON text or value. */
export function readEvidence(value: unknown): Result<Evidence> {
  return isEvidence(value)
    ? accepted(value)
    : refused(schemaRefusal('payload-invalid', 'TRD-100', isEvidence.errors?.[0]));
}

/** The tokens of evidence by the id of their message; their signatures are not checked yet. */
function tokensById(evidence: Evidence): Result<Map<string, { token: string; type: MessageType; path: string }>> {
  const tokens = new Map<string, { token: string; type: MessageType; path: string }>();
  for (const [place, token] of evidence.tokens.entries()) {
    const parsed = parseToken(token);
    if (!parsed.ok) return refused({ ...parsed.refusal, path: `/tokens/${place}` });
    const { payload, type } = parsed.value;
    tokens.set(messageId(payload), { token, type, path: `/tokens/${place}` });
  }
  return accepted(tokens);
}

/** When a trade says that it was made: the instant at which all its chains have to be good. */
function statedInstant(token: string): Result<Instant> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  const text = asciiFromBytes(parsed.value.payload);
  const json = readCanonicalJson(typeof text === 'string' ? text : '');
  if (!json.ok) return json;
  const { at } = json.value;
  return typeof at === 'number'
    ? accepted(instant(at))
    : refused(refusal('payload-invalid', 'SIG-013', { keyword: 'required', rule: 'needs the member at' }));
}

/** Checks one set of evidence, as long as nothing contradicts: every trade in it, with both messages that it joins. */
export async function verifyTradeEvidence(
  evidence: Evidence,
  { anchors, verifier }: EvidenceOptions,
): Promise<Result<readonly ProvenTrade[]>> {
  const pool = CertificatePool.read(evidence.certificates);
  if (!pool.ok) return pool;
  const tokens = tokensById(evidence);
  if (!tokens.ok) return tokens;

  /** Opens a message, its signer's chain judged at `at`; `role` names the roles that may sign it in this market. */
  async function open<T extends MessageType>(
    entry: { readonly token: string; readonly path: string },
    types: readonly T[],
    at: Instant,
    market: (message: OpenedMessage<T>['message']) => string,
    roles: readonly string[],
  ): Promise<Result<OpenedMessage<T>>> {
    let address = '';
    let role = '';
    const opened = await openToken(entry.token, {
      types,
      verifier,
      certificate: async (kid) => {
        const chain = await (pool as { value: CertificatePool }).value.validate(kid, { anchors, at, verifier });
        if (!chain.ok) return chain;
        address = chain.value.rights?.tradesIn ?? '';
        role = chain.value.rights?.role ?? '';
        return signingCertificate(chain.value.leaf);
      },
    });
    if (!opened.ok) return refused({ ...opened.refusal, path: `${entry.path}${opened.refusal.path ?? ''}` });
    if (!guard('TRD-102', roles.includes(role) && address === market(opened.value.message))) {
      const rule = `signed by a ${roles.join(' or ')} of the market that it names`;
      return refused(refusal('evidence-contradiction', 'TRD-102', { rule }, entry.path));
    }
    return opened;
  }

  const proven: ProvenTrade[] = [];
  for (const entry of tokens.value.values()) {
    if (entry.type !== 'bc4p-trade') continue;
    const at = statedInstant(entry.token);
    if (!at.ok) return at;
    const opened = await open(entry, ['bc4p-trade'], at.value, ({ market }) => market, ['market']);
    if (!opened.ok) return opened;
    const trade = opened.value.message;
    const sides: TradedMessage[] = [];
    for (const id of [trade.sell, trade.buy]) {
      const side = tokens.value.get(id);
      if (!guard('TRD-101', side !== undefined) || !side) {
        return refused(refusal('evidence-incomplete', 'TRD-101', { missing: `message ${id}` }, '/tokens'));
      }
      const signed = await open(side, ['bc4p-offer', 'bc4p-acceptance'], at.value, ({ market }) => market, [
        'participant',
        'submarket',
      ]);
      if (!signed.ok) return signed;
      sides.push(signed.value);
    }
    const [seller, buyer] = sides as [TradedMessage, TradedMessage];
    const fault: Refusal | undefined = faultOfTrade({ trade, seller, buyer });
    if (fault) return refused({ ...fault, path: entry.path });
    proven.push({ id: opened.value.id, trade, seller, buyer });
  }
  if (!guard('TRD-101', proven.length > 0)) {
    return refused(refusal('evidence-incomplete', 'TRD-101', { missing: 'a trade' }, '/tokens'));
  }
  return accepted(proven);
}
