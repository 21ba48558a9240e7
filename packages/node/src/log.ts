import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { textLine } from './log-text.ts';
import type { Clock, Log, LogFields } from './ports.ts';
import { redact } from './redact.ts';

export interface LogOptions {
  /** The least important lines that are written. */
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** One JSON object a line, or lines for people. */
  readonly format: 'json' | 'text';
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Where lines go; standard error if left out. */
  readonly output?: { write(line: string): void };
}

/** The node's log, written line by line and at once, so that the last words before an end are there too. */
export function createLog({ level, format, clock, output }: LogOptions): Log {
  const lines: DestinationStream = output ?? destination({ dest: 2, sync: true });
  const stream = format === 'json' ? lines : { write: (line: string) => lines.write(textLine(line)) };
  const logger = pino(
    {
      level,
      messageKey: 'message',
      // Who writes is known from where the line is found; process and host would be on every one.
      base: null,
      timestamp: () => `,"time":"${new Date(clock.nowMs()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return logBehind(logger);
}

function logBehind(logger: Logger): Log {
  return {
    debug: (message, fields) => logger.debug(fields ? redact(fields) : {}, message),
    info: (message, fields) => logger.info(fields ? redact(fields) : {}, message),
    warn: (message, fields) => logger.warn(fields ? redact(fields) : {}, message),
    error: (message, fields) => logger.error(fields ? redact(fields) : {}, message),
    child: (fields: LogFields) => logBehind(logger.child(redact(fields))),
  };
}

/** A log that says nothing. */
export const silentLog: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  child: () => silentLog,
};
