import { useEffect } from 'preact/hooks';

/** Lets the browser ask before the page is left. Its question cannot be worded. */
export function useLeaveQuestion(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isAsking]);
}
