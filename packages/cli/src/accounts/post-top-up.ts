import { type Evidence, parseToken } from '@bc4p/protocol/messages';
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
  if (read.ok) {
    const { tokens, certificates } = read.value;
    const [token, ...others] = tokens.map(parseToken);
    if (token?.ok && token.value.type === 'bc4p-top-up' && others.length === 0)
      return { type: 'bc4p-evidence', tokens: [...tokens], certificates: [...certificates] };
  }
  throw new Failure(`${file} holds no confirmation of a payment.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'name a file that `bc4p account top-up … --out FILE` has written',
  });
}
