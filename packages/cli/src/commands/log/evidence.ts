import { join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';

interface WrittenEvidence {
  readonly files: readonly string[];
}

export default class LogEvidence extends Bc4pCommand {
  static override summary = "Write what a stopped node keeps of submarkets' logs that contradict themselves.";

  static override description = `A market co-signs the logs of its submarkets, and refuses a state that does
not extend the last one. Both are kept: this command writes them, one file
each, for \`bc4p log verify\`. Where a submarket sent a proof that proves
nothing, the file alone shows no contradiction, and \`verify\` says so.

--json prints {files}.

Exit codes
  0  written, or there is none
  1  the store is in use or damaged, or a file cannot be written
  2  usage, or a configuration that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> market --out evidence',
    '<%= config.bin %> <%= command.id %> market/node.yaml --out evidence --json',
  ];

  static override args = {
    node: Args.string({
      description: "the node's configuration, the folder with its node.yaml, or a backup",
      required: true,
    }),
  };

  static override flags = {
    out: Flags.string({ description: 'folder to write to; made if missing', helpValue: 'DIR', required: true }),
  };

  async run(): Promise<WrittenEvidence> {
    const { args, flags } = await this.parse(LogEvidence);
    const [{ keptEvidence }, { stoppedNode }, { jsonText, writeText }, { mkdir }] = await Promise.all([
      import('@bc4p/node'),
      import('../../log/stopped-node.ts'),
      import('../../terminal/files.ts'),
      import('node:fs/promises'),
    ]);
    const { dataDir, market } = await stoppedNode(args.node);
    const found = await keptEvidence(dataDir, market);
    if (found.length > 0) await mkdir(flags.out, { recursive: true });
    const files: string[] = [];
    for (const [place, evidence] of found.entries()) {
      const file = join(flags.out, `log-evidence-${place + 1}.json`);
      await writeText(file, jsonText(evidence), 'evidence');
      files.push(file);
    }
    this.log(files.length === 0 ? 'No submarket’s log was refused.' : files.join('\n'));
    return { files };
  }
}
