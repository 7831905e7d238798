/** The parts of an order card, and their mixed order. */
import { randomShare } from '../../lib/numbers/index.ts';

export interface OrderExercise {
  /** HTML of the prompt without its parts. */
  readonly question: string;
  /** HTML of each part, in the right order. */
  readonly parts: readonly string[];
}

export function readOrder(value: unknown): OrderExercise | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('parts' in value) || !('question' in value)) return null;
  const { parts, question } = value;
  if (typeof question !== 'string' || !Array.isArray(parts) || parts.length < 2) return null;
  return parts.every((part) => typeof part === 'string') ? { question, parts } : null;
}

/**
 * The right places of the parts, in the order in which the parts are shown first. The same seed gives the same order,
 * and never the right one.
 *
 * @param count of parts, at least 2
 */
export function mixed(count: number, seed: string): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at--) {
    swap(order, at, Math.floor(randomShare(seed, String(at)) * (at + 1)));
  }
  // The right order must not come out by chance: a learner who sees that the first order is always wrong would see the
  // answer.
  if (order.every((place, index) => place === index)) swap(order, 0, count - 1);
  return order;
}

/** The order after a part has moved to another place. */
export function moved(order: readonly number[], from: number, to: number): number[] {
  const target = Math.min(Math.max(to, 0), order.length - 1);
  const part = order[from];
  if (part === undefined) return [...order];
  const rest = order.filter((_, index) => index !== from);
  return [...rest.slice(0, target), part, ...rest.slice(target)];
}

/** A stored order, such as `2 0 1`; `null` for anything but each of so many parts once. */
export function keptOrder(text: string, count: number): number[] | null {
  const order = text.split(' ').map(Number);
  const isWhole = Array.from({ length: count }, (_, part) => part).every((part) =>
    order.includes(part),
  );
  return isWhole && order.length === count ? order : null;
}

function swap(order: number[], a: number, b: number): void {
  const [first, second] = [order[a], order[b]];
  if (first === undefined || second === undefined) return;
  order[a] = second;
  order[b] = first;
}
