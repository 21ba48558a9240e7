/**
 * The outside world, on one page. Everything in this package that needs time, chance, disk, sockets or a log is handed
 * one of these; the daemon hands over the real ones, the simulator its own. No type of a library appears here.
 */
import type { Instant } from '@bc4p/protocol/units';

/** Ends something that was started; doing it twice, or too late, does nothing. */
export type Cancel = () => void;

/** Tells the time and waits. */
export interface Clock {
  /** Whole seconds since 1970, rounded down: the time the market works with. */
  now(): Instant;
  /** Milliseconds since 1970: for receipts only. */
  nowMs(): number;
  /** Milliseconds since an arbitrary moment, never going back: for measuring and for rates. */
  elapsedMs(): number;
  /** Calls `call` once, `ms` milliseconds from now (at once, but never before returning, if that is not positive). */
  after(ms: number, call: () => void): Cancel;
}

/** Makes chance. */
export interface Random {
  /** `length` bytes that nobody can foresee. */
  bytes(length: number): Uint8Array;
}

/** One change to a store. Keys are printable ASCII without spaces, so that every adapter agrees on their order. */
export type StoreWrite =
  | { readonly type: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly type: 'del'; readonly key: string };

/** The keys from `from` (included) to `to` (excluded), in ascending order of their bytes unless `reverse`. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
  readonly reverse?: boolean;
  /** At most this many entries; all when left out. */
  readonly limit?: number;
}

export type StoreEntry = readonly [key: string, value: Uint8Array];

/** An ordered key-value store. Whatever it throws is a `StoreError`; see `storeAcceptance` for what it must do. */
export interface Store {
  get(key: string): Promise<Uint8Array | undefined>;
  /** The entries of a range as they were when reading began. */
  range(range: KeyRange): AsyncIterable<StoreEntry>;
  /** Applies all of `writes` in their order or none of them; once it resolves they survive a power cut. */
  write(writes: readonly StoreWrite[]): Promise<void>;
  close(): Promise<void>;
}

/** Two small slots outside the store, each written on its own, so that a torn write spoils one of them at most. */
export interface AnchorFile {
  /** What the two slots hold; empty if never written. Says nothing about whether it is intact. */
  read(): Promise<readonly [Uint8Array, Uint8Array]>;
  /** Replaces one slot (at most 256 bytes); once it resolves the slot survives a power cut. */
  write(slot: 0 | 1, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** One end of an open connection that carries texts, whole and in order. */
export interface Connection {
  /** Where the other end is (`192.0.2.7:50122`): for logs and rates, never for identity. */
  readonly remote: string;
  /** The network from which the other end comes (`192.0.2.7`, `2001:db8:1:2::/64`): for limits, never for identity. */
  readonly origin: string;
  /** Keying material of the TLS session (RFC 9266 style exporter), for the proofs of both ends; absent without TLS. */
  readonly tlsExporter?: Uint8Array;
  /** Sends one text; returns the bytes that are waiting to leave, this text included. Does nothing once closed. */
  send(text: string): number;
  /** The bytes that are waiting to leave now. */
  bufferedBytes(): number;
  /** Stops (and later resumes) the delivery of texts, so that a fast sender waits in its own socket. */
  pause(): void;
  resume(): void;
  /** From now on the other end may send texts of so many bytes; whoever sends more of one is cut off, with the code 1009. */
  allow(frameBytes: number): void;
  /** Says goodbye with a WebSocket close code; `onClose` follows, also if the other end never answers. */
  close(code: number, reason: string): void;
  /** Calls `handler` for each text from now on. One handler only; texts that came before wait for it. */
  onMessage(handler: (text: string) => void): void;
  /** Calls `handler` once, when nothing more will come: with the code of the end that closed first, 1006 if broken. */
  onClose(handler: (code: number, reason: string) => void): void;
}

/** Waits for others to connect. Where and with which certificate is settled when it is made. */
export interface Listener {
  /** Starts to listen; `accept` is called for each connection. Throws if the address cannot be had. */
  listen(accept: (connection: Connection) => void): Promise<Listening>;
}

/** A place where others can connect, until it is closed. */
export interface Listening {
  /** The address that clients use, with the port that was really taken: `ws://127.0.0.1:8470`. */
  readonly url: string;
  /** Accepts no more; open connections stay open. */
  close(): Promise<void>;
}

/** Connects to others. */
export interface Dialer {
  /** Opens a connection to `url` (`ws:` or `wss:`); throws if there is none after `timeoutMs`. */
  dial(url: string, timeoutMs: number): Promise<Connection>;
}

/** Facts that belong to a line of the log; their names are in camelCase and carry their unit (`waitedMs`). */
export type LogFields = Readonly<Record<string, unknown>>;

/** Tells the operator what happens. Never holds private keys, whole tokens or whole certificates. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** A log whose every line carries `fields` too. */
  child(fields: LogFields): Log;
}
