import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { markup } from './markup.ts';

/** The text and the attribute of the only element, as a browser reads them. */
function read(source: string): { readonly text: string; readonly attribute: string } {
  const [element] = parseFragment(source).childNodes;
  if (element === undefined || !('attrs' in element)) throw new Error(`no element: ${source}`);
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return { text, attribute: element.attrs[0]?.value ?? '' };
}

test('what is put into markup is read as it was, in text and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const shown = text.replaceAll(/(?![\t\n])\p{Cc}/gu, '\ufffd');
      expect(read(markup`<b title="${text}">${text}</b>`.text)).toEqual({ text: shown, attribute: shown });
    }),
  );
  expect(markup`<p>${'<script>alert("1 & 2\')'}</p>`.text).toBe('<p>&lt;script&gt;alert(&quot;1 &amp; 2&#39;)</p>');
});

test('what is no character becomes one that says so', () => {
  expect(markup`${'a\u0000b\ud800c\uffffd'}`.text).toBe('a\ufffdb\ufffdc\ufffdd');
});

test('markup in markup stays as it is, lists are joined, and nothing is nothing', () => {
  const item = (text: string) => markup`<li>${text}</li>`;
  expect(markup`<ul>${['a', '<'].map(item)}${undefined}</ul>${1.5}`.text).toBe('<ul><li>a</li><li>&lt;</li></ul>1.5');
});
