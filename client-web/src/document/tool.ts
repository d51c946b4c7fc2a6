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

/** The resident's: what a hand on the paper would do. */
export const KIOSK_TOOLS: readonly Tool[] = ['point', 'pen', 'marker', 'eraser'];

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
