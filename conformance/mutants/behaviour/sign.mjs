/** @type {readonly import('./index.mjs').BehaviourMutant[]} */
export const SIGN = [
  {
    kind: 'behaviour',
    id: 'sign-stray-bits',
    area: 'sign',
    says: 'takes base64url whose last character has bits that no octet uses',
    changes: [
      {
        file: 'packages/protocol/src/messages/base64url.ts',
        find: 'return held === 0 ? bytes : undefined;',
        replace: 'return bytes;',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-padding',
    area: 'sign',
    says: 'takes base64url with padding',
    changes: [
      {
        file: 'packages/protocol/src/messages/base64url.ts',
        find: 'const rest = text.length % 4;',
        replace: "text = text.replace(/=+$/, '');\n  const rest = text.length % 4;",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-base64',
    area: 'sign',
    says: 'takes + and / of plain base64, too',
    changes: [
      {
        file: 'packages/protocol/src/messages/base64url.ts',
        find: 'const rest = text.length % 4;',
        replace: "text = text.replaceAll('+', '-').replaceAll('/', '_');\n  const rest = text.length % 4;",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-low-s',
    area: 'sign',
    says: 'refuses ECDSA signatures with a high s',
    changes: [
      {
        file: 'packages/protocol/src/messages/open-token.ts',
        find: "guard('SIG-008', genuine)",
        replace: "guard('SIG-008', genuine && !(token.algorithm === 'ES256' && token.signature[32] > 127))",
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-any-type',
    area: 'sign',
    says: 'takes a message of any type for the one that is asked for',
    changes: [
      {
        file: 'packages/protocol/src/messages/open-token.ts',
        find: 'types.find((name) => name === token.type)',
        replace: 'token.type',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-must-unsaid',
    area: 'sign',
    says: 'takes an extension that a message demands and does not have',
    changes: [
      {
        file: 'packages/protocol/src/messages/open-token.ts',
        find: ' || !Object.hasOwn(message.ext ?? {}, name)',
        replace: '',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-any-kid',
    area: 'sign',
    says: 'takes any text for the name of a certificate',
    changes: [{ file: 'packages/protocol/src/messages/token.ts', find: '!KID.test(kid)', replace: 'false' }],
  },
  {
    kind: 'behaviour',
    id: 'sign-empty-part',
    area: 'sign',
    says: 'takes tokens with an empty part',
    changes: [{ file: 'packages/protocol/src/messages/token.ts', find: " && !parts.includes('')", replace: '' }],
  },
  {
    kind: 'behaviour',
    id: 'sign-two-parts',
    area: 'sign',
    says: 'takes tokens without a signature',
    changes: [
      {
        file: 'packages/protocol/src/messages/token.ts',
        find: 'parts.length === 3 || ',
        replace: 'parts.length >= 2 || ',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-longest',
    area: 'sign',
    says: 'refuses a token of exactly the greatest length',
    changes: [
      {
        file: 'packages/protocol/src/messages/token.ts',
        find: 'text.length <= MAX_TOKEN_LENGTH',
        replace: 'text.length < MAX_TOKEN_LENGTH',
      },
    ],
  },
  {
    kind: 'behaviour',
    id: 'sign-bundle-place',
    area: 'sign',
    says: 'takes every message for the first of its bundle',
    changes: [{ file: 'packages/protocol/src/messages/token.ts', find: 'place: where[0] ?? 0', replace: 'place: 0' }],
  },
];
