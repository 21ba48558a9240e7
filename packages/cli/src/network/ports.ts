import { EXIT, Failure } from '../failure.ts';

/** Where a market listens for participants and for its operator, on loopback. */
export interface Ports {
  readonly port: number;
  readonly adminPort: number;
}

const LARGEST = 65_535;
/** From one market to the next, so that ports and operators' ports can lie side by side. */
const STEP = 2;

/** Gives each market two ports of its own, from the first ones on. */
export function portsFor(addresses: Iterable<string>, first: Ports): ReadonlyMap<string, Ports> {
  const given = new Map<string, Ports>();
  for (const address of addresses) {
    const ahead = given.size * STEP;
    given.set(address, { port: first.port + ahead, adminPort: first.adminPort + ahead });
  }
  const all = [...given.values()].flatMap(({ port, adminPort }) => [port, adminPort]);
  const isTree = given.size > 1;
  if (isTree && (first.port === 0 || first.adminPort === 0))
    throw usage(
      'The ports of a tree are chosen.',
      'markets name those above them by their ports: begin with any but 0',
    );
  const twice = all.find((port, place) => port !== 0 && all.indexOf(port) !== place);
  if (twice !== undefined)
    throw usage(
      `--port ${first.port} and --admin-port ${first.adminPort} meet at ${twice}.`,
      isTree
        ? `${given.size} markets take every second port from either on: choose one even and one odd, or further apart`
        : 'choose two ports: participants connect to one, the operator to the other',
    );
  const beyond = all.find((port) => port > LARGEST);
  if (beyond !== undefined) throw usage(`There is no port ${beyond}.`, `begin low enough for ${given.size} markets`);
  return given;
}

const usage = (message: string, hint: string): Failure =>
  new Failure(message, { code: 'usage', exitCode: EXIT.usage, hint });
