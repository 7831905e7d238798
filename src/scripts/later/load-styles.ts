/** Loads a style sheet. Also resolves if it cannot be loaded, because the page works without it. */
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
