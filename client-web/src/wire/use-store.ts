import { useSyncExternalStore } from 'react';
import type { Store } from './store';

/** What the store holds now; the component is drawn again when it changes. */
export function useStore<S>(store: Store<S>): S {
  return useSyncExternalStore(store.subscribe, store.state);
}
