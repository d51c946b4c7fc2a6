import { language } from '../../text';
import { contrast, textSize } from '../../ui';

/**
 * Leaves nothing of the last resident on the device: language, size and colours are the first ones
 * again; storage, caches, history entry and selection are emptied. Stores, images and camera are let
 * go of by their owners.
 */
export async function clearTraces(): Promise<void> {
  language.set('ja');
  textSize.set('100');
  contrast.set('normal');
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch {
    // Where the browser keeps nothing there is nothing to clear.
  }
  history.replaceState(null, '', location.pathname);
  getSelection()?.removeAllRanges();
  if ('caches' in globalThis) {
    const names = await caches.keys().catch(() => []);
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}
