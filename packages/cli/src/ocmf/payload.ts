import { accepted, type Result, refused } from '@bc4p/protocol';
import { objectsOf, parseSection, textOf, wrongField } from './json-section.ts';
import { type Reading, readReadings } from './reading.ts';
import { type Reason, reason } from './reason.ts';

/** What makes a device known: only what the record says of it. */
export interface Gateway {
  readonly model?: string;
  readonly serial?: string;
  readonly version?: string;
}

export interface Meter {
  readonly vendor?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly firmware?: string;
}

/** The number of a record among those of its meter: T counts those of transactions, F the others. */
export interface Page {
  readonly context: 'T' | 'F';
  readonly number: number;
}

/** What a meter signed. */
export interface Payload {
  readonly gateway: Gateway;
  readonly meter: Meter;
  readonly page: Page;
  readonly readings: readonly Reading[];
}

/** The fields of devices, and under which name we hold them. */
const GATEWAY = { GI: 'model', GS: 'serial', GV: 'version' } as const;
const METER = { MV: 'vendor', MM: 'model', MS: 'serial', MF: 'firmware' } as const;
const FIELDS = {
  FV: 'string',
  PG: 'string',
  GI: 'string',
  GS: 'string',
  GV: 'string',
  MV: 'string',
  MM: 'string',
  MS: 'string',
  MF: 'string',
  RD: 'objects',
} as const;

/** Versions of the format of which this is a reader. */
const VERSION = /^[01]\.\d+(\.\d+)?$/;
/** The counter has no leading zeros, and is small enough to be counted on. */
const PAGE = /^([TF])(0|[1-9]\d{0,14})$/;

/** Reads the payload section of a record. */
export function readPayload(text: string): Result<Payload, Reason> {
  const parsed = parseSection(text, 'payload');
  if (!parsed.ok) return parsed;
  const object = parsed.value;
  const fault = wrongField(object, FIELDS);
  if (fault !== undefined) return refused(reason('payload-invalid', fault));
  const version = textOf(object, 'FV');
  if (version !== undefined && !VERSION.test(version))
    return refused(reason('payload-invalid', `FV is ${version}; versions 0 and 1 are known`));
  const page = PAGE.exec(textOf(object, 'PG') ?? '');
  if (!page)
    return refused(
      reason('payload-invalid', `PG is ${textOf(object, 'PG') ?? 'not there'}, and not T or F with a number`),
    );
  const named = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(names).flatMap(([field, name]) => {
        const said = textOf(object, field)?.trim() ?? '';
        return said === '' ? [] : [[name, said]];
      }),
    );
  const [gateway, meter]: [Gateway, Meter] = [named(GATEWAY), named(METER)];
  if (gateway.serial === undefined && meter.serial === undefined)
    return refused(reason('payload-invalid', 'neither GS nor MS says whose reading it is'));
  const readings = readReadings(objectsOf(object, 'RD'));
  if (!readings.ok) return readings;
  if (readings.value.length === 0) return refused(reason('payload-invalid', 'RD is not there'));
  const context = page[1] as Page['context'];
  return accepted({ gateway, meter, page: { context, number: Number(page[2]) }, readings: readings.value });
}

/** `T46669`, as OCMF writes it. */
export const printPage = ({ context, number }: Page): string => `${context}${number}`;
