/** What help is laid out for, too. */
const USUAL = 80;

/** How many columns there are: the terminal's, or what COLUMNS says, or 80. */
export function widthOf(
  output: { readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): number {
  const said = Number(env.COLUMNS);
  return output.columns ?? (Number.isInteger(said) && said > 0 ? said : USUAL);
}
