export { Bc4pCommand } from './command.ts';
export { EXIT, Failure } from './failure.ts';
