import { useEffect, useMemo, useState } from 'react';
import { type Room, type Session, useAttempt, useNames } from '../../access';
import { LineQuality } from '../../consultation/line-quality';
import { RemovedNotice } from '../../consultation/removed-notice';
import { shownDocument } from '../../consultation/state';
import type { CallHandle } from '../../consultation/use-call';
import { UploadDialog, type UploadWish } from '../../document/upload';
import { EntryPost, openForms } from '../../intake';
import { useNow } from '../../queue/use-now';
import { useText } from '../../text';
import { Button, EmptyState, Notice } from '../../ui';
import type {
  ConsultationView,
  DocumentView,
  FormField,
  Still,
  TicketView,
} from '../../wire/messages.gen';
import { browser } from '../../wire/platform';
import { DocumentBar } from './document-bar';
import { EndDialog } from './end-dialog';
import { FillingList } from './filling-list';
import { Guide } from './guide';
import { IntakePanel } from './intake-panel';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';
import { Paper, type Wanted } from './paper';
import { People } from './people';
import { PrintButton } from './print-card';
import { SessionHead } from './session-head';
import { SideCards } from './side-cards';
import { talkedSeconds } from './state';
import { stillsOf } from './stills-of';
import './talk.css';
import { usePictures } from './use-pictures';
import { WaitingLine } from './waiting-line';

interface TalkProps {
  readonly session: Session;
  readonly room: Room;
  readonly handle: CallHandle;
  readonly view: ConsultationView;
  readonly waiting: readonly TicketView[];
  readonly clockOffset: number;
}

/** 相談中: people on the left, the paper in the middle, what to know and what is missing right. */
export function Talk({ session, room, handle, view, waiting, clockOffset }: TalkProps) {
  const texts = useText();
  const text = texts.staff;
  const names = useNames(session.town);
  const now = useNow(clockOffset);
  const attempt = useAttempt();
  const [isEnding, setEnding] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const [wanted, setWanted] = useState<Wanted | undefined>();
  const { store, state } = room;
  const { refused } = attempt;
  const entries = useMemo(() => new EntryPost(store, refused, browser), [store, refused]);
  const { local } = handle.state;
  const shown = shownDocument(view);
  const troubled = shown?.fields.find((field) => field.id === attempt.field);
  const isAway = state.connection !== 'open';
  useEffect(() => {
    if (view.shown !== undefined && troubled !== undefined) {
      setWanted({ document: view.shown, field: troubled });
    }
  }, [view.shown, troubled]);

  const [upload, setUpload] = useState<UploadWish | undefined>();
  const bind = (stills: readonly Still[]): void =>
    setUpload({
      kind: 'photos',
      title: text.documents.stillsTitle,
      photos: stillsOf(view, stills),
    });

  const goTo = (document: DocumentView, field: FormField): void => {
    setWanted({ document: document.document, field });
    if (document.document !== view.shown) {
      void attempt.run(store.command({ type: 'document.show', document: document.document }));
    }
  };
  const pictures = usePictures(view, room, handle, attempt.run, now);

  useKeys({
    help: () => setShowsKeys(true),
    end: () => setEnding(true),
    microphone: () => handle.call?.setMicrophone(local.microphone !== 'on'),
    camera: () => handle.call?.setCamera(local.camera !== 'on'),
    swap: pictures.swap,
    freeze: () => pictures.isOn && pictures.freeze(!pictures.isFrozen),
    still: () => pictures.isOn && pictures.takeStill(),
  });

  return (
    <div className="talk">
      <SessionHead
        session={session}
        view={view}
        status={
          isAway ? { kind: 'line', word: text.line } : { kind: 'talking', word: text.talking }
        }
        clock={{ label: text.session.clock, seconds: talkedSeconds(view, now) }}
      >
        <Button look="text" tone="quiet" onPress={() => setShowsKeys(true)}>
          {text.session.shortcuts}
        </Button>
        <PrintButton session={session} store={store} view={view} />
        <Button tone="danger" onPress={() => setEnding(true)}>
          {text.session.end}
        </Button>
      </SessionHead>
      <div className="talk__notices">
        {isAway ? <Notice kind="warn">{text.lineAway}</Notice> : null}
        <RemovedNotice handle={handle} />
        <LineQuality state={handle.state} />
        {view.endAsked ? (
          <Notice kind="info" title={text.session.endAsked}>
            {text.session.endAskedHint}
          </Notice>
        ) : null}
        {attempt.error === undefined ? null : (
          <Notice
            kind="error"
            title={troubled?.label}
            action={
              <>
                {troubled === undefined || shown === undefined ? null : (
                  <Button onPress={() => goTo(shown, troubled)}>{text.filling.goTo}</Button>
                )}
                <Button look="text" onPress={attempt.clear}>
                  {texts.common.close}
                </Button>
              </>
            }
          >
            {attempt.error}
          </Notice>
        )}
      </div>
      <div className="talk__columns">
        <People
          session={session}
          view={view}
          members={state.members}
          handle={handle}
          pictures={pictures}
          onBind={(still) => bind([still])}
        />
        <main className="talk__paper" aria-label={text.session.paper}>
          <DocumentBar
            session={session}
            store={store}
            view={view}
            shown={shown}
            attempt={attempt}
            onUpload={setUpload}
            onStills={() => bind(view.documentCamera.stills)}
          />
          {shown === undefined ? (
            <EmptyState title={text.documents.empty} hint={text.documents.emptyHint} />
          ) : (
            <Paper
              key={shown.document}
              session={session}
              room={room}
              document={shown}
              wanted={wanted}
              onShown={() => setWanted(undefined)}
              filling={{ view, entries, catalog: session.town.intake }}
              attempt={attempt}
            />
          )}
        </main>
        <aside className="talk__side" aria-label={text.guide.title}>
          <FillingList view={view} shown={shown} catalog={session.town.intake} onGoTo={goTo} />
          <SideCards
            intake={
              openForms(view).length === 0 ? undefined : (
                <IntakePanel
                  view={view}
                  entries={entries}
                  catalog={session.town.intake}
                  onConfirm={(document, field) =>
                    void attempt.run(store.command({ type: 'field.confirm', document, field }))
                  }
                  onCancel={() => void attempt.run(store.command({ type: 'confirmation.cancel' }))}
                />
              )
            }
            guide={
              <Guide
                session={session}
                view={view}
                onAdd={(procedure) =>
                  void attempt.run(store.command({ type: 'procedure.add', procedure }))
                }
              />
            }
          />
        </aside>
      </div>
      <footer className="session-foot">
        <WaitingLine waiting={waiting} names={names} now={now} />
      </footer>
      <EndDialog
        session={session}
        store={store}
        view={view}
        isOpen={isEnding}
        onClose={() => setEnding(false)}
      />
      {upload === undefined ? null : (
        <UploadDialog
          screen="staff"
          consultation={view.consultation}
          wish={upload}
          onClose={() => setUpload(undefined)}
        />
      )}
      <KeySheet isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  );
}
