import { WholeStreet } from './street.ts';
import type { Order, Outcome } from './street-process.ts';

const street = new WholeStreet();

process.on('message', ({ call, parameters }: Order) => {
  const done = (street[call] as (...all: readonly unknown[]) => Promise<unknown>).call(street, ...parameters);
  done.then(
    (result) => tell({ result }),
    (error: unknown) => tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

const tell = (outcome: Outcome): void => void process.send?.(outcome);
