import type { Log, LogFields } from '../../src/ports.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** A line that tells the operator of something that went wrong. */
export interface LoggedError {
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The log of a node. Its lines are in the trace with what they say of refusals; other fields may name places in the code.
 * What is an error is handed to `onError` as well.
 */
export function simLog(scheduler: Scheduler, life: Life, onError: (error: LoggedError) => void): Log {
  const line =
    (level: string) =>
    (message: string, { code, rule }: LogFields = {}) => {
      const why = [code, rule].filter((fact) => typeof fact === 'string').join(': ');
      if (life.isAlive) scheduler.note(life.name, `${level}: ${message}${why && ` (${why})`}`);
    };
  const log: Log = {
    debug: () => undefined,
    info: line('info'),
    warn: line('warn'),
    error(message, fields = {}) {
      line('error')(message, fields);
      if (life.isAlive) onError({ message, fields });
    },
    child: () => log,
  };
  return log;
}
