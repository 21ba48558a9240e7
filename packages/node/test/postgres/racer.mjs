// Opens the meter values at the place given, and says so; appends the values that it reads, one append a line, and
// prints the outcomes: one of the processes that race with each other.
import { createInterface } from 'node:readline';
import { openPostgresMeterStore } from '../../dist/metering/postgres/postgres-meter-store.js';

const store = await openPostgresMeterStore(JSON.parse(process.argv[2] ?? '{}'));
console.log('ready');
for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await store.append(JSON.parse(line), [])));
await store.close();
