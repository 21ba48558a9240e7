/** The meters of one connection point at most: a statement tells what each of them has seen. */
export const MAX_METERS = 64;
