// The log of one market by itself, and what cases about it are made with.
import { DAY } from './honest-log.mjs';
import { fileOf } from './lies.mjs';

export const FILE = await fileOf(DAY);
