import { inReadingOrder } from '../../document/coordinates';
import type { DocumentView, FormField } from '../../wire/messages.gen';

/**
 * Brings a field of the page in front into view and the cursor into it. Fields and signature boxes
 * are on the page in reading order, which is how they are found.
 */
export function showField(view: DocumentView, field: FormField): void {
  const isSignature = field.kind === 'signature';
  const alike = inReadingOrder(view.fields, field.page).filter(
    (one) => (one.kind === 'signature') === isSignature,
  );
  const places = document.querySelectorAll(isSignature ? '.signature-box' : '.field-input');
  const place = places[alike.findIndex((one) => one.id === field.id)];
  place?.scrollIntoView({ block: 'center', inline: 'nearest' });
  place?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
