// What measurements need and no node does: stores with a history that nobody has had.
export { appendLeaves } from './append-leaves.ts';
export { type History, writeHistory } from './write-history.ts';
