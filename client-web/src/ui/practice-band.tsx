import { useSyncExternalStore } from 'react';
import { useText } from '../text';
import { practice } from './practice';
import './practice-band.css';
import { Ruby } from './ruby';

/** 練習中: above every screen of a practice, on paper too. */
export function PracticeBand() {
  const text = useText().practice;
  const isOn = useSyncExternalStore(practice.subscribe, practice.read);
  return isOn ? (
    <div className="practice-band" role="note">
      <span className="practice-band__words">
        <Ruby>{text.band}</Ruby>
      </span>
    </div>
  ) : null;
}
