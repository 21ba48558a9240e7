import { parseCertificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import { openToken, type SigningCertificate } from '@bc4p/protocol/messages';
import { Lru } from '../crypto/lru.ts';
import { Archive } from '../market/archive.ts';
import { numberOfKey } from '../market/keys.ts';
import { counterKey, counterPrefix, gapPrefix, METER_PREFIX, valueKey, valuePrefix } from '../metering/keys.ts';
import type { StoredReading } from '../metering/meter-store.ts';
import { type Figures, jsonOf } from '../metering/staged-readings.ts';
import type { Store } from '../ports.ts';
import { prefixRange } from '../store/keys.ts';
import { type Progress, untrue } from './report.ts';

/** Signers whose certificates are kept in memory. */
const SIGNERS_AT_HAND = 1000;
const TOLD_EACH = 1000;

const decoder = new TextDecoder();

/** Checks a store of meter values: each signed as it is kept, each found by its counter, gaps and figures true. Returns how many there are. */
export async function checkMeters(store: Store, verifier: SignatureVerifier, progress: Progress): Promise<number> {
  const signers = new MeterSigners(store);
  let checked = 0;
  let counted = 0;
  for await (const [key, value] of store.range(prefixRange(METER_PREFIX))) {
    const meter = decodeURIComponent(key.slice(METER_PREFIX.length));
    const figures = jsonOf<Figures>(value);
    const values = await checkValues(store, meter, { verifier, signers });
    await assertCounters(store, meter, values);
    const gaps = await gapsOf(store, meter);
    if (values !== figures.values || gaps !== figures.gaps)
      throw untrue(
        `Of meter ${meter} ${values} values and ${gaps} gaps are kept; ${figures.values} and ${figures.gaps} were counted.`,
      );
    checked += values;
    progress('meter values', checked, checked);
  }
  for await (const _ of store.range(prefixRange('value/'))) counted += 1;
  if (counted !== checked) throw untrue(`${counted - checked} values are of meters whose figures are missing.`);
  return checked;
}

async function checkValues(
  store: Store,
  meter: string,
  { verifier, signers }: { verifier: SignatureVerifier; signers: MeterSigners },
): Promise<number> {
  let values = 0;
  let verifying: Promise<void>[] = [];
  for await (const [key, value] of store.range(prefixRange(valuePrefix(meter)))) {
    const reading = readingFrom(value, key);
    if (key !== valueKey(meter, reading.at) || reading.meter !== meter) throw untrue(`${key} holds another value.`);
    const at = await store.get(counterKey(meter, reading.counter));
    if (!at || Number(decoder.decode(at)) !== reading.at)
      throw untrue(`The value ${reading.counter} of meter ${meter} is not found by its counter.`);
    const verified = assertReading(reading, verifier, signers);
    verified.catch(() => undefined);
    verifying.push(verified);
    values += 1;
    if (values % TOLD_EACH === 0) verifying = await settled(verifying);
  }
  await settled(verifying);
  return values;
}

async function settled(verifying: readonly Promise<void>[]): Promise<Promise<void>[]> {
  await Promise.all(verifying);
  return [];
}

function readingFrom(value: Uint8Array, key: string): StoredReading {
  try {
    return jsonOf<StoredReading>(value);
  } catch {
    throw untrue(`${key} is not what was written.`);
  }
}

/** What is kept of a value is what its meter signed. */
async function assertReading(
  { token, id, signer, ...kept }: StoredReading,
  verifier: SignatureVerifier,
  signers: MeterSigners,
): Promise<void> {
  const what = `The value ${kept.counter} of meter ${kept.meter}`;
  const certificate = await signers.of(signer);
  if (!certificate) throw untrue(`${what} has a signer whose chain is missing: ${signer}.`);
  const opened = await openToken(token, {
    types: ['bc4p-meter-value'],
    verifier,
    certificate: (kid) => {
      if (kid !== signer) throw untrue(`${what} is signed by ${kid}, not by ${signer}.`);
      return { ok: true, value: certificate };
    },
  });
  if (!opened.ok) throw untrue(`${what} is not what the meter signed (${opened.refusal.code}).`);
  const { message } = opened.value;
  const differs = (['meter', 'counter', 'at', 'generation', 'consumption'] as const).some(
    (name) => message[name] !== kept[name],
  );
  if (opened.value.id !== id || differs) throw untrue(`${what} says something else than what the meter signed.`);
}

async function assertCounters(store: Store, meter: string, values: number): Promise<void> {
  let counters = 0;
  for await (const [key] of store.range(prefixRange(counterPrefix(meter)))) {
    counters += 1;
    if (counters > values) throw untrue(`Meter ${meter} has no value under its counter ${numberOfKey(key)}.`);
  }
}

/** How many ranges of counters are missing; each has to be one indeed. */
async function gapsOf(store: Store, meter: string): Promise<number> {
  let gaps = 0;
  for await (const [key, value] of store.range(prefixRange(gapPrefix(meter)))) {
    const [from, to] = [numberOfKey(key), Number(decoder.decode(value))];
    const range = { from: counterKey(meter, from), to: `${counterKey(meter, to)}!`, limit: 1 };
    for await (const [there] of store.range(range))
      throw untrue(`Counter ${numberOfKey(there)} of meter ${meter} is said to be missing, and is there.`);
    gaps += 1;
  }
  return gaps;
}

/** The certificates of meters, as their chains were kept. */
class MeterSigners {
  readonly #archive: Archive;
  readonly #known = new Lru<string, SigningCertificate>(SIGNERS_AT_HAND);

  constructor(store: Store) {
    this.#archive = new Archive(store);
  }

  async of(kid: string): Promise<SigningCertificate | undefined> {
    const known = this.#known.get(kid);
    if (known) return known;
    const [leaf] = (await this.#archive.chain(kid)) ?? [];
    const certificate = leaf && parseCertificate(leaf);
    const signer = certificate?.ok ? signingCertificate(certificate.value) : undefined;
    if (!signer?.ok) return undefined;
    this.#known.set(kid, signer.value);
    return signer.value;
  }
}
