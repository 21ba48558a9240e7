import { Args } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { ClaimedValue } from '../../meter/claimed-value.ts';
import { METER_SESSION_FLAGS } from '../../meter/meter-flags.ts';
import type { SentValues } from '../../meter/send-values.ts';
import { placesFrom } from '../../participant/participant-flags.ts';

interface SentView {
  readonly stored: readonly SentRef[];
  readonly known: readonly SentRef[];
  readonly refused: readonly (SentRef & { readonly code: string; readonly facts: unknown })[];
  /** Counters that the market lacks below the newest of each meter. */
  readonly missing: readonly { readonly meter: string; readonly from: number; readonly to: number }[];
}

interface SentRef {
  readonly id: string;
  readonly meter: string;
  readonly counter: number;
}

export default class MeterSend extends Bc4pCommand {
  static override summary = 'Send signed meter values to the market.';
  static override strict = false;

  static override description = `The files are those of \`bc4p meter sign --out\`, evidence of
\`bc4p meter read\`, a JSON list of tokens, or one token on each line, in any
order. What the market answers is on its disk. Sending a value again does no
harm; one that is refused does not keep the others out. Counters that the
market lacks below the newest one are an alarm: send those values, too.

Who acts is a folder (--as DIR, or the environment variable BC4P_AS): that of
the meter itself, or of a participant. root.pem and market.yaml are looked for
there and in the folder above. Certificates that the market may not know are
taken from the files, or from the folder meter of the participant.

--json prints {stored: [{id, meter, counter}], known: [...], refused: [{id,
meter, counter, code, facts}], missing: [{meter, from, to}]}.

Exit codes
  0  the market has all of them
  1  a value was refused, or there is no session with the market
  2  usage: a file that cannot be read, or holds something else`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> value.jws --as participants/anna/meter',
    '<%= config.bin %> <%= command.id %> may.json june.json --as anna',
  ];

  static override args = {
    file: Args.string({ description: 'signed values; more files may follow', required: true }),
  };

  static override flags = { ...METER_SESSION_FLAGS };

  async run(): Promise<SentView> {
    const { argv, flags } = await this.parse(MeterSend);
    const [{ systemClock }, { openMeterMember }, { MarketSession }, { sendValues }, { sessionLink }, { signerChains }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../meter/meter-session.ts'),
        import('../../participant/market-session.ts'),
        import('../../meter/send-values.ts'),
        import('../../meter/session-link.ts'),
        import('../../meter/signer-chains.ts'),
      ]);
    const { values, certificates } = await this.#read(argv as string[]);
    const { member, meterChain } = await openMeterMember(placesFrom(flags), systemClock.now());
    const chains = signerChains(certificates, meterChain, member.anchors);
    if (!chains.ok) this.refuse(chains.refusal);
    await using session = await MarketSession.open(member);
    // Whose session it is, the market knows already.
    const chainOf = (signer: string) => (signer === member.identity.kid ? undefined : chains.value(signer));
    const sent = await sendValues(sessionLink(session), values, chainOf);
    await this.#tell(sent);
    if (sent.refused.length > 0) process.exitCode = EXIT.failed;
    return viewOf(sent);
  }

  async #read(files: readonly string[]) {
    const { readValueFiles } = await import('../../meter/value-files.ts');
    const { claimedValue } = await import('../../meter/claimed-value.ts');
    const read = await readValueFiles(files);
    if (!read.ok) this.refuse(read.refusal, undefined, EXIT.usage);
    const values = read.value.tokens.flatMap((token) => {
      const claimed = claimedValue(token);
      // Evidence may hold other messages, too.
      if (!claimed.ok && claimed.refusal.code === 'type-unexpected') return [];
      return claimed.ok ? [claimed.value] : this.refuse(claimed.refusal, undefined, EXIT.usage);
    });
    if (values.length > 0) return { values, certificates: read.value.certificates };
    throw new Failure(`There is no meter value in ${files.join(', ')}.`, {
      code: 'evidence-incomplete',
      exitCode: EXIT.usage,
      hint: 'name files with signed meter values',
    });
  }

  async #tell({ stored, known, refused, missing }: SentValues): Promise<void> {
    const [{ printCount, printRanges }, { refusalFailure }] = await Promise.all([
      import('../../meter/describe-ranges.ts'),
      import('../../participant/market-failure.ts'),
    ]);
    if (stored.length > 0) this.log(`The market has stored ${printCount(stored.length)}`);
    if (known.length > 0) this.log(`The market already had ${printCount(known.length)}`);
    for (const { value, error } of refused) {
      const said = `Refused #${value.counter} of ${value.meter}`;
      const { message, hint } = refusalFailure(said, { ...error, isTemporary: false });
      this.log(message);
      if (hint !== undefined) this.log(`  next: ${hint}`);
    }
    for (const [meter, ranges] of missing) {
      if (ranges.length > 0) this.log(`Alarm: of ${meter} the market lacks ${printRanges(ranges)}`);
    }
  }
}

const ref = ({ id, meter, counter }: ClaimedValue): SentRef => ({ id, meter, counter });

const viewOf = ({ stored, known, refused, missing }: SentValues): SentView => ({
  stored: stored.map(ref),
  known: known.map(ref),
  refused: refused.map(({ value, error: { code, facts } }) => ({ ...ref(value), code, facts })),
  missing: [...missing].flatMap(([meter, ranges]) => ranges.map((range) => ({ meter, ...range }))),
});
