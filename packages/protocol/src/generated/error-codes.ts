// Made by `npm run generate` from spec/errors.yaml. Do not edit.

/** What becomes of it: final, worth trying again later, or the end of the session. */
export type ErrorClass = 'permanent' | 'temporary' | 'fatal';

/** Where in the normative order of checks a code belongs. [ERR-002] */
export type ErrorStage = 'size' | 'json' | 'frame' | 'token' | 'header' | 'certificate' | 'signature' | 'canonical' | 'schema' | 'semantics' | 'state' | 'world';

interface ErrorEntry {
  readonly class: ErrorClass;
  readonly stage: ErrorStage;
  readonly facts: readonly string[];
  readonly text: string;
}

/** Every error code of the protocol. [ERR-001] */
export const ERRORS = {
  'unit-invalid': { class: 'permanent', stage: 'semantics', facts: ['text','expected'], text: "The text is not a quantity of the expected unit." },
  'frame-too-large': { class: 'fatal', stage: 'size', facts: ['limit'], text: "The frame has more bytes than the market takes." },
  'frame-not-text': { class: 'fatal', stage: 'json', facts: [], text: "Only text frames are understood." },
  'frame-not-json': { class: 'permanent', stage: 'json', facts: ['position','expected'], text: "The frame is not one JSON object." },
  'frame-duplicate-key': { class: 'permanent', stage: 'json', facts: ['position','key'], text: "A member stands twice in one object." },
  'frame-too-deep': { class: 'permanent', stage: 'json', facts: ['position','limit'], text: "Objects and lists are nested too deeply." },
  'frame-type-unknown': { class: 'permanent', stage: 'frame', facts: ['type'], text: "No frame of this version has this type." },
  'frame-invalid': { class: 'permanent', stage: 'frame', facts: ['keyword','rule'], text: "The frame does not fit its schema." },
  'unsupported-feature': { class: 'permanent', stage: 'frame', facts: ['feature'], text: "This market does not offer the feature." },
  'token-malformed': { class: 'permanent', stage: 'token', facts: ['rule'], text: "The token is not a JWS in compact form with canonical base64url." },
  'header-invalid': { class: 'permanent', stage: 'header', facts: ['rule'], text: "The token's header is not exactly alg, kid and typ in canonical form." },
  'algorithm-mismatch': { class: 'permanent', stage: 'header', facts: ['expected','found'], text: "The header's algorithm is not the one of the signer's key." },
  'type-unexpected': { class: 'permanent', stage: 'header', facts: ['expected','found'], text: "A signed message of another type belongs here." },
  'certificate-unknown': { class: 'permanent', stage: 'certificate', facts: ['kid'], text: "The certificate that the header names is not known here." },
  'signer-not-session': { class: 'permanent', stage: 'certificate', facts: ['signer'], text: "The message is not signed with the session's own certificate." },
  'signature-invalid': { class: 'permanent', stage: 'signature', facts: [], text: "The signature is not one over these bytes by the certificate's key." },
  'payload-not-json': { class: 'permanent', stage: 'canonical', facts: [], text: "The payload is not one JSON object." },
  'payload-not-canonical': { class: 'permanent', stage: 'canonical', facts: ['position','rule'], text: "The payload is not its own canonical form." },
  'payload-invalid': { class: 'permanent', stage: 'schema', facts: ['keyword','rule'], text: "The payload does not fit the schema of its type." },
  'signer-mismatch': { class: 'permanent', stage: 'schema', facts: ['signer','kid'], text: "The payload names another signer than the header." },
  'extension-unknown': { class: 'permanent', stage: 'semantics', facts: ['name'], text: "The message needs an extension that is not understood here." },
  'evidence-incomplete': { class: 'permanent', stage: 'semantics', facts: ['missing'], text: "The evidence lacks a message or certificate that it needs." },
  'evidence-contradiction': { class: 'permanent', stage: 'semantics', facts: ['rule'], text: "The signed messages of the evidence do not agree." },
  'hello-expected': { class: 'fatal', stage: 'state', facts: ['type'], text: "Before hello is answered only hello may be sent." },
  'hello-timeout': { class: 'fatal', stage: 'state', facts: ['seconds'], text: "No hello came in time." },
  'version-unsupported': { class: 'fatal', stage: 'semantics', facts: ['supported'], text: "No version of the session is spoken by both sides." },
  'proof-invalid': { class: 'fatal', stage: 'semantics', facts: ['rule'], text: "The proof does not fit this session." },
  'role-not-permitted': { class: 'permanent', stage: 'semantics', facts: ['role'], text: "The certificate's role may not do this." },
  'session-superseded': { class: 'fatal', stage: 'state', facts: [], text: "The same certificate began a newer session." },
  'session-limit': { class: 'fatal', stage: 'state', facts: ['limit'], text: "The market has as many sessions as it takes." },
  'credential-expired': { class: 'fatal', stage: 'state', facts: ['at'], text: "The session's certificate chain has ended." },
  'request-id-in-use': { class: 'permanent', stage: 'state', facts: ['id'], text: "An open request has this id already." },
  'in-flight-exceeded': { class: 'temporary', stage: 'state', facts: ['limit'], text: "More requests wait for an answer than the limit allows." },
  'rate-exceeded': { class: 'temporary', stage: 'state', facts: ['retryMs'], text: "Requests come faster than the limit allows." },
  'slow-consumer': { class: 'fatal', stage: 'world', facts: ['limit'], text: "The client does not read what it is sent." },
  'cursor-ahead': { class: 'permanent', stage: 'state', facts: ['last'], text: "The cursor is beyond the newest event." },
  'busy': { class: 'temporary', stage: 'state', facts: [], text: "The market has as much work waiting as it takes; try again." },
  'market-stopping': { class: 'temporary', stage: 'state', facts: [], text: "The market is about to stop; connect again later." },
  'storage-failed': { class: 'fatal', stage: 'world', facts: [], text: "The market's storage failed; nothing is accepted until the operator has mended it." },
  'wrong-market': { class: 'permanent', stage: 'semantics', facts: ['market','expected'], text: "The message names another market than the one it was sent to." },
  'slot-misaligned': { class: 'permanent', stage: 'semantics', facts: ['start','len','expected'], text: "The slot is not one of this market's." },
  'lot-size': { class: 'permanent', stage: 'semantics', facts: ['lot','minimum'], text: "The market does not trade lots of this size." },
  'amount-out-of-range': { class: 'permanent', stage: 'semantics', facts: ['value','minimum','maximum'], text: "A price or an energy is outside the bounds of the protocol." },
  'offer-mismatch': { class: 'permanent', stage: 'semantics', facts: ['offer','expected'], text: "The acceptance does not fit the offer that came with it." },
  'lots-out-of-range': { class: 'permanent', stage: 'semantics', facts: ['lots','maximum'], text: "An acceptance asks for more lots than the offer has." },
  'slot-beyond-horizon': { class: 'temporary', stage: 'state', facts: ['start','latest'], text: "The slot is further ahead than the market trades now." },
  'gate-closed': { class: 'permanent', stage: 'state', facts: ['gateClosedAt'], text: "Trading in the slot has ended." },
  'offer-expired': { class: 'permanent', stage: 'state', facts: ['offer','validUntil'], text: "The offer is no longer valid." },
  'acceptance-expired': { class: 'permanent', stage: 'state', facts: ['validUntil'], text: "The acceptance is no longer valid." },
  'validity-too-short': { class: 'permanent', stage: 'state', facts: ['validUntil','earliest'], text: "The offer would stand for less than the market's minimum availability." },
  'validity-too-long': { class: 'permanent', stage: 'state', facts: ['validUntil','latest'], text: "The offer would stand beyond gate closure." },
  'credential-ended': { class: 'permanent', stage: 'state', facts: ['certificate'], text: "The certificate of the signer is no longer good." },
  'node-unknown': { class: 'permanent', stage: 'state', facts: ['node'], text: "The connection point is attached to a node that this market's grid does not have." },
  'self-trade': { class: 'permanent', stage: 'state', facts: ['offer'], text: "The order would trade with an offer of the same connection point." },
  'limit-exceeded': { class: 'permanent', stage: 'state', facts: ['side','limit','taken','asked'], text: "The connection point would sell or buy more in the slot than its certificate allows." },
  'offer-unknown': { class: 'temporary', stage: 'state', facts: ['offer'], text: "The market does not know the offer." },
  'offer-taken': { class: 'permanent', stage: 'state', facts: ['offer','remaining','decidedAt'], text: "The lots of the offer were taken by others." },
  'offer-held': { class: 'temporary', stage: 'state', facts: ['offer','remaining'], text: "The lots of the offer are held for a trade that is not decided yet." },
  'offer-ended': { class: 'permanent', stage: 'state', facts: ['offer','reason'], text: "The offer ended before its time." },
  'offer-uncovered': { class: 'temporary', stage: 'state', facts: ['offer'], text: "The connection point of the offer has no room for these lots." },
  'price-limit': { class: 'permanent', stage: 'state', facts: ['total','limit'], text: "The final price with grid fees is beyond the limit." },
  'capacity-exceeded': { class: 'permanent', stage: 'state', facts: ['line','direction','free','asked'], text: "A line on the path has no room for the energy." },
  'line-busy': { class: 'temporary', stage: 'state', facts: ['line','direction','free','asked'], text: "A line on the path is full only because of reservations that are not resolved yet." },
  'line-unknown': { class: 'permanent', stage: 'state', facts: ['line'], text: "The grid of the market has no such line." },
  'admission-rise': { class: 'permanent', stage: 'state', facts: ['line','admitted'], text: "The admission limit of a line in use may only fall." },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof ERRORS;
