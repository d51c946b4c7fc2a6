import { useEffect, useState } from 'react';
import type { Session } from '../../access';
import { useAttempt, useNames } from '../../access';
import { useLanguage, useText } from '../../text';
import { Button, Notice } from '../../ui';
import { callPractice, fetchPracticePeople } from '../../wire/api';
import type { PracticePerson } from '../../wire/messages.gen';
import './practice.css';

/** 練習をはじめる: those who would call one of this person's departments. */
export function PracticePeople({ session }: { session: Session }) {
  const text = useText().practice;
  const languages = useText().serviceLanguage;
  const { say } = useLanguage();
  const names = useNames(session.town);
  const attempt = useAttempt();
  const { refused } = attempt;
  const [people, setPeople] = useState<readonly PracticePerson[] | undefined>();
  const [called, setCalled] = useState<PracticePerson | undefined>();
  useEffect(() => {
    let isWanted = true;
    fetchPracticePeople().then(
      (found) => isWanted && setPeople(found),
      (reason) => isWanted && refused(reason),
    );
    return () => {
      isWanted = false;
    };
  }, [refused]);
  const own = people?.filter(({ department }) => session.me.departments.includes(department));
  const call = async (person: PracticePerson): Promise<void> => {
    setCalled(undefined);
    if (await attempt.run(callPractice(person.resident))) {
      setCalled(person);
    }
  };
  return (
    <section className="practice-people" aria-labelledby="practice-people">
      <h2 className="practice-people__title" id="practice-people">
        {text.start}
      </h2>
      <p>{text.startHint}</p>
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      {called === undefined ? null : <Notice kind="info">{text.called(called.name)}</Notice>}
      {own?.length === 0 ? <p>{text.nobody}</p> : null}
      <ul className="practice-people__list">
        {own?.map((person) => (
          <li key={person.resident} className="practice-people__one">
            <span className="practice-people__who">
              <strong>{person.name}</strong>
              <span>{say(person.matter)}</span>
            </span>
            <span className="practice-people__about">
              <span>{text.levels[person.level]}</span>
              <span>{names.procedure(person.procedure)}</span>
              <span>{names.branch(person.branch)}</span>
              {person.language === undefined ? null : <span>{languages[person.language]}</span>}
            </span>
            <Button
              isDisabled={attempt.isBusy}
              aria-label={text.comeFor(person.name)}
              onPress={() => void call(person)}
            >
              {text.come}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
