import { useEffect } from 'react';
import { useText } from '../../text';
import { Button, Ruby } from '../../ui';
import './talk-button.css';

interface TalkButtonProps {
  readonly isHeld: boolean;
  readonly onHold: (isHeld: boolean) => void;
}

/**
 * 押しながら話す, for a room that echoes: one side speaks at a time. Held by finger, mouse, Space or
 * Enter; a finger that slides off lets go.
 */
export function TalkButton({ isHeld, onHold }: TalkButtonProps) {
  const words = useText().kiosk.talk.pushToTalk;

  // A page that is hidden hears no finger go up.
  useEffect(() => {
    const letGo = (): void => onHold(false);
    window.addEventListener('blur', letGo);
    document.addEventListener('visibilitychange', letGo);
    return () => {
      window.removeEventListener('blur', letGo);
      document.removeEventListener('visibilitychange', letGo);
      letGo();
    };
  }, [onHold]);

  return (
    <div className="talk-button">
      <Button
        size="kiosk"
        look="solid"
        aria-pressed={isHeld}
        onPressStart={() => onHold(true)}
        onPressEnd={() => onHold(false)}
      >
        {isHeld ? words.held : words.hold}
      </Button>
      <p className="talk-button__hint">
        <Ruby>{words.hint}</Ruby>
      </p>
    </div>
  );
}
