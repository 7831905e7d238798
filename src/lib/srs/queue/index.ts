export { type QueueCard, type QueueInput } from './queue-input.ts';
export { buildQueue, type Queue } from './queue.ts';
