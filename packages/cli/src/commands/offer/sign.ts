import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { OfferView } from '../../offers/describe-offer.ts';
import { WISH_FLAGS } from '../../offers/wish-flags.ts';
import { PARTICIPANT_FLAGS, placesFrom, WHO_ACTS } from '../../participant/participant-flags.ts';

interface SignedOffer extends OfferView {
  readonly token: string;
  /** The file that was written, if one was. */
  readonly file?: string;
}

/** Several offers under one signature. */
interface SignedOffers {
  readonly bundle: string;
  readonly offers: readonly (OfferView & { readonly token: string })[];
  readonly file?: string;
}

/** Where what was signed goes. */
interface Output {
  readonly out?: string | undefined;
  readonly 'with-chain': boolean;
}

export default class OfferSign extends Bc4pCommand {
  static override summary = 'Sign an offer, off-line: it binds whoever signs it until it ends.';

  static override description = `The token goes to standard output, or with --out to a file. Send it with
\`bc4p offer send FILE\`, or hand it to somebody who accepts it with
\`bc4p offer accept FILE\`. --with-chain writes it together with your
certificates, so that somebody who does not know you can check it, and the
market too.

--bundle FILE signs up to 128 offers at once, such as those of a day: under one
signature, which your market checks in one go. What is written has each offer
on a line of its own, which proves itself and can be handed on alone. FILE is
CSV with a header of these flags' names without dashes (sell, buy, price,
slot, lot, valid-until), or one JSON object with such members on each line.

There is no way to take an offer back: it stands until --valid-until.

${WHO_ACTS}
Without market.yaml the slots are 15 minutes long and --valid-until must be
given.

--json prints {id, market, side, slot {start, len}, lot, lots, energyWh,
price (mct/kWh), validUntil, signer, token, file?}; with --bundle {bundle,
offers: [{id, …, token}], file?}.

Exit codes
  0  signed
  1  the certificate is not good now, or the file could not be written
  2  usage: a quantity, an instant or a file that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as alice --sell 2kWh --price 12.5ct --slot +2h --out offer.jws',
    '<%= config.bin %> <%= command.id %> --as bob --buy 1.2kWh --price 18ct --slot 2026-05-08T12:00Z --valid-until +30m',
    '<%= config.bin %> <%= command.id %> --as alice --sell 500Wh --lot 50Wh --price 9ct --slot +1h --with-chain --out offer.json',
    '<%= config.bin %> <%= command.id %> --as alice --bundle day.csv --out day.jws',
  ];

  static override flags = {
    ...WISH_FLAGS,
    bundle: Flags.string({
      description: 'sign the offers of this file, all under one signature',
      helpValue: 'FILE',
      exclusive: Object.keys(WISH_FLAGS),
    }),
    out: Flags.string({ char: 'o', description: 'write to this file', helpValue: 'FILE' }),
    'with-chain': Flags.boolean({ description: 'write an evidence file: the token and your certificates' }),
    ...PARTICIPANT_FLAGS,
  };

  async run(): Promise<SignedOffer | SignedOffers> {
    const { flags } = await this.parse(OfferSign);
    if (flags.bundle !== undefined) return this.#signBundle(flags.bundle, flags);
    const [node, { openParticipant }, { readWish }, { signOffer, withChain }, { offerLines, offerView }, files] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../offers/read-wish.ts'),
        import('../../offers/sign-offer.ts'),
        import('../../offers/describe-offer.ts'),
        import('../../terminal/files.ts'),
      ]);
    const now = node.systemClock.now();
    const participant = await openParticipant(placesFrom(flags), now);
    const rules = participant.slots ?? (await rulesWithout(flags['valid-until']));
    const { id, token, message } = await signOffer(
      readWish(flags, rules, participant.rights, now),
      participant,
      node.systemRandom,
    );
    const text = flags['with-chain'] ? files.jsonText(withChain([token], participant)) : `${token}\n`;
    if (flags.out !== undefined) {
      await files.writeText(flags.out, text, 'offer');
      this.log(`Signed offer ${id}`);
      for (const line of offerLines(message)) this.log(line);
      this.log(`  written to ${flags.out}`);
    } else this.log(text.trimEnd());
    await this.#warnOfEnd(message.validUntil, participant.until);
    return { ...offerView(id, message), token, ...(flags.out === undefined ? {} : { file: flags.out }) };
  }

  async #signBundle(file: string, flags: Parameters<typeof placesFrom>[0] & Output): Promise<SignedOffers> {
    const [
      node,
      { openParticipant },
      { readWishes },
      { signOffers, withChain },
      { offerView },
      { bundleTokens, MAX_BUNDLE },
      files,
    ] = await Promise.all([
      import('@bc4p/node/client'),
      import('../../participant/participant.ts'),
      import('../../offers/read-wishes.ts'),
      import('../../offers/sign-offer.ts'),
      import('../../offers/describe-offer.ts'),
      import('@bc4p/protocol/messages'),
      import('../../terminal/files.ts'),
    ]);
    const now = node.systemClock.now();
    const participant = await openParticipant(placesFrom(flags), now);
    const rules = participant.slots ?? (await rulesWithout(undefined));
    const wishes = await readWishes(file, rules, participant.rights, now);
    if (wishes.length > MAX_BUNDLE) throw tooMany(file, wishes.length, MAX_BUNDLE);
    const { id: bundle, token, payloads, offers } = await signOffers(wishes, participant, node.systemRandom);
    const tokens = bundleTokens(token, payloads);
    const text = flags['with-chain'] ? files.jsonText(withChain(tokens, participant)) : `${tokens.join('\n')}\n`;
    if (flags.out !== undefined) {
      await files.writeText(flags.out, text, 'offers');
      this.log(`Signed ${offers.length} offers as bundle ${bundle}`);
      this.log(`  written to ${flags.out}${flags['with-chain'] ? '' : ', one on each line'}`);
    } else this.log(text.trimEnd());
    await this.#warnOfEnd(Math.max(...offers.map(({ message }) => message.validUntil)), participant.until);
    const views = offers.map(({ id, message }, at) => ({ ...offerView(id, message), token: tokens[at] as string }));
    return { bundle, offers: views, ...(flags.out === undefined ? {} : { file: flags.out }) };
  }

  /** An offer ends with its signer's chain, which may be sooner than it says. */
  async #warnOfEnd(validUntil: number, until: number): Promise<void> {
    if (validUntil <= until) return;
    const { instant, printInstant } = await import('@bc4p/protocol/units');
    this.logToStderr(`Note: your certificate ends at ${printInstant(instant(until))}, and the offer with it.`);
  }
}

const tooMany = (file: string, count: number, most: number): Failure =>
  new Failure(`${file} has ${count} offers; one bundle holds ${most}.`, {
    code: 'bundle-too-large',
    exitCode: EXIT.usage,
    hint: 'make several files of it',
  });

/** Slots where nothing says how long they are: the protocol's usual length, and no gate closure to rely on. */
async function rulesWithout(validUntil: string | undefined) {
  if (validUntil === undefined) {
    throw new Failure('Without market.yaml nothing says when trading in the slot ends.', {
      code: 'usage',
      exitCode: EXIT.usage,
      hint: 'add --valid-until INSTANT, or put slotLength and gateClosure into market.yaml',
    });
  }
  const { seconds } = await import('@bc4p/protocol/units');
  return { slotLength: seconds(900), gateClosure: seconds(0) };
}
