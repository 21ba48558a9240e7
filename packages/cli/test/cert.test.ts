import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bc4pIn, type Outcome } from './support/bc4p.ts';

let folder: string;
let bc4p: ReturnType<typeof bc4pIn>;

const file = (name: string): string => join(folder, name);
const modeOf = async (name: string): Promise<number> => (await stat(file(name))).mode & 0o777;
const issuedBy = (name: string): string[] => ['--issuer', `${name}.pem`, '--issuer-key', `${name}-key.pem`];
const LIMITS = ['--feed-in', '10kW', '--draw', '11kW'];

/** A CA, an end entity and two proxies, the second with a policy of its own; then openssl's own verdict. */
const OPENSSL_CHAIN = `
cat > o.cnf <<'END'
[req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[ee]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
[p1]
proxyCertInfo = critical, language:id-ppl-inheritAll, pathlen:1
[p2]
proxyCertInfo = critical, language:1.2.3.4, pathlen:0, policy:text:hello
END
key() { openssl ecparam -name prime256v1 -genkey -noout -out o-$1.key; }
sub() { key $1; openssl req -new -config o.cnf -key o-$1.key -subj "$3" -out o.csr
  openssl x509 -req -in o.csr -CA o-$2.pem -CAkey o-$2.key -set_serial 7$4 -days 2 -extfile o.cnf -extensions $1 -out o-$1.pem 2>&- ; }
key ca
openssl req -new -x509 -config o.cnf -key o-ca.key -subj '/O=Test/CN=CA' -days 3 -extensions ca -out o-ca.pem
sub ee ca '/O=Test/CN=Somebody' 1
sub p1 ee '/O=Test/CN=Somebody/CN=1' 2
sub p2 p1 '/O=Test/CN=Somebody/CN=1/CN=2' 3
cat o-p1.pem o-ee.pem > o-mid.pem
cat o-p2.pem o-mid.pem > o-chain.pem
openssl verify -allow_proxy_certs -CAfile o-ca.pem -untrusted o-mid.pem o-p2.pem
`;

/** Runs commands that must succeed, one after the other. */
async function all(...commands: readonly string[][]): Promise<void> {
  for (const args of commands) {
    const { exitCode, stderr } = await bc4p('cert', ...args);
    expect([args.join(' '), exitCode, stderr]).toEqual([args.join(' '), 0, '']);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-cert-'));
  bc4p = bc4pIn(folder);
  await all(
    ['root', '--organization', 'Test', '--out', 'root.pem'],
    [
      'issue',
      '--role',
      'grid-operator',
      '--name',
      'Westnetz',
      '--market-label',
      'westnetz',
      ...issuedBy('root'),
      '--out',
      'operator.pem',
    ],
    ['issue', '--role', 'market-operator', '--name', 'Market', ...issuedBy('operator'), '--out', 'market.pem'],
    [
      'issue',
      '--role',
      'participant',
      '--connection-point',
      'house 7',
      ...LIMITS,
      ...issuedBy('market'),
      '--out',
      'anna.pem',
    ],
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('bc4p cert root, issue', () => {
  test('write a chain, leaf first and without its root, and keys that only their owner reads', async () => {
    const { stdout } = await bc4p('cert', 'inspect', 'anna.pem', '--json');
    const { certificates, rights } = JSON.parse(stdout);
    expect(certificates.map(({ kind }: { kind: string }) => kind)).toEqual(['proxy', 'end-entity', 'ca']);
    expect(certificates.map(({ subject }: { subject: string }) => subject).slice(1)).toEqual([
      'O=Test, CN=Market',
      'O=Test, CN=Westnetz',
    ]);
    expect(rights).toMatchObject({ role: 'participant', address: 'westnetz', feedIn: 10_000, draw: 11_000 });
    for (const key of [
      'root-key.pem',
      'operator-key.pem',
      'market-key.pem',
      'anna-key.pem',
      'connection-points.secret',
    ])
      expect([key, await modeOf(key)]).toEqual([key, 0o600]);
  });

  test('give a proxy 24 hours, and others a year, within the issuer’s', async () => {
    const { stdout } = await bc4p('cert', 'inspect', 'anna.pem', '--json');
    const [proxy, operator] = JSON.parse(stdout).certificates.map(
      ({ notBefore, notAfter }: { notBefore: string; notAfter: string }) =>
        Date.parse(notAfter) - Date.parse(notBefore),
    );
    expect(proxy / 3_600_000).toBeGreaterThanOrEqual(24);
    expect(proxy / 3_600_000).toBeLessThan(24.2);
    expect(operator / 86_400_000).toBeGreaterThanOrEqual(364.9);
  });

  test('overwrite nothing unless told to', async () => {
    const before = await readFile(file('root-key.pem'), 'utf8');
    const refused = await bc4p('cert', 'root', '--out', 'root.pem');
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      'Error: root.pem is there already.\n  next: name another file, or overwrite it with --force\n',
    ]);
    const other = await bc4p('cert', 'root', '--out', 'other.pem', '--key-out', 'root-key.pem');
    expect(other.exitCode).toBe(2);
    expect(await readFile(file('root-key.pem'), 'utf8')).toBe(before);
    await all(['root', '--out', 'forced.pem']);
    await chmod(file('forced-key.pem'), 0o644);
    await all(['root', '--out', 'forced.pem', '--force']);
    expect(await modeOf('forced-key.pem')).toBe(0o600);
  });

  test('issue for a request, whose key never comes here', async () => {
    await all(
      ['request', '--role', 'participant', ...LIMITS, '--out', 'ben.req.pem', '--key-out', 'ben-key.pem'],
      [
        'issue',
        '--role',
        'participant',
        '--request',
        'ben.req.pem',
        '--connection-point',
        'house 8',
        ...issuedBy('market'),
        '--out',
        'ben.pem',
      ],
    );
    expect(await modeOf('ben-key.pem')).toBe(0o600);
    const { exitCode, stdout } = await bc4p('cert', 'verify', 'ben.pem', '--root', 'root.pem', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).chain.rights).toMatchObject({ feedIn: 10_000, draw: 11_000 });
  });

  test.each([
    [
      'more power than the issuer has',
      ['participant', '--feed-in', '20kW', '--draw', '1kW'],
      'anna',
      'issue-path-length|issue-rights',
    ],
    [
      'a role that is not its to give',
      ['submarket', '--market-label', 'x', '--connection-point', 'x', ...LIMITS],
      'anna',
      'issue-role',
    ],
    ['a participant without a place', ['participant', ...LIMITS], 'market', 'issue-members'],
    ['a life beyond its own', ['market', '--lifetime', 'P800D'], 'market', 'issue-lifetime'],
    ['a proxy from a CA', ['market'], 'operator', 'issue-issuer-kind'],
  ])('refuse %s', async (_, wanted, issuer, codes) => {
    const [role = '', ...flags] = wanted;
    const { exitCode, stderr } = await bc4p(
      'cert',
      'issue',
      '--role',
      role,
      ...flags,
      ...issuedBy(issuer),
      '--out',
      'no.pem',
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Error: (${codes}):.*\n  next: `));
    await expect(stat(file('no.pem'))).rejects.toThrow();
    await expect(stat(file('no-key.pem'))).rejects.toThrow();
  });

  test('refuse a key that is not the issuer’s', async () => {
    const args = ['--role', 'market', '--issuer', 'market.pem', '--issuer-key', 'root-key.pem', '--out', 'no.pem'];
    const { exitCode, stderr } = await bc4p('cert', 'issue', ...args);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/certificate-signature-invalid at \[0\]/);
  });

  test.each([
    ['power', ['--feed-in', '10'], /--feed-in .*"10"[\s\S]*a number with a unit/],
    ['a lifetime', ['--lifetime', 'soon'], /--lifetime .*"soon"[\s\S]*a duration such as/],
    ['an instant', ['--not-before', '2026-13-01'], /--not-before .*"2026-13-01"[\s\S]*a date that exists/],
  ])('say how to write %s', async (_, flags, message) => {
    const { exitCode, stderr } = await bc4p(
      'cert',
      'issue',
      '--role',
      'market',
      ...flags,
      ...issuedBy('market'),
      '--out',
      'no.pem',
    );
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/\n {2}next: /);
  });
});

describe.concurrent('bc4p cert renew', () => {
  test('keeps the rights, and changes key, name and pseudonym', async () => {
    await all(['renew', 'anna.pem', '--connection-point', 'house 7', ...issuedBy('market'), '--out', 'anna-2.pem']);
    const [old, renewed] = await Promise.all(
      ['anna.pem', 'anna-2.pem'].map(async (name) =>
        JSON.parse((await bc4p('cert', 'inspect', name, '--json')).stdout),
      ),
    );
    const { connectionPoint: before, ...rights } = old.rights;
    const { connectionPoint: after, ...same } = renewed.rights;
    expect(same).toEqual(rights);
    expect(after).not.toBe(before);
    expect(renewed.certificates[0].name).not.toBe(old.certificates[0].name);
    expect((await bc4p('cert', 'verify', 'anna-2.pem', '--root', 'root.pem')).exitCode).toBe(0);
  });

  test('wants the same place again', async () => {
    const renew = (...flags: string[]) =>
      bc4p('cert', 'renew', 'anna.pem', ...flags, ...issuedBy('market'), '--out', 'no.pem');
    expect(await renew()).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/name it with --connection-point/),
    });
    expect(await renew('--connection-point', 'house 8')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/"house 8" is not the connection point of this certificate/),
    });
  });

  test('is the issuer’s to do', async () => {
    const { exitCode, stderr } = await bc4p('cert', 'renew', 'anna.pem', ...issuedBy('operator'), '--out', 'no.pem');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/did not issue/);
  });
});

describe.concurrent('bc4p cert verify', () => {
  const verify = (chain: string, ...flags: readonly string[]): Promise<Outcome> =>
    bc4p('cert', 'verify', chain, '--root', 'root.pem', ...flags);
  const OURS = ['--profile', 'rfc3820', '--policy-language', '1.3.6.1.4.1.32473.4.1'];

  test('accepts a chain with and without its root, with exit code 0', async () => {
    await all(['bundle', 'anna.pem', 'root.pem', '--with-root', '--out', 'whole.pem']);
    for (const chain of ['anna.pem', 'whole.pem']) {
      const { exitCode, stdout } = await verify(chain);
      expect([chain, exitCode]).toEqual([chain, 0]);
      expect(stdout).toMatch(/^accepted: O=Test, CN=Market, CN=p-[0-9a-f]{24}\n/);
      expect((await verify(chain, ...OURS)).exitCode).toBe(0);
    }
  });

  test('takes its arguments in any order, and several languages after one flag', async () => {
    const [one, ours] = ['1.2.3', '1.3.6.1.4.1.32473.4.1'];
    for (const args of [
      ['--root', 'root.pem', 'anna.pem', '--profile', 'rfc3820', '--policy-language', one, ours],
      ['--profile', 'rfc3820', '--policy-language', one, ours, 'anna.pem', '--root', 'root.pem'],
      ['anna.pem', '--root', 'root.pem', '--profile', 'rfc3820', '--policy-language', one, '--policy-language', ours],
    ])
      expect([args, (await bc4p('cert', 'verify', ...args)).exitCode]).toEqual([args, 0]);
    expect((await verify('anna.pem', 'market.pem')).stderr).toMatch(/only one chain is judged/);
  });

  test('names rule and section of what it does not accept, with exit code 1', async () => {
    const { exitCode, stdout } = await verify('anna.pem', '--profile', 'rfc3820');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^not accepted: The policy language of the proxy is not an acceptable one\.\n/);
    expect(stdout).toMatch(/\n {2}rule +the policy language is acceptable/);
    expect(stdout).toMatch(/\n {2}section +RFC 3820 §4\.1\.3/);
    expect(stdout).toMatch(/\n {2}next +/);
    const machine = await verify('anna.pem', '--at', '2020-01-01T00:00:00Z', '--json');
    expect(machine.exitCode).toBe(1);
    expect(JSON.parse(machine.stdout)).toMatchObject({
      accepted: false,
      code: 'certificate-not-yet-valid',
      requirement: 'PKI-024',
      facts: { section: expect.stringMatching(/^RFC 5280/) },
    });
  });

  test('explains each rule, up to the first that is not met', async () => {
    const good = await verify('anna.pem', '--explain');
    expect(good.stdout).toMatch(/^\[3\] O=Test, CN=root\n {2}ok {3}the certificate is valid already \(RFC 5280/);
    expect(good.stdout).not.toMatch(/FAIL/);
    const bad = await verify('anna.pem', '--explain', '--at', '2020-01-01', '--json');
    const { rules } = JSON.parse(bad.stdout);
    expect(rules.filter(({ holds }: { holds: boolean }) => !holds)).toHaveLength(1);
    expect(rules.at(-1)).toMatchObject({ holds: false, code: 'certificate-not-yet-valid', subject: 'O=Test, CN=root' });
  });

  test('does not accept malformed DER, with exit code 1', async () => {
    const block = (base64: string) => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
    await writeFile(file('bad.pem'), block('MAAA'));
    const bad = await verify('bad.pem');
    expect([bad.exitCode, bad.stdout]).toEqual([
      1,
      [
        'not accepted: The octets are not strict DER.',
        '  where    [0]',
        '  rule     nothing follows the value',
        '  section  X.690 §8, §10, §11',
        '  facts    offset 2',
        '  code     der-malformed [PKI-002]',
        '',
      ].join('\n'),
    ]);
    await writeFile(file('torn.pem'), block('M!AA'));
    expect((await verify('torn.pem')).exitCode).toBe(1);
    const root = await bc4p('cert', 'verify', 'anna.pem', '--root', 'root.pem', '--root', 'bad.pem');
    expect([root.exitCode, root.stdout]).toEqual([1, expect.stringContaining('\n  where    bad.pem[0]\n')]);
  });

  test('tells how to write a binary file as PEM, with exit code 2', async () => {
    const base64 = (await readFile(file('root.pem'), 'utf8')).replace(/-----.*-----/g, '');
    await writeFile(file('binary.crt'), Buffer.from(base64, 'base64'));
    const { exitCode, stderr } = await verify('binary.crt');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('openssl x509 -inform DER -in binary.crt')]);
  });

  test.each([
    ['no such file', ['nothere.pem', '--root', 'root.pem']],
    ['a file without a certificate', ['anna-key.pem', '--root', 'root.pem']],
    ['no root', ['anna.pem']],
    ['a root that is none', ['anna.pem', '--root', 'anna-key.pem']],
    ['a revocation list that is none', ['anna.pem', '--root', 'root.pem', '--crl', 'root.pem']],
    ['an instant that is none', ['anna.pem', '--root', 'root.pem', '--at', 'noon']],
    ['a language that is none', ['anna.pem', '--root', 'root.pem', '--policy-language', 'bc4p']],
    ['an unknown profile', ['anna.pem', '--root', 'root.pem', '--profile', 'pkix']],
  ])('cannot tell with %s, with exit code 2', async (_, args) => {
    const { exitCode, stdout, stderr } = await bc4p('cert', 'verify', ...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Error: [\s\S]*\n {2}next: /);
  });

  test('agrees with openssl on a chain that openssl made', async (context) => {
    const made = spawnSync('sh', ['-e', '-c', OPENSSL_CHAIN], { cwd: folder, encoding: 'utf8' });
    if (spawnSync('openssl', ['version']).status !== 0) context.skip('there is no openssl on this machine');
    expect([made.status, made.stdout]).toEqual([0, 'o-p2.pem: OK\n']);
    const judge = (...flags: string[]) => bc4p('cert', 'verify', 'o-chain.pem', '--root', 'o-ca.pem', ...flags);
    expect((await judge('--profile', 'rfc3820', '--policy-language', '1.2.3.4')).exitCode).toBe(0);
    expect((await judge('--profile', 'rfc3820', '--policy-language', '1.3.6.1.5.5.7.21.0')).exitCode).toBe(0);
    expect((await judge('--profile', 'rfc3820', '--policy-language', '1.2.3.5')).stdout).toMatch(/PKI-052/);
    expect((await judge()).exitCode).toBe(1);
  });
});

describe.concurrent('bc4p cert bundle', () => {
  test('puts pieces into order, each once', async () => {
    await all(['bundle', 'operator.pem', 'market.pem', 'anna.pem', 'root.pem', '--out', 'joined.pem']);
    expect(await readFile(file('joined.pem'), 'utf8')).toBe(await readFile(file('anna.pem'), 'utf8'));
  });

  test('refuses what is not one chain', async () => {
    await all(['root', '--out', 'stranger.pem']);
    const two = await bc4p('cert', 'bundle', 'anna.pem', 'stranger.pem', '--out', 'no.pem');
    expect([two.exitCode, two.stderr]).toEqual([1, expect.stringMatching(/^Error: There is not one leaf: /)]);
  });
});

describe.concurrent('bc4p cert inspect', () => {
  test('shows what certificates say and what they come to together', async () => {
    const { exitCode, stdout } = await bc4p('cert', 'inspect', 'anna.pem');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\[0\] p-[0-9a-f]{24}: proxy\n {4}subject {4}O=Test, CN=Market, CN=p-/);
    expect(stdout).toMatch(
      /\nTogether: participant in westnetz; feed-in up to 10 kW, draw up to 11 kW\. Not verified\.\n$/,
    );
  });

  test('reads a root too', async () => {
    const { stdout } = await bc4p('cert', 'inspect', 'root.pem', '--json');
    expect(JSON.parse(stdout).certificates[0]).toMatchObject({ kind: 'ca', pathLength: 1, policy: { role: 'root' } });
  });
});
