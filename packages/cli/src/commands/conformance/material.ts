import { Args, Flags } from '@oclif/core';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';

interface Written {
  readonly folder: string;
  readonly settings: readonly { readonly setting: string; readonly file: string }[];
}

export default class ConformanceMaterial extends ConformanceCommand {
  static override summary = 'Write what a market elsewhere has to be set up with before it is looked at.';

  static override description = `Makes a network of the suite's own and writes, for each setting that a market can be
set up with by itself, the file from which it is set up (conformance/ATTACH.md).
Install these at the market, start it, and look at it with

  bc4p conformance market --material DIR --url URL

suite.json holds the suite's own keys, those of every issuer: keep it to yourself.
All of it is good for 90 days, and of use for nothing else.

Exit codes
  0  written
  2  the folder cannot be written, or has such files already
  3  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> material',
    '<%= config.bin %> <%= command.id %> material --host 0.0.0.0 --port 8470',
  ];

  static override args = {
    folder: Args.string({ description: 'a new folder', required: true }),
  };

  static override flags = {
    host: Flags.string({ description: 'the network interface that the market is to listen on', default: '127.0.0.1' }),
    port: Flags.integer({ description: 'the port of main; the others follow', default: 8470, min: 0, max: 65_000 }),
  };

  async run(): Promise<Written> {
    const { args, flags } = await this.parse(ConformanceMaterial);
    const [{ writeMaterial }, { systemClock }] = await Promise.all([import('@bc4p/conformance'), import('@bc4p/node')]);
    const settings = await writeMaterial(args.folder, systemClock.now(), flags);
    for (const { setting, file } of settings) this.log(`${setting.padEnd(10)}  ${file}`);
    this.log(`Keep ${args.folder}/suite.json to yourself: it holds the keys of every issuer.`);
    return { folder: args.folder, settings };
  }
}
