import type { Result } from '@bc4p/protocol';
import { type Certificate, writePem } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { type Instant, instant } from '@bc4p/protocol/units';
import type { ProxyIssuer } from '../certificates/proxy-renewal.ts';
import { nativeSigner } from '../crypto/index.ts';
import type { Cancel, Clock, Log, Random } from '../ports.ts';
import type { MarketIdentity } from '../session/context.ts';

/** Who the market is at present: its service proxy, with the end of its chain. */
export interface Service extends MarketIdentity {
  readonly until: Instant;
}

/** How long a service proxy lasts, unless the operator's certificate ends earlier. */
const LIFETIME_SECONDS = 43_200;
const BACKDATED_SECONDS = 300;
/** A service proxy is replaced when this share of what was left of it has passed. */
const RENEWED_AFTER = 2 / 3;
/** After a failed attempt the next one follows in this time. */
const RETRY_MS = 60_000;

/** Issues a new service proxy for a new key, which never touches the disk. */
export async function issueService(
  issuer: ProxyIssuer,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  onSign: () => void,
): Promise<Result<Service>> {
  // Loaded when it is first needed: issuing pulls in a large library.
  const { issueProxy, SERIAL_OCTETS, serialFromRandom } = await import('@bc4p/protocol/issue');
  const [own, ...above] = issuer.chain as [Certificate, ...Certificate[]];
  const key = await generateSigningKey();
  const at = clock.now();
  const made = await issueProxy(
    { chain: [own, ...above], signer: issuer.signer },
    {
      publicKey: key.publicKey,
      commonName: `service-${Buffer.from(random.bytes(6)).toString('hex')}`,
      serial: serialFromRandom(random.bytes(SERIAL_OCTETS)),
      at,
      notBefore: instant(Math.max(at - BACKDATED_SECONDS, own.notBefore)),
      notAfter: instant(Math.min(at + LIFETIME_SECONDS, own.notAfter)),
      pathLength: 0,
      policy: { role: 'market' },
    },
  );
  if (!made.ok) return made;
  const signer = nativeSigner(writePem([{ label: 'PRIVATE KEY', bytes: key.privateKey }]), onSign);
  const chain = [made.value, own, ...above.slice(0, -1)];
  return { ok: true, value: { kid: made.value.kid, signer, chain, until: made.value.notAfter } };
}

export interface FreshOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly current: () => Service;
  /** A service proxy that lasts longer than the current one, or why there is none. */
  readonly next: () => Promise<Result<Service>>;
  /** Puts the new one to use; what was signed with the old one stays good. */
  readonly adopt: (service: Service) => Promise<void>;
}

/** Replaces the service proxy well before it ends, for as long as the node runs. */
export function keepServiceFresh({ clock, log, current, next, adopt }: FreshOptions): Cancel {
  let cancel: Cancel = () => undefined;
  let isStopped = false;
  const renew = async (): Promise<void> => {
    const found = await next();
    if (!found.ok) throw new Error(`${found.refusal.code} ${JSON.stringify(found.refusal.facts)}`);
    if (found.value.until <= current().until)
      throw new Error('there is none that lasts longer: renew the certificates that the configuration names');
    await adopt(found.value);
    log.info('service proxy replaced', { kid: found.value.kid, until: found.value.until });
  };
  const wait = (ms: number): void => {
    // A renewal may have been under way when the node stopped.
    if (isStopped) return;
    cancel = clock.after(ms, () => {
      renew().then(
        () => wait(untilRenewal()),
        (error: unknown) => {
          log.warn('the service proxy could not be replaced', { error: String(error), until: current().until });
          wait(RETRY_MS);
        },
      );
    });
  };
  const untilRenewal = (): number => Math.max((current().until * 1000 - clock.nowMs()) * RENEWED_AFTER, 1000);
  wait(untilRenewal());
  return () => {
    isStopped = true;
    cancel();
  };
}
