import { rowOfKey } from '../intake';
import { useLanguage, useText } from '../text';
import type { IntakeCatalog, IntakeView } from '../wire/messages.gen';

/**
 * Puts a person of the 手続案内, such as `person.1`, into words: the name that was said, else which one
 * of the list; empty for the household.
 */
export function useWho(
  catalog: IntakeCatalog,
  { values }: IntakeView,
): (person: string | undefined) => string {
  const { intake } = useText();
  const { say } = useLanguage();
  return (person) => {
    if (person === undefined) {
      return '';
    }
    const name = values[`${person}.name`]?.trim() ?? '';
    if (name !== '') {
      return intake.personNamed(name);
    }
    const group = catalog.groups.find((g) => person.startsWith(`${g.key}.`));
    return intake.oneOf(group === undefined ? '' : say(group.title), rowOfKey(`${person}.birth`));
  };
}
