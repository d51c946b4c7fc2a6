import { useEffect, useRef, useState } from 'react';
import { useText } from '../text';
import './level-bar.css';
import { Ruby } from './ruby';

/** Tells how loud something is, 0 to 1, until the returned function is called. */
export type Listen = (listener: (level: number) => void) => () => void;

/** Above a quiet room and below a quiet voice. */
const VOICE = 0.12;
/** The word stays for the pauses between words, so that it does not flicker. */
const STAYS_MS = 2_000;

/** How loud somebody is, as a calm bar, and 聞こえています while there is a voice. */
export function LevelBar({ listen }: { readonly listen: Listen }) {
  const { media } = useText().common;
  const bar = useRef<HTMLSpanElement>(null);
  const [isHeard, setHeard] = useState(false);

  useEffect(() => {
    let fall: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((level) => {
      // Drawn past React: ten times a second is the bar's business alone.
      bar.current?.style.setProperty('--level', level.toFixed(2));
      if (level > VOICE) {
        clearTimeout(fall);
        fall = setTimeout(() => setHeard(false), STAYS_MS);
        setHeard(true);
      }
    });
    return () => {
      stop();
      clearTimeout(fall);
      setHeard(false);
    };
  }, [listen]);

  return (
    <>
      <span className="level-bar__word" data-heard={isHeard || undefined}>
        {isHeard ? <Ruby>{media.heard}</Ruby> : null}
      </span>
      <span className="level-bar" ref={bar} aria-hidden="true" />
    </>
  );
}
