import type { Log } from '../../src/ports.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** A line that tells the operator of something that went wrong. */
export interface LoggedError {
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The log of a node. Its lines are in the trace without their fields, which may name places in the code; what is an
 * error is handed to `onError` as well.
 */
export function simLog(scheduler: Scheduler, life: Life, onError: (error: LoggedError) => void): Log {
  const line = (level: string) => (message: string) => {
    if (life.isAlive) scheduler.note(life.name, `${level}: ${message}`);
  };
  const log: Log = {
    debug: () => undefined,
    info: line('info'),
    warn: line('warn'),
    error(message, fields = {}) {
      line('error')(message);
      if (life.isAlive) onError({ message, fields });
    },
    child: () => log,
  };
  return log;
}
