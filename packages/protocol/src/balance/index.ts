export { type BalanceFigures, balanceFigures, type SubmarketCrossing } from './figures.ts';
export { brokenIdentity } from './identity.ts';
export { type BookedLink, judgeBalance } from './judge.ts';
export { expectedLosses } from './losses.ts';
export { faultsInRow, isSuspensionDue, isSuspensionOver, type SupervisedSlot } from './supervision.ts';
