import { createServer, type Server } from 'node:net';

/** So many ports of this machine's loopback that nobody listens on now. */
export async function freePorts(number: number): Promise<readonly number[]> {
  // All are held until the last is known, or some would be given out twice.
  const servers = await Promise.all(Array.from({ length: number }, listening));
  const ports = servers.map((server) => (server.address() as { readonly port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function listening(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
}
