import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';

interface Exported {
  readonly market: string;
  readonly file: string;
  readonly leaves: number;
}

export default class LogExport extends Bc4pCommand {
  static override summary = "Write a stopped node's log to a file, for auditors.";

  static override description = `One line for each leaf, after a first line with the newest signed state, the
co-signature and the certificates. Without --opening the file says nothing
about anybody. With it everything that the market has decided can be read
and audited: it belongs to auditors only. The node must not run; of a
running one, export what \`bc4p node backup\` has copied.

--json prints {market, file, leaves}.

Exit codes
  0  written
  1  the store is in use or damaged, or the file cannot be written
  2  usage, or a configuration that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> market --out log.ndjson',
    '<%= config.bin %> <%= command.id %> market/node.yaml --out audit.ndjson --opening',
  ];

  static override args = {
    node: Args.string({
      description: "the node's configuration, the folder with its node.yaml, or a backup",
      required: true,
    }),
  };

  static override flags = {
    out: Flags.string({ description: 'new file to write', helpValue: 'FILE', required: true }),
    opening: Flags.boolean({ description: 'with what each leaf commits to, and the messages behind it' }),
  };

  async run(): Promise<Exported> {
    const { args, flags } = await this.parse(LogExport);
    const [{ exportLog }, { stoppedNode }, { writeLines }] = await Promise.all([
      import('@bc4p/node'),
      import('../../log/stopped-node.ts'),
      import('../../log/write-lines.ts'),
    ]);
    const { dataDir, market } = await stoppedNode(args.node);
    const lines = await writeLines(flags.out, exportLog(dataDir, market, { opening: flags.opening }));
    const leaves = lines - 1;
    this.log(`The log of ${market}: ${leaves} leaves${flags.opening ? ', all opened' : ''}`);
    this.log(`  written to ${flags.out}`);
    return { market, file: flags.out, leaves };
  }
}
