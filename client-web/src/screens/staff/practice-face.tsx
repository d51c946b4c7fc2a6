import { useText } from '../../text';
import './practice.css';

/** Where nobody is before a camera: a calm drawing, and no word of a broken line. */
export function PracticeFace({ name }: { readonly name: string }) {
  const text = useText().practice;
  return (
    <figure className="practice-face">
      <svg viewBox="0 0 80 60" aria-hidden="true">
        <circle cx="40" cy="24" r="11" />
        <path d="M18 60c2-16 12-22 22-22s20 6 22 22z" />
      </svg>
      <figcaption>
        <strong>{name}</strong>
        {text.face}
      </figcaption>
    </figure>
  );
}
