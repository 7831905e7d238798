import { h, type SVGAttributes } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props extends SVGAttributes {
  readonly of: 'text' | 'title' | 'desc';
  readonly text: string;
}

/** A text of a drawing. Set by hand, because `startIsland` sets texts by a property, which Preact does not do in SVG. */
export function SvgText({ of, text, ...attributes }: Props) {
  const ref = useRef<SVGElement>(null);
  useLayoutEffect(() => {
    if (ref.current !== null) ref.current.textContent = text;
  }, [text]);
  return h(of, { ...attributes, ref });
}
