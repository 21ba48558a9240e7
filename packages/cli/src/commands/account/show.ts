import type { AccountView } from '../../accounts/account-view.ts';
import type { AllAccounts } from '../../accounts/all-accounts.ts';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';
import { OPTIONAL_NODE_FLAG } from '../../node/node-flag.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';

export default class AccountShow extends Bc4pCommand {
  static override summary = 'Show your account: its balance, and what you can spend.';

  static override description = `The balance is what settled slots and payments have left. Before a slot is
settled, what you bought in it counts as spent, and what you sold in it is
blocked; what open offers may still cost at worst is reserved. Of balance and
credit the rest is available for new offers.

With --node, the operator's view: every account of the market, also its own
(@bank, @grid, @carried), and their sum, which is nothing.

${WHO_ACTS}

--json prints {market, point, balance, spent, blocked, reserved, credit?,
available?, statements}, with --node {accounts: [{account, balance, spent?,
blocked?, reserved?}], sum}; money in 10^-8 EUR as decimal strings. Without
credit there is no limit.

Exit codes
  0  shown
  1  no session with the market, or the node does not answer; with --node also
     if the accounts do not come to nothing together
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as alice',
    '<%= config.bin %> <%= command.id %> --node net/market/node.yaml',
    '<%= config.bin %> <%= command.id %> --node http://127.0.0.1:8471 --json',
  ];

  static override flags = { ...OPTIONAL_NODE_FLAG, ...SESSION_FLAGS };

  async run(): Promise<AccountView | AllAccounts> {
    const { flags } = await this.parse(AccountShow);
    if (flags.node !== undefined) return this.#showAll(flags.node);
    const [{ systemClock }, { openParticipant }, { MarketSession }, { accountView, describeAccount }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../accounts/account-view.ts'),
      ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const account = accountView(participant.market, await session.request('account.get', {}));
    for (const line of describeAccount(account)) this.log(line);
    return account;
  }

  async #showAll(place: string): Promise<AllAccounts> {
    const [{ OperatorPort }, { allAccounts, describeAllAccounts }] = await Promise.all([
      import('../../node/operator-port.ts'),
      import('../../accounts/all-accounts.ts'),
    ]);
    const all = await allAccounts(await OperatorPort.at(place));
    for (const line of describeAllAccounts(all)) this.log(line);
    if (all.sum !== '0') process.exitCode = EXIT.failed;
    return all;
  }
}
