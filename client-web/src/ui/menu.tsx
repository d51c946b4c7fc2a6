import type { ReactNode } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import './popover.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A word at the end of the line, such as 完成. */
  readonly note?: string | undefined;
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuButtonProps {
  readonly children: ReactNode;
  readonly groups: readonly MenuGroup[];
  readonly onChoose: (id: string) => void;
  /** It was opened; what it lists may still change. */
  readonly onOpen?: () => void;
  readonly look?: 'outline' | 'text';
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
}

/** A button that opens a list of things to do or to go to. */
export function MenuButton({
  children,
  groups,
  onChoose,
  onOpen,
  look = 'outline',
  isDisabled,
  ...rest
}: MenuButtonProps) {
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      <Button
        {...rest}
        className="button"
        data-look={look}
        data-tone="quiet"
        data-size="md"
        isDisabled={isDisabled ?? false}
      >
        {children}
        <span className="select__arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(key) => onChoose(String(key))}>
          {groups.map((group) => (
            <MenuSection key={group.title}>
              <Header className="menu__group">{group.title}</Header>
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  className="menu__item"
                  isDisabled={entry.isDisabled ?? false}
                >
                  {entry.label}
                  {entry.note === undefined ? null : (
                    <span className="menu__note">{entry.note}</span>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
