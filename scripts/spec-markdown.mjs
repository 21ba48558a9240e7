// Cuts a page of the specification into what the lint reads: blocks of running text and fenced examples.

/**
 * @typedef {{line: number, text: string}} Block one paragraph, list item, heading or table cell, its lines joined by spaces
 * @typedef {{line: number, info: string, text: string}} Fence a fenced code block and what stands behind its backticks
 */

const LIST_ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const REQUIREMENT = /(?=\*\*\[[A-Z]+-\d+\]\*\*)/;

/** The cells of a table row: `|` splits, but not within a code span nor behind a backslash. */
function cells(/** @type {string} */ row) {
  const found = row.match(/(?:`[^`]*`|\\.|[^|])+/g) ?? [];
  return found.map((cell) => cell.trim().replaceAll('\\|', '|')).filter((cell) => cell && !/^:?-+:?$/.test(cell));
}

/** @param {string} markdown @returns {{blocks: Block[], fences: Fence[]}} */
export function cutMarkdown(markdown) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Fence[]} */
  const fences = [];
  /** @type {Block | undefined} */
  let open;
  /** @type {{fence: Fence, mark: string} | undefined} */
  let inside;
  const withoutComments = markdown.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));

  for (const [index, line] of withoutComments.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})(.*)$/.exec(line);
    if (inside) {
      if (mark && line.trim().startsWith(inside.mark) && mark[2]?.trim() === '') inside = undefined;
      else inside.fence.text += `${line}\n`;
      continue;
    }
    if (mark) {
      const fence = { line: index + 1, info: (mark[2] ?? '').trim(), text: '' };
      fences.push(fence);
      inside = { fence, mark: mark[1] ?? '' };
      open = undefined;
      continue;
    }
    const text = line.replace(/^\s*>\s?/, '');
    if (text.trim() === '') {
      open = undefined;
    } else if (/^\s*\|/.test(text)) {
      for (const cell of cells(text)) blocks.push({ line: index + 1, text: cell });
      open = undefined;
    } else if (/^#{1,6}\s/.test(text)) {
      blocks.push({ line: index + 1, text: text.replace(/^#+\s+/, '') });
      open = undefined;
    } else {
      // A requirement begins a block of its own wherever it stands, and so does a list item.
      for (const [part, piece] of text.split(REQUIREMENT).entries()) {
        if (piece.trim() === '') continue;
        if (!open || part > 0 || LIST_ITEM.test(text) || piece.startsWith('**[')) {
          open = { line: index + 1, text: '' };
          blocks.push(open);
        }
        open.text = `${open.text} ${(part === 0 ? piece.replace(LIST_ITEM, '') : piece).trim()}`.trim();
      }
    }
  }
  return { blocks: blocks.filter((block) => block.text !== ''), fences };
}
