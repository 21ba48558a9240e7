"""A WebSocket client (RFC 6455) for text messages, over the standard library alone."""

import base64
import hashlib
import os
import socket
import ssl
import struct
from urllib.parse import urlsplit

from refused import Refused

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
LARGEST = 1024 * 1024


class WebSocket:
    def __init__(self, url, subprotocol, timeout=10.0):
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "wss" else 80)
        self.socket = socket.create_connection((parts.hostname, port), timeout)
        if parts.scheme == "wss":
            context = ssl.create_default_context()
            self.socket = context.wrap_socket(self.socket, server_hostname=parts.hostname)
        self.file = self.socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET {parts.path or '/'} HTTP/1.1\r\nHost: {parts.hostname}:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Protocol: {subprotocol}\r\n\r\n".encode()
        )
        status = self.file.readline()
        headers = {}
        while (line := self.file.readline().strip()) != b"":
            name, _, value = line.decode("latin-1").partition(":")
            headers[name.strip().lower()] = value.strip()
        accept = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
        if b" 101 " not in status or headers.get("sec-websocket-accept") != accept:
            raise Refused("cannot-connect", status.decode("latin-1").strip())
        if headers.get("sec-websocket-protocol") != subprotocol:
            raise Refused("cannot-connect", "the other end does not speak " + subprotocol)

    def send(self, text):
        self._write(TEXT, text.encode())

    def receive(self):
        """The next text; a connection that ends, or anything that is no text, is refused."""
        message, kind = b"", None
        while True:
            first, second = self._read(2)
            opcode, is_last, length = first & 15, first & 128, second & 127
            if length > 125:
                length = struct.unpack("!H", self._read(2))[0] if length == 126 else struct.unpack("!Q", self._read(8))[0]
            if len(message) + length > LARGEST:
                self.close(1009)
                raise Refused("session-ended", "a message is too large")
            data = self._read(length)
            if opcode == PING:
                self._write(PONG, data)
            elif opcode == CLOSE:
                code = struct.unpack("!H", data[:2])[0] if len(data) >= 2 else 1005
                raise Refused("session-ended", f"the market closed with {code} {data[2:].decode(errors='replace')}")
            elif opcode != PONG:
                kind = opcode or kind
                message += data
                if is_last and kind != TEXT:
                    self.close(4400)
                    raise Refused("session-ended", "a binary message")
                if is_last:
                    return message.decode()

    def close(self, code=1000):
        try:
            self._write(CLOSE, struct.pack("!H", code))
            while self.file.read(4096):  # what the other end still says, until it has closed, too
                pass
        except OSError:
            pass
        self.socket.close()

    def _read(self, count):
        data = self.file.read(count)
        if len(data) < count:
            raise Refused("session-ended", "the connection broke")
        return data

    def _write(self, opcode, data):
        size = len(data)
        head = bytes([128 | size]) if size < 126 else bytes([128 | 126]) + struct.pack("!H", size) if size < 65536 else bytes([128 | 127]) + struct.pack("!Q", size)
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(data))
        self.socket.sendall(bytes([128 | opcode]) + head + mask + masked)
