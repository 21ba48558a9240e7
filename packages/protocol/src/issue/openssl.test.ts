import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Holder, makeNetwork, START } from '../../test/support/network.ts';
import { writeCertificates } from '../certificates/index.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('SKIPPED: no `openssl` on this machine, so nothing compares our chains with it');

let folder: string;
let network: Awaited<ReturnType<typeof makeNetwork>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bc4p-openssl-'));
  network = await makeNetwork();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function opensslVerify({ chain }: Holder, ...more: readonly string[]): string {
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const [leaf, ...others] = chain;
  const root = write('root.pem', writeCertificates(network.root.chain));
  const untrusted = write('untrusted.pem', writeCertificates(others.length > 0 ? others : chain));
  const at = ['-attime', String(START)];
  const files = ['-CAfile', root, '-untrusted', untrusted, write('leaf.pem', writeCertificates([leaf]))];
  const run = spawnSync('openssl', ['verify', ...at, ...more, ...files], { encoding: 'utf8' });
  return run.status === 0 ? 'OK' : run.stdout + run.stderr;
}

describe.skipIf(!hasOpenssl)('openssl verify -allow_proxy_certs (skipped where there is no openssl)', () => {
  it.each(['root', 'operator', 'market', 'service', 'submarket', 'house', 'flat', 'metering', 'meter'] as const)(
    'accepts the chain of the %s, also with -x509_strict',
    (role) => {
      expect(opensslVerify(network[role], '-allow_proxy_certs')).toBe('OK');
      expect(opensslVerify(network[role], '-allow_proxy_certs', '-x509_strict')).toBe('OK');
    },
  );

  it('refuses proxies where it is not told to allow them', () => {
    expect(opensslVerify(network.house)).toMatch(/proxy certificates not allowed/);
  });

  it('reads what we wrote', () => {
    const path = join(folder, 'shown.pem');
    writeFileSync(path, writeCertificates(network.house.chain.slice(0, 1)));
    const shown = execFileSync('openssl', ['x509', '-in', path, '-noout', '-text'], { encoding: 'utf8' });
    expect(shown).toMatch(/Path Length Constraint: 0?1\b/);
    expect(shown).toMatch(/Policy Language: 1\.3\.6\.1\.4\.1\.32473\.4\.1/);
    expect(shown).toMatch(/Key Usage: critical\s+Digital Signature/);
  });
});
