import { Args } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import type { ReadToken } from '../../offers/describe-message.ts';

interface Inspected {
  readonly verified: false;
  readonly messages: readonly ReadToken[];
  /** How many certificates came along. */
  readonly certificates: number;
}

export default class OfferInspect extends Bc4pCommand {
  static override summary = 'Show what a signed offer says, without checking anything.';

  static override description = `Works on every signed message: a token, or an evidence file with several.
Whether any of it is true is another question: \`bc4p offer verify\`,
\`bc4p trade verify\`.

--json prints {verified: false, messages: [{id, type, algorithm, kid,
payload, bundle?: {id, place}}], certificates}; payloads as they were signed, in the units of the
wire.

Exit codes
  0  shown
  1  this is not a signed message (the rule is named)
  2  there is no such file, it cannot be read or is empty`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> offer.jws',
    '<%= config.bin %> <%= command.id %> trade.json --json',
  ];

  static override args = {
    file: Args.string({ description: 'a token, or an evidence file', required: true }),
  };

  async run(): Promise<Inspected> {
    const { args } = await this.parse(OfferInspect);
    const [{ readMessageFile }, { describeToken, readToken }] = await Promise.all([
      import('../../offers/message-file.ts'),
      import('../../offers/describe-message.ts'),
    ]);
    const hint = 'signed messages are three base64url parts joined by dots (five in a bundle), or evidence in JSON';
    const read = await readMessageFile(args.file);
    if (!read.ok) this.refuse(read.refusal, hint);
    const { tokens, certificates } = read.value;
    const messages = tokens.map((token) => {
      const message = readToken(token);
      return message.ok ? message.value : this.refuse(message.refusal, hint);
    });
    for (const message of messages) for (const line of describeToken(message)) this.log(line);
    if (certificates.length > 0) this.log(`${certificates.length} certificates came along`);
    this.log('Nothing of this was verified.');
    return { verified: false, messages, certificates: certificates.length };
  }
}
