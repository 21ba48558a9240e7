import type { RevocationStatus } from '@bc4p/node';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';
import { NODE_FLAG } from '../../node/node-flag.ts';

export default class NodeReload extends Bc4pCommand {
  static override summary = 'Have a running node apply new revocation and deny lists now.';

  static override description = `A node looks into its revocation folder every few seconds by itself. This does
not wait for that, and returns when everything is applied: from then on the
node takes nothing of whoever is revoked, their sessions are closed, and
their resting offers have ended.

--json prints what \`bc4p node status\` shows under revocation: {folder,
appliedAt, crls: [{issuer, number?, thisUpdate, nextUpdate, isStale,
revoked}], denyLists: [{market, role, number, at, until, isStale,
certificates, subtrees}], faults: [{file, code, message}]}.

Exit codes
  0  everything in the folder is applied
  1  a file of it is not, or the node does not answer
  2  usage, or the configuration cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --node net/market/node.yaml',
    '<%= config.bin %> <%= command.id %> --node http://127.0.0.1:8471 --json',
  ];

  static override flags = NODE_FLAG;

  async run(): Promise<RevocationStatus> {
    const { flags } = await this.parse(NodeReload);
    const [{ OperatorPort }, { describeRevocation }] = await Promise.all([
      import('../../node/operator-port.ts'),
      import('../../node/describe-revocation.ts'),
    ]);
    const port = await OperatorPort.at(flags.node);
    const status = await port.post<RevocationStatus>('/revocation/reload', {});
    this.log('Applied.');
    for (const line of describeRevocation(status)) this.log(line);
    if (status.faults.length > 0) process.exitCode = EXIT.failed;
    return status;
  }
}
