import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import type { ValueView } from '../../meter/describe-value.ts';
import { METER_FLAGS, WHICH_METER } from '../../meter/meter-flags.ts';
import { SHOWN_FLAGS } from '../../meter/shown-flags.ts';
import { placesFrom } from '../../participant/participant-flags.ts';

interface SignedMeterValue extends ValueView {
  readonly token: string;
  /** True if the meter had signed the same before, and nothing since. */
  readonly known: boolean;
  /** The file that was written, if one was. */
  readonly file?: string;
}

export default class MeterSign extends Bc4pCommand {
  static override summary = 'Sign what a meter shows, off-line.';

  static override description = `The token goes to standard output, or with --out to a file. Send it with
\`bc4p meter send FILE\`. --with-chain writes it together with the meter's
certificates, so that \`bc4p meter verify\` can check it.

What a meter signed last is remembered in meter.state.json in its folder,
before the value leaves: a counter is never used for two values, and registers
never go back. --after FILE checks the same against a value in a file. Asked
for the last value once more, the command hands out the one that it signed.

${WHICH_METER}
Times are ISO 8601, or local: "2026-05-08 12:00", 12:00, -5m.

--json prints {id, meter, counter, at (s), generation, consumption (Wh),
balancing? {frequency (mHz), beneficial, adverse}, token, known, file?}.

Exit codes
  0  signed
  1  not signed: a register or the counter goes back, another process signs as
     this meter, or its certificate is not good
  2  usage: a quantity, a time or a file that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as anna --generation 12.5kWh --consumption 3kWh --out value.jws',
    '<%= config.bin %> <%= command.id %> --as anna/meter --generation 13kWh --consumption 3kWh --at 12:15 --after value.jws --out next.jws',
    '<%= config.bin %> <%= command.id %> --as battery/meter --generation 8kWh --consumption 9kWh --frequency 50.02Hz --beneficial 4kWh --adverse 1kWh',
  ];

  static override flags = {
    ...SHOWN_FLAGS,
    after: Flags.string({ description: 'file of the value that it follows', helpValue: 'FILE' }),
    out: Flags.string({ char: 'o', description: 'write to this file', helpValue: 'FILE' }),
    'with-chain': Flags.boolean({ description: 'write an evidence file: the token and the meter’s certificates' }),
    ...METER_FLAGS,
  };

  async run(): Promise<SignedMeterValue> {
    const { flags } = await this.parse(MeterSign);
    const [{ systemClock }, { openMeter }, { MeterMemory }, { signShown }, { describeValue, valueView }, files] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../meter/open-meter.ts'),
        import('../../meter/meter-memory.ts'),
        import('../../meter/sign-shown.ts'),
        import('../../meter/describe-value.ts'),
        import('../../terminal/files.ts'),
      ]);
    const now = systemClock.now();
    const meter = await openMeter(placesFrom(flags), now);
    await using memory = await MeterMemory.open(meter.folder, meter.name);
    const { entry, isKnown, skipped } = await signShown(flags, { meter, memory, after: flags.after, now });
    const { token } = entry;
    const { withChain } = await import('../../offers/sign-offer.ts');
    const text = flags['with-chain'] ? files.jsonText(withChain([token], meter)) : `${token}\n`;
    if (flags.out !== undefined) {
      await files.writeText(flags.out, text, 'meter value');
      this.log(`${isKnown ? 'Had signed' : 'Signed'} value ${entry.id} of ${meter.name}`);
      for (const line of describeValue(entry)) this.log(line);
      this.log(`  written to ${flags.out}`);
    } else this.log(text.trimEnd());
    if (skipped.length > 0) {
      const { printRanges } = await import('../../meter/describe-ranges.ts');
      this.logToStderr(`Note: no value has ${printRanges(skipped)}; the market takes that for an alarm.`);
    }
    return { ...valueView(entry), token, known: isKnown, ...(flags.out === undefined ? {} : { file: flags.out }) };
  }
}
