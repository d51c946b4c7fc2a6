import {
  type CalendarDate,
  GregorianCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  type DateValue,
  Dialog,
  FieldError,
  Group,
  Heading,
  Popover,
  Text,
} from 'react-aria-components';
import { useLanguage, useText } from '../text';
import { longDate } from '../text/dates';
import { FieldLabel, type FieldWords } from './field';
import './date-field.css';
import './popover.css';

export interface DateFieldProps extends FieldWords {
  /** A day as `YYYY-MM-DD`, or `null`. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** First day that may be chosen, as `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day that may be chosen, as `YYYY-MM-DD`. */
  readonly to?: string;
  readonly optional?: boolean;
  /** For a field whose place says what it is; the label is still read out. */
  readonly isLabelHidden?: boolean;
}

/** A day, typed or taken from a calendar; in Japanese by 和暦, read back with the 西暦 year. */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, value, onChange, from, to, optional, isLabelHidden = false } = props;
  const { common } = useText();
  const { language } = useLanguage();
  return (
    <DatePicker<CalendarDate>
      className="field"
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      value={day(value)}
      onChange={(chosen) => onChange(chosen === null ? null : iso(chosen))}
      minValue={day(from ?? null)}
      maxValue={day(to ?? null)}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros={false}
    >
      {isLabelHidden ? null : (
        <FieldLabel need={optional === true ? common.optional : undefined}>{label}</FieldLabel>
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Group className="field__input date-field__group">
        <DateInput className="date-field__input">
          {(segment) => <DateSegment segment={segment} className="date-field__segment" />}
        </DateInput>
        <Button className="date-field__open" aria-label={common.date.calendar}>
          <span className="select__arrow" aria-hidden="true" />
        </Button>
      </Group>
      {value === null || isLabelHidden ? null : (
        <p className="field__hint">{longDate(value, language)}</p>
      )}
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover">
        <Dialog className="dialog" aria-label={label}>
          <Calendar className="calendar">
            <header className="calendar__head">
              <Button
                slot="previous"
                className="calendar__step"
                aria-label={common.date.previousMonth}
              >
                ‹
              </Button>
              <Heading className="calendar__title" />
              <Button slot="next" className="calendar__step" aria-label={common.date.nextMonth}>
                ›
              </Button>
            </header>
            <CalendarGrid>
              {(date) => <CalendarCell date={date} className="calendar__day" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function day(value: string | null): CalendarDate | null {
  try {
    return value === null ? null : parseDate(value);
  } catch {
    return null;
  }
}

function iso(date: DateValue): string {
  return toCalendar(date, new GregorianCalendar()).toString().slice(0, 10);
}
