import { type Refusal, type Result, refusal } from '@bc4p/protocol';
import { type Offer, type OpenedMessage, openToken, parseToken } from '@bc4p/protocol/messages';
import { describeRefusal } from '../describe-refusal.ts';
import { EXIT, Failure } from '../failure.ts';
import { type MessageFile, readMessageFile } from './message-file.ts';

/** The one offer of a file: read, its signature not checked yet. */
export interface OfferFile {
  readonly token: string;
  readonly id: string;
  readonly offer: Offer;
  /** Certificates that came along, base64url DER. */
  readonly certificates: readonly string[];
}

/** Reads an offer's form and schema alone: who signed it is judged by whoever acts on it. */
export async function readOfferForm(token: string): Promise<Result<OpenedMessage<'bc4p-offer'>>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  const { algorithm, kid } = parsed.value;
  return openToken(token, {
    types: ['bc4p-offer'],
    certificate: () => ({ ok: true, value: { kid, algorithm, publicKey: new Uint8Array() } }),
    verifier: { verify: () => Promise.resolve(true) },
  });
}

/** The tokens of a file that are offers; where none is, the first one tells what is there instead. */
export function offerTokens({ tokens }: MessageFile): readonly string[] {
  const offers = tokens.filter((token) => {
    const parsed = parseToken(token);
    return parsed.ok && parsed.value.type === 'bc4p-offer';
  });
  return offers.length > 0 ? offers : tokens.slice(0, 1);
}

/** Reads the offers of a file, each for itself; anything else in it is a `Failure`. */
export async function offersOf(file: string): Promise<readonly OfferFile[]> {
  const read = await readMessageFile(file);
  if (!read.ok) throw notAnOffer(file, read.refusal);
  const { certificates } = read.value;
  const offers: OfferFile[] = [];
  for (const token of offerTokens(read.value)) {
    const opened = await readOfferForm(token);
    if (!opened.ok) throw notAnOffer(file, opened.refusal);
    offers.push({ token, id: opened.value.id, offer: opened.value.message, certificates });
  }
  if (offers.length > 0) return offers;
  throw notAnOffer(file, refusal('evidence-incomplete', 'TRD-101', { missing: 'an offer' }));
}

/** Reads the file of an offer; anything but exactly one offer in it is a `Failure`. */
export async function oneOffer(file: string): Promise<OfferFile> {
  const [offer, another] = await offersOf(file);
  if (offer && !another) return offer;
  throw new Failure(`${file} holds several offers.`, {
    code: 'offer-ambiguous',
    exitCode: EXIT.usage,
    hint: 'name a file with one offer: a single line of what `bc4p offer sign --bundle` writes, for instance',
  });
}

const notAnOffer = (file: string, refused: Refusal): Failure =>
  new Failure(`${file} is not an offer: ${describeRefusal(refused)}`, {
    code: refused.code,
    refusal: refused,
    hint: `\`bc4p offer inspect ${file}\` shows what it is`,
  });
