import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useText } from '../text';
import { Button } from '../ui';
import type { DocumentView, InkKind, Person } from '../wire/messages.gen';
import './tools.css';

/** What a touch on the page does: point (and type), or draw. */
export type Tool = 'point' | InkKind;

/** The key of each tool on a desk; outside a field that is being typed in. */
export const TOOL_KEYS: Readonly<Record<Tool, string>> = { point: 'v', pen: 'p', marker: 'm' };

const ICONS: Readonly<Record<Tool | 'undo', ReactNode>> = {
  point: <path d="M5 3l14 8-6.2 1.6L10 19z" />,
  pen: <path d="M4 20l1-4L16.5 4.5l3 3L8 19zM14.5 6.5l3 3" />,
  marker: <path d="M4 20h16M7 15l7.5-9.5 4 3L11 18H7z" />,
  undo: <path d="M9 5L4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3" />,
};

function Icon({ of }: { of: Tool | 'undo' }) {
  return (
    <svg className="tool__icon" viewBox="0 0 24 24" aria-hidden="true">
      {ICONS[of]}
    </svg>
  );
}

export interface DocumentToolsProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly onUndo: () => void;
  /** Absent when there is nothing of one's own to take back, or the document is finished. */
  readonly canUndo: boolean;
  readonly isDisabled?: boolean;
  readonly tools?: readonly Tool[];
  readonly size?: 'md' | 'kiosk';
  /** Whether the keys are shown; see {@link useDocumentKeys}. */
  readonly keys?: boolean;
}

/** 指す, ペン, マーカー and 元に戻す. */
export function DocumentTools({
  tool,
  onTool,
  onUndo,
  canUndo,
  isDisabled = false,
  tools = ['point', 'pen', 'marker'],
  size = 'md',
  keys = false,
}: DocumentToolsProps) {
  const words = useText().document.tools;
  return (
    <div className="tools" data-size={size}>
      <ToggleButtonGroup
        className="tools__group"
        aria-label={words.label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[tool]}
        isDisabled={isDisabled}
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
      <Button look="text" size={size} isDisabled={isDisabled || !canUndo} onPress={onUndo}>
        <Icon of="undo" />
        {words.undo}
      </Button>
    </div>
  );
}

/** Whether the person has a stroke of their own to take back. */
export function canUndo(document: DocumentView | undefined, me: Person): boolean {
  return (
    document !== undefined &&
    document.finished === undefined &&
    document.annotations.some((a) => a.by.id === me.id)
  );
}
