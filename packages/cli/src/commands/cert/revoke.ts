import { Args, Flags } from '@oclif/core';
import { ISSUER_FLAGS } from '../../certificates/cert-flags.ts';
import type { Reason, Revoked } from '../../certificates/revoke.ts';
import { Bc4pCommand } from '../../command.ts';
import { readDuration, readInput } from '../../terminal/read-input.ts';

const REASONS: readonly Reason[] = [
  'unspecified',
  'key-compromise',
  'affiliation-changed',
  'superseded',
  'cessation',
  'privilege-withdrawn',
];

export default class CertRevoke extends Bc4pCommand {
  static override summary = 'Revoke a certificate, and with it everything below it.';

  static override description = `Writes the list of the issuer, or makes it longer if the file is there: the
revocation list of a CA (market operators, meters), the deny list of whoever
operates a market (proxies: participants, submarkets, service proxies, and
everything below them). Without a certificate the list is signed anew, which
has to be done before it ends.

Each market that is to enforce it gets the file into the folder that its
configuration names under revocation; it is looked at every few seconds, or at
once with \`bc4p node reload\`. From then on sessions of the revoked end, their
resting offers end, and nothing new is taken from them. What was signed before
stays good: --since tells an earlier instant from which on a lost key was in
other hands.

A revocation is never taken back. Whoever it was done to by mistake gets a
new certificate. So keep the file: the next list follows from it.

--subtree denies by name: every certificate whose name begins like that of the
first one in CHAIN, also those that are issued under it later.

--json prints {revoked? {subject, serial, reason, since}, list {kind: crl |
deny-list, file, issuer, number, from, until, entries}}.

Exit codes
  0  the list is written
  1  it is not: revoked already, issued by another, ended anyway, list full
  2  usage, an unreadable file, a key or list of somebody else`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> anna.pem --issuer market.pem --issuer-key market-key.pem --list deny-list.json',
    '<%= config.bin %> <%= command.id %> market.pem --issuer operator.pem --issuer-key operator-key.pem --list operator.crl.pem --reason key-compromise',
    '<%= config.bin %> <%= command.id %> --issuer operator.pem --issuer-key operator-key.pem --list operator.crl.pem --good-for P7D',
  ];

  static override args = {
    chain: Args.string({ description: 'the chain whose first certificate is revoked' }),
  };

  static override flags = {
    issuer: ISSUER_FLAGS.issuer,
    'issuer-key': ISSUER_FLAGS['issuer-key'],
    list: Flags.string({
      description: "the issuer's list, new or to be made longer",
      helpValue: 'FILE',
      required: true,
    }),
    reason: Flags.option({ description: 'why', options: REASONS, default: 'unspecified' as const })(),
    since: Flags.string({
      description: 'since when nothing counts that it signs; by default now',
      helpValue: 'INSTANT',
    }),
    subtree: Flags.boolean({ description: 'deny its name and every name below, whatever the number' }),
    'good-for': Flags.string({
      description: 'when the next list is there at the latest; by default 7 days for a CA, 30 for a market',
      helpValue: 'DURATION',
    }),
  };

  async run(): Promise<Revoked> {
    const { args, flags } = await this.parse(CertRevoke);
    const [{ revoke }, { parseInstant }] = await Promise.all([
      import('../../certificates/revoke.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const { since, 'good-for': goodFor } = flags;
    const done = await revoke({
      chain: args.chain,
      issuer: flags.issuer,
      issuerKey: flags['issuer-key'],
      list: flags.list,
      reason: flags.reason,
      isSubtree: flags.subtree,
      since: since === undefined ? undefined : readInput('--since', since, parseInstant),
      goodFor: goodFor === undefined ? undefined : readDuration('--good-for', goodFor),
    });
    const { revoked, list } = done;
    if (revoked) this.log(`Revoked ${revoked.subject} since ${revoked.since} (${revoked.reason}).`);
    const name = list.kind === 'crl' ? 'Revocation list' : 'Deny list';
    this.log(`${name} ${list.number} of ${list.issuer}: ${list.entries} in it, good until ${list.until}.`);
    this.log(`  wrote ${list.file}`);
    this.log('Next: copy it into the revocation folder of each market that is to enforce it.');
    return done;
  }
}
