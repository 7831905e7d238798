import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/lib/pipeline/html/html.ts';
import { markdownOf } from '../../../src/lib/pipeline/built-site/markdown-copy.ts';

const ADDRESS = 'https://example.org/study/leaders/learn/';
const page = (content: string, title = 'L: learn') =>
  `<main><h1 id="_top">${title}</h1><div class="sl-markdown-content">${content}</div><footer></footer></main>`;
const copy = (content: string) => markdownOf(parseHtml(page(content)), ADDRESS);

describe('a page as Markdown', () => {
  it('has its title, and headings without their anchors', () => {
    expect(
      copy(
        '<h2 id="ask">Ask</h2><a class="sl-anchor-link" href="#ask">Section titled Ask</a><p>Text.</p>',
      ),
    ).toBe('# L: learn\n\n## Ask\n\nText.\n');
  });

  it('has cards as question and answer, without their tools', () => {
    const card =
      '<div class="card"><span class="card-label">Self-check</span><div class="card-prompt"><p>Why?</p></div><div class="card-tools"><a href="#x">Link</a></div><details class="card-exercise"><summary>Try</summary></details><details class="card-reveal"><summary>Show answer</summary><div class="card-answer"><p>So.</p></div></details></div>';
    expect(copy(card)).toBe('# L: learn\n\n**Question.** Why?\n\n**Answer.** So.\n');
  });

  it('has tables, and links that lead there from anywhere', () => {
    const markdown = copy(
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><a href="/study/pm/#x">b</a></td></tr></tbody></table><p><a href="#ask">c</a></p>',
    );
    expect(markdown).toContain('| A |');
    expect(markdown).toContain('[b](https://example.org/study/pm/#x)');
    expect(markdown).toContain(`[c](${ADDRESS}#ask)`);
  });

  it('has pictures in words only', () => {
    expect(
      copy(
        '<figure><svg><text>Queue</text></svg><details><summary>In words</summary><p>A queue.</p></details></figure>',
      ),
    ).toBe('# L: learn\n\nA queue.\n');
  });

  it('is none without a text of its own', () => {
    expect(markdownOf(parseHtml('<main><h1>Review</h1></main>'), ADDRESS)).toBeNull();
  });
});
