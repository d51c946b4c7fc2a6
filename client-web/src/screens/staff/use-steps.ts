import { useMemo } from 'react';
import type { Attempt } from '../../access';
import { canRedo, canUndo } from '../../consultation/annotations';
import { type FieldFilling, isMarking, type Steps, type Tool } from '../../document';
import type { DocumentView, Person } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import { useStore } from '../../wire/use-store';
import { useEntryKeys } from './use-entry-keys';

/**
 * 元に戻す and やり直す, once on the desk: with a pen in the hand one's own marks, with the pointer
 * what was filled in. In a field the keys always mean what is filled in.
 */
export function useSteps(
  store: RoomStore,
  document: DocumentView,
  me: Person,
  tool: Tool,
  filling: FieldFilling,
  run: Attempt['run'],
): Steps {
  const { entries } = filling;
  const { done, last } = filling.view.intake.entries;
  const isSaving = useStore(entries.saving);
  const onEntries = useMemo<Steps>(
    () => ({
      canUndo: done > 0 || isSaving,
      canRedo: done < last,
      onUndo: () => void run(entries.undo()),
      onRedo: () => void run(entries.redo()),
    }),
    [entries, run, done, last, isSaving],
  );
  useEntryKeys(onEntries.onUndo, onEntries.onRedo);
  const { document: id } = document;
  const undo = canUndo(document, me);
  const redo = canRedo(document, me);
  const onMarks = useMemo<Steps>(
    () => ({
      canUndo: undo,
      canRedo: redo,
      onUndo: () => void (undo && run(store.command({ type: 'annotation.undo', document: id }))),
      onRedo: () => void (redo && run(store.command({ type: 'annotation.redo', document: id }))),
    }),
    [store, run, id, undo, redo],
  );
  return isMarking(tool) ? onMarks : onEntries;
}
