import { Flags } from '@oclif/core';
import {
  ALGORITHM,
  ISSUER_FLAGS,
  KEY_OUT,
  MAKING_EXIT_CODES,
  OUT_FLAGS,
  TIME_FLAGS,
} from '../../certificates/cert-flags.ts';
import { ROLE_NAMES } from '../../certificates/role-names.ts';
import { Bc4pCommand } from '../../command.ts';
import { readDuration, readInput } from '../../terminal/read-input.ts';

export default class CertIssue extends Bc4pCommand {
  static override summary = 'Issue a certificate below one that you hold, for a role that you may give.';

  static override description =
    `Issues for a request (--request), or makes the key itself. Writes the chain, leaf first, without the root.

  role                issued by            needs
  grid-operator       root                 --name, usually --market-label
  metering-authority  root                 --name
  market-operator     grid-operator        --market-label (1)
  market              market-operator (2)  nothing: it is the market's service
  submarket           market-operator (2)  what a participant needs, and a label
  participant         market-operator (2)  --connection-point --feed-in --draw
  participant         participant          --feed-in --draw, for own devices
  meter               metering-authority   --name

(1) unless the grid operator has one. (2) or a submarket. A market's service usually gets --lifetime 12h.

A submarket runs a market behind its connection point (bc4p node init --upper), for which its --path-length is 1 or more: 2 leaves room for submarkets of its own.

Nobody gives more than it has: power, path length, lifetime. --connection-point is your own name of the place; in the certificate stands a pseudonym that only you can tell, made with a secret that is kept beside your key.

${MAKING_EXIT_CODES}`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --role grid-operator --name Westnetz --market-label westnetz --issuer root.pem --issuer-key root-key.pem --out operator.pem',
    '<%= config.bin %> <%= command.id %> --role market-operator --name "Market of Westnetz" --issuer operator.pem --issuer-key operator-key.pem --out market.pem',
    '<%= config.bin %> <%= command.id %> --role participant --connection-point house-7 --feed-in 10kW --draw 11kW --issuer market.pem --issuer-key market-key.pem --out anna.pem',
    '<%= config.bin %> <%= command.id %> --role submarket --request request.pem --market-label quartier7 --connection-point station-3 --feed-in 100kW --draw 160kW --path-length 2 --lifetime P7D --issuer market.pem --issuer-key market-key.pem --out quartier7.pem',
    '<%= config.bin %> <%= command.id %> --role participant --request request.pem --connection-point house-7 --lifetime 12h --issuer market.pem --issuer-key market-key.pem --out anna.pem',
  ];

  static override flags = {
    role: Flags.option({ description: 'what the holder will be', options: ROLE_NAMES, required: true })(),
    ...ISSUER_FLAGS,
    ...OUT_FLAGS,
    request: Flags.string({ description: 'issue for this request', helpValue: 'FILE', exclusive: ['key-out'] }),
    'key-out': KEY_OUT,
    name: Flags.string({ description: 'common name; by default that of the request, or one made of chance' }),
    'connection-point': Flags.string({ description: 'your name of the connection point', helpValue: 'NAME' }),
    'market-label': Flags.string({ description: "the holder's own step of a market address", helpValue: 'LABEL' }),
    'feed-in': Flags.string({ description: 'the most power into the grid', helpValue: '10kW' }),
    draw: Flags.string({ description: 'the most power from the grid', helpValue: '11kW' }),
    ...TIME_FLAGS,
    'path-length': Flags.integer({
      description: 'how many more may follow below; by default 0, for submarkets 2',
      min: 0,
    }),
    'end-entity': Flags.boolean({
      description: 'make a grid operator an end entity, whose market operator is a proxy, instead of a CA',
    }),
    algorithm: ALGORITHM,
  };

  async run() {
    const { flags } = await this.parse(CertIssue);
    const [{ issueChain }, { readRequestFile }, { viewOfCertificate }, { keyPathFor }, units] = await Promise.all([
      import('../../certificates/issue-chain.ts'),
      import('../../certificates/request-file.ts'),
      import('../../certificates/describe-certificate.ts'),
      import('../../certificates/new-file.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const { 'feed-in': feedIn, draw, lifetime, 'not-before': notBefore } = flags;
    const issued = await issueChain({
      role: flags.role,
      issuer: flags.issuer,
      issuerKey: flags['issuer-key'],
      secret: flags.secret,
      request: flags.request === undefined ? undefined : await readRequestFile(flags.request),
      algorithm: flags.algorithm,
      name: flags.name,
      label: flags['market-label'],
      point: flags['connection-point'],
      feedIn: feedIn === undefined ? undefined : readInput('--feed-in', feedIn, units.parsePower),
      draw: draw === undefined ? undefined : readInput('--draw', draw, units.parsePower),
      notBefore: notBefore === undefined ? undefined : readInput('--not-before', notBefore, units.parseInstant),
      lifetime: lifetime === undefined ? undefined : readDuration('--lifetime', lifetime),
      pathLength: flags['path-length'],
      asEndEntity: flags['end-entity'],
      out: flags.out,
      keyOut: flags['key-out'] ?? keyPathFor(flags.out),
      force: flags.force,
    });
    const view = viewOfCertificate(issued.certificate);
    this.log(`Issued ${view.subject} as ${flags.role}, valid until ${view.notAfter}.`);
    for (const file of issued.files) this.log(`  wrote ${file}`);
    const { pathLength } = issued.certificate.extensions.proxyInfo ?? {};
    if (flags.role === 'submarket' && pathLength === 0) {
      this.log('');
      this.log('Its path length is 0: it takes part in the market, but issues no service proxy for one of its own.');
    } else if (flags.role === 'submarket') {
      this.log('');
      this.log(`Next: attach ${flags['connection-point']} to a node of your grid (points in node.yaml), and hand over`);
      this.log(`${flags.out}, the root and market.yaml; its holder makes the market below yours with`);
      this.log(`  bc4p node init DIR --upper market.yaml --as ${flags.out} --key KEY.pem --root ROOT.pem`);
    }
    return { certificate: view, files: issued.files };
  }
}
