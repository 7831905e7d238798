/** A card of each kind, made by the kind's own code out of what its page would render. */
import { splitCardHtml } from '../../../src/card-kinds/build-registry.ts';
import type { CardHtml } from '../../../src/lib/pipeline/catalogue/card-html.ts';

export type MadeKind = 'basic' | 'cloze' | 'order' | 'numeric' | 'critique' | 'diagram';

interface Source {
  readonly html: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export const ORDER_PARTS = ['Learn the problem', 'Estimate scale', 'APIs', 'Data'] as const;

const SOURCES: Readonly<Record<MadeKind, Source>> = {
  basic: { html: '<p>Which step comes first?</p><dr-answer>Learn the problem.</dr-answer>' },
  cloze: { html: '<p>A day has <dr-gap data-hint="a number">86,400</dr-gap> seconds.</p>' },
  order: {
    html: `<p>LEADERS: put the first steps in order.</p><ol>${ORDER_PARTS.map((part) => `<li>${part}</li>`).join('')}</ol><dr-answer>The problem decides what is worth a number.</dr-answer>`,
  },
  numeric: {
    html: '<p><dr-value data-of="users"></dr-value> people send <dr-value data-of="each"></dr-value> messages a day each. How many messages a second is that on average?</p><dr-answer><dr-value data-of="users"></dr-value> × <dr-value data-of="each"></dr-value> ÷ 86,400 is about <dr-value data-of="users * each / 86400" data-unit="messages/s"></dr-value>.</dr-answer>',
    attributes: {
      inputs: 'users: 1M..50M step 1M; each: 20..100 step 20',
      answer: 'users * each / 86400',
      unit: 'messages/s',
      tolerance: '20%',
    },
  },
  critique: {
    html: '<p>LEADERS, Estimate step. The candidate says:</p><figure class="reply"><figcaption>Weak</figcaption><blockquote>So that is 7 messages a second. Next, the APIs.</blockquote></figure><dr-answer><div class="reply-fault"><span class="reply-label">Fault</span> A number without its "so".</div><figure class="reply"><figcaption>Better</figcaption><blockquote>7 a second, so one server is plenty.</blockquote></figure></dr-answer>',
  },
  diagram: {
    html: '<p>Consumer chat: which part spreads the requests over the API servers?</p><dr-answer>It also stops sending to a server that has crashed.</dr-answer>',
    attributes: { picture: 'consumer-chat', part: 'load-balancer' },
  },
};

/** What the catalogue holds of a made-up card: both sides and, of four kinds, an exercise. */
export function madeCard(kind: MadeKind, id: string, attributes = {}): CardHtml {
  const source = SOURCES[kind];
  return splitCardHtml(kind, source.html, { ...source.attributes, ...attributes, id });
}
