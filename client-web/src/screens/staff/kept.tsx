import type { FieldFilling } from '../../document';
import { useText } from '../../text';
import { useStore } from '../../wire/use-store';

/** Whether what was typed is kept. */
export function Kept({ filling }: { readonly filling: FieldFilling }) {
  const words = useText().intake.entries;
  const isSaving = useStore(filling.entries.saving);
  const { last } = filling.view.intake.entries;
  return (
    <span className="document-bar__kept" role="status">
      {isSaving ? words.saving : last > 0 ? words.saved : ''}
    </span>
  );
}
