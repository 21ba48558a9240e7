import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChain, goodLayers } from '../../test/support/chain-builder.ts';
import { createVerifier } from '../crypto/index.ts';
import { instant, watts } from '../units/index.ts';
import {
  encodePolicy,
  narrow,
  type Policy,
  parseCertificate,
  parseCertificates,
  parseChain,
  parsePolicy,
  parseRevocationList,
  type Rights,
  ROLES,
  validateChain,
  writeCertificates,
} from './index.ts';

const limit = fc.integer({ min: 0, max: 2 ** 40 }).map(watts);
const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);

/** Any policy, whether its role allows the members or not. */
const policy: fc.Arbitrary<Policy> = fc.record(
  {
    role: fc.constantFrom(...ROLES),
    label,
    connectionPoint: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    feedIn: limit,
    draw: limit,
  },
  { requiredKeys: ['role'] },
);

const atMost = (inner: number | undefined, outer: number | undefined): boolean =>
  outer === undefined || (inner !== undefined && inner <= outer);

describe('rights', () => {
  it('only ever get narrower down a chain, whatever the policies say', () => {
    fc.assert(
      fc.property(fc.array(policy, { minLength: 1, maxLength: 8 }), (policies) => {
        let above: Rights | undefined;
        for (const each of policies) {
          const own = narrow(above, each);
          expect(atMost(own.feedIn, above?.feedIn)).toBe(true);
          expect(atMost(own.draw, above?.draw)).toBe(true);
          const outer = above?.address ?? '';
          expect(own.address === outer || outer === '' || own.address.endsWith(`.${outer}`)).toBe(true);
          above = own;
        }
      }),
    );
  });
});

describe('a policy', () => {
  it('is read as it was written, and has one encoding', () => {
    fc.assert(
      fc.property(policy, (own) => {
        const bytes = encodePolicy(own);
        const read = parsePolicy(bytes);
        expect(read).toEqual({ ok: true, value: own });
        expect(read.ok && encodePolicy(read.value)).toEqual(bytes);
      }),
    );
  });

  it('never throws, and what is accepted is written the same way again', () => {
    fc.assert(
      fc.property(policy, fc.nat(), fc.nat({ max: 255 }), (own, at, octet) => {
        const bytes = encodePolicy(own);
        bytes[at % bytes.length] = octet;
        const read = parsePolicy(bytes);
        if (read.ok) expect(encodePolicy(read.value)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('bytes that somebody changed', () => {
  const good = buildChain(goodLayers());
  const verifier = createVerifier();

  it('are never a good chain, and never make anything throw', async () => {
    const places = fc.record({
      certificate: fc.nat({ max: good.length - 2 }),
      at: fc.nat(),
      flip: fc.integer({ min: 1, max: 255 }),
    });
    const anchors = parseChain(good.slice(-1));
    if (!anchors.ok) throw new Error('the root is good');
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('bc4p', 'rfc3820'), async ({ certificate, at, flip }, profile) => {
        const changed = good.map((der) => new Uint8Array(der));
        const target = changed[certificate] as Uint8Array;
        const place = at % target.length;
        target[place] = (target[place] ?? 0) ^ flip;
        const chain = parseChain(changed);
        if (!chain.ok) {
          expect(chain.refusal.facts.offset).toBeTypeOf('number');
          return;
        }
        const options = { anchors: anchors.value, at: instant(1778241600), verifier, profile } as const;
        const languages = ['1.3.6.1.5.5.7.21.0'];
        expect((await validateChain(chain.value, { ...options, languages })).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('are refused at any length', () => {
    fc.assert(
      fc.property(fc.nat({ max: (good[0] as Uint8Array).length - 1 }), (length) => {
        expect(parseCertificate((good[0] as Uint8Array).subarray(0, length)).ok).toBe(false);
      }),
    );
  });

  it('are refused when they are anything at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseCertificate(bytes).ok).toBe(false);
        expect(parseRevocationList(bytes).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a PEM text', () => {
  it('gives back what was written into it', () => {
    const chain = parseChain(buildChain(goodLayers()));
    if (!chain.ok) throw new Error(chain.refusal.code);
    const text = writeCertificates(chain.value);
    const read = parseCertificates(`a comment\n${text.replaceAll('\n', '\r\n')}\n`);
    expect(read.ok && read.value.map(({ kid }) => kid)).toEqual(chain.value.map(({ kid }) => kid));
  });
});
