export { ImportBlock } from './ImportBlock.tsx';
export { LongList } from './LongList.tsx';
