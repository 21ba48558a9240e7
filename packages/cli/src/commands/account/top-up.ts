import { Args, Flags } from '@oclif/core';
import type { BookedTopUp } from '../../accounts/post-top-up.ts';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import { OPTIONAL_NODE_FLAG } from '../../node/node-flag.ts';

/** A confirmation that was signed and given to nobody yet. */
interface SignedTopUp {
  readonly id: string;
  readonly market: string;
  readonly point: string;
  readonly amount: string;
  readonly file: string;
}

export default class AccountTopUp extends Bc4pCommand {
  static override summary = "Confirm, as the market's operator, that somebody has paid in for an account.";

  static override description = `Signs the confirmation with the operator's key and gives it to the node, which
books it. A negative amount, after two dashes, is one that was paid out. Each
confirmation is booked once: one that comes again changes nothing.

Where the node answers cannot be told in time, or the key lies on another
machine: --out FILE signs only, and --in FILE gives what was signed to the
node, as often as you like.

--json prints {id, point, amount, balance, repeated}, with --out {id, market,
point, amount, file}; money in 10^-8 EUR as decimal strings.

Exit codes
  0  booked, or with --out signed
  1  the node refused it or does not answer, or the certificate is no operator's
  2  usage, or a file that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> house-7 50EUR --reference "transfer of 8 May" --operator-chain operator.pem --operator-key operator-key.pem --node node.yaml',
    '<%= config.bin %> <%= command.id %> house-7 50EUR --reference RF18 --operator-chain operator.pem --operator-key operator-key.pem --out payment.json',
    '<%= config.bin %> <%= command.id %> --in payment.json --node http://127.0.0.1:8471',
    '<%= config.bin %> <%= command.id %> --reference "paid out" --operator-chain operator.pem --operator-key operator-key.pem --node node.yaml -- house-7 -12.50EUR',
  ];

  static override args = {
    point: Args.string({ description: 'the connection point whose account it is' }),
    amount: Args.string({ description: 'what was paid in, such as 12.50EUR' }),
  };

  static override flags = {
    reference: Flags.string({ description: 'what people find the payment by', helpValue: 'TEXT', default: '' }),
    'operator-chain': Flags.string({ description: "the market operator's chain, leaf first", helpValue: 'FILE' }),
    'operator-key': Flags.string({ description: 'its private key', helpValue: 'FILE' }),
    ...OPTIONAL_NODE_FLAG,
    out: Flags.string({
      char: 'o',
      description: 'sign only, and write the confirmation to this file',
      helpValue: 'FILE',
      exclusive: ['node', 'in'],
    }),
    in: Flags.string({
      description: 'give the node a confirmation that was signed before',
      helpValue: 'FILE',
      exclusive: ['operator-chain', 'operator-key'],
    }),
  };

  async run(): Promise<BookedTopUp | SignedTopUp> {
    const { args, flags } = await this.parse(AccountTopUp);
    const { node, out } = flags;
    if (node === undefined && out === undefined)
      throw wanting('whom to give it to', 'add --node FILE|URL, or --out FILE');
    if (flags.in !== undefined) {
      const { readTopUp } = await import('../../accounts/post-top-up.ts');
      return this.#book(await readTopUp(flags.in), node as string);
    }
    const { 'operator-chain': chain, 'operator-key': key, reference } = flags;
    const { point, amount: text } = args;
    if (point === undefined || text === undefined)
      throw wanting('which account and how much', 'write POINT AMOUNT, or --in FILE with what was signed before');
    if (chain === undefined || key === undefined)
      throw wanting('who confirms it', 'add --operator-chain FILE and --operator-key FILE');
    if (!/^[!-~]{1,128}$/.test(point)) throw wanting('which account', 'write the name of a connection point');
    if (!/^[ -~]{0,140}$/.test(reference))
      throw wanting('a --reference that fits', 'write at most 140 letters, digits and signs of ASCII');
    const [{ signTopUp }, { readInput }, { parseMoney }] = await Promise.all([
      import('../../accounts/sign-top-up.ts'),
      import('../../terminal/read-input.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const amount = readInput('AMOUNT', text, parseMoney);
    const { id, market, evidence } = await signTopUp({ point, amount, reference }, { chain, key });
    if (out === undefined) return this.#book(evidence, node as string);
    const { jsonText, writeText } = await import('../../terminal/files.ts');
    await writeText(out, jsonText(evidence), 'confirmation');
    this.log(`Signed ${id} for ${point} in ${market}`);
    this.log(`  next: bc4p account top-up --in ${out} --node FILE|URL`);
    return { id, market, point, amount: amount.toString(), file: out };
  }

  async #book(evidence: Parameters<typeof import('../../accounts/post-top-up.ts').postTopUp>[1], place: string) {
    const [{ postTopUp }, { OperatorPort }, { money, printMoney }] = await Promise.all([
      import('../../accounts/post-top-up.ts'),
      import('../../node/operator-port.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const booked = await postTopUp(await OperatorPort.at(place), evidence);
    const eur = (text: string): string => printMoney(money(BigInt(text)));
    const { point, amount, balance, repeated } = booked;
    this.log(`${repeated ? 'Was booked before' : 'Booked'}: ${eur(amount)} for ${point}`);
    this.log(`  balance ${eur(balance)}`);
    return booked;
  }
}

const wanting = (what: string, hint: string): Failure =>
  new Failure(`Nothing says ${what}.`, { code: 'usage', exitCode: EXIT.usage, hint });
