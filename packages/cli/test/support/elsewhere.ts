import { execFileSync } from 'node:child_process';

/** Where a market runs that is not on this machine's own address: how its commands begin, and under which address it is reached. */
export interface Elsewhere extends Disposable {
  readonly address: string;
  readonly prefix: readonly string[];
}

/** Numbers of networks, so that two tests do not meet. */
const network = 10 + (process.pid % 200);

/**
 * Another machine's view: a network namespace with a link to this one. Where none may be made (not root, not Linux, no
 * `ip`), another address of the loopback network.
 */
export function elsewhere(): Elsewhere {
  const name = `bc4p-${process.pid}`;
  const [near, far] = [`10.211.${network}.1`, `10.211.${network}.2`];
  const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'ignore' });
  try {
    ip('netns', 'add', name);
    ip('link', 'add', `n${process.pid}`, 'type', 'veth', 'peer', 'name', `f${process.pid}`, 'netns', name);
    ip('addr', 'add', `${near}/30`, 'dev', `n${process.pid}`);
    ip('link', 'set', `n${process.pid}`, 'up');
    ip('-n', name, 'addr', 'add', `${far}/30`, 'dev', `f${process.pid}`);
    ip('-n', name, 'link', 'set', `f${process.pid}`, 'up');
    ip('-n', name, 'link', 'set', 'lo', 'up');
    return {
      address: far,
      prefix: ['ip', 'netns', 'exec', name],
      [Symbol.dispose]: () => void ip('netns', 'del', name),
    };
  } catch {
    return { address: '127.0.0.2', prefix: [], [Symbol.dispose]: () => undefined };
  }
}
