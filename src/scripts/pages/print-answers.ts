/**
 * Opens the answers of a page while it is printed, and closes them again. The style sheet does the same by
 * `::details-content`, which Safari before 18.4 and Firefox before 143 do not know.
 */

/** Answers that were closed; while they are open, they do not count as shown to the reader. */
let opened: HTMLDetailsElement[] = [];

function openAnswers(): void {
  const closed = document.querySelectorAll<HTMLDetailsElement>('.card-reveal:not([open])');
  for (const answer of closed) {
    answer.dataset['printed'] = '';
    answer.open = true;
    opened.push(answer);
  }
}

function closeAnswers(): void {
  for (const answer of opened) {
    answer.open = false;
    delete answer.dataset['printed'];
  }
  opened = [];
}

addEventListener('beforeprint', openAnswers);
addEventListener('afterprint', closeAnswers);
// Some browsers tell of printing by the media alone.
matchMedia('print').addEventListener('change', ({ matches }) => {
  if (matches) openAnswers();
  else closeAnswers();
});
