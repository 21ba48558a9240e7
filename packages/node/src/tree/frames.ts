import type { FrameOfType } from '@bc4p/protocol/messages';

/** The frames between a market and its neighbours; the same ones go both ways. */
export type TreeFrameType = 'tree.subscribe' | 'tree.book' | 'tree.take' | 'tree.result' | 'tree.resolve';
export type TreeFrame = FrameOfType[TreeFrameType];
export type TreeEntry = FrameOfType['tree.book']['asks'][number];

const TYPES: ReadonlySet<string> = new Set<TreeFrameType>([
  'tree.subscribe',
  'tree.book',
  'tree.take',
  'tree.result',
  'tree.resolve',
]);

export const isTreeFrame = (frame: { readonly type: string }): frame is TreeFrame => TYPES.has(frame.type);
