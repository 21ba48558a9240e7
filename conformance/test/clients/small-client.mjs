// A small client for tests of the suite: right without an argument, and wrong in one way by design with one.
import { readFileSync } from 'node:fs';
import { parseCertificates, parseChain, parsePem, validateChain } from '@bc4p/protocol/certificates';
import { createVerifier, importSigningKey } from '@bc4p/protocol/crypto';
import { signingCertificate, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { decodeBase64url, encodeBase64url, openToken, readFrame, signMessage } from '@bc4p/protocol/messages';
import { WebSocket } from 'ws';

const [url, fault = 'none'] = process.argv.slice(2);
const context = JSON.parse(process.env.BC4P_CONFORMANCE_CONTEXT);
const { task, market } = context;
const verifier = createVerifier();
const nonce = () => encodeBase64url(crypto.getRandomValues(new Uint8Array(24)));

class Refused extends Error {
  constructor(code, why = code) {
    super(why);
    this.code = code;
  }
}
const orRefused = (result) => {
  if (result.ok) return result.value;
  const refusal = result.refusal.refusal ?? result.refusal;
  throw new Refused(refusal.code);
};

const [anchor] = orRefused(parseCertificates(readFileSync(context.root, 'utf8')));
const chain = orRefused(parseCertificates(readFileSync(context.chain, 'utf8')));
const [pem] = orRefused(parsePem(readFileSync(context.key, 'utf8')));
const identity = { kid: chain[0].kid, signer: await importSigningKey(pem.bytes) };

/** The market's frames, one after the other. */
function connect() {
  const socket = new WebSocket(url, ['bc4p.v1']);
  const [frames, waiting] = [[], []];
  const push = (one) => {
    const next = waiting.shift();
    if (next) next(one);
    else frames.push(one);
  };
  socket.on('message', (data, isBinary) => push(isBinary ? new Refused('binary') : data.toString()));
  socket.on('error', () => undefined);
  socket.on('close', (code) => push(new Refused('session-ended', `closed with ${code}`)));
  return {
    send: (frame) => socket.send(JSON.stringify(frame)),
    close: () => socket.close(),
    async read() {
      const one = frames.shift() ?? (await new Promise((resolve) => waiting.push(resolve)));
      if (one instanceof Refused) throw one;
      if (fault === 'no-schema') return JSON.parse(one);
      return orRefused(readFrame(one));
    },
  };
}

async function judgeMarket(texts, address) {
  const theirs = orRefused(parseChain(texts.map((text) => decodeBase64url(text))));
  if (fault === 'any-chain') return theirs;
  const at = Math.floor(Date.now() / 1000);
  const { rights } = orRefused(await validateChain(theirs, { anchors: [anchor], verifier, at, profile: 'bc4p' }));
  if (rights.role !== 'market' && fault !== 'any-role') throw new Refused('role-not-permitted');
  if ((rights.address !== address || address !== market) && fault !== 'any-address') throw new Refused('wrong-market');
  return theirs;
}

async function open() {
  const wire = connect();
  const challenge = await wire.read();
  if (challenge.type !== 'challenge') throw new Refused(challenge.code);
  if (!challenge.versions.includes('bc4p.v1')) throw new Refused('version-unsupported');
  const [leaf] = await judgeMarket(challenge.chain, challenge.market);
  const own = nonce();
  const terms = { market: challenge.market, clientNonce: own, marketNonce: challenge.nonce };
  const proof = await signMessage(identity, 'bc4p-hello-proof', { ...terms, role: 'client', peer: leaf.kid });
  const texts = chain.map(({ der }) => encodeBase64url(der));
  const hello = { type: 'hello', id: '0', versions: ['bc4p.v1'], features: [], nonce: own };
  wire.send({ ...hello, chain: texts, proof: proof.token });
  const welcome = await wire.read();
  if (welcome.type !== 'welcome') throw new Refused(welcome.code);
  const byMarket = async (token, type) =>
    orRefused(
      await openToken(token, {
        types: [type],
        verifier,
        certificate: (kid) =>
          kid === leaf.kid ? signingCertificate(leaf) : { ok: false, refusal: { code: 'certificate-unknown' } },
      }),
    );
  if (fault !== 'any-proof') {
    const { message } = await byMarket(welcome.proof, 'bc4p-hello-proof');
    const wanted = { ...terms, role: 'market', peer: identity.kid, exporter: undefined };
    for (const [name, value] of Object.entries(wanted)) if (message[name] !== value) throw new Refused('proof-invalid');
  }
  return { ...wire, byMarket };
}

let ids = 0;
async function ask(session, type, body = {}) {
  ids += 1;
  const id = String(ids);
  session.send({ type, id, ...body });
  for (;;) {
    const frame = await session.read();
    if (frame.re !== id && fault !== 'any-answer') continue;
    if (frame.type === 'error') throw new Refused(frame.code);
    const isAnswer = type === 'ping' ? frame.type === 'pong' : frame.of === type;
    if (!isAnswer && fault !== 'any-answer') throw new Refused('frame-invalid');
    return frame;
  }
}

const usedNonce = nonce();
const signOffer = (wish) =>
  signMessage(identity, 'bc4p-offer', { ...wish, market, nonce: fault === 'one-nonce' ? usedNonce : nonce() });

async function sendOffer(session, offer) {
  const answer = await ask(session, 'offer.submit', { token: offer.token });
  if (fault === 'any-receipt') return offer.id;
  const { message } = await session.byMarket(answer.receipt, 'bc4p-decision');
  if (message.subject !== offer.id || answer.offer !== offer.id || message.result !== 'accepted')
    throw new Refused('evidence-contradiction');
  return offer.id;
}

async function sendOffers(session) {
  const ids = [];
  for (const wish of task.offers) {
    const offer = await signOffer(wish);
    try {
      ids.push(await sendOffer(session, offer));
    } catch (error) {
      if (fault !== 'signs-anew' || error.code === 'evidence-contradiction') throw error;
      const again = error.code === 'session-ended' ? await open() : session;
      ids.push(await sendOffer(again, await signOffer(wish)));
      again.close();
    }
  }
  return ids;
}

async function listTrades(session) {
  const { trades, evidence } = await ask(session, 'trade.list', {});
  if (fault !== 'any-evidence') orRefused(await verifyTradeEvidence(evidence, { anchors: [anchor], verifier }));
  return trades;
}

async function awaitTrade(session) {
  const offer = await signOffer(task.offer);
  await sendOffer(session, offer);
  await ask(session, 'events.subscribe', { after: 0 });
  const trades = [];
  let [energy, seen] = [task.offer.lot * task.offer.lots, 0];
  while (energy > 0) {
    const event = await session.read();
    if (event.type !== 'event') continue;
    if (fault !== 'any-event') {
      if (event.seq <= seen) continue;
      if (event.seq > seen + 1) throw new Refused('event-missing');
    }
    seen = event.seq;
    const { id, message } = await session.byMarket(event.trade, 'bc4p-trade');
    const isOwn = message.sell === offer.id && message.slot.start === task.offer.slot.start;
    if (!isOwn || message.price < task.offer.price) throw new Refused('evidence-contradiction');
    trades.push(id);
    energy -= message.energy;
  }
  return trades;
}

async function play() {
  if (fault === 'never-connects') return {};
  if (fault === 'hangs') await new Promise((resolve) => setTimeout(resolve, 1e9));
  if (!['connect', 'read-book', 'send-offers', 'await-trade', 'list-trades'].includes(task.do))
    return { result: 'unsupported' };
  const session = await open();
  try {
    if (task.do === 'connect') await ask(session, 'ping');
    if (task.do === 'read-book') await ask(session, 'book.snapshot');
    if (task.do === 'send-offers') return { offers: await sendOffers(session) };
    if (task.do === 'await-trade') return { trades: await awaitTrade(session) };
    if (task.do === 'list-trades') return { trades: await listTrades(session) };
    return {};
  } finally {
    session.close();
  }
}

if (fault === 'silent') process.exit(0);
if (fault === 'breaks') throw new Error('broken by design');
const report = await play().then(
  (done) => ({ result: 'done', ...done }),
  ({ code = 'failed', message }) => ({ result: fault === 'all-done' ? 'done' : 'refused', code, message }),
);
console.log(JSON.stringify(fault === 'refuses-all' ? { result: 'refused', code: 'busy' } : report));
process.exit(report.result === 'done' && fault !== 'refuses-all' ? 0 : 1);
