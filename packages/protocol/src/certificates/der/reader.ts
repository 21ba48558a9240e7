import type { ErrorCode } from '../../generated/error-codes.ts';
import type { RequirementId } from '../../guard.ts';
import { type DerElement, elementAt } from './element.ts';
import { demand } from './malformed.ts';

/** What a structure's faults are called: the requirement and code of whoever reads it. */
export interface StructureKind {
  readonly requirement: RequirementId;
  readonly code: ErrorCode;
}

/** Reads the members of one constructed value in order. Its bytes have passed `strictDer` before. */
export class DerReader {
  readonly kind: StructureKind;
  readonly #parent: DerElement;
  #at = 0;

  constructor(parent: DerElement, kind: StructureKind) {
    this.#parent = parent;
    this.kind = kind;
  }

  get atEnd(): boolean {
    return this.#at >= this.#parent.content.length;
  }

  /** The next member, whatever it is, or the end of the parse if there is none: `what` names it. */
  any(what: string): DerElement {
    this.demand(!this.atEnd, `${what} is there`);
    const element = elementAt(this.#parent.content, this.#at, this.#parent.contentOffset);
    this.#at += element.encoded.length;
    return element;
  }

  /** The next member, which must have this tag. */
  read(tag: number, what: string): DerElement {
    this.demand(!this.atEnd && this.#parent.content[this.#at] === tag, `${what} is there, of its type`);
    return this.any(what);
  }

  /** The next member if it has this tag. */
  optional(tag: number, what: string): DerElement | undefined {
    return !this.atEnd && this.#parent.content[this.#at] === tag ? this.any(what) : undefined;
  }

  /** A reader of the next member's own members. */
  enter(tag: number, what: string): DerReader {
    return new DerReader(this.read(tag, what), this.kind);
  }

  /** A reader of the next member's own members, if that member has this tag. */
  optionalEnter(tag: number, what: string): DerReader | undefined {
    const element = this.optional(tag, what);
    return element === undefined ? undefined : new DerReader(element, this.kind);
  }

  /** Each remaining member, read by `read`, of which there must be at least one. */
  each<T>(what: string, read: (reader: DerReader) => T): T[] {
    this.demand(!this.atEnd, `there is at least one ${what}`);
    const values: T[] = [];
    while (!this.atEnd) values.push(read(this));
    return values;
  }

  /** Nothing is left. */
  end(what: string): void {
    this.demand(this.atEnd, `nothing more is in ${what}`);
  }

  /** Ends the parse here unless `holds`. */
  demand(holds: boolean, rule: string): asserts holds {
    demand(this.kind.requirement, this.kind.code, holds, rule, this.#parent.contentOffset + this.#at);
  }
}
