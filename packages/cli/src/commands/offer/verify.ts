import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import type { OfferView } from '../../offers/describe-offer.ts';

interface VerifiedOffers {
  readonly verified: true;
  /** The instant of the judgement, ISO 8601. */
  readonly at: string;
  readonly offers: readonly (OfferView & { readonly chainUntil: string })[];
}

export default class OfferVerify extends Bc4pCommand {
  static override summary = 'Check a signed offer, off-line: certificates, signature, and that it stands.';

  static override description = `The checks in their order: token, header, the signer's chain up to the root
at the given instant, signature, canonical form, schema, that the signer may
trade in the market that the offer names, and that the offer has not ended.
The certificates are those of the evidence file
(\`bc4p offer sign --with-chain\`) and of --chain.

--json prints {verified: true, at, offers: [{id, market, side, slot, lot,
lots, energyWh, price (mct/kWh), validUntil, signer, chainUntil}]}; what is
refused prints {error: {code, message, requirement, path, facts, class}}.

Exit codes
  0  the offer is good
  1  it is not: code, requirement and place are named
  2  could not tell: usage, a file that cannot be read, no certificate in it`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> offer.json --root root.pem',
    '<%= config.bin %> <%= command.id %> offer.jws --root root.pem --chain alice/chain.pem',
    '<%= config.bin %> <%= command.id %> offer.json --root root.pem --at 2026-05-08T12:00:00Z',
  ];

  static override args = {
    file: Args.string({ description: 'a token, or an evidence file', required: true }),
  };

  static override flags = {
    root: Flags.string({ description: 'the root certificate that is trusted', helpValue: 'ROOT.pem', required: true }),
    chain: Flags.string({ description: 'certificates of the signer, as PEM', helpValue: 'FILE' }),
    at: Flags.string({ description: 'judge as of this instant [default: now]', helpValue: 'INSTANT' }),
  };

  async run(): Promise<VerifiedOffers> {
    const { args, flags } = await this.parse(OfferVerify);
    const [{ systemClock }, { nativeVerifier }, { readAnchors, readChainTexts }, { readMoment }, { printInstant }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('@bc4p/node/crypto'),
        import('../../participant/read-certificates.ts'),
        import('../../terminal/read-input.ts'),
        import('@bc4p/protocol/units'),
      ]);
    const [{ readMessageFile }, { offerTokens }, { verifyOffer }, { offerLines, offerView }] = await Promise.all([
      import('../../offers/message-file.ts'),
      import('../../offers/one-offer.ts'),
      import('../../offers/verify-offer.ts'),
      import('../../offers/describe-offer.ts'),
    ]);
    const now = systemClock.now();
    const at = flags.at === undefined ? now : readMoment('--at', flags.at, now);
    const anchors = await readAnchors(flags.root);
    const more = flags.chain === undefined ? [] : await readChainTexts(flags.chain);
    const read = await readMessageFile(args.file);
    if (!read.ok) this.refuse(read.refusal);
    const certificates = [...read.value.certificates, ...more];
    const verifier = nativeVerifier();
    const found: VerifiedOffers['offers'][number][] = [];
    for (const token of offerTokens(read.value)) {
      const verified = await verifyOffer(token, certificates, { anchors, at, verifier });
      if (!verified.ok) this.refuse(verified.refusal, hintFor(verified.refusal.code));
      const { id, offer, until } = verified.value;
      found.push({ ...offerView(id, offer), chainUntil: printInstant(until) });
    }
    for (const offer of found) {
      this.log(`Good at ${printInstant(at)}: offer ${offer.id}`);
      for (const line of offerLines(offer)) this.log(line);
      this.log(`  in ${offer.market}`);
      this.log(`  signed by ${offer.signer}`);
      this.log(`  whose certificates are good until ${offer.chainUntil}`);
    }
    return { verified: true, at: printInstant(at), offers: found };
  }
}

function hintFor(code: string): string {
  if (code === 'certificate-unknown')
    return 'name the signer’s certificates with --chain, or ask for a file of `bc4p offer sign --with-chain`';
  if (code === 'certificate-expired' || code === 'offer-expired') return '--at INSTANT judges as of an earlier moment';
  return 'do not accept it; ask its signer for another one';
}
