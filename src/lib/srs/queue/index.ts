export { type QueueInput } from './queue-input.ts';
export { type Queue, buildQueue } from './queue.ts';
