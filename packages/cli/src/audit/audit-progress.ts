import type { ProgressOutput } from '../demo/progress.ts';

/** Is told how far an audit is. */
export interface AuditProgress {
  leaf(leaves: number): void;
  /** Nothing more will be told. */
  end(): void;
}

/** After so many leaves progress is told: short logs are over before anybody asks. */
const EVERY = 5_000;
const WIPE = '\r\u001b[K';

/** Tells on one line that refreshes itself on a terminal, and is gone at the end; elsewhere on a line now and then. */
export function auditProgressTo(output: ProgressOutput): AuditProgress {
  let told = false;
  return {
    leaf: (leaves) => {
      if (leaves % EVERY !== 0) return;
      told = true;
      const text = `${leaves.toLocaleString('en')} leaves read`;
      output.write(output.isTTY ? `${WIPE}${text} …` : `${text}\n`);
    },
    end: () => {
      if (told && output.isTTY) output.write(WIPE);
    },
  };
}
