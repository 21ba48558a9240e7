// Looks at a mutant with one suite after the other, until one has noticed it.
import { judge, sawWrong } from './judge.mjs';
import { hashOf } from './kept.mjs';
import { builtFile } from './plant/changed.mjs';
import { withTwins } from './suites/suite.mjs';

/** @typedef {import('./suites/command.mjs').Mutant} Mutant */
/** @typedef {import('./suites/suite.mjs').Suite} Suite */
/** @typedef {import('./judge.mjs').Look} Look */
/** @typedef {{mutant: Mutant, looks: readonly Look[]}} Looked */

/** Suites whose verdicts do not depend on when anything happens. */
const STEADY = new Set(['vectors']);

/** A suite with which mutants are looked at: what it has to say of the implementation as it is, is known. */
export class Instrument {
  #suite;
  #kept;
  /** Of everything on which its verdicts rest. */
  hash;
  /** Checks that the reference passes: the others say nothing. @type {Set<string>} */
  sound = new Set();

  /** @param {Suite} suite @param {import('./kept.mjs').Kept} kept @param {string} root of the repository */
  constructor(suite, kept, root) {
    this.#suite = suite;
    this.#kept = kept;
    this.hash = hashOf(root, [...suite.sources, 'conformance/mutants/suites', 'conformance/mutants/plant']);
  }

  get name() {
    return this.#suite.name;
  }

  /** True if its verdicts do not depend on when anything happens. */
  get isSteady() {
    return STEADY.has(this.name);
  }

  get checks() {
    return this.#suite.checks.length;
  }

  /** Makes every check of the implementation as it is; tells those that do not pass. @returns {Promise<readonly string[]>} */
  async begin() {
    const every = new Set(this.#suite.checks.map(({ id }) => id));
    const known = await this.#kept.of([this.hash, 'none', [...every]], async () =>
      (await this.#runWell(every)).map(({ id, verdict, message, actual }) => ({
        id,
        verdict,
        message: actual === undefined ? message : `${message}: ${JSON.stringify(actual)}`,
      })),
    );
    const results = known ?? [];
    this.sound = new Set(results.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id));
    return results
      .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skip')
      .map(({ id, verdict, message }) => `${id}: ${verdict}: ${message}`);
  }

  /** What fails in a whole run by the clock is made once more by itself before it counts. @param {ReadonlySet<string>} wanted */
  async #runWell(wanted) {
    const results = await this.#suite.run(wanted);
    const failed = new Set(results.filter(({ verdict }) => !['pass', 'skip'].includes(verdict)).map(({ id }) => id));
    if (failed.size === 0 || this.isSteady) return results;
    const again = await this.#suite.run(withTwins(this.#suite.checks.filter(({ id }) => failed.has(id))));
    const byId = new Map(again.map((result) => [result.id, result]));
    return results.map((result) => (failed.has(result.id) ? (byId.get(result.id) ?? result) : result));
  }

  /** True if this suite's verdicts rest on a source. @param {string} file */
  #rests(file) {
    return this.#suite.sources.some((folder) => builtFile(file).startsWith(`${folder}/`));
  }

  /** What one check, with its twin, sees of a mutant; nothing if it is none of this suite's. @param {Mutant} mutant @param {string} check @returns {Promise<Look | undefined>} */
  async lookWith(mutant, check) {
    return this.sound.has(check) ? this.#look(mutant, check) : undefined;
  }

  /** What this suite sees of a mutant; nothing if none of its checks could. @param {Mutant} mutant @returns {Promise<Look | undefined>} */
  look(mutant) {
    return this.#look(mutant);
  }

  /** @param {Mutant} mutant @param {string} [only] the check that is made @returns {Promise<Look | undefined>} */
  async #look(mutant, only) {
    const { kind, id } = mutant;
    if (kind === 'behaviour' && !mutant.changes.some(({ file }) => this.#rests(file))) return undefined;
    const about = kind === 'requirement' ? id : undefined;
    const named = this.#suite.checks.filter(
      (check) =>
        this.sound.has(check.id) &&
        (only === undefined || check.id === only) &&
        (about === undefined || check.requirements.some((one) => one === about)),
    );
    const wanted = withTwins(named);
    if (wanted.size === 0) return undefined;
    const planted = kind === 'requirement' ? id : mutant.changes;
    const isAnyCheck = about === undefined;
    const how = isAnyCheck && !this.isSteady ? ['confirmed'] : [];
    return this.#kept.of([this.hash, planted, [...wanted].sort(), ...how], () =>
      isAnyCheck ? this.#lookWithAll(mutant, wanted) : this.#judged(wanted, mutant, about),
    );
  }

  /** @param {ReadonlySet<string>} wanted @param {Mutant} mutant @param {string} [about] */
  async #judged(wanted, mutant, about) {
    const isEnough = about === undefined ? sawWrong : undefined;
    return judge(this.name, await this.#suite.run(wanted, mutant, isEnough), about);
  }

  /**
   * Of a whole suite that talks to a process by the clock, one check may fail by chance: what noticed a mutant has to do so
   * again, and to pass again without it. A check that does not is left out. @param {Mutant} mutant @param {ReadonlySet<string>} wanted @returns {Promise<Look>}
   */
  async #lookWithAll(mutant, wanted) {
    const look = await this.#judged(wanted, mutant);
    const { killedBy } = look;
    if (!killedBy || this.isSteady) return look;
    const same = withTwins(this.#suite.checks.filter(({ id }) => id === killedBy.check));
    const again = await this.#judged(same, mutant);
    const without = await this.#suite.run(same);
    if (again.killedBy && without.every(({ verdict }) => verdict === 'pass')) return look;
    return this.#lookWithAll(mutant, new Set([...wanted].filter((id) => id !== killedBy.check)));
  }
}

/** @param {Mutant} mutant @param {readonly Instrument[]} instruments @param {string} [former] the check that killed it before, which is asked first @returns {Promise<Looked>} */
export async function lookAt(mutant, instruments, former) {
  for (const instrument of former === undefined ? [] : instruments) {
    const look = await instrument.lookWith(mutant, `${former}`);
    if (look?.killedBy) return { mutant, looks: [look] };
  }
  const looks = [];
  for (const instrument of instruments) {
    const look = await instrument.look(mutant);
    if (look) looks.push(look);
    if (look?.killedBy) break;
  }
  return { mutant, looks };
}

/** The check that has noticed a mutant, if one has. @param {Looked} looked */
export const killOf = ({ looks }) => looks.find(({ killedBy }) => killedBy)?.killedBy;
