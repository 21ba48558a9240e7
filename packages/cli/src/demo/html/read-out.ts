/** Shows the figures of whatever part of a chart is pointed at below the chart; without it they are tooltips and tables. */
export const READ_OUT_SCRIPT = `for (const figure of document.querySelectorAll('figure')) {
  const readOut = figure.querySelector('.read-out');
  if (!readOut || !figure.querySelector('.read')) continue;
  const hint = readOut.textContent;
  readOut.hidden = false;
  figure.addEventListener('pointerover', ({ target }) => {
    const part = target.closest('.read');
    if (part) readOut.textContent = part.querySelector('title').textContent;
  });
  figure.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') readOut.textContent = hint;
  });
}
`;
