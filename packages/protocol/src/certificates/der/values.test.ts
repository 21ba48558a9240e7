import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oid } from '../../../test/support/der.ts';
import { derOid, oidFromDer, strictDer } from './index.ts';

describe('an object identifier', () => {
  it.each(['0.0', '0.39', '1.0', '1.39.5', '2.0', '2.39', '2.999.3', '1.3.6.1.4.1.32473.4.1'])(
    '%s is read as it is',
    (dotted) => {
      expect(oidFromDer(strictDer(oid(dotted)))).toBe(dotted);
      expect(derOid(dotted)).toEqual(new Uint8Array(oid(dotted)));
    },
  );

  it('may have arcs of more than 53 bits', () => {
    const uuid = '2.25.329800735698586629295641978511506172918';
    expect(oidFromDer(strictDer(oid(uuid)))).toBe(uuid);
    const joined = '2.329800735698586629295641978511506172918.1';
    expect(oidFromDer(strictDer(oid(joined)))).toBe(joined);
  });

  it('is the same after writing and reading', () => {
    const arcs = fc.tuple(fc.constantFrom(0, 1, 2), fc.nat({ max: 39 }), fc.array(fc.maxSafeNat(), { maxLength: 6 }));
    fc.assert(
      fc.property(arcs, ([first, second, rest]) => {
        const dotted = [first, second, ...rest].join('.');
        expect(oidFromDer(strictDer(derOid(dotted)))).toBe(dotted);
      }),
    );
  });
});
