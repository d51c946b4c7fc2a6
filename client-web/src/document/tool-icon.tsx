import type { ReactNode } from 'react';
import type { Tool } from './tool';

export type IconName =
  | Tool
  | 'shapes'
  | 'layers'
  | 'undo'
  | 'redo'
  | 'clear'
  | 'ask'
  | 'previous'
  | 'next'
  | 'smaller'
  | 'larger';

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
  shapes: (
    <>
      <path d="M4 11h9v9H4z" />
      <circle cx="15" cy="9" r="5.5" />
    </>
  ),
  layers: <path d="M12 4l9 5-9 5-9-5zM3 14l9 5 9-5" />,
  ask: <path d="M4 5h16v11h-9l-4 4v-4H4zM10 9a2 2 0 1 1 2.5 2c-.5.2-.5.5-.5 1M12 14v.01" />,
  undo: <path d="M9 5L4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3" />,
  redo: <path d="M15 5l4.5 4.5L15 14M19 9.5h-9a5 5 0 0 0 0 10h3" />,
  previous: <path d="M14.5 5.5L8 12l6.5 6.5" />,
  next: <path d="M9.5 5.5L16 12l-6.5 6.5" />,
  smaller: <path d="M5 12h14" />,
  larger: <path d="M5 12h14M12 5v14" />,
  clear: <path d="M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5" />,
};

/** The picture of a tool; its word stands beside it. */
export function ToolIcon({ of }: { readonly of: IconName }) {
  return (
    <svg className="tool__icon" viewBox="0 0 24 24" aria-hidden="true">
      {ICONS[of]}
    </svg>
  );
}
