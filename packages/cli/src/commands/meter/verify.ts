import type { Refusal } from '@bc4p/protocol';
import { Args, Flags } from '@oclif/core';
import { LIST_FLAGS } from '../../certificates/list-flags.ts';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';
import type { ReadingView } from '../../meter/readings-view.ts';

/** Every value is proven, but counters between them are missing. */
const INCOMPLETE = 3;

interface VerifiedMeters {
  /** True if every value in the files is proven. */
  readonly verified: boolean;
  readonly meters: readonly {
    readonly meter: string;
    readonly readings: readonly ReadingView[];
    readonly missing: readonly { readonly from: number; readonly to: number }[];
  }[];
  readonly refused: readonly Refusal[];
}

export default class MeterVerify extends Bc4pCommand {
  static override summary = 'Check meter values off-line, by the root certificate alone.';
  static override strict = false;

  static override description = `Of each value in the files: the signature, the chain up to the root at the
value's own instant, that a meter signed it and under its own name. Of the
values of a meter beside each other: that registers and times never go back,
and that no counter stands under two different values, which is evidence
against the meter. Counters between the values that are missing are named.

--chain gives certificates to files without, such as those of
\`bc4p meter sign --out\`.

--json prints {verified, meters: [{meter, readings: [{id, counter, at,
generation, consumption, balancing?, generationW?, consumptionW?}], missing:
[{from, to}]}], refused: [{code, requirement, path, facts}]}.

Exit codes
  0  every value is proven, and none between them is missing
  1  a value is refused: code, requirement and place are named
  2  could not tell: usage, a file that cannot be read or has no values
  3  every value is proven, but counters are missing`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> noon.json --root root.pem',
    '<%= config.bin %> <%= command.id %> value.jws next.jws --root root.pem --chain anna/meter/chain.pem --json',
  ];

  static override args = {
    file: Args.string({ description: 'evidence or signed values; more files may follow', required: true }),
  };

  static override flags = {
    root: Flags.string({ description: 'the root certificate that is trusted', helpValue: 'ROOT.pem', required: true }),
    chain: Flags.string({ description: 'more certificates: the chain of the meter', helpValue: 'FILE' }),
    ...LIST_FLAGS,
  };

  async run(): Promise<VerifiedMeters> {
    const { argv, flags } = await this.parse(MeterVerify);
    const [
      { nativeVerifier },
      { verifyReadings },
      { readAnchors, readChainTexts },
      { readValueFiles },
      views,
      { readGivenLists },
    ] = await Promise.all([
      import('@bc4p/node/crypto'),
      import('@bc4p/protocol/evidence'),
      import('../../participant/read-certificates.ts'),
      import('../../meter/value-files.ts'),
      import('../../meter/readings-view.ts'),
      import('../../certificates/revocation-lists.ts'),
    ]);
    const anchors = await readAnchors(flags.root);
    const more = flags.chain === undefined ? [] : await readChainTexts(flags.chain);
    const lists = await readGivenLists(flags, anchors);
    const read = await readValueFiles(argv as string[]);
    const hint = 'name files of signed meter values';
    if (!read.ok) this.refuse(read.refusal, hint);
    const { tokens, certificates } = read.value;
    const verified = await verifyReadings(
      { type: 'bc4p-evidence', tokens: [...tokens], certificates: [...certificates, ...more] },
      { anchors, ...lists, verifier: nativeVerifier() },
    );
    if (!verified.ok) {
      const isEmpty = verified.refusal.code === 'evidence-incomplete';
      this.refuse(verified.refusal, hint, isEmpty ? EXIT.usage : EXIT.failed);
    }
    const { meters, refusals } = verified.value;
    await this.#tell(verified.value);
    const isWhole = meters.every(({ missing }) => missing.length === 0);
    if (refusals.length > 0) process.exitCode = EXIT.failed;
    else if (!isWhole) process.exitCode = INCOMPLETE;
    return {
      verified: refusals.length === 0,
      meters: meters.map(({ meter, readings, missing }) => ({
        meter,
        readings: views.readingViews(readings),
        missing,
      })),
      refused: refusals,
    };
  }

  async #tell({ meters, refusals }: import('@bc4p/protocol/evidence').VerifiedReadings): Promise<void> {
    const [{ printCount, printRanges }, { describeRefusal }, { printEnergy, printInstant, wattHours }] =
      await Promise.all([
        import('../../meter/describe-ranges.ts'),
        import('../../describe-refusal.ts'),
        import('@bc4p/protocol/units'),
      ]);
    for (const { meter, readings, missing } of meters) {
      const [first, last] = [readings[0], readings.at(-1)];
      if (!first || !last) continue;
      const grown = (name: 'generation' | 'consumption') => printEnergy(wattHours(last[name] - first[name]));
      this.log(`Proven: ${printCount(readings.length)} of ${meter}`);
      this.log(`  from         ${printInstant(first.at)}, #${first.counter}`);
      this.log(`  until        ${printInstant(last.at)}, #${last.counter}`);
      this.log(`  generation   ${grown('generation')}`);
      this.log(`  consumption  ${grown('consumption')}`);
      if (missing.length > 0) this.log(`  missing      ${printRanges(missing)}`);
    }
    for (const refusal of refusals) this.log(`Refused: ${describeRefusal(refusal)}`);
  }
}
