import { assert, type Result } from '@bc4p/protocol';
import { type Certificate, connectionPointPseudonym, type Policy } from '@bc4p/protocol/certificates';
import { generateSigningKey, type SigningKey } from '@bc4p/protocol/crypto';
import * as issuing from '@bc4p/protocol/issue';
import { instant } from '@bc4p/protocol/units';
import { randomName } from '../certificates/proxy-renewal.ts';
import type { Random } from '../ports.ts';
import { addressOf, type NetworkPlan, type PlannedParticipant } from './plan.ts';

/** Somebody with a key and the chain of its certificate, leaf first up to and with the root. */
export interface Holder {
  readonly key: SigningKey;
  readonly chain: readonly [Certificate, ...Certificate[]];
}

export interface MadeParticipant extends Holder {
  readonly plan: PlannedParticipant;
  readonly meter: Holder;
}

/** A network of certificates and keys, in memory. */
export interface MadeNetwork {
  /** The market's address. */
  readonly market: string;
  readonly root: Holder;
  readonly gridOperator: Holder;
  readonly marketOperator: Holder;
  /** The market's service proxy: signs trades, ends sessions. */
  readonly service: Holder;
  readonly meteringAuthority: Holder;
  readonly participants: readonly MadeParticipant[];
  /** The market operator's, for pseudonyms of connection points. */
  readonly secret: Uint8Array;
}

/** How far back certificates begin: clocks differ. */
const BACKDATED_SECONDS = 300;
const SECRET_BYTES = 32;

/** Fails for what only a wrong plan can cause. */
function granted(result: Result<Certificate>): Certificate {
  assert(
    result.ok,
    result.ok ? '' : `the plan of a network: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`,
  );
  return result.value;
}

/** Makes keys and certificates for a plan: root, operators, the market's service proxy, participants with a meter each. */
export async function makeNetwork(plan: NetworkPlan, random: Random): Promise<MadeNetwork> {
  const { at, longLifetime, proxyLifetime } = plan;
  const notBefore = instant(at - BACKDATED_SECONDS);
  const terms = (key: SigningKey, commonName: string, end: number) => ({
    publicKey: key.publicKey,
    commonName,
    serial: issuing.serialFromRandom(random.bytes(issuing.SERIAL_OCTETS)),
    at,
    notBefore,
    notAfter: instant(end),
  });
  const longEnd = at + longLifetime;
  const proxyEnd = at + proxyLifetime;
  const below = (holder: Holder): issuing.Issuer => ({ chain: holder.chain, signer: holder.key });
  const holder = (key: SigningKey, certificate: Certificate, issuer?: Holder): Holder => ({
    key,
    chain: [certificate, ...(issuer?.chain ?? [])],
  });

  const rootKey = await generateSigningKey();
  // Each level ends a second before the one above: nested, as other validators want it.
  const root = holder(
    rootKey,
    granted(
      await issuing.issueRoot({
        ...terms(rootKey, 'BC4P test root', longEnd + 2),
        organization: 'BC4P test network',
        signer: rootKey,
      }),
    ),
  );
  const gridKey = await generateSigningKey();
  const gridTerms = { ...terms(gridKey, plan.operatorLabel, longEnd + 1), label: plan.operatorLabel };
  const gridOperator = holder(gridKey, granted(await issuing.issueGridOperator(below(root), gridTerms)), root);
  const operatorKey = await generateSigningKey();
  const operatorTerms = { ...terms(operatorKey, plan.marketLabel, longEnd), label: plan.marketLabel };
  const marketOperator = holder(
    operatorKey,
    granted(await issuing.issueMarketOperator(below(gridOperator), operatorTerms)),
    gridOperator,
  );
  const meteringKey = await generateSigningKey();
  const meteringTerms = terms(meteringKey, 'metering authority', longEnd + 1);
  const meteringAuthority = holder(
    meteringKey,
    granted(await issuing.issueMeteringAuthority(below(root), meteringTerms)),
    root,
  );

  const secret = random.bytes(SECRET_BYTES);
  const proxy = async (
    commonName: string,
    pathLength: number,
    policy: (serial: Uint8Array) => Policy,
  ): Promise<Holder> => {
    const key = await generateSigningKey();
    const order = terms(key, commonName, proxyEnd);
    const made = await issuing.issueProxy(below(marketOperator), {
      ...order,
      pathLength,
      policy: policy(order.serial),
    });
    return holder(key, granted(made), marketOperator);
  };
  const service = await proxy('service', 0, () => ({ role: 'market' }));
  const participants: MadeParticipant[] = [];
  for (const planned of plan.participants) {
    const { point, feedIn, draw } = planned;
    const own = await proxy(randomName(random), 0, (serial) => ({
      role: 'participant',
      connectionPoint: connectionPointPseudonym(secret, point, serial),
      feedIn,
      draw,
    }));
    const meterKey = await generateSigningKey();
    const meterTerms = terms(meterKey, `meter ${planned.name}`, longEnd);
    const connectionPoint = connectionPointPseudonym(secret, point, meterTerms.serial);
    const meter = granted(await issuing.issueMeter(below(meteringAuthority), { ...meterTerms, connectionPoint }));
    participants.push({ ...own, plan: planned, meter: holder(meterKey, meter, meteringAuthority) });
  }
  return {
    market: addressOf(plan),
    root,
    gridOperator,
    marketOperator,
    service,
    meteringAuthority,
    participants,
    secret,
  };
}
