/** Characters that the decisions of one answer may take, so that the frame keeps within its bound. [WS-004] */
const MOST_CHARACTERS = 512 * 1024;

/** The signed decisions of an answer, each once: those of a bundle share one. */
export class DecisionList {
  readonly #places = new Map<string, number>();
  #characters = 0;

  get tokens(): string[] {
    return [...this.#places.keys()];
  }

  /** Where in the list a decision stands; nothing if there is none, or no room for it. */
  placeOf(token: string | undefined): { decision?: number } {
    if (token === undefined) return {};
    const known = this.#places.get(token);
    if (known !== undefined) return { decision: known };
    if (this.#characters + token.length > MOST_CHARACTERS) return {};
    this.#characters += token.length;
    const place = this.#places.size;
    this.#places.set(token, place);
    return { decision: place };
  }
}
