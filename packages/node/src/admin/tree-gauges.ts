import { Counter, Gauge, type Registry } from 'prom-client';
import type { LinkStatus, TreeStatus } from '../tree/tree-status.ts';

const NOTHING: TreeStatus = { links: [], takes: [] };
const ROLES = ['taker', 'between'] as const;

/** What is read of a link's traffic, by the direction in which it went. */
const DIRECTIONS = {
  in: { frames: ({ framesIn }: LinkStatus) => framesIn, bytes: ({ bytesIn }: LinkStatus) => bytesIn },
  out: { frames: ({ framesOut }: LinkStatus) => framesOut, bytes: ({ bytesOut }: LinkStatus) => bytesOut },
} as const;

/** The market's part in the tree, read whenever the page is: what waits for other markets, and its sessions with them. */
export function treeGauges(registry: Registry): { watch(status: () => TreeStatus): void } {
  const registers = [registry];
  let status = (): TreeStatus => NOTHING;

  new Gauge({
    name: 'bc4p_open_takes',
    help: 'Trades with other markets that are not decided yet, by what this market does in them.',
    labelNames: ['role'],
    registers,
    collect() {
      const { takes } = status();
      for (const role of ROLES) this.set({ role }, takes.filter((take) => take.role === role).length);
    },
  });
  new Gauge({
    name: 'bc4p_oldest_open_take_seconds',
    help: 'For how long the oldest of them waits; 0 if there is none.',
    registers,
    collect() {
      this.set(Math.max(0, ...status().takes.map(({ waitedMs }) => waitedMs)) / 1000);
    },
  });
  new Gauge({
    name: 'bc4p_links',
    help: 'Sessions with neighbouring markets.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { links } = status();
      const upper = links.filter(({ isUpper }) => isUpper).length;
      this.set({ kind: 'upper' }, upper);
      this.set({ kind: 'submarket' }, links.length - upper);
    },
  });
  new Gauge({
    name: 'bc4p_link_entries',
    help: 'Offers that a neighbouring market shows.',
    labelNames: ['market'],
    registers,
    collect() {
      this.reset();
      for (const { address, entries } of status().links) this.set({ market: address }, entries);
    },
  });
  traffic('frames', 'Frames of the tree over a link, since its session began.', registry, () => status());
  traffic('bytes', 'Bytes of these frames.', registry, () => status());
  return {
    watch: (read) => {
      status = read;
    },
  };
}

/** A counter for each link and direction; it begins anew with the link's session. */
function traffic(what: 'frames' | 'bytes', help: string, registry: Registry, status: () => TreeStatus): void {
  new Counter({
    name: `bc4p_link_${what}_total`,
    help,
    labelNames: ['market', 'direction'],
    registers: [registry],
    collect() {
      this.reset();
      for (const link of status().links)
        for (const [direction, { [what]: of }] of Object.entries(DIRECTIONS))
          this.inc({ market: link.address, direction }, of(link));
    },
  });
}
