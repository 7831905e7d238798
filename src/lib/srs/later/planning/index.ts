export { dailyShare, daysToClear, recallGain } from './backlog.ts';
