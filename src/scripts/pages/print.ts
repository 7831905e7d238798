/** The button of a guide to print. */
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => {
    print();
  });
}
