import { randomBytes } from 'node:crypto';
import {
  type CheckResult,
  CLIENT_CHECKS,
  MARKET_CHECKS,
  ResultsUnreadable,
  readResults,
  runClientChecks,
  runLibrary,
  runMarket,
} from '@bc4p/conformance';
import { Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';
import { type AttachFlags, attach } from './attach.ts';
import { knownChecks } from './catalogue.ts';
import { CONFORMANCE_EXIT } from './exit.ts';

const unknown = (message: string): Failure =>
  new Failure(message, { code: 'usage', exitCode: CONFORMANCE_EXIT.usage, hint: 'see `bc4p conformance list`' });

/** With what a check is made again. */
export interface ReplayFlags extends AttachFlags {
  readonly driver?: string | undefined;
  readonly timeout: number;
}

/** Makes one check, alone, with everything that is said. */
export async function replayed(id: string, flags: ReplayFlags): Promise<CheckResult> {
  const check = (await knownChecks()).find((one) => one.id === id);
  if (check === undefined) throw unknown(`There is no check ${id}.`);
  const { driver, cmd, url } = flags;
  if (check.kind === 'lib') {
    const command = needed(driver, id, 'a library', '--driver CMD');
    return only(await runLibrary({ command, checks: [check], timeoutMs: flags.timeout, keepWire: true }));
  }
  if (check.kind === 'market') {
    needed(cmd ?? url?.[0], id, 'a market', '--cmd CMD, or --url URL with --material DIR');
    return marketReplayed(id, flags);
  }
  const [command, role] = [needed(cmd, id, `a ${check.kind}’s client`, '--cmd CMD'), check.kind];
  const checks = CLIENT_CHECKS.filter((one) => one.id === id);
  return only(await runClientChecks({ role, command, checks, patienceMs: flags.timeout, keepWire: true }));
}

async function marketReplayed(id: string, flags: ReplayFlags): Promise<CheckResult> {
  const { network, targets, uppers } = await attach(flags);
  await using _ = uppers;
  await using __ = targets;
  const [checks, seed] = [MARKET_CHECKS.filter((one) => one.id === id), randomBytes(8).toString('hex')];
  return only(await runMarket({ checks, seed, network, targets, ...(uppers && { uppers }), keepWire: true }));
}

function needed(given: string | undefined, id: string, what: string, flag: string): string {
  if (given !== undefined) return given;
  const hint = `give ${flag}, or --results FILE`;
  throw new Failure(`${id} is a check of ${what}.`, { code: 'usage', exitCode: CONFORMANCE_EXIT.usage, hint });
}

function only({ checks: [result] }: { readonly checks: readonly CheckResult[] }): CheckResult {
  if (result === undefined) throw new Error('the check came to nothing');
  return result;
}

/** What a file of results holds about a check. */
export async function recorded(id: string, file: string): Promise<CheckResult> {
  const text = await readText(file, 'file of results', 'name a results.json, as --report writes it');
  try {
    const result = readResults(text).checks.find((one) => one.id === id);
    if (result === undefined) throw unknown(`${file} has no check ${id}.`);
    return result;
  } catch (error) {
    if (!(error instanceof ResultsUnreadable)) throw error;
    throw unknown(`${file} cannot be read: ${error.message}.`);
  }
}
