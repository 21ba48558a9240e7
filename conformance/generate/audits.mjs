// Vectors of audits: a log that follows, and logs in which one thing does not. The lines of the first stand in the file once.
import { COMING_IN } from './audit/coming-in.mjs';
import { FILE } from './audit/day.mjs';
import { HEAD_AT } from './audit/honest-log.mjs';
import { LEAVES_AND_HEADS } from './audit/leaves-and-heads.mjs';
import { FIRST_OF_TWO, FOLLOWING, UNREAD } from './audit/read.mjs';
import { WHAT_FOLLOWS } from './audit/what-follows.mjs';
import { areaOf } from './case-kit.mjs';

const CASES = await Promise.all([
  ...FOLLOWING,
  ...UNREAD,
  ...FIRST_OF_TWO,
  ...LEAVES_AND_HEADS,
  ...COMING_IN,
  ...WHAT_FOLLOWS,
]);

export const audits = { ...areaOf('audit', 'audit', HEAD_AT, CASES), shared: FILE.shared };
