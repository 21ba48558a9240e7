/** The form in which money stands in JSON: its decimal digits. */
export type Stored<T> = T extends bigint
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Stored<Item>[]
      : { readonly [Key in keyof T]: Stored<T[Key]> };
