import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useText } from '../text';
import { Button } from '../ui';
import type { StampKind } from '../wire/messages.gen';
import { STAMPS } from './stamp';
import { TOOL_KEYS, TOOLS, type Tool } from './tool';
import './tools.css';

type IconName = Tool | 'undo' | 'redo' | 'clear';

const ICONS: Readonly<Record<IconName, ReactNode>> = {
  point: <path d="M5 3l14 8-6.2 1.6L10 19z" />,
  here: (
    <>
      <circle cx="12" cy="12" r="3" />
      <circle cx="12" cy="12" r="8.5" />
    </>
  ),
  pen: <path d="M4 20l1-4L16.5 4.5l3 3L8 19zM14.5 6.5l3 3" />,
  marker: <path d="M4 20h16M7 15l7.5-9.5 4 3L11 18H7z" />,
  line: <path d="M5 19L19 5" />,
  arrow: <path d="M5 19L19 5M10 5h9v9" />,
  box: <path d="M4 6h16v12H4z" />,
  ellipse: <ellipse cx="12" cy="12" rx="9" ry="6.5" />,
  text: <path d="M5 5h14M12 5v14" />,
  stamp: (
    <path d="M5 20h14M6 16.5h12v-3h-4.5c0-3 1.5-3.5 1.5-6a3 3 0 0 0-6 0c0 2.5 1.5 3 1.5 6H6z" />
  ),
  eraser: <path d="M8.5 19H20M4 14.5L13.5 5 20 11.5 12.5 19h-4zM8.5 10l6.5 6.5" />,
  undo: <path d="M9 5L4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3" />,
  redo: <path d="M15 5l4.5 4.5L15 14M19 9.5h-9a5 5 0 0 0 0 10h3" />,
  clear: <path d="M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5" />,
};

function Icon({ of }: { readonly of: IconName }) {
  return (
    <svg className="tool__icon" viewBox="0 0 24 24" aria-hidden="true">
      {ICONS[of]}
    </svg>
  );
}

export interface DocumentToolsProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly tools?: readonly Tool[];
  readonly size?: 'md' | 'kiosk';
  /** Whether the keys are shown; see {@link useDocumentKeys}. */
  readonly keys?: boolean;
}

/** The tools of the paper, one of which is in the hand. */
export function DocumentTools({
  tool,
  onTool,
  tools = TOOLS,
  size = 'md',
  keys = false,
}: DocumentToolsProps) {
  const words = useText().document.tools;
  return (
    <ToggleButtonGroup
      className="tools"
      data-size={size}
      aria-label={words.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[tool]}
      onSelectionChange={(chosen) => {
        const next = tools.find((one) => chosen.has(one));
        if (next !== undefined) {
          onTool(next);
        }
      }}
    >
      {tools.map((one) => (
        <ToggleButton key={one} id={one} className="tool">
          <Icon of={one} />
          {words[one]}
          {keys ? <kbd className="tool__key">{TOOL_KEYS[one].toUpperCase()}</kbd> : null}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export interface StampChoiceProps {
  readonly stamp: StampKind;
  readonly onStamp: (stamp: StampKind) => void;
}

/** Which stamp is put down. */
export function StampChoice({ stamp, onStamp }: StampChoiceProps) {
  const words = useText().document.tools;
  return (
    <ToggleButtonGroup
      className="tools"
      data-row="stamps"
      aria-label={words.stamps}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[stamp]}
      onSelectionChange={(chosen) => {
        const next = STAMPS.find((one) => chosen.has(one));
        if (next !== undefined) {
          onStamp(next);
        }
      }}
    >
      {STAMPS.map((one) => (
        <ToggleButton key={one} id={one} className="tool">
          {words.stampsOf[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export interface UndoRedoProps {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly size?: 'md' | 'kiosk';
}

/** 元に戻す and やり直す: one's own last step. */
export function UndoRedo({ onUndo, onRedo, canUndo, canRedo, size = 'md' }: UndoRedoProps) {
  const words = useText().document.tools;
  return (
    <>
      <Button look="text" size={size} isDisabled={!canUndo} onPress={onUndo}>
        <Icon of="undo" />
        {words.undo}
      </Button>
      <Button look="text" size={size} isDisabled={!canRedo} onPress={onRedo}>
        <Icon of="redo" />
        {words.redo}
      </Button>
    </>
  );
}

/** The icon of すべて消す. */
export const ClearIcon = () => <Icon of="clear" />;
