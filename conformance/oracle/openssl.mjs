// npm run oracle: what OpenSSL says of the chains that are judged under the RFCs alone, and where it differs from the vectors.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REASONS } from './reasons.mjs';

const run = promisify(execFile);
const FILES = ['reading', 'paths', 'authorities', 'proxies', 'profile'];
const folder = mkdtempSync(join(tmpdir(), 'bc4p-oracle-'));

/** @param {string} name @param {readonly string[]} certificates base64url */
function pem(name, certificates) {
  const path = join(folder, name);
  const blocks = certificates.map((one) => {
    const lines =
      Buffer.from(one, 'base64url')
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
  });
  writeFileSync(path, blocks.join(''));
  return path;
}

/** What OpenSSL says: `valid`, or its first error. @param {any} one a case */
async function verdictOf({ now, input: { chain, anchors } }) {
  const [leaf, ...others] = chain;
  const untrusted = others.length === 0 ? [] : ['-untrusted', pem('untrusted', others)];
  const trusted = ['-CAfile', pem('anchors', anchors), '-no-CApath', '-no-CAstore', '-partial_chain'];
  const options = ['-allow_proxy_certs', '-attime', String(now)];
  try {
    await run('openssl', ['verify', ...options, ...trusted, ...untrusted, pem('leaf', [leaf])]);
    return 'valid';
  } catch (error) {
    const { stderr = '' } = /** @type {{stderr?: string}} */ (error);
    return /error \d+ at.*/.exec(stderr)?.[0] ?? stderr.split('\n')[0] ?? 'refused';
  }
}

/** Chains that OpenSSL can have an opinion on: the profile bc4p is ours, but for octets that are no certificate. @param {any} one */
const isComparable = ({ input, expect: { requirement = '' } }) =>
  input.chain.length > 0 &&
  input.anchors.length > 0 &&
  (input.profile === 'rfc3820' || /^PKI-0(0[2-9]|1[01])$/.test(requirement));

const { stdout: version } = await run('openssl', ['version']);
console.log(version.trim());
let [compared, unexplained] = [0, 0];
for (const file of FILES) {
  const { cases } = JSON.parse(readFileSync(new URL(`../vectors/v1/pki/${file}.json`, import.meta.url), 'utf8'));
  for (const one of cases.filter(isComparable)) {
    const { result, code, requirement = '' } = one.expect;
    const theirs = await verdictOf(one);
    compared += 1;
    if ((theirs === 'valid') === (result === 'valid')) continue;
    const reason = REASONS[`${file}/${one.id}`] ?? (result === 'invalid' ? REASONS[requirement] : undefined);
    if (reason === undefined) unexplained += 1;
    console.log(`${file}/${one.id}: ${code ?? 'valid'} here, ${theirs} there\n    ${reason ?? 'no reason is known'}`);
  }
}
rmSync(folder, { recursive: true });
console.log(`${compared} chains compared, ${unexplained} differences without a known reason`);
process.exitCode = unexplained === 0 ? 0 : 1;
