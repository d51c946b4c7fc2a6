import { useText } from '../text';
import { Button } from '../ui';
import './copies.css';

/** Copies at once, as on the wire. */
const MOST = 20;

export interface CopiesProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** 部数: a number that is touched, not typed. */
export function Copies({ label, value, onChange }: CopiesProps) {
  const text = useText().print;
  return (
    <fieldset className="copies">
      <legend className="copies__label">{label}</legend>
      <Button aria-label={text.fewer} isDisabled={value <= 1} onPress={() => onChange(value - 1)}>
        −
      </Button>
      <output className="copies__value">{text.copies(value)}</output>
      <Button aria-label={text.more} isDisabled={value >= MOST} onPress={() => onChange(value + 1)}>
        ＋
      </Button>
    </fieldset>
  );
}
