import { useEffect, useRef } from 'preact/hooks';

/** Tells the style sheet that a card is on the screen: the site navigation then leaves the thumb to the grades. */
export function useReviewing(isReviewing: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-reviewing', isReviewing);
    return () => {
      document.documentElement.toggleAttribute('data-reviewing', false);
    };
  }, [isReviewing]);
}

/** Marks the moment of the first card in the browser's performance timeline. */
export function useFirstCardMark(isCardShown: boolean): void {
  const isMarked = useRef(false);
  useEffect(() => {
    if (isMarked.current || !isCardShown) return;
    isMarked.current = true;
    performance.mark('dr:first-card');
  }, [isCardShown]);
}
