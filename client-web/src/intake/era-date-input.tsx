import { useId } from 'react';
import { useLanguage, useText } from '../text';
import { longDate } from '../text/dates';
import { ERAS, type EraDate, partsOf, textOf, withPart } from './era-date';

interface EraDateInputProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly isInvalid: boolean;
  /** Ids of the label, and of what is said about it. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly autoFocus: boolean;
}

const PARTS = ['year', 'month', 'day'] as const;

/** A day by 年号, typed part by part, with the Western date beside it. */
export function EraDateInput(props: EraDateInputProps) {
  const { value, onValue, isInvalid, labelledBy, describedBy, autoFocus } = props;
  const words = useText().intake.date;
  const { language } = useLanguage();
  const id = useId();
  const parts = partsOf(value);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const put = (part: keyof EraDate, typed: string) => onValue(textOf(withPart(parts, part, typed)));
  return (
    <fieldset
      className="era-date-field"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <div className="era-date">
        <select
          className="field__input era-date__era"
          aria-label={words.era}
          aria-invalid={isInvalid || undefined}
          value={parts.era}
          // biome-ignore lint/a11y/noAutofocus: opened to be typed in
          autoFocus={autoFocus}
          onChange={(event) => put('era', event.target.value)}
        >
          <option value="">{words.noEra}</option>
          {ERAS.map((era) => (
            <option key={era} value={era}>
              {words.eras[era]}
            </option>
          ))}
        </select>
        {PARTS.map((part) => (
          <label key={part} className="era-date__part" htmlFor={`${id}-${part}`}>
            <input
              id={`${id}-${part}`}
              className="field__input"
              inputMode="numeric"
              autoComplete="off"
              aria-label={words.parts[part]}
              aria-invalid={isInvalid || undefined}
              value={parts[part]}
              onChange={(event) => put(part, event.target.value)}
            />
            {words.units[part]}
          </label>
        ))}
      </div>
      <p className="field__hint era-date__long">{isDay ? longDate(value, language) : ''}</p>
    </fieldset>
  );
}
