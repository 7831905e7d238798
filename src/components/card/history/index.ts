export { GradeMark } from './GradeMark.tsx';
export { HistoryTable } from './HistoryTable.tsx';
