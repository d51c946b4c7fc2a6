import type { ReactNode } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useText } from '../text';
import type { ShapeKind, StampKind } from '../wire/messages.gen';
import { STAMPS } from './stamp';
import { DESK_TOOLS, SHAPE_TOOLS, TOOL_KEYS, type Tool } from './tool';
import { ToolIcon } from './tool-icon';
import { ToolMenu } from './tool-menu';
import { DocumentTools } from './tools';

import './desk-tools.css';

export interface DeskToolsProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  /** The shape that 図形 is, or was last. */
  readonly shape: ShapeKind;
  /** What 印 puts down. */
  readonly stamp: StampKind;
  readonly onStamp: (stamp: StampKind) => void;
  /** 元に戻す and やり直す of what the tool in the hand is for. */
  readonly steps: Steps;
  /** What else is done with the paper. */
  readonly children: ReactNode;
}

/** What can be taken back and done again. */
export interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** A desk's tools on one line, which the arrow keys walk along. */
export function DeskTools(props: DeskToolsProps) {
  const { tool, onTool, shape, stamp, onStamp, steps, children } = props;
  const words = useText().document.tools;
  const key = (one: Tool) => TOOL_KEYS[one].toUpperCase();
  return (
    <Toolbar className="desk-tools" aria-label={words.label}>
      <DocumentTools tool={tool} onTool={onTool} tools={DESK_TOOLS} keys />
      <div className="tools">
        <ToolMenu
          label={words.shapes}
          spoken={words.nowOf(words.shapes, words[shape])}
          icon={tool === shape ? shape : 'shapes'}
          entries={SHAPE_TOOLS.map((one) => ({
            id: one,
            label: words[one],
            icon: one,
            shortcut: key(one),
          }))}
          chosen={shape}
          isInHand={tool === shape}
          onChoose={onTool}
        />
        <ToolMenu
          label={words.stamp}
          spoken={words.nowOf(words.stamp, words.stampsOf[stamp])}
          icon="stamp"
          entries={STAMPS.map((one) => ({ id: one, label: words.stampsOf[one] }))}
          chosen={stamp}
          isInHand={tool === 'stamp'}
          shortcut={key('stamp')}
          onChoose={(next) => {
            onStamp(next);
            onTool('stamp');
          }}
        />
      </div>
      <div className="tools">
        <Button className="tool" isDisabled={!steps.canUndo} onPress={steps.onUndo}>
          <ToolIcon of="undo" />
          {words.undo}
        </Button>
        <Button className="tool" isDisabled={!steps.canRedo} onPress={steps.onRedo}>
          <ToolIcon of="redo" />
          {words.redo}
        </Button>
      </div>
      <div className="tools">{children}</div>
    </Toolbar>
  );
}
