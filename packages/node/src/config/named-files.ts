import { readFile, stat } from 'node:fs/promises';
import { ConfigError, type ConfigFault } from './config-error.ts';
import type { NodeConfig } from './node-config.ts';
import type { ConfigPath } from './path.ts';

/** What the files that a configuration names hold. Not checked: only there and readable. */
export interface NamedFiles {
  /** PEM texts. */
  readonly roots: readonly string[];
  readonly chain: string;
  readonly key: string;
  readonly operator?: { readonly chain: string; readonly key: string };
  /** The proxy with which this market takes part in the one above. */
  readonly upper?: { readonly chain: string; readonly key: string };
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** The proxy that buys the losses. */
  readonly losses?: { readonly chain: string; readonly key: string };
  readonly connectionPointSecret: Uint8Array;
  /** What an operator should know, such as private keys that others can read. */
  readonly findings: readonly string[];
}

/** The fewest bytes of a secret that nobody guesses. */
const SECRET_BYTES = 32;
/** Permission bits of everybody but the owner. */
const OTHERS = 0o077;

/** Reads the files that a configuration names. Throws a `ConfigError` with the place of every field that names no file. */
export async function readNamedFiles(config: NodeConfig): Promise<NamedFiles> {
  const faults: ConfigFault[] = [];
  const findings: string[] = [];
  const { certificates, tls, upper, losses } = config;
  const fault = (path: ConfigPath, problem: string, hint: string): void => {
    faults.push({ path, ...config.source.locate(path), problem, hint });
  };
  const bytes = async (file: string, ...path: ConfigPath): Promise<Uint8Array> => {
    try {
      return await readFile(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const problem = code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`;
      fault(path, problem, 'Put the file there, or mend the path.');
      return new Uint8Array();
    }
  };
  const text = async (file: string, ...path: ConfigPath): Promise<string> =>
    new TextDecoder().decode(await bytes(file, ...path));
  const secret = async (file: string, ...path: ConfigPath): Promise<Uint8Array> => {
    const content = await bytes(file, ...path);
    const { mode } = await stat(file).catch(() => ({ mode: 0 }));
    if ((mode & OTHERS) !== 0) findings.push(`${file} can be read by others than its owner: chmod 600 ${file}`);
    return content;
  };
  const key = async (file: string, ...path: ConfigPath): Promise<string> =>
    new TextDecoder().decode(await secret(file, ...path));

  const { operator } = certificates;
  const files = {
    roots: await Promise.all(certificates.roots.map((root, place) => text(root, 'certificates', 'roots', place))),
    chain: await text(certificates.chain, 'certificates', 'chain'),
    key: await key(certificates.key, 'certificates', 'key'),
    ...(operator && {
      operator: {
        chain: await text(operator.chain, 'certificates', 'operatorChain'),
        key: await key(operator.key, 'certificates', 'operatorKey'),
      },
    }),
    ...(upper && {
      upper: { chain: await text(upper.chain, 'upper', 'chain'), key: await key(upper.key, 'upper', 'key') },
    }),
    ...(tls && {
      tls: { certificate: await text(tls.certificate, 'tls', 'certificate'), key: await key(tls.key, 'tls', 'key') },
    }),
    ...(losses?.proxy && {
      losses: {
        chain: await text(losses.proxy.chain, 'losses', 'chain'),
        key: await key(losses.proxy.key, 'losses', 'key'),
      },
    }),
    connectionPointSecret: await secret(config.connectionPointSecret, 'connectionPointSecret'),
    findings,
  };
  if (faults.length === 0 && files.connectionPointSecret.length < SECRET_BYTES)
    fault(
      ['connectionPointSecret'],
      `${config.connectionPointSecret} has ${files.connectionPointSecret.length} bytes.`,
      `Write at least ${SECRET_BYTES} random ones: openssl rand -out ${config.connectionPointSecret} 32`,
    );
  if (faults.length > 0) throw new ConfigError('config-invalid', config.source.file, faults);
  return files;
}
