// Runs the daemon of the configuration given, for tests that kill it: prints where it listens as one line of JSON, and
// stops at the end of its standard input.
import { loadNodeConfig } from '../../dist/config/index.js';
import { silentLog, startDaemon } from '../../dist/index.js';

const config = await loadNodeConfig(process.argv[2]);
const daemon = await startDaemon(config, silentLog);
process.stdout.write(`${JSON.stringify({ url: daemon.node.url, admin: daemon.admin.url })}\n`);
process.stdin.on('end', () => daemon.stop());
process.stdin.resume();
