/** What was going on from when to when, in milliseconds of `performance.now()`. */
interface Span {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** Takes note of how long things take, and tells how much of a stretch of time each kind takes up. */
export class Spans {
  #spans: Span[] = [];

  /** Waits for some work and takes note of it. */
  async note<T>(kind: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    try {
      return await work();
    } finally {
      this.#spans.push({ kind, from, to: performance.now() });
    }
  }

  clear(): void {
    this.#spans = [];
  }

  countOf(kind: string): number {
    return this.#spans.filter((span) => span.kind === kind).length;
  }

  /**
   * Shares the time from `from` to `to` among these kinds: each moment belongs to the first kind of which something was
   * going on then, and to `rest` if there was none.
   */
  share(from: number, to: number, kinds: readonly string[]): Map<string, number> {
    const edges = new Set([from, to]);
    for (const span of this.#spans)
      for (const edge of [span.from, span.to]) if (edge > from && edge < to) edges.add(edge);
    const moments = [...edges].sort((a, b) => a - b);
    const shares = new Map<string, number>([...kinds, 'rest'].map((kind) => [kind, 0]));
    for (const [place, moment] of moments.slice(0, -1).entries()) {
      const next = moments[place + 1] ?? moment;
      const open = this.#spans.filter((span) => span.from <= moment && span.to >= next);
      const kind = kinds.find((wanted) => open.some((span) => span.kind === wanted)) ?? 'rest';
      shares.set(kind, (shares.get(kind) ?? 0) + next - moment);
    }
    return shares;
  }
}
