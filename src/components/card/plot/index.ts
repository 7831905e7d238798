export { type RecallCurve } from './recall-curve.ts';
export { RecallPlot } from './RecallPlot.tsx';
