import { ERRORS, type ErrorCode, type Refusal } from '@bc4p/protocol';
import { describeRefusal, NONE_GIVEN } from '../describe-refusal.ts';
import { Failure } from '../failure.ts';
import { adminUrlOf } from './admin-url.ts';

/** How long the operator's port may take: settling many slots at once takes its time. */
const TIMEOUT_MS = 60_000;

/** A node's operator's port: what only the operator may ask for and do. Whatever goes wrong is a `Failure`. */
export class OperatorPort {
  readonly url: string;

  private constructor(url: string) {
    this.url = url;
  }

  /** `place` is the configuration of a node, or the address of its operator's port. */
  static async at(place: string): Promise<OperatorPort> {
    return new OperatorPort(await adminUrlOf(place));
  }

  get<T>(path: string): Promise<T> {
    return this.#ask<T>(path, {});
  }

  post<T>(path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<T> {
    const headers = { 'content-type': 'application/json', ...more };
    return this.#ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #ask<T>(path: string, init: RequestInit): Promise<T> {
    const response = await this.#fetch(path, init);
    const text = await response.text();
    let answer: unknown;
    try {
      answer = JSON.parse(text);
    } catch {
      throw this.#noNode(response.status);
    }
    if (response.ok) return answer as T;
    throw this.#refused(response.status, answer as Said);
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(new URL(path, this.url), { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (cause) {
      throw new Failure(`No node answers at ${this.url}.`, {
        code: 'node-unreachable',
        hint: 'is it running? `bc4p node start CONFIG` starts it; admin.port of its configuration is where it answers',
        cause,
      });
    }
  }

  #refused(status: number, { error, code, hint: said, ...about }: Said): Failure {
    if (isKnown(code)) {
      const refusal: Refusal = { code, requirement: NONE_GIVEN, facts: {}, ...about };
      return new Failure(`The node refused: ${describeRefusal(refusal)}`, { code, refusal });
    }
    if (error === undefined) return this.#noNode(status);
    const hint =
      said !== undefined
        ? said
        : status === 404
          ? 'add the group `settlement` to its configuration, and start it again'
          : undefined;
    return new Failure(`The node at ${this.url} says: ${error}`, {
      code: 'node-refused',
      ...(hint === undefined ? {} : { hint }),
    });
  }

  #noNode(status: number): Failure {
    return new Failure(`${this.url} is not the operator's port of a node (HTTP ${status}).`, {
      code: 'node-unreachable',
      hint: "name the operator's port of a BC4P node",
    });
  }
}

/** What a node says instead of an answer: in words, and where it is a rule, by its code. */
interface Said extends Partial<Omit<Refusal, 'code'>> {
  readonly error?: string;
  readonly hint?: string;
  readonly code?: string;
}

const isKnown = (code: string | undefined): code is ErrorCode => code !== undefined && Object.hasOwn(ERRORS, code);
