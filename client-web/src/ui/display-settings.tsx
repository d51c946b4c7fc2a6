import {
  Button,
  Dialog,
  DialogTrigger,
  Label,
  Popover,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { languages, useLanguage, useText } from '../text';
import { useRemembered } from '../text/device';
import { withoutReadings } from '../text/ruby';
import type { Option } from './choice';
import { contrast, textSize } from './preferences';
import './display-settings.css';
import './popover.css';
import { Ruby } from './ruby';

/** Language, size of the words and colours: `bar` shows them all, `menu` behind one button. */
export function DisplaySettings({ layout = 'menu' }: { layout?: 'bar' | 'menu' }) {
  const { display } = useText().common;
  if (layout === 'bar') {
    return <Settings layout="bar" />;
  }
  return (
    <DialogTrigger>
      <Button className="button" data-look="text" data-tone="quiet" data-size="md">
        <Ruby>{display.title}</Ruby>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="dialog" aria-label={withoutReadings(display.title)}>
          <Settings layout="menu" />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Settings({ layout }: { layout: 'bar' | 'menu' }) {
  const { display } = useText().common;
  const { language, setLanguage } = useLanguage();
  const size = useRemembered(textSize);
  const colours = useRemembered(contrast);
  return (
    <div className="display-settings" data-layout={layout}>
      <Segments
        label={display.language}
        value={language}
        onChange={setLanguage}
        options={languages.map((value) => ({ value, label: display.languages[value] }))}
      />
      <Segments
        label={display.textSize}
        value={size}
        onChange={textSize.set}
        options={[
          { value: '100', label: display.sizes['100'] },
          { value: '125', label: display.sizes['125'] },
          { value: '150', label: display.sizes['150'] },
        ]}
      />
      <Segments
        label={display.contrast}
        value={colours}
        onChange={contrast.set}
        options={[
          { value: 'normal', label: display.normal },
          { value: 'high', label: display.high },
        ]}
      />
    </div>
  );
}

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** Choose one of two or three short words, side by side. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option !== undefined) {
          onChange(option.value);
        }
      }}
    >
      <Label className="segments__label">
        <Ruby>{label}</Ruby>
      </Label>
      <div className="segments__row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            <Ruby>{option.label}</Ruby>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
