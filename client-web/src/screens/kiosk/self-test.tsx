import { useEffect } from 'react';
import { StepList } from '../../equipment/step-list';
import { useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type { ShownTest } from './use-self-test';
import './self-test.css';

export interface SelfTestProps {
  readonly test: ShownTest;
  /** Somebody touched the screen. */
  readonly onTouch: () => void;
}

/** 自己点検: what is being looked at; the whole screen is one button that gives it back. */
export function SelfTest({ test, onTouch }: SelfTestProps) {
  const { kiosk, common } = useText();
  const words = kiosk.selfTest;
  useEffect(() => {
    window.addEventListener('pointerdown', onTouch);
    window.addEventListener('keydown', onTouch);
    return () => {
      window.removeEventListener('pointerdown', onTouch);
      window.removeEventListener('keydown', onTouch);
    };
  }, [onTouch]);
  return (
    <main className="kiosk-test">
      <div className="kiosk-test__head" role="status">
        <h1 className="kiosk__title">
          <Ruby>{test.isOver ? words.over : words.title}</Ruby>
        </h1>
        <p className="kiosk__lead">
          <Ruby>{words.hint}</Ruby>
        </p>
      </div>
      <StepList steps={test.steps} isRunning={!test.isOver} />
      <div className="kiosk-test__foot">
        <p>
          <Ruby>{test.isOver ? null : words.sound}</Ruby>
        </p>
        <Button size="kiosk" onPress={onTouch}>
          {common.close}
        </Button>
      </div>
    </main>
  );
}
