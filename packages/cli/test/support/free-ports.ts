import { createServer, type Server } from 'node:net';

const listening = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });

/** The first of `many` ports in a row that nobody uses now. */
export async function freePorts(many: number): Promise<number> {
  for (let first = 20_000 + (process.pid % 10_000); first < 65_000; first += many) {
    const ports = Array.from({ length: many }, (_, place) => listening(first + place));
    const tried = await Promise.allSettled(ports);
    await Promise.all(tried.map((one) => one.status === 'fulfilled' && closed(one.value)));
    if (tried.every(({ status }) => status === 'fulfilled')) return first;
  }
  throw new Error(`there are no ${many} free ports in a row`);
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
