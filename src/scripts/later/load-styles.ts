/** Loads a style sheet. Resolves once it is there, or cannot be had: without it everything works, and looks plain. */
export function loadStyles(address: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    for (const type of ['load', 'error']) {
      link.addEventListener(type, () => {
        resolve();
      });
    }
    document.head.append(link);
  });
}
