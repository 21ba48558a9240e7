import { equalBytes } from '../bytes.ts';
import { isLogLeaf } from '../generated/validators.ts';
import { guard, type RequirementId } from '../guard.ts';
import { decodeBase64url } from '../messages/base64url.ts';
import { refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { isCommitmentTo } from './commitment.ts';
import { EXPORT_FORMAT, type ExportedHead, type ExportedLeaf } from './export-form.ts';
import { GrowingRoot } from './growing-root.ts';
import { idOfToken } from './id-of-token.ts';
import { leafHash } from './leaf.ts';
import { type LogVerifyOptions, type ProvenHead, provenCosignature, provenHead } from './proven-head.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a line says, if it is an object. */
function fieldsOf(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

const unproven = (rule: string, line: number, requirement: RequirementId = 'LOG-004') =>
  refused(refusal('log-unproven', requirement, { rule }, `/${line}`));

/** What an exported log proves. */
export interface ProvenExport {
  readonly head: ProvenHead;
  /** How many leaves were opened. */
  readonly opened: number;
  /** How many leaves the upper market has co-signed, of these very ones. */
  readonly cosigned?: number;
}

/**
 * Checks an exported log line by line: the head, each leaf's place, each opening, the root, the co-signature. Only the
 * right edge of the tree is in memory.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  options: LogVerifyOptions,
): Promise<Result<ProvenExport>> {
  const growing = new GrowingRoot();
  let first: ExportedHead | undefined;
  let [at, opened] = [0, 0];
  let cosigned: { readonly size: number; readonly root: string } | undefined;
  let head: ProvenHead | undefined;
  for await (const line of lines) {
    at += 1;
    const fields = fieldsOf(line);
    if (!fields) return unproven('each line is one JSON object', at);
    if (!first) {
      if (!isExportedHead(fields)) return unproven(`the first line says format ${EXPORT_FORMAT}`, at);
      first = fields;
      const proven = await provenHead(first.head, first.certificates, options);
      if (!proven.ok) return refused({ ...proven.refusal, path: '/1/head' });
      head = proven.value;
      const cosignature = await cosignatureOf(first, options);
      if (!cosignature.ok) return refused({ ...cosignature.refusal, path: '/1/cosignature' });
      cosigned = cosignature.value;
      continue;
    }
    const { leaf, opening } = fields as unknown as ExportedLeaf;
    if (!isLogLeaf(leaf)) return unproven('each line has a leaf', at);
    if (!guard('LOG-001', leaf.number === growing.size + 1 && leaf.market === first.market))
      return unproven(`this is leaf ${growing.size + 1} of ${first.market}`, at, 'LOG-001');
    if (opening) {
      const fault = faultOfOpening({ leaf, opening });
      if (fault !== undefined && !guard('LOG-003', false)) return unproven(fault, at, 'LOG-003');
      opened += 1;
    }
    growing.append(leafHash(leaf));
    if (cosigned?.size === growing.size && !equalBytes(growing.root, decodeBase64url(cosigned.root) ?? growing.root))
      return refused(
        refusal('log-unproven', 'LOG-019', { rule: 'the co-signed head is one of these leaves' }, `/${at}`),
      );
  }
  if (!head) return unproven('there is no line', 1);
  const isWhole = growing.size === head.state.size && equalBytes(growing.root, head.state.root);
  if (!guard('LOG-004', isWhole)) return unproven('the root over the leaves is that of the head', at);
  return accepted({ head, opened, ...(cosigned ? { cosigned: cosigned.size } : {}) });
}

function isExportedHead(fields: Fields): fields is Fields & ExportedHead {
  const { format, market, head, cosignature, certificates } = fields;
  const texts = [market, head, cosignature ?? ''].every((text) => typeof text === 'string');
  return format === EXPORT_FORMAT && texts && isTexts(certificates);
}

async function cosignatureOf({ cosignature, certificates, market }: ExportedHead, options: LogVerifyOptions) {
  if (cosignature === undefined) return accepted(undefined);
  const proven = await provenCosignature(cosignature, certificates, options);
  if (!proven.ok || proven.value.market === market) return proven;
  return refused(refusal('wrong-market', 'LOG-019', { market: proven.value.market, expected: market }));
}

/** What is wrong with a leaf's opening, if anything. */
function faultOfOpening({ leaf, opening }: Required<ExportedLeaf>): string | undefined {
  const { salts, command, inputs, outputs } = opening;
  if (typeof salts?.command !== 'string' || !isTexts(inputs) || !isTexts(outputs)) return 'an opening is whole';
  if (!isCommitmentTo(leaf.command, salts.command, command)) return 'the command is the one that the leaf commits to';
  if (leaf.outcome === undefined) return undefined;
  const ids = outputs.map(idOfToken);
  return isCommitmentTo(leaf.outcome, salts.outcome ?? '', ids)
    ? undefined
    : 'the outputs are those that the leaf commits to';
}
