import type { SuiteNetwork } from '../../network/index.ts';
import { SETTINGS, type Setting, type SettingName, type TargetPlace } from '../../target/index.ts';
import { UpperMarket } from './upper-market.ts';

/** The markets above those under test: one for each set-up that has one. */
export class Uppers implements AsyncDisposable {
  readonly #markets: ReadonlyMap<SettingName, UpperMarket>;

  private constructor(markets: ReadonlyMap<SettingName, UpperMarket>) {
    this.#markets = markets;
  }

  /** Lets them listen, so that their addresses are known before any target is started. */
  static async listen(network: SuiteNetwork): Promise<Uppers> {
    const names = (Object.keys(SETTINGS) as SettingName[]).filter((name) => (SETTINGS[name] as Setting).hasUpper);
    const markets = names.map(async (name) => [name, await UpperMarket.listen(network)] as const);
    return new Uppers(new Map(await Promise.all(markets)));
  }

  /** The market above the one of a set-up, where it has one. */
  of(name: SettingName): UpperMarket | undefined {
    return this.#markets.get(name);
  }

  /** Where the market of a set-up finds the one above. */
  placeOf(name: SettingName): Partial<TargetPlace> {
    const upper = this.#markets.get(name);
    return upper ? { upperUrl: upper.url } : {};
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#markets.values()].map((market) => market[Symbol.asyncDispose]()));
  }
}
