import { quote, warning, type Fault } from '../faults.ts';
import type { RawCard } from './raw-card.ts';
import { countWords } from '../../text/count-words.ts';
import { similarPairs } from './similar-texts.ts';
import type { DeclaredCard } from './validate-card.ts';

const MAX_ANSWER_WORDS = 40;

/** Prompts with this share of common words are similar: of eight words, all but one. */
const SIMILAR_PROMPTS = 0.8;

/** A longer list would have to be recited, and one slip in it fails the whole card. */
const MAX_LIST_ITEMS = 3;

/**
 * Requests for a whole list: "list all …", "name the five …", "which seven …". "Name two of the five" asks only for a
 * part.
 */
const ASKS_FOR_ALL = /\b(?:list|name|recall|recite|enumerate)\s+(?:all|every|each)\b/i;
const ASKS_FOR_MANY =
  /\b(?:list|name|recall|recite|enumerate|which|what(?:\s+are)?)(?:\s+(?:all|the|its|their))*\s+(?:four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!-)/i;

const YES_NO_START =
  /^(?:is|isnt|are|arent|was|were|am|do|dont|does|doesnt|did|didnt|can|cant|cannot|could|should|shouldnt|would|will|wont|may|might|must|has|have|had)\b/i;

/** Warnings about cards that are correct but hard to learn. */
export function lintCards(cards: readonly DeclaredCard[]): readonly Fault[] {
  return [
    ...cards.flatMap((card) => [
      ...longAnswer(card),
      ...listAnswer(card),
      ...yesNoPrompt(card),
      ...listPrompt(card),
    ]),
    ...similarPrompts(cards),
  ];
}

function longAnswer({ raw }: DeclaredCard): readonly Fault[] {
  return raw.answers.flatMap(({ text, line }) => {
    const words = countWords(text);
    if (words <= MAX_ANSWER_WORDS) return [];
    const expected = `at most ${MAX_ANSWER_WORDS}, or several cards`;
    return [warning(raw.file, { line, field: 'answer', found: `${words} words`, expected })];
  });
}

function listAnswer({ raw }: DeclaredCard): readonly Fault[] {
  return raw.answers.flatMap(({ listItems, line }) => {
    if (listItems <= MAX_LIST_ITEMS) return [];
    const found = `a list of ${listItems}`;
    return [warning(raw.file, { line, field: 'answer', found, expected: NO_LIST })];
  });
}

const NO_LIST = `at most ${MAX_LIST_ITEMS} things to recall, or several cards`;

function yesNoPrompt({ raw }: DeclaredCard): readonly Fault[] {
  if (!isYesNoQuestion(askedText(raw))) return [];
  return [promptWarning(raw, 'a question that yes or no does not answer')];
}

function listPrompt({ raw }: DeclaredCard): readonly Fault[] {
  return asksForList(askedText(raw)) ? [promptWarning(raw, NO_LIST)] : [];
}

function promptWarning(raw: RawCard, expected: string): Fault {
  const found = quote(raw.promptText);
  return warning(raw.file, { line: raw.line, field: 'prompt', found, expected });
}

/** The prompt without the text of its components: the card only quotes that text. */
function askedText({ parts, promptText }: RawCard): string {
  const quoted = parts
    .filter(({ isInAnswer, isHidden }) => !isInAnswer && !isHidden)
    .map(({ text }) => text);
  return quoted.reduce((text, part) => text.replace(part, ' '), promptText).trim();
}

/** Whether the prompt asks for a whole list of more than three items. */
export function asksForList(prompt: string): boolean {
  return ASKS_FOR_ALL.test(prompt) || ASKS_FOR_MANY.test(prompt);
}

/** Whether the last sentence can be answered by yes or no. Either-or questions ask for a choice. */
export function isYesNoQuestion(prompt: string): boolean {
  const last = prompt.split(/(?<=[.!?:])\s+/).at(-1) ?? '';
  const question = last.replace(/[’']/g, '').replace(/^[^\p{L}]+/u, '');
  return question.endsWith('?') && YES_NO_START.test(question) && !/\bor\b/i.test(question);
}

function similarPrompts(cards: readonly DeclaredCard[]): readonly Fault[] {
  const pairs = similarPairs(
    cards.map(({ raw }) => raw.promptText),
    SIMILAR_PROMPTS,
  );
  const warned = new Set<number>();
  return pairs.flatMap(({ earlier, later }) => {
    const [first, second] = [cards[earlier], cards[later]];
    if (first === undefined || second === undefined || warned.has(later)) return [];
    // Siblings may be similar: they never come up on the same day.
    if (first.group !== null && first.group === second.group) return [];
    warned.add(later);
    const found = `${quote(second.raw.promptText)}, much like the card "${first.id}" at ${first.raw.file}:${first.raw.line}`;
    const expected = 'a prompt that reads differently, or the same `group` on both cards';
    return [warning(second.raw.file, { line: second.raw.line, field: 'prompt', found, expected })];
  });
}
