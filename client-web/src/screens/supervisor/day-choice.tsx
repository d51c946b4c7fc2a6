import { useText } from '../../text';
import { dayAt } from '../../text/dates';
import { Button, DateField } from '../../ui';
import { dayBeside } from './state';

interface DayChoiceProps {
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** The day to look at: the one before, a date, the one after, today. */
export function DayChoice({ day, onChange }: DayChoiceProps) {
  const text = useText().supervisor;
  const today = dayAt(new Date());
  return (
    <div className="day-choice no-print">
      <Button onPress={() => onChange(dayBeside(day, -1))}>{text.previousDay}</Button>
      <DateField
        label={text.date}
        isLabelHidden
        to={today}
        value={day}
        onChange={(chosen) => chosen !== null && onChange(chosen)}
      />
      <Button isDisabled={day >= today} onPress={() => onChange(dayBeside(day, 1))}>
        {text.nextDay}
      </Button>
      <Button look="text" isDisabled={day === today} onPress={() => onChange(today)}>
        {text.today}
      </Button>
    </div>
  );
}
