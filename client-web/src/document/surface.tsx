import type { StampKind } from '../wire/messages.gen';
import type { Drawing } from './drawing';
import { DrawingSurface } from './drawing-surface';
import { EraserSurface } from './eraser-surface';
import { HereSurface } from './here-surface';
import type { Layers } from './layers';
import { ShapeSurface } from './shape-surface';
import { StampSurface } from './stamp-surface';
import { TextSurface } from './text-surface';
import type { Tool } from './tool';

export interface SurfaceProps extends Drawing {
  readonly tool: Tool;
  readonly stamp: StampKind;
  readonly layers: Layers;
}

/** What a touch on the page does, for the tool that is in the hand. */
export function Surface({ tool, stamp, layers, ...drawing }: SurfaceProps) {
  switch (tool) {
    case 'point':
      return null;
    case 'here':
      return <HereSurface {...drawing} />;
    case 'pen':
    case 'marker':
      return <DrawingSurface {...drawing} key={tool} kind={tool} />;
    case 'line':
    case 'arrow':
    case 'box':
    case 'ellipse':
      return <ShapeSurface {...drawing} key={tool} kind={tool} />;
    case 'text':
      return <TextSurface {...drawing} />;
    case 'stamp':
      return <StampSurface {...drawing} stamp={stamp} />;
    case 'eraser':
      return <EraserSurface {...drawing} layers={layers} />;
  }
}
