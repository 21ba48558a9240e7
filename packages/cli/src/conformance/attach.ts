import {
  type Address,
  AttachedTargets,
  LaunchedTargets,
  readMaterial,
  SETTINGS,
  type SettingName,
  SuiteNetwork,
  type Targets,
  Uppers,
} from '@bc4p/conformance';
import { systemClock } from '@bc4p/node';
import { Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';
import { CONFORMANCE_EXIT } from './exit.ts';

/** How a market is reached, as the flags say. */
export interface AttachFlags {
  readonly cmd?: string | undefined;
  readonly url?: readonly string[] | undefined;
  readonly material?: string | undefined;
  readonly ca?: string | undefined;
  readonly state?: string | undefined;
}

/** The markets of a run, the network that the suite makes for them, and the markets above them that it plays itself. */
interface Attached {
  readonly network: SuiteNetwork;
  readonly targets: Targets;
  /** Absent where the markets run elsewhere, and need not find the way to this machine. */
  readonly uppers?: Uppers;
}

/** Reaches, or starts, the markets of a run. */
export async function attach(flags: AttachFlags): Promise<Attached> {
  const { cmd, material, state } = flags;
  if (cmd !== undefined) {
    const network = await SuiteNetwork.make(systemClock.now());
    const uppers = await Uppers.listen(network);
    const placeOf = (name: SettingName) => uppers.placeOf(name);
    const options = { command: cmd, network, placeOf, ...(state !== undefined && { folder: state }) };
    return { network, uppers, targets: await LaunchedTargets.in(options) };
  }
  const ca = flags.ca === undefined ? undefined : await readText(flags.ca, 'certificate', 'name a PEM file');
  const addresses = new Map(flags.url?.map((text) => addressOf(text, ca)));
  const network = await readMaterial(material ?? '').catch((cause: Error) => {
    const hint = 'write it with `bc4p conformance material DIR`, and install it at the market';
    throw new Failure(`The material in ${material} cannot be read: ${cause.message}`, {
      ...{ code: 'material-unreadable', exitCode: CONFORMANCE_EXIT.usage, hint, cause },
    });
  });
  return { network, targets: new AttachedTargets(addresses) };
}

/** `URL`, or `NAME=URL`. */
function addressOf(text: string, ca: string | undefined): [SettingName, Address] {
  const [, name = 'main', url = ''] = /^(?:([a-z-]+)=)?(wss?:\/\/\S+)$/.exec(text) ?? [];
  if (url !== '' && Object.hasOwn(SETTINGS, name))
    return [name as SettingName, { url, ...(ca !== undefined && { ca }) }];
  throw new Failure(`${text} is not where a market listens.`, {
    code: 'usage',
    exitCode: CONFORMANCE_EXIT.usage,
    hint: `write ws://HOST:PORT or wss://HOST:PORT, or NAME= before it with one of ${Object.keys(SETTINGS).join(', ')}`,
  });
}
