export { type QueueInput } from './queue-input.ts';
export { buildQueue, dueReviews, type Queue } from './queue.ts';
