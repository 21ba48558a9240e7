import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Instant } from '@bc4p/protocol/units';
import { type NetworkTexts, SuiteNetwork } from '../network/index.ts';
import { makeTargetConfig } from './make-config.ts';
import { SETTINGS, type Setting, type SettingName } from './settings.ts';

const FILE = 'suite.json';

/**
 * Writes what an operator needs to set a target up elsewhere: for each set-up that needs nothing but a listening market
 * `NAME/target.json`, and `suite.json` with the suite's own keys, which stays with whoever runs the suite.
 */
export async function writeMaterial(
  folder: string,
  at: Instant,
  listen: { readonly host: string; readonly port: number } = { host: '127.0.0.1', port: 0 },
): Promise<readonly { readonly setting: SettingName; readonly file: string }[]> {
  const network = await SuiteNetwork.make(at);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = { format: 'bc4p-conformance-material', version: 1, network: network.texts() };
  await writeFile(join(folder, FILE), `${JSON.stringify(kept, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  const written: { setting: SettingName; file: string }[] = [];
  for (const [name, setting] of Object.entries(SETTINGS) as [SettingName, Setting][]) {
    if (!canStandAlone(setting)) continue;
    const state = resolve(folder, name, 'state');
    const port = listen.port === 0 ? 0 : listen.port + written.length;
    const place = { state, listen: { host: listen.host, port } };
    const config = await makeTargetConfig(network, name, setting, place, at);
    const file = join(folder, name, 'target.json');
    await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
    await writeFile(file, `${JSON.stringify(config, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
    written.push({ setting: name, file });
  }
  return written;
}

/** What nobody has to do anything for while the suite runs: no market above, no lists, no certificate that ends soon. */
const canStandAlone = ({ hasUpper, hasRevocation, serviceSeconds }: Setting): boolean =>
  !hasUpper && !hasRevocation && serviceSeconds === undefined;

/** Reads the suite's own keys of material that was written before. */
export async function readMaterial(folder: string): Promise<SuiteNetwork> {
  const kept = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as {
    readonly format?: string;
    readonly version?: number;
    readonly network: NetworkTexts;
  };
  if (kept.format !== 'bc4p-conformance-material' || kept.version !== 1)
    throw new Error(`${join(folder, FILE)} was not written by bc4p conformance material`);
  return SuiteNetwork.fromTexts(kept.network);
}
