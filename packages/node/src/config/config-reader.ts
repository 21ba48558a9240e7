import { resolve } from 'node:path';
import { assert } from '@bc4p/protocol';
import {
  type MilliCentPerKwh,
  milliCentPerKwh,
  type Seconds,
  seconds,
  type WattHours,
  type Watts,
  wattHours,
  watts,
} from '@bc4p/protocol/units';
import { ConfigError, type ConfigFault } from './config-error.ts';
import type { ConfigDocument } from './document.ts';
import { type ConfigPath, printPath } from './path.ts';
import { parseQuantity } from './quantity.ts';
import { schemaAt } from './schema-node.ts';

/**
 * Reads the values of a document that is valid against the schema, with their units. Faults gather until `check`; a
 * value read despite a fault is 0 and never leaves the loader.
 */
export class ConfigReader {
  readonly #document: ConfigDocument;
  readonly #folder: string;
  readonly #faults: ConfigFault[] = [];

  constructor(document: ConfigDocument, folder: string) {
    this.#document = document;
    this.#folder = folder;
  }

  has(...path: ConfigPath): boolean {
    return this.#valueAt(path) !== undefined;
  }

  text(...path: ConfigPath): string {
    const value = this.#valueAt(path);
    assert(typeof value === 'string', `${printPath(path)} is a text`);
    return value;
  }

  number(...path: ConfigPath): number {
    const value = this.#valueAt(path);
    assert(typeof value === 'number', `${printPath(path)} is a number`);
    return value;
  }

  /** The paths of a list's items. */
  items(...path: ConfigPath): ConfigPath[] {
    const value = this.#valueAt(path);
    assert(Array.isArray(value), `${printPath(path)} is a list`);
    return value.map((_, place) => [...path, place]);
  }

  /** A path in the file system, absolute; relative ones begin at the folder of the configuration. */
  file(...path: ConfigPath): string {
    return resolve(this.#folder, this.text(...path));
  }

  duration(...path: ConfigPath): Seconds {
    return seconds(this.#quantity(path));
  }

  energy(...path: ConfigPath): WattHours {
    return wattHours(this.#quantity(path));
  }

  power(...path: ConfigPath): Watts {
    return watts(this.#quantity(path));
  }

  price(...path: ConfigPath): MilliCentPerKwh {
    return milliCentPerKwh(this.#quantity(path));
  }

  /** A length of time in milliseconds. */
  interval(...path: ConfigPath): number {
    return this.#quantity(path);
  }

  /** A share in per mille. */
  share(...path: ConfigPath): number {
    return this.#quantity(path);
  }

  /** A size in bytes. */
  size(...path: ConfigPath): number {
    return this.#quantity(path);
  }

  /** Notes, once, that what stands at `path` is wrong. */
  fault(path: ConfigPath, problem: string, hint: string): void {
    // The same field can be read for many lines, or for both directions of one.
    if (this.#faults.some((known) => known.problem === problem && printPath(known.path) === printPath(path))) return;
    this.#faults.push({ path, ...this.#document.locate(path), problem, hint });
  }

  /** Throws all that was noted, if anything was. */
  check(): void {
    if (this.#faults.length > 0) throw new ConfigError('config-invalid', this.#document.file, this.#faults);
  }

  #quantity(path: ConfigPath): number {
    const text = this.text(...path);
    const quantity = schemaAt(path)?.quantity;
    assert(quantity !== undefined && quantity.unit !== 'path', `${printPath(path)} has a unit`);
    const parsed = parseQuantity(text, { ...quantity, unit: quantity.unit });
    if ('value' in parsed) return parsed.value;
    this.fault(path, `${JSON.stringify(text)} is not accepted.`, `Write ${parsed.expected}.`);
    return 0;
  }

  #valueAt(path: ConfigPath): unknown {
    return path.reduce<unknown>(
      (at, part) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[part],
      this.#document.value,
    );
  }
}
