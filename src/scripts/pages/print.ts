/** The button that prints a guide on its print page. */
import './landing/start.ts';

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => {
    print();
  });
}
