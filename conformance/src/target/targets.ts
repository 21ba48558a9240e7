import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@bc4p/protocol/units';
import { NotImplemented, SubjectGone } from '../checks/fault.ts';
import type { SuiteNetwork } from '../network/index.ts';
import type { Address } from '../wire/index.ts';
import { ChildTarget } from './child-target.ts';
import { makeTargetConfig, type TargetPlace } from './make-config.ts';
import { SETTINGS, type Setting, type SettingName } from './settings.ts';

/** A market under test that runs. */
export interface RunningTarget {
  readonly address: Address;
  readonly setting: Setting;
  /** Present where the suite has started it, and so can kill it and start it again. */
  readonly child?: ChildTarget;
}

/** The markets under test of a run, by how they are set up. */
export interface Targets extends AsyncDisposable {
  /** For reports: how the target is reached. */
  readonly attachment: string;
  /** The market of a set-up. Throws `NotImplemented` where there is none, and the target's fault where it does not run. */
  of(name: SettingName): Promise<RunningTarget>;
  /** What is said on standard error by the market of a set-up, where the suite can see it. */
  errorsOf(name: SettingName): string;
}

export interface LaunchOptions {
  readonly command: string;
  readonly network: SuiteNetwork;
  /** What else a set-up needs to know of where things are, such as the address of the market above. */
  readonly placeOf?: (name: SettingName) => Partial<TargetPlace>;
  /** A folder that is kept; a temporary one is removed at the end. */
  readonly folder?: string;
}

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Targets that the suite starts itself, each when it is first needed and each in a folder of its own. */
export class LaunchedTargets implements Targets {
  readonly #options: LaunchOptions;
  readonly #folder: string;
  readonly #children = new Map<SettingName, ChildTarget>();
  readonly #starts = new Map<SettingName, Promise<void>>();

  private constructor(options: LaunchOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
  }

  static async in(options: LaunchOptions): Promise<LaunchedTargets> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'bc4p-conformance-')));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const targets = new LaunchedTargets(options, folder);
    // They are in process groups of their own: whoever ends the suite would leave them behind.
    process.once('exit', targets.#abandon);
    for (const signal of ENDING_SIGNALS) process.once(signal, targets.#onSignal);
    return targets;
  }

  readonly #abandon = (): void => {
    for (const child of this.#children.values()) child.abandon();
  };

  readonly #onSignal = (): void => process.exit(130);

  get attachment(): string {
    return this.#options.command;
  }

  async of(name: SettingName): Promise<RunningTarget> {
    // One after another, so that what crashed is started again once; a start that failed would fail at each check.
    const turn = (this.#starts.get(name) ?? this.#launch(name)).then(() => this.#revive(name));
    this.#starts.set(name, turn);
    await turn;
    const child = this.#children.get(name) as ChildTarget;
    return { address: { url: child.url }, setting: SETTINGS[name], child };
  }

  /** It crashed, or a check has killed it: the next one begins with a market that runs. */
  async #revive(name: SettingName): Promise<void> {
    const child = this.#children.get(name);
    if (child && !child.isRunning) await child.restart();
  }

  async #launch(name: SettingName): Promise<void> {
    const { command, network, placeOf } = this.#options;
    // Of this moment: a certificate that is to end soon must not have ended before the market starts.
    const at = instant(Math.floor(Date.now() / 1000));
    const place: TargetPlace = {
      state: join(this.#folder, name, 'state'),
      listen: { host: '127.0.0.1', port: 0 },
      revocationFolder: join(this.#folder, name, 'lists'),
      ...placeOf?.(name),
    };
    await mkdir(join(this.#folder, name), { recursive: true, mode: 0o700 });
    if (place.revocationFolder !== undefined) await mkdir(place.revocationFolder, { recursive: true });
    const config = await makeTargetConfig(network, name, SETTINGS[name], place, at);
    const child = new ChildTarget(command, config, join(this.#folder, name, 'target.json'));
    this.#children.set(name, child);
    await child.start();
  }

  errorsOf(name: SettingName): string {
    return this.#children.get(name)?.errors ?? '';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#children.values()].map((child) => child.stop()));
    process.off('exit', this.#abandon);
    for (const signal of ENDING_SIGNALS) process.off(signal, this.#onSignal);
    if (this.#options.folder === undefined) await rm(this.#folder, { recursive: true, force: true });
  }
}

const REACH_MS = 8000;

/** Resolves if somebody listens there, whoever it is. Throws `SubjectGone`, with the reason, if nobody does. */
async function reach(url: string): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (protocol === 'wss:' ? 443 : 80)),
    timeout: REACH_MS,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
      socket.once('timeout', () => reject(new Error(`no answer within ${REACH_MS} ms`)));
    });
  } catch (error) {
    throw new SubjectGone(`nobody listens at ${url}: ${error instanceof Error ? error.message : error}`);
  } finally {
    socket.destroy();
  }
}

/** Targets that somebody has set up with the suite's material and runs elsewhere. */
export class AttachedTargets implements Targets {
  readonly #addresses: ReadonlyMap<SettingName, Address>;
  readonly #reached = new Map<SettingName, Promise<void>>();

  constructor(addresses: ReadonlyMap<SettingName, Address>) {
    this.#addresses = addresses;
  }

  get attachment(): string {
    return [...this.#addresses].map(([name, { url }]) => `${name}=${url}`).join(' ');
  }

  async of(name: SettingName): Promise<RunningTarget> {
    const address = this.#addresses.get(name);
    if (!address) throw new NotImplemented(`no market is attached that is set up as ${name}`);
    const reached = this.#reached.get(name) ?? reach(address.url);
    this.#reached.set(name, reached);
    await reached;
    return { address, setting: SETTINGS[name] };
  }

  errorsOf(): string {
    return '';
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
