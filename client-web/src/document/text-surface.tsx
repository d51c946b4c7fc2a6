import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '../text';
import type { Place } from '../wire/messages.gen';
import { placeIn } from './coordinates';
import { type Drawing, useOwnColour } from './drawing';
import './drawing-surface.css';
import { LEADING, MAX_LINES, MAX_TEXT, TEXT_SIZE } from './lettered';
import './text-surface.css';

/** 文字: a touch begins a text where it will stand; Enter, or a touch elsewhere, puts it there. */
export function TextSurface(props: Drawing) {
  const { document, page, room, onRefused } = props;
  const colour = useOwnColour(props);
  const [at, setAt] = useState<Place>();

  const put = (typed: string) => {
    setAt(undefined);
    const text = typed.trimEnd().split('\n').slice(0, MAX_LINES).join('\n');
    if (at !== undefined && text.trim() !== '') {
      room
        .addMark(
          document.document,
          { type: 'text', page, colour, at, size: TEXT_SIZE, text },
          room.newMark(),
        )
        .catch(onRefused);
    }
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place on paper has no keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className="drawing-surface page__layer"
        data-tool="text"
        onClick={(event) => setAt(placeIn(event.currentTarget.getBoundingClientRect(), event))}
      />
      {at === undefined ? null : (
        <Draft
          key={`${at.u} ${at.v}`}
          at={at}
          colour={colour}
          onPut={put}
          onCancel={() => setAt(undefined)}
        />
      )}
    </>
  );
}

interface DraftProps {
  readonly at: Place;
  readonly colour: string;
  readonly onPut: (text: string) => void;
  readonly onCancel: () => void;
}

function Draft({ at, colour, onPut, onCancel }: DraftProps) {
  const words = useText().document.tools;
  const [text, setText] = useState('');
  const isOver = useRef(false);
  const end = (kept: boolean) => {
    if (!isOver.current) {
      isOver.current = true; // taking it away takes the focus too, which would end it again
      if (kept) {
        onPut(text);
      } else {
        onCancel();
      }
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      end(event.key === 'Enter');
    }
  };
  const style = {
    '--u': at.u,
    '--v': at.v,
    '--em': TEXT_SIZE,
    '--leading': LEADING,
    color: colour,
  } as CSSProperties;
  return (
    <div className="text-draft" style={style}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it was asked for where it is
        autoFocus
        className="text-draft__control"
        aria-label={words.textHere}
        value={text}
        rows={text.split('\n').length}
        maxLength={MAX_TEXT}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={pressed}
        onBlur={() => end(true)}
      />
      <p className="text-draft__hint">{words.textHint}</p>
    </div>
  );
}
