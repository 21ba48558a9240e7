import type { NodeTree } from '../node-tree.ts';

/** Something that a scenario is there to show, and whether it came about. */
export interface Shown {
  readonly what: string;
  readonly held: boolean;
}

/** What came of a scenario, with real nodes and all. */
export interface ScenarioResult {
  /** What happened, as people read it: lines of at most 80 characters. */
  readonly story: readonly string[];
  /** The same for machines. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly shown: readonly Shown[];
}

/** A small story that is played with real nodes. */
export interface Scenario {
  readonly title: string;
  /** Plays it; keys and databases go into this empty folder. */
  play(folder: string): Promise<ScenarioResult>;
}

/** Runs something in a tree of nodes, and stops them afterwards. */
export async function within<T>(starting: Promise<NodeTree>, act: (tree: NodeTree) => Promise<T>): Promise<T> {
  await using tree = await starting;
  return await act(tree);
}
