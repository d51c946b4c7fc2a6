import { useState } from 'react';
import { type Names, useAttempt } from '../access';
import type { Desk } from '../queue/use-desk';
import { ticketNumber } from '../queue/waiting';
import { type Texts, useLanguage, useText } from '../text';
import { longDate, momentAt } from '../text/dates';
import { Button, MenuButton, Notice, StatusBadge } from '../ui';
import type { Me, WorkCommand, WorkItem } from '../wire/messages.gen';
import type { Unsent } from '../wire/socket';
import { CertificateDialog } from './certificate-dialog';
import { NoteDialog } from './note-dialog';
import { PostponeDialog } from './postpone-dialog';
import {
  dueState,
  finishWord,
  isMine,
  isOpen,
  isOwnEntry,
  isOwnStep,
  isPostponable,
  wantsCertificate,
  workShape,
  workWord,
} from './work';
import './work-row.css';

/** What is done with words. */
type Noted = 'finish' | 'sendBack' | 'giveBack' | 'withdraw' | 'askAgain';

/** What is done in a dialog of its own. */
type Dialogs = 'certificate' | 'postpone';

interface WorkRowProps {
  readonly item: WorkItem;
  readonly me: Me;
  readonly desk: Desk;
  readonly names: Names;
  /** What the server takes of one file, in bytes. */
  readonly most: number;
  readonly now: number;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
}

/** One 作業: what, for which branch, by when, who has it, and what may be done with it. */
export function WorkRow({ item, me, desk, names, most, now, today }: WorkRowProps) {
  const { privacy, work: text } = useText();
  const { language } = useLanguage();
  const attempt = useAttempt();
  const [asking, setAsking] = useState<Noted | undefined>();
  const [opened, setOpened] = useState<Dialogs | undefined>();
  const due = dueState(item, today);

  const run = (command: Promise<void>): void => {
    void attempt.run(command).then((done) => done && setAsking(undefined));
  };
  const note = (what: Noted, said: string): void => run(desk.command(commandOf(what, item, said)));

  return (
    <article className="work-row" data-due={due} data-over={!isOpen(item) || undefined}>
      <div className="work-row__head">
        <h3 className="work-row__what">
          {text.kinds[item.kind]}
          {item.procedure === undefined ? null : (
            <span className="work-row__procedure">{names.procedure(item.procedure)}</span>
          )}
        </h3>
        {item.hidden ? <StatusBadge kind="offline">{privacy.mark}</StatusBadge> : null}
        <StatusBadge kind={workShape(item)}>{workWord(item, text)}</StatusBadge>
      </div>
      {item.note === '' ? null : <p className="work-row__note">{item.note}</p>}
      {item.remark === undefined ? null : (
        <p className="work-row__remark">{text.remark(item.remark)}</p>
      )}
      <p className="work-row__about">
        {item.due === undefined ? null : (
          <span className="work-row__due">{text.due(longDate(item.due, language), due)}</span>
        )}
        <span>
          {[
            names.branch(item.branch),
            ...(item.number === undefined ? [] : [text.ticket(ticketNumber(item.number))]),
            text.asked(item.addedBy?.name ?? '', momentAt(item.addedAt, now, language)),
            ...item.passed.map(({ step, by }) => text.passed(text.steps[step], by.name)),
          ].join('・')}
        </span>
      </p>
      {attempt.error === undefined || asking !== undefined ? null : (
        <Notice kind="error">{attempt.error}</Notice>
      )}
      <Actions
        item={item}
        me={me}
        isBusy={attempt.isBusy}
        onOpen={setOpened}
        onTake={() => run(desk.command({ type: 'work.take', item: item.item }))}
        onAsk={(what) => {
          attempt.clear();
          setAsking(what);
        }}
      />
      {opened === 'certificate' ? (
        <CertificateDialog item={item} most={most} onClose={() => setOpened(undefined)} />
      ) : null}
      {opened === 'postpone' ? (
        <PostponeDialog
          item={item}
          desk={desk}
          today={today}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
      {asking === undefined ? null : (
        <NoteDialog
          {...text.notes[asking]}
          {...(asking === 'finish' ? { action: finishWord(item, text) } : {})}
          {...(asking === 'sendBack' && item.step === 'reception' ? text.toBranch : {})}
          {...(asking === 'askAgain' ? { initial: item.note } : {})}
          hint={item.hidden ? privacy.noAddress : undefined}
          optional={asking === 'finish' || asking === 'giveBack'}
          isBusy={attempt.isBusy}
          error={attempt.error}
          onDone={(said) => note(asking, said)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </article>
  );
}

function commandOf(what: Noted, { item }: WorkItem, said: string): Unsent<WorkCommand> {
  switch (what) {
    case 'sendBack':
      return { type: 'work.sendBack', item, note: said };
    case 'askAgain':
      return { type: 'work.askAgain', item, note: said };
    case 'withdraw':
      return { type: 'work.withdraw', item, note: said };
    case 'finish':
      return { type: 'work.finish', item, ...(said === '' ? {} : { note: said }) };
    case 'giveBack':
      return { type: 'work.giveBack', item, ...(said === '' ? {} : { note: said }) };
  }
}

interface ActionsProps {
  readonly item: WorkItem;
  readonly me: Me;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onOpen: (dialog: Dialogs) => void;
  readonly onAsk: (what: Noted) => void;
}

/** The one thing to do next as a button; the rest in a menu. */
function Actions({ item, me, isBusy, onTake, onOpen, onAsk }: ActionsProps) {
  const { work: text } = useText();
  const isStaff = me.person.role === 'staff';
  const may = isStaff || me.person.role === 'clerk';
  if (!isOpen(item) || !may) {
    return null;
  }
  const mine = isMine(item, me);
  const more: readonly Noted[] = [
    ...(mine && item.step !== 'entry' ? (['sendBack'] as const) : []),
    ...(item.state === 'taken' && (mine || (isStaff && !me.contractor))
      ? (['giveBack'] as const)
      : []),
    ...(me.contractor ? [] : (['withdraw'] as const)),
  ];
  return (
    <div className="work-row__do">
      {more.length === 0 ? null : (
        <MenuButton
          look="text"
          aria-label={text.moreLabel}
          groups={[
            {
              title: text.moreLabel,
              entries: more.map((what) => ({
                id: what,
                label: what === 'giveBack' && !mine ? text.relieve : text.notes[what].menu,
              })),
            },
          ]}
          onChoose={(id) => {
            const what = more.find((one) => one === id);
            if (what !== undefined) {
              onAsk(what);
            }
          }}
        >
          {text.more}
        </MenuButton>
      )}
      {isStaff && item.state === 'open' ? (
        <Button isPending={isBusy} whyNot={whyNotTake(item, me, text)} onPress={onTake}>
          {text.take[item.step]}
        </Button>
      ) : null}
      {item.state === 'returned' ? (
        <Button onPress={() => onAsk('askAgain')}>{text.notes.askAgain.menu}</Button>
      ) : null}
      {mine && isPostponable(item) ? (
        <Button onPress={() => onOpen('postpone')}>
          {item.kind === 'callback' ? text.postpone.notReached : text.postpone.title}
        </Button>
      ) : null}
      {mine ? (
        <Button
          look="solid"
          onPress={() => (wantsCertificate(item) ? onOpen('certificate') : onAsk('finish'))}
        >
          {wantsCertificate(item) ? text.certificate.give : finishWord(item, text)}
        </Button>
      ) : null}
    </div>
  );
}

function whyNotTake(item: WorkItem, me: Me, text: Texts['work']): string | undefined {
  if (!isOwnStep(item, me)) {
    return text.otherStep;
  }
  return isOwnEntry(item, me) ? text.ownEntry : undefined;
}
