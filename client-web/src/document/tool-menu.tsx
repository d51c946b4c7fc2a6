import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import '../ui/popover.css';
import { type IconName, ToolIcon } from './tool-icon';

/** One of the tools in a menu. */
export interface ToolEntry<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: IconName;
  /** The key that takes it without the menu. */
  readonly shortcut?: string;
}

export interface ToolMenuProps<T extends string> {
  readonly label: string;
  /** What the button is called when it is read out: the label and what is chosen. */
  readonly spoken: string;
  readonly icon: IconName;
  readonly entries: readonly ToolEntry<T>[];
  /** The one that the tool is, or was last. */
  readonly chosen: T;
  /** Whether one of them is in the hand. */
  readonly isInHand: boolean;
  readonly shortcut?: string;
  readonly onChoose: (id: T) => void;
}

/** Tools of one kind behind one button, so that all of them fit on a line. */
export function ToolMenu<T extends string>(props: ToolMenuProps<T>) {
  const { label, spoken, icon, entries, chosen, isInHand, shortcut, onChoose } = props;
  const choose = (selection: Selection) => {
    const next = entries.find(({ id }) => selection !== 'all' && selection.has(id));
    onChoose(next?.id ?? chosen); // what is chosen already is taken in the hand again
  };
  return (
    <MenuTrigger>
      <Button
        className="tool"
        data-selected={isInHand || undefined}
        data-menu=""
        aria-label={spoken}
      >
        <ToolIcon of={icon} />
        <span className="tool__word">
          {label}
          <span className="tool__more" aria-hidden="true" />
        </span>
        {shortcut === undefined ? null : <kbd className="tool__key">{shortcut}</kbd>}
      </Button>
      <Popover className="popover" placement="top start">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          selectedKeys={[chosen]}
          onSelectionChange={choose}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className="menu__item">
              {entry.icon === undefined ? null : <ToolIcon of={entry.icon} />}
              {entry.label}
              {entry.shortcut === undefined ? null : (
                <kbd className="menu__note">{entry.shortcut}</kbd>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
