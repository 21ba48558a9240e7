import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { isBareRecord } from './bare-records.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { FoundRecord } from './found-record.ts';
import { type Reason, reason } from './reason.ts';

const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => child instanceof XmlElement);

/** The names under which containers hold the signed text. */
const SIGNED = ['signedData', 'encodedData'];

/**
 * The records of an XML container of the S.A.F.E. transparency software: one for each <value> of <values>. What is no
 * such container is one record without text.
 */
export function readContainer(file: string, xml: string): readonly FoundRecord[] {
  const whole = (detail: string): readonly FoundRecord[] => [{ file, number: 0, text: reason('not-ocmf', detail) }];
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(xml));
  } catch (error) {
    return whole(`malformed XML: ${(error as Error).message.split('\n')[0]}`);
  }
  if (root?.name !== 'values') return whole(`XML of <${root?.name}>, and not of <values>`);
  const values = elementsOf(root).filter(({ name }) => name === 'value');
  if (values.length === 0) return whole('<values> holds no <value>');
  const common = root.attributes.transactionId;
  return values.map((value, at) => ({ file, number: at + 1, ...readValue(value, common) }));
}

function readValue(value: XmlElement, common: string | undefined): Omit<FoundRecord, 'file' | 'number'> {
  const parts = elementsOf(value);
  const signed = parts.find(({ name }) => SIGNED.includes(name));
  const key = parts.find(({ name }) => name === 'publicKey');
  const transaction = value.attributes.transactionId ?? signed?.attributes.transactionId ?? common;
  const encoding = key?.attributes.encoding;
  return {
    text: signed === undefined ? reason('not-ocmf', '<value> holds no <signedData>') : textOf(signed),
    ...(key === undefined || key.text.trim() === ''
      ? {}
      : { key: { text: key.text.trim(), ...(encoding === undefined ? {} : { encoding }) } }),
    ...(transaction === undefined ? {} : { transaction }),
  };
}

function textOf({ name, text: content, attributes }: XmlElement): string | Reason {
  const { format = 'OCMF', encoding = 'plain' } = attributes;
  if (format.toUpperCase() !== 'OCMF') return reason('not-ocmf', `the format is ${format}`);
  if (content.trim() === '') return reason('not-ocmf', `<${name}> is empty`);
  const coding = encoding.toLowerCase();
  if (coding !== 'plain' && coding !== 'hex' && coding !== 'base64')
    return reason('encoding-unknown', `<${name}> says ${encoding}; plain, hex and base64 are known`);
  const bytes = coding === 'plain' ? Buffer.from(content) : decodeBytes(content, coding);
  if (bytes === undefined) return reason('not-ocmf', `<${name}> is not ${encoding}`);
  // What is not UTF-8 is changed here; it then fails as no OCMF or by its signature.
  const text = bytes.toString('utf8').trim();
  return isBareRecord(text) ? text : reason('not-ocmf', `<${name}> does not begin with OCMF|`);
}
