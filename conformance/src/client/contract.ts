import { WrongVerdict } from '../checks/fault.ts';

/** What an offer is to say; the client adds its market, its certificate and a nonce. */
export interface OfferWish {
  readonly side: 'sell' | 'buy';
  readonly slot: { readonly start: number; readonly len: number };
  readonly lot: number;
  readonly lots: number;
  readonly price: number;
  readonly validUntil: number;
}

/** What a meter's registers show. */
export interface ShownValue {
  readonly counter: number;
  readonly at: number;
  readonly generation: number;
  readonly consumption: number;
}

/** What a client is told to do. (conformance/CLIENTS.md) */
export type ClientTask =
  | { readonly do: 'connect' }
  | { readonly do: 'read-book' }
  | { readonly do: 'send-offers'; readonly offers: readonly OfferWish[] }
  | { readonly do: 'await-trade'; readonly offer: OfferWish }
  | {
      readonly do: 'accept-offer';
      /** The offer as a signed token, and its signer's chain, leaf first and without the root. */
      readonly offer: string;
      readonly chain: readonly string[];
      readonly lots: number;
      readonly limit: number;
      readonly validUntil: number;
    }
  | { readonly do: 'list-trades' }
  | { readonly do: 'send-values'; readonly values: readonly ShownValue[] }
  | { readonly do: 'read-values'; readonly meter: string; readonly from: number; readonly until: number };

export type ClientRole = 'participant' | 'meter';

/** Everything that a client under test is told, as JSON in the environment. */
export interface ClientContext {
  readonly version: 1;
  readonly scenario: string;
  readonly role: ClientRole;
  readonly url: string;
  /** The address of the market that is meant. */
  readonly market: string;
  /** Paths of PEM files: whom it trusts, its chain (leaf first, without the root), its private key (PKCS #8). */
  readonly root: string;
  readonly chain: string;
  readonly key: string;
  /** A folder of its own, which is the same for each start within one scenario. */
  readonly state: string;
  readonly task: ClientTask;
}

/** What a client says in the end. */
export interface ClientReport {
  readonly result: 'done' | 'refused' | 'unsupported';
  /** Of the table of errors, for what is refused. */
  readonly code?: string;
  readonly message?: string;
  readonly offers?: readonly string[];
  readonly trades?: readonly string[];
  readonly values?: readonly string[];
  readonly open?: readonly number[];
}

export const SCENARIO_VARIABLE = 'BC4P_CONFORMANCE_SCENARIO';
export const CONTEXT_VARIABLE = 'BC4P_CONFORMANCE_CONTEXT';

/** What a client that the suite has started is told; nothing if it was started by somebody else. */
export function readClientContext(environment: NodeJS.ProcessEnv): ClientContext | undefined {
  const context = parsed(environment[CONTEXT_VARIABLE] ?? '');
  return context?.version === 1 ? (context as unknown as ClientContext) : undefined;
}

const isList = (value: unknown, type: string): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === type));
const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** Reads the last line that a client wrote on standard output, which has to be its report. */
export function readReport(output: string): ClientReport {
  const line = output.trim().split('\n').at(-1) ?? '';
  const value = parsed(line);
  const isReport =
    value !== undefined &&
    ['done', 'refused', 'unsupported'].includes(value.result as string) &&
    isText(value.code) &&
    isText(value.message) &&
    ['offers', 'trades', 'values'].every((name) => isList(value[name], 'string')) &&
    isList(value.open, 'number');
  if (isReport) return value as unknown as ClientReport;
  throw new WrongVerdict('the last line of its standard output is no report', {
    expected: '{"result":"done" | "refused" | "unsupported", …}',
    actual: line.slice(0, 300),
  });
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
