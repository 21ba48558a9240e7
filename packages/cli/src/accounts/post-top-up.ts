import type { Evidence } from '@bc4p/protocol/messages';
import { EXIT, Failure } from '../failure.ts';
import type { OperatorPort } from '../node/operator-port.ts';
import { readMessageFile } from '../offers/message-file.ts';

/** What a payment has made of an account, in 10⁻⁸ EUR as decimal strings. */
export interface BookedTopUp {
  readonly id: string;
  readonly point: string;
  readonly amount: string;
  /** The account after it. */
  readonly balance: string;
  /** True if it was booked before. */
  readonly repeated: boolean;
}

/** Gives a confirmation to the node, which books it once, however often it comes. */
export const postTopUp = (port: OperatorPort, { tokens: [token], certificates }: Evidence): Promise<BookedTopUp> =>
  port.post('/accounts/top-up', { token, ...(certificates.length > 0 && { chain: certificates }) });

/** A confirmation that was signed before. */
export async function readTopUp(file: string): Promise<Evidence> {
  const read = await readMessageFile(file);
  if (read.ok && read.value.tokens.length === 1) {
    return { type: 'bc4p-evidence', tokens: [...read.value.tokens], certificates: [...read.value.certificates] };
  }
  throw new Failure(`${file} holds no confirmation of a payment.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'name a file that `bc4p account top-up … --out FILE` has written',
  });
}
