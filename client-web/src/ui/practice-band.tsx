import { useSyncExternalStore } from 'react';
import { useText } from '../text';
import { practice } from './practice';
import './practice-band.css';

/** 練習中: above every screen of a practice, on paper too. */
export function PracticeBand() {
  const text = useText().practice;
  const isOn = useSyncExternalStore(practice.subscribe, practice.read);
  return isOn ? (
    <div className="practice-band" role="note">
      <span className="practice-band__words">{text.band}</span>
    </div>
  ) : null;
}
