/** The version of the session that is spoken here, as a WebSocket subprotocol. [WS-001] */
export const SUBPROTOCOL = 'bc4p.v1';
