import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** How a frame is written, right or wrong. */
export interface FrameShape {
  readonly opcode?: number;
  readonly fin?: boolean;
  /** The first of the three reserved bits: `permessage-deflate` says with it that the content is compressed. */
  readonly rsv1?: boolean;
  /** The length that the head says, if that is not the content's. */
  readonly claims?: bigint;
}

/** A WebSocket frame of a client. */
export function clientFrame(content: Uint8Array, shape: FrameShape = {}): Buffer {
  const { opcode = 1, fin = true, rsv1 = false, claims = BigInt(content.length) } = shape;
  const first = (fin ? 0x80 : 0) | (rsv1 ? 0x40 : 0) | opcode;
  const length = Buffer.alloc(claims < 126n ? 1 : claims < 65_536n ? 3 : 9);
  length[0] = 0x80 | (length.length === 1 ? Number(claims) : length.length === 3 ? 126 : 127);
  if (length.length === 3) length.writeUInt16BE(Number(claims), 1);
  if (length.length === 9) length.writeBigUInt64BE(claims, 1);
  // A mask of zeros leaves the content as it is.
  return Buffer.concat([Buffer.from([first]), length, Buffer.alloc(4), content]);
}

/** A WebSocket client that writes whatever bytes it likes. */
export class RawWebSocket {
  readonly socket: Socket;
  /** The head of the answer to the upgrade. */
  readonly head: string;
  #come: Buffer;
  /** Ends when the other end has closed the connection. */
  readonly closed: Promise<void>;

  private constructor(socket: Socket, head: string, rest: Buffer) {
    this.socket = socket;
    this.head = head;
    this.#come = rest;
    socket.on('data', (piece) => {
      this.#come = Buffer.concat([this.#come, piece]);
    });
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  /** Connects and asks for the upgrade, with these headers more. */
  static async open(url: string, headers = ''): Promise<RawWebSocket> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.setNoDelay(true);
    const key = randomBytes(16).toString('base64');
    socket.write(
      `GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: bc4p.v1\r\n${headers}\r\n`,
    );
    let come = Buffer.alloc(0);
    while (!come.includes('\r\n\r\n')) come = Buffer.concat([come, (await once(socket, 'data'))[0] as Buffer]);
    const end = come.indexOf('\r\n\r\n') + 4;
    return new RawWebSocket(socket, come.subarray(0, end).toString('latin1'), come.subarray(end));
  }

  /** Writes bytes; resolves when the other end has taken them, or is gone. */
  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.destroyed) return resolve();
      this.socket.once('close', resolve);
      this.socket.write(bytes, () => {
        this.socket.off('close', resolve);
        resolve();
      });
    });
  }

  /** The code with which the other end closed; 1006 if it just went. */
  async closeCode(): Promise<number> {
    await this.closed;
    for (let at = 0; at + 2 <= this.#come.length; ) {
      const short = (this.#come[at + 1] as number) & 0x7f;
      const start = at + (short === 127 ? 10 : short === 126 ? 4 : 2);
      const length =
        short === 127
          ? Number(this.#come.readBigUInt64BE(at + 2))
          : short === 126
            ? this.#come.readUInt16BE(at + 2)
            : short;
      if (((this.#come[at] as number) & 0x0f) === 8) return this.#come.readUInt16BE(start);
      at = start + length;
    }
    return 1006;
  }
}
