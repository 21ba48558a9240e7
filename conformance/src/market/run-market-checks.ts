import { instant } from '@bc4p/protocol/units';
import type { Profile } from '../checks/check.ts';
import { NoAnswer } from '../checks/fault.ts';
import { Chance, type SuiteNetwork, TARGET_MARKET } from '../network/index.ts';
import type { CheckResult } from '../run/results.ts';
import { type RunOptions, runChecks } from '../run/run-checks.ts';
import type { RunningTarget, SettingName, Targets } from '../target/index.ts';
import { Session, WireLog } from '../wire/index.ts';
import type { MarketCheck } from './market-check.ts';
import type { Uppers } from './neighbours/uppers.ts';
import { Scene } from './scene.ts';
import { Stock } from './stock.ts';

export interface MarketRunOptions extends Pick<RunOptions<Scene>, 'onResult' | 'advises' | 'skip' | 'keepWire'> {
  readonly checks: readonly MarketCheck[];
  readonly targets: Targets;
  readonly network: SuiteNetwork;
  readonly seed: string;
  /** Profiles that the target claims; all if left out. */
  readonly profiles?: readonly Profile[];
  readonly parallel?: number;
  /** The markets above those under test, where the target can reach them. */
  readonly uppers?: Uppers;
}

/** What the run knows of the market of one set-up. */
interface Known {
  readonly stock: Stock;
  readonly skewMs: number;
}

/** Makes the checks of a market, as many side by side as do not disturb each other. */
export async function runMarketChecks(options: MarketRunOptions): Promise<CheckResult[]> {
  const { checks, targets, network, seed, profiles, parallel = 10, uppers } = options;
  const chance = new Chance(seed);
  const known = new Map<SettingName, Promise<Known>>();
  const scenes = new Map<string, Scene>();
  const logs = new Map<string, WireLog>();
  const byId = new Map(checks.map((check) => [check.id, check]));
  const checkOf = ({ id }: { readonly id: string }): MarketCheck => byId.get(id) as MarketCheck;

  const subject = async (check: { readonly id: string }): Promise<Scene> => {
    const { setting, id } = checkOf(check);
    const target = await targets.of(setting);
    const look = known.get(setting) ?? firstLook(network, target);
    known.set(setting, look);
    const upper = uppers?.of(setting);
    const scene = new Scene({ network, target, chance: chance.part(id), ...(await look), ...(upper && { upper }) });
    scenes.set(id, scene);
    logs.set(id, scene.log);
    return scene;
  };
  const closeScene = async (id: string): Promise<void> => {
    const scene = scenes.get(id);
    scenes.delete(id);
    await scene?.close();
  };
  return runChecks<Scene>({
    checks: checks.map(({ setting: _, lane: __, ...check }) => ({
      ...check,
      run: async (scene) => {
        try {
          await check.run(scene);
        } finally {
          await closeScene(check.id);
        }
      },
    })),
    subject,
    // What hangs is let go of; whether the market still runs shows when the next check asks for it.
    discard: (_, { id }) => closeScene(id),
    skip: (check) =>
      options.skip?.(check) ??
      (profiles && !profiles.includes(check.profile) ? `the profile ${check.profile} is not claimed` : undefined),
    takeWire: ({ id }) => logs.get(id)?.lines() ?? [],
    lane: (check) => checkOf(check).lane ?? check.id,
    parallel,
    now: () => performance.now(),
    onResult: (result, place) => {
      logs.delete(result.id);
      options.onResult?.(result, place);
    },
    ...(options.advises && { advises: options.advises }),
    ...(options.keepWire && { keepWire: true }),
  });
}

/** Greets the market once, to see that it is there and what its clock shows. */
async function firstLook(network: SuiteNetwork, target: RunningTarget): Promise<Known> {
  const at = instant(Math.floor(Date.now() / 1000));
  const [first] = target.setting.points;
  if (!first) throw new NoAnswer('the set-up has no connection point');
  const holder = await network.participant(first.point, at);
  const terms = { root: network.root.chain[0], market: TARGET_MARKET };
  const session = await Session.greeted(target.address, terms, holder, { name: 'first', log: new WireLog() });
  const { clock } = session.welcome;
  const { slots } = await session.ask('book.snapshot', {});
  await session.close();
  const skewMs = clock.at * 1000 + clock.atMs - Date.now();
  // Clocks that differ by less than the way of a frame takes are alike.
  const isAlike = Math.abs(skewMs) < 250;
  const occupied = new Set(slots.map(({ slot }) => slot.start));
  return { stock: new Stock(target.setting, occupied, instant(clock.at)), skewMs: isAlike ? 0 : skewMs };
}
