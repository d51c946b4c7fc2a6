import type { FormField } from '../../wire/messages.gen';

/**
 * Brings a field of the page in front into view and the cursor into it. One that is only a part of
 * something is opened.
 */
export function showField(field: FormField): void {
  const places = document.querySelectorAll<HTMLElement>(
    field.kind === 'signature' ? '.signature-box' : '.field-input',
  );
  const place = [...places].find((one) => one.dataset.field === field.id);
  place?.scrollIntoView({ block: 'center', inline: 'nearest' });
  const control = place?.querySelector<HTMLElement>('input, textarea, select, button');
  control?.focus({ preventScroll: true });
  if (control?.matches('.field-input__part') === true) {
    control.click();
  }
}
