import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useText } from '../text';
import { withoutReadings } from '../text/ruby';
import { Button, Ruby } from '../ui';
import { TOOL_KEYS, TOOLS, type Tool } from './tool';
import { ToolIcon } from './tool-icon';
import './tools.css';

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
      aria-label={withoutReadings(words.label)}
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
          <ToolIcon of={one} />
          <Ruby>{words[one]}</Ruby>
          {keys ? <kbd className="tool__key">{TOOL_KEYS[one].toUpperCase()}</kbd> : null}
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
        <ToolIcon of="undo" />
        {words.undo}
      </Button>
      <Button look="text" size={size} isDisabled={!canRedo} onPress={onRedo}>
        <ToolIcon of="redo" />
        {words.redo}
      </Button>
    </>
  );
}
