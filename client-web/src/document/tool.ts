import type { InkKind, ShapeKind } from '../wire/messages.gen';

/** What a touch on the page does: point (and type), point out, draw, put down, or rub out. */
export type Tool = 'point' | 'here' | InkKind | ShapeKind | 'text' | 'stamp' | 'eraser';

/** Every tool, as a desk has them. */
export const TOOLS: readonly Tool[] = [
  'point',
  'here',
  'pen',
  'marker',
  'line',
  'arrow',
  'box',
  'ellipse',
  'text',
  'stamp',
  'eraser',
];

/** The tools that lie side by side on a desk; the others are in the menus 図形 and 印. */
export const DESK_TOOLS: readonly Tool[] = ['point', 'here', 'pen', 'marker', 'text', 'eraser'];

/** 図形. */
export const SHAPE_TOOLS: readonly ShapeKind[] = ['line', 'arrow', 'box', 'ellipse'];

/** The resident's: what a hand on the paper would do. */
export const KIOSK_TOOLS: readonly Tool[] = ['point', 'pen', 'marker', 'eraser'];

/** Whether this tool leaves marks or takes them away; the others are for what is filled in. */
export function isMarking(tool: Tool): boolean {
  return tool !== 'point' && tool !== 'here';
}

/** The key of each tool on a desk; outside a field that is being typed in. */
export const TOOL_KEYS: Readonly<Record<Tool, string>> = {
  point: 'v',
  here: 'h',
  pen: 'p',
  marker: 'm',
  line: 'l',
  arrow: 'a',
  box: 'b',
  ellipse: 'o',
  text: 't',
  stamp: 's',
  eraser: 'e',
};
