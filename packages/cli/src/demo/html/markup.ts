/** Text that is markup already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in markup: text is escaped, markup stays as it is, lists are joined, nothing is nothing. */
export type Part = Markup | string | number | undefined | readonly Part[];

/** Markup with parts in it: `` markup`<p>${'a < b'}</p>` `` is `<p>a &lt; b</p>`; attributes stand in double quotes. */
export const markup = (literals: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(literals.map((literal, at) => literal + (at < parts.length ? textOf(parts[at]) : '')).join(''));

function textOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(textOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in elements and in quoted attributes; what is no character of HTML becomes `�`. */
const escaped = (text: string): string =>
  text.replaceAll(NO_CHARACTER, '\ufffd').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Controls other than tabs and line feeds, halves of surrogate pairs, and code points that never mean anything. */
const NO_CHARACTER = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
