import { describe, expect, it } from 'vitest';
import { OID, setExtension } from '../../test/support/chain-builder.ts';
import { seq, tlv } from '../../test/support/der.ts';
import { changed, RFC_ALONE, verdict } from '../../test/support/judge.ts';

const FORM = { mail: 0x81, host: 0x82, uri: 0x86, address: 0x87 } as const;
type Form = keyof typeof FORM;
type Value = string | readonly number[];

const generalName = (form: Form, value: Value): Uint8Array =>
  tlv(FORM[form], typeof value === 'string' ? Buffer.from(value) : Uint8Array.from(value));

/** Whether a chain is accepted whose grid operator constrains names so and whose market operator has such a name. */
async function isAllowed(list: 'permitted' | 'excluded', form: Form, tree: Value, name: Value): Promise<boolean> {
  const constraints = seq(tlv(list === 'permitted' ? 0xa0 : 0xa1, seq(generalName(form, tree))));
  const layers = changed(([, operator, market]) => {
    setExtension(operator, OID.nameConstraints, constraints, true);
    setExtension(market, OID.san, seq(generalName(form, name)));
  });
  const code = await verdict(layers, RFC_ALONE);
  expect(['accepted', 'name-not-permitted']).toContain(code);
  return code === 'accepted';
}

const NETWORK = [10, 1, 0, 0, 255, 255, 0, 0];

describe('a constraint of names (RFC 5280 §4.2.1.10) [PKI-034]', () => {
  it.each<readonly [Form, Value, Value, boolean]>([
    ['host', 'example.com', 'a.EXAMPLE.com', true],
    ['host', 'example.com', 'badexample.com', false],
    ['mail', 'anna@example.com', 'anna@EXAMPLE.com', true],
    ['mail', 'anna@example.com', 'Anna@example.com', false],
    ['mail', 'example.com', 'anna@example.com', true],
    ['mail', 'example.com', 'anna@sub.example.com', false],
    ['mail', '.example.com', 'anna@sub.example.com', true],
    ['mail', '.example.com', 'anna@example.com', false],
    ['uri', 'example.com', 'https://example.com/x', true],
    ['uri', 'example.com', 'https://sub.example.com/x', false],
    ['uri', '.example.com', 'wss://user@sub.Example.com:8443?x', true],
    ['uri', '.example.com', 'https://evil.org/.example.com', false],
    ['uri', '.example.com', 'https://a.example.com@evil.org/', false],
    ['address', NETWORK, [10, 1, 2, 3], true],
    ['address', NETWORK, [10, 2, 2, 3], false],
    ['address', NETWORK, [...Array(10).fill(0), 255, 255, 10, 1, 2, 3], false],
  ])('on %s %j holds %j: %j', async (form, tree, name, isInside) => {
    expect(await isAllowed('permitted', form, tree, name)).toBe(isInside);
    expect(await isAllowed('excluded', form, tree, name)).toBe(!isInside);
  });

  it.each<readonly [Form, Value, Value]>([
    ['mail', 'example.com', 'example.com'],
    ['uri', 'example.com', 'https://10.1.2.3/'],
    ['uri', 'example.com', 'https://[::1]/'],
    ['uri', 'example.com', 'urn:bc4p:market'],
  ])('on %s %j lets %j pass neither way: it cannot be compared', async (form, tree, name) => {
    expect(await isAllowed('permitted', form, tree, name)).toBe(false);
    expect(await isAllowed('excluded', form, tree, name)).toBe(false);
  });
});
