import { auditLog } from '../../src/audit/index.ts';
import { exportedLines } from '../../src/market-log/export-log.ts';
import { readHead } from '../../src/market-log/head-desk.ts';
import { root } from '../parties/authority.ts';
import type { History } from './check-history.ts';

/** Whatever has happened to a market, in its log everything follows, up to the head that it has signed last. */
export async function* checkAudit({ world, ledgers }: History): AsyncIterable<string> {
  const options = { anchors: (await root()).chain, verifier: world.verifier };
  for (const { address, host, entries } of ledgers.values()) {
    const { contents } = host.disk;
    const head = await readHead(contents.store);
    // Nobody has asked a market without neighbours for one.
    if (!head) continue;
    const audited = await auditLog(exportedLines(contents, { opening: true }), options);
    if (!audited.ok) {
      const { code, facts } = audited.refusal;
      yield `${address} exports what is no log: ${code} ${JSON.stringify(facts)}`;
      continue;
    }
    const { deviation, leaves, isSigned } = audited.value;
    if (deviation)
      yield `${address} is accused: ${JSON.stringify(deviation)} ${JSON.stringify(entries[deviation.leaf - 1]?.command)}`;
    else if (leaves !== head.size || !isSigned)
      yield `${address} exports ${leaves} leaves under a head of ${head.size}`;
  }
}
