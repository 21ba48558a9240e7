import { encodeBase64url, type FrameOfType, parseToken } from '@bc4p/protocol/messages';
import type { Archive } from '../market/archive.ts';
import { tradeEvidence } from '../session/trade-evidence.ts';

/** The final answer to a take as it is kept here; none as long as there is none. [TREE-024] */
export async function resultFrame(archive: Archive, id: string): Promise<FrameOfType['tree.result'] | undefined> {
  const [take, answer] = await Promise.all([archive.take(id), archive.answer(id)]);
  if (!take || !answer) return undefined;
  const { from, to, slot } = take;
  const head = { type: 'tree.result', take: id, from, to, slot } as const;
  if (answer.trade !== undefined) {
    return { ...head, outcome: 'traded', evidence: await tradeEvidence(archive, [answer.trade]) };
  }
  const { decision, refusal } = answer;
  const parsed = decision === undefined ? undefined : parseToken(decision);
  const chain = parsed?.ok ? await archive.chain(parsed.value.kid) : undefined;
  if (decision === undefined || !refusal || !chain) return undefined;
  const { code, requirement, facts } = refusal;
  return {
    ...head,
    outcome: 'refused',
    decision,
    certificates: chain.map(encodeBase64url),
    code,
    requirement,
    facts: { ...facts },
  };
}
