import type { EntryPost } from '../../intake';
import { useText } from '../../text';
import { Button, Select } from '../../ui';
import type { ConsultationView, IntakeSource } from '../../wire/messages.gen';
import { useStore } from '../../wire/use-store';

const SOURCES: readonly IntakeSource[] = ['resident', 'document', 'office'];

interface SourceChoiceProps {
  readonly entries: EntryPost;
  /** How many times the resident was asked for what was known. */
  readonly askedAgain: number;
}

/** 出どころ of what is typed from now on, on the paper too. */
export function SourceChoice({ entries, askedAgain }: SourceChoiceProps) {
  const words = useText().intake.source;
  const source = useStore(entries.source);
  return (
    <div className="intake-source">
      <Select
        label={words.label}
        options={SOURCES.map((value) => ({ value, label: words.names[value] }))}
        value={source}
        onChange={(chosen) => entries.source.set(chosen)}
      />
      {askedAgain === 0 ? null : (
        <p className="intake-source__again">{words.askedAgain(askedAgain)}</p>
      )}
    </div>
  );
}

interface SourceMarkProps {
  readonly view: ConsultationView;
  readonly entries: EntryPost;
  readonly item: string;
  readonly title: string;
}

/** Where an item came from, and the button that says the chosen source of it. */
export function SourceMark({ view, entries, item, title }: SourceMarkProps) {
  const words = useText().intake.source;
  const chosen = useStore(entries.source);
  const value = view.intake.values[item];
  if (value === undefined) {
    return null;
  }
  const source = view.intake.sources[item] ?? 'resident';
  return (
    <span className="asking" data-source={source}>
      {source === 'resident' ? null : words.marks[source]}
      {source === chosen ? null : (
        <Button
          look="text"
          aria-label={words.setOf(words.set[chosen], title)}
          onPress={() => void entries.sourced(item, value, chosen)}
        >
          {words.set[chosen]}
        </Button>
      )}
    </span>
  );
}
