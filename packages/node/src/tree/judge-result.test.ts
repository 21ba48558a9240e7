import { messageId, parseToken } from '@bc4p/protocol/messages';
import { beforeAll, expect, test } from 'vitest';
import {
  AT,
  type CrossingPieces,
  crossing,
  crossingNetwork,
  type Network,
  openTakeOf,
  readerOptions,
  refusedFrame,
} from '../../test/support/crossing.ts';
import { answerKey, messageKey } from '../market/keys.ts';
import type { StoreWrite } from '../ports.ts';
import { judgeResult } from './judge-result.ts';

const YEAR = 365 * 86_400;
let network: Network;
let pieces: CrossingPieces;
beforeAll(async () => {
  network = await crossingNetwork();
  pieces = await crossing(network);
});

type Frame = Parameters<typeof judgeResult>[0];
/** What a market that waits for the answer makes of it. */
const judge = (frame: Frame, address = network.haus.address, at: number = AT) =>
  judgeResult(frame, openTakeOf(pieces), { ...readerOptions(network, at), address });
const text = (writes: readonly StoreWrite[], key: string) => {
  const write = writes.find((one) => one.key === key);
  return write?.type === 'put' ? new TextDecoder().decode(write.value) : undefined;
};

test('[TREE-050] evidence of a trade of this take, signed by the market that decides, is believed and kept', async () => {
  const judged = await judge(pieces.traded);
  expect(judged).toMatchObject({ ok: true, value: { kind: 'traded' } });
  if (!judged.ok || judged.value.kind !== 'traded') return;
  const { trade, writes } = judged.value;
  expect(JSON.parse(text(writes, answerKey(pieces.take.id)) ?? '')).toMatchObject({ trade });
  for (const { id, token } of [pieces.take, pieces.offer, pieces.message])
    expect(text(writes, messageKey(id))).toBe(token);
});

test('[TREE-050] evidence is judged as of its trade: it may be on its way for a year', async () => {
  expect(await judge(pieces.traded, network.haus.address, AT + YEAR)).toMatchObject({ ok: true });
  expect(await judge(pieces.traded, network.haus.address, AT - YEAR)).toMatchObject({ ok: true });
});

test('[TREE-050] evidence of another take proves nothing', async () => {
  const other = await crossing(network, { acceptance: { nonce: 'm'.repeat(22) } });
  const frame = { ...pieces.traded, evidence: other.evidence };
  expect(await judge(frame)).toMatchObject({ ok: false, refusal: { code: 'take-mismatch', requirement: 'TREE-050' } });
});

test('[TREE-050] evidence that misses a fee quote of the way proves nothing', async () => {
  const { evidence } = pieces;
  const [quote] = pieces.frame.quotes;
  const frame = { ...pieces.traded, evidence: { ...evidence, tokens: evidence.tokens.filter((one) => one !== quote) } };
  expect(await judge(frame)).toMatchObject({ ok: false, refusal: { code: 'evidence-incomplete' } });
});

/** The same message with a signature that is not its signer's. */
function forged(token: string): string {
  const [head, payload, signature = ''] = token.split('.');
  return [head, payload, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`].join('.');
}

test('what nobody has verified is not kept, whatever comes along with good evidence', async () => {
  const other = await crossing(network, { offer: { nonce: 'm'.repeat(22) } });
  const { evidence } = pieces;
  const stowaway = forged(other.offer.token);
  const judged = await judge({
    ...pieces.traded,
    evidence: { ...evidence, tokens: [...evidence.tokens, stowaway] },
  });
  expect(judged).toMatchObject({ ok: true });
  const writes = judged.ok ? judged.value.writes : [];
  expect(text(writes, messageKey(other.offer.id))).toBeUndefined();
});

test('of two tokens for one message, the one that is verified is the one that is kept', async () => {
  const { evidence } = pieces;
  for (const { token, type } of [...evidence.tokens].map((one) => ({ token: one, type: typeOf(one) }))) {
    const before = { ...pieces.traded, evidence: { ...evidence, tokens: [forged(token), ...evidence.tokens] } };
    const judged = await judge(before);
    expect([type, judged.ok]).toEqual([type, true]);
    const kept = judged.ok ? judged.value.writes.map((write) => text([write], write.key)) : [];
    expect(kept).toContain(token);
    expect(kept).not.toContain(forged(token));
    const after = { ...pieces.traded, evidence: { ...evidence, tokens: [...evidence.tokens, forged(token)] } };
    expect([type, (await judge(after)).ok]).toEqual([type, false]);
  }
});
function typeOf(token: string): string {
  const parsed = parseToken(token);
  return parsed.ok ? `${parsed.value.type} ${messageId(parsed.value.payload)}` : '';
}

test('[TREE-051] the market that decides refuses, or one between', async () => {
  const { sued, top, nord } = network;
  for (const { service, address } of [sued, top, nord]) {
    const judged = await judge(await refusedFrame(pieces, service, address));
    expect(judged).toMatchObject({ ok: true, value: { kind: 'refused', refusal: { code: 'line-busy' } } });
  }
});

test('[TREE-051] nobody else does: the taker’s market itself, one on another way, a participant', async () => {
  const { haus, sued } = network;
  const stranger = await refusedFrame(pieces, sued.participant, sued.address);
  expect(await judge(stranger)).toMatchObject({ ok: false, refusal: { code: 'role-not-permitted' } });
  const own = await refusedFrame(pieces, haus.service, haus.address);
  expect(await judge(own)).toMatchObject({ ok: false, refusal: { requirement: 'TREE-051' } });
});

test('[TREE-051] a market between does not believe one that has passed the take on to it', async () => {
  const { nord, top, sued } = network;
  const before = await refusedFrame(pieces, nord.service, nord.address);
  expect(await judge(before, top.address)).toMatchObject({ ok: false, refusal: { requirement: 'TREE-051' } });
  const itself = await refusedFrame(pieces, top.service, top.address);
  expect(await judge(itself, top.address)).toMatchObject({ ok: false, refusal: { requirement: 'TREE-051' } });
  const after = await refusedFrame(pieces, sued.service, sued.address);
  expect(await judge(after, top.address)).toMatchObject({ ok: true });
});

test.each<[string, object, object]>([
  ['that is about another message', { subject: 'A'.repeat(43) }, {}],
  ['that is none', { result: 'accepted', code: undefined, requirement: undefined }, {}],
  ['with another code than the frame says', {}, { code: 'price-limit' }],
  ['in the name of another market', { market: 'netz.westnetz' }, {}],
])('[TREE-051] a decision %s releases nothing', async (_, said, frame) => {
  const { sued } = network;
  const told = await refusedFrame(pieces, sued.service, sued.address, { said, frame });
  expect(await judge(told)).toMatchObject({ ok: false, refusal: { requirement: 'TREE-051' } });
});

test('[TREE-051] a decision is judged as of the instant that it names, whatever this market’s clock says', async () => {
  const { sued } = network;
  const frame = await refusedFrame(pieces, sued.service, sued.address);
  expect(await judge(frame, network.haus.address, AT + YEAR)).toMatchObject({ ok: true });
  expect(await judge(frame, network.haus.address, AT - YEAR)).toMatchObject({ ok: true });
  const late = await refusedFrame(pieces, sued.service, sued.address, { said: { at: AT + YEAR } });
  expect(await judge(late)).toMatchObject({ ok: false, refusal: { code: 'certificate-expired' } });
});

test('of the facts, which nobody has signed, those go on that belong to the code and are plain', async () => {
  const { sued } = network;
  const facts = { line: 'x', free: 7, direction: { up: true }, asked: 'A'.repeat(301), more: 'A'.repeat(9) };
  const frame = await refusedFrame(pieces, sued.service, sued.address, { frame: { facts, requirement: 'XYZ-001' } });
  const expected = { code: 'line-busy', requirement: 'FEE-005', facts: { line: 'x', free: 7 } };
  expect(await judge(frame)).toMatchObject({ ok: true, value: { refusal: expected } });
  const judged = await judge(frame);
  expect(judged.ok && judged.value.kind === 'refused' && judged.value.refusal).toEqual(expected);
});

test('a reason that this version does not know is a refusal all the same', async () => {
  const { sued } = network;
  const said = { code: 'not-on-sundays', requirement: 'XYZ-001' };
  const frame = await refusedFrame(pieces, sued.service, sued.address, { said, frame: said });
  expect(await judge(frame)).toMatchObject({
    ok: true,
    value: { refusal: { code: 'take-refused', facts: { code: 'not-on-sundays', market: sued.address } } },
  });
});
