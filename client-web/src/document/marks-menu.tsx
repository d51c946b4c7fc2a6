import { useState } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { useText } from '../text';
import '../ui/popover.css';
import { ClearMarks } from './clear-marks';
import { LAYERS, type Layers } from './layers';
import { ToolIcon } from './tool-icon';

const CLEAR = 'clear';

export interface MarksMenuProps {
  readonly layers: Layers;
  readonly onLayers: (layers: Layers) => void;
  /** How many marks すべて消す would take away. */
  readonly count: number;
  readonly onClear: () => void;
}

/** 書き込み: whose marks this screen shows (the others see what they choose), and すべて消す. */
export function MarksMenu({ layers, onLayers, count, onClear }: MarksMenuProps) {
  const { layers: words, tools } = useText().document;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <MenuTrigger>
        <Button
          className="tool"
          data-selected={layers !== 'all' || undefined}
          aria-label={`${words.menu}：${words.labelOf(words[layers])}`}
        >
          <ToolIcon of="layers" />
          <span className="tool__word">
            {words.menu}
            <span className="tool__more" aria-hidden="true" />
          </span>
        </Button>
        <Popover className="popover" placement="top start">
          <Menu
            className="menu"
            aria-label={words.menu}
            onAction={(id) => {
              if (id === CLEAR) {
                setAsking(true);
              }
            }}
          >
            <MenuSection
              selectionMode="single"
              selectedKeys={[layers]}
              onSelectionChange={(chosen) => {
                const next = LAYERS.find((one) => chosen !== 'all' && chosen.has(one));
                onLayers(next ?? layers);
              }}
            >
              <Header className="menu__group">{words.label}</Header>
              {LAYERS.map((one) => (
                <MenuItem key={one} id={one} textValue={words[one]} className="menu__item">
                  {words[one]}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuItem
              id={CLEAR}
              textValue={tools.clear}
              className="menu__item menu__item--apart"
              isDisabled={count === 0}
            >
              <ToolIcon of="clear" />
              {tools.clear}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ClearMarks
        count={count}
        isAsking={isAsking && count > 0}
        onClose={() => setAsking(false)}
        onClear={onClear}
      />
    </>
  );
}
