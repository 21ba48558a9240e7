const LEVELS = '▁▂▃▄▅▆▇█';

/** Numbers that are not negative as one line of bars, the highest at full height; nothing stands for 0. */
export function sparkline(values: readonly number[], width: number): string {
  const columns = averaged(values, width);
  const most = Math.max(0, ...columns);
  return columns
    .map((value) => (value <= 0 || most <= 0 ? ' ' : (LEVELS[Math.ceil((value / most) * LEVELS.length) - 1] ?? ' ')))
    .join('');
}

/** At most `width` numbers: each the mean of those that it stands for. */
function averaged(values: readonly number[], width: number): readonly number[] {
  if (values.length <= width) return values;
  return Array.from({ length: width }, (_, column) => {
    const part = values.slice(
      Math.floor((column * values.length) / width),
      Math.floor(((column + 1) * values.length) / width),
    );
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}
