export { systemClock } from '../clock.ts';
export { systemRandom } from '../random.ts';
export { wsDialer } from '../transport/ws-dialer.ts';
export { RequestRefused, SessionEnded } from './client-error.ts';
export type { ClientIdentity, GreetOptions } from './greet.ts';
export { type ConnectOptions, MarketClient, type RequestBody } from './market-client.ts';
