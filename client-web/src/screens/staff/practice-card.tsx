import { useEffect, useRef, useState } from 'react';
import type { Session } from '../../access';
import { useAttempt, useNames } from '../../access';
import { askedGroups } from '../../intake';
import { useLanguage, useText } from '../../text';
import { Button, MenuButton, type MenuGroup, Notice, TextField } from '../../ui';
import type { ConsultationView, GuideQuestion, GuideView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './practice.css';

/** What may be asked at once, on the wire. */
const QUESTION_LENGTH = 200;
/** Before a question of the guide, in what is asked about. */
const GUIDE = 'guide:';

interface PracticeCardProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly guide: GuideView | undefined;
}

/** 来庁者のことば: what is said aloud in a practice, and what to ask. */
export function PracticeCard({ session, store, view, guide }: PracticeCardProps) {
  const text = useText().practice;
  const { say } = useLanguage();
  const names = useNames(session.town);
  const attempt = useAttempt();
  const [words, setWords] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const lines = view.practice?.lines ?? [];
  const count = lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line comes into sight
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);

  const ask = async (question: string, about?: string): Promise<void> => {
    const command = {
      type: 'practice.ask',
      words: question.slice(0, QUESTION_LENGTH),
      ...(about === undefined ? {} : { about }),
    } as const;
    if (await attempt.run(store.command(command))) {
      setWords('');
    }
  };

  const toGuide = (guide?.questions ?? []).filter((one) => one.answer === undefined);
  const groups: readonly MenuGroup[] = [
    {
      title: text.guide,
      entries: toGuide.map((one) => ({ id: keyOf(one), label: names.say(one.ask) })),
    },
    ...askedGroups(session.town.intake, view, new Map()).map(({ group, row, items }) => ({
      title: row === 0 ? say(group.title) : `${say(group.title)} ${row}`,
      entries: items.map(({ key, item }) => ({ id: key, label: say(item.title) })),
    })),
  ].filter((group) => group.entries.length > 0);
  const chosen = (id: string): void => {
    const label = groups.flatMap((group) => group.entries).find((entry) => entry.id === id)?.label;
    if (label !== undefined) {
      void ask(id.startsWith(GUIDE) ? label : text.askItem(label), id);
    }
  };

  return (
    <section className="column-card practice-card">
      <h2 className="column-card__title">{text.words}</h2>
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      {count === 0 ? <p>{text.nobodyYet}</p> : null}
      <ul className="practice-card__lines" aria-live="polite" ref={list}>
        {lines.map((line) => (
          <li key={`${line.at} ${line.by.id}`} data-by={line.by.role}>
            <span className="practice-card__who">
              {line.by.role === 'resident' ? line.by.name : text.you}
            </span>
            {line.words}
          </li>
        ))}
      </ul>
      <form
        className="practice-card__ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') {
            void ask(words.trim());
          }
        }}
      >
        <TextField
          label={text.question}
          hint={text.questionHint}
          value={words}
          onChange={setWords}
          maxLength={QUESTION_LENGTH}
        />
        <Button type="submit" isPending={attempt.isBusy} isDisabled={words.trim() === ''}>
          {text.ask}
        </Button>
      </form>
      {groups.length === 0 ? null : (
        <MenuButton groups={groups} onChoose={chosen}>
          {text.choose}
        </MenuButton>
      )}
    </section>
  );
}

function keyOf({ question, person }: GuideQuestion): string {
  return `${GUIDE}${question}${person === undefined ? '' : `/${person}`}`;
}
