import { expect, it, vi } from 'vitest';
import { TOOL_KEYS, TOOLS } from './tool';
import { actionFor } from './use-document-keys';

const keys = {
  onTool: vi.fn(),
  onUndo: vi.fn(),
  onRedo: vi.fn(),
  onTurn: vi.fn(),
  onZoom: vi.fn(),
};
const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  actionFor({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, keys);

it('gives every tool a key of its own', () => {
  expect(new Set(Object.values(TOOL_KEYS)).size).toBe(TOOLS.length);
  for (const tool of TOOLS) {
    press(TOOL_KEYS[tool].toUpperCase())?.();
    expect(keys.onTool).toHaveBeenLastCalledWith(tool);
  }
});

it('takes back with Ctrl+Z and does again with Ctrl+Y or Ctrl+Shift+Z', () => {
  expect(press('z', { ctrlKey: true })).toBe(keys.onUndo);
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe(keys.onRedo);
  expect(press('y', { metaKey: true })).toBe(keys.onRedo);
});

it('leaves the keys of others alone', () => {
  expect(press('s', { ctrlKey: true })).toBeUndefined();
  expect(press('s', { altKey: true })).toBeUndefined();
  expect(press('q')).toBeUndefined();
});
