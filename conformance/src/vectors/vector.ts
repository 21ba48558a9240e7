/** What a case expects: the verdict, and the details that belong to it. */
export interface Expectation {
  readonly result: 'valid' | 'invalid';
  readonly code?: string;
  readonly stage?: string;
  readonly [detail: string]: unknown;
}

/** A case of a vector file (conformance/README.md). */
export interface VectorCase {
  readonly id: string;
  readonly requirements: readonly string[];
  readonly comment: string;
  /** The instant at which it is judged, in seconds since 1970. */
  readonly now: number;
  readonly input: unknown;
  readonly expect: Expectation;
  /** The valid case from which a refused one differs in its one `mutation`. */
  readonly twin?: string;
  readonly mutation?: string;
}

/** A file of vectors: cases of one operation, and what they share. */
export interface VectorFile {
  /** Its name without `.json`, such as `sign/tokens`: what its cases' ids begin with. */
  readonly name: string;
  readonly op: string;
  /** Certificates, trust anchors and messages that the cases name. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly cases: readonly VectorCase[];
}
