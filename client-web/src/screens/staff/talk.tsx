import { useEffect, useMemo, useState } from 'react';
import { type Room, type Session, useAttempt, useNames } from '../../access';
import { leads } from '../../consultation/hand-over';
import { isIdentityMissing } from '../../consultation/identity';
import { LineQuality } from '../../consultation/line-quality';
import { RemovedNotice } from '../../consultation/removed-notice';
import { shownDocument } from '../../consultation/state';
import type { CallHandle } from '../../consultation/use-call';
import { UploadDialog, type UploadWish } from '../../document/upload';
import { EntryPost, openForms } from '../../intake';
import type { Drafts } from '../../outcome/draft';
import { OutcomeForm } from '../../outcome/outcome-form';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useText } from '../../text';
import { Button, Notice } from '../../ui';
import type {
  ChecklistLine,
  ConsultationView,
  DepartmentPresence,
  Still,
  TicketView,
} from '../../wire/messages.gen';
import { browser } from '../../wire/platform';
import { AcceptanceCard } from './acceptance-card';
import { Checklist } from './checklist';
import { placeOf, useLead } from './checklist-lead';
import { CompanyCard, LeaveButton, OwnOutcomes } from './company';
import { EndDialog } from './end-dialog';
import { FillingCard } from './filling-card';
import { FinishedCard } from './finished-card';
import { Guide } from './guide';
import { HandOverButton } from './hand-over-button';
import { HandOverNotice } from './hand-over-notice';
import { HoldButton, HoldNotice } from './hold-button';
import { IdentityCard } from './identity-card';
import { IntakePanel } from './intake-panel';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';
import { type FieldNeed, type Need, needsOf } from './needs';
import { NextNeed } from './next-need';
import { NotesCard } from './notes-card';
import type { Wanted } from './paper';
import { PaperColumn } from './paper-column';
import { People } from './people';
import { PracticeCard } from './practice-card';
import { PrintButton } from './print-card';
import { PrivacyCard, PrivacyNotice } from './privacy-card';
import { QuestionCard, QuestionNotice } from './question-card';
import { SessionHead } from './session-head';
import { SideTabs, type SideWish } from './side-tabs';
import { talkedSeconds } from './state';
import { stillsOf } from './stills-of';
import './talk.css';
import { TaskCard } from './task-card';
import { usePictures } from './use-pictures';
import { useRegionKeys } from './use-region-keys';
import { WaitingLine } from './waiting-line';

interface TalkProps {
  readonly session: Session;
  readonly room: Room;
  readonly desk: Desk;
  readonly handle: CallHandle;
  readonly view: ConsultationView;
  readonly waiting: readonly TicketView[];
  readonly clockOffset: number;
  /** Whom the case may be handed over to. */
  readonly departments: readonly DepartmentPresence[];
}

/** A field that is to be seen. */
type Wish = Pick<FieldNeed, 'document' | 'field'>;

/** 相談中: people on the left, the paper in the middle, what to know and what is missing right. */
export function Talk(props: TalkProps) {
  const { session, room, desk, handle, view, waiting, clockOffset, departments } = props;
  const texts = useText();
  const text = texts.staff;
  const names = useNames(session.town);
  const now = useNow(clockOffset);
  const attempt = useAttempt();
  const [isEnding, setEnding] = useState(false);
  const [drafts, setDrafts] = useState<Drafts>({});
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

  const [side, setSide] = useState<SideWish | undefined>();
  const isIdentityLacking = isIdentityMissing(view, session.town);
  const needs = needsOf(view, shown, isIdentityLacking);
  const goTo = (need: Need): void =>
    'field' in need ? goToField(need) : setSide({ side: 'guide' });
  const goToField = ({ document, field }: Wish): void => {
    setWanted({ document: document.document, field });
    if (document.document !== view.shown) {
      void attempt.run(store.command({ type: 'document.show', document: document.document }));
    }
  };
  const [lead, setLead] = useState<ChecklistLine | undefined>();
  const follow = (line: ChecklistLine): void => {
    const place = placeOf(line, view);
    if (place.field !== undefined) {
      goToField(place.field);
    } else if (place.document !== undefined) {
      void attempt.run(store.command({ type: 'document.show', document: place.document }));
    }
    if (place.side !== undefined) {
      setSide({ side: place.side });
    }
    setLead({ ...line }); // another one each time, also when the same is pressed again
  };
  useLead(lead);
  const pictures = usePictures(view, room, handle, attempt.run, now);

  const isLead = leads(view, session.me);
  const isOnHold = view.hold !== undefined;
  useEffect(() => handle.call?.hold(isOnHold), [handle.call, isOnHold]);
  // Who began it is waited for: the place to answer comes to the front.
  useEffect(() => {
    if (view.notes.open) {
      setSide({ side: 'guide' });
    }
  }, [view.notes.open]);
  useRegionKeys();
  useKeys({
    help: () => setShowsKeys(true),
    checklist: () => setSide({ side: 'checklist' }),
    end: () => isLead && setEnding(true),
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
          isAway
            ? { kind: 'line', word: text.line }
            : { kind: 'talking', word: isOnHold ? text.hold.on : text.talking }
        }
        clock={{ label: text.session.clock, seconds: talkedSeconds(view, now) }}
      >
        <Button look="text" tone="quiet" onPress={() => setShowsKeys(true)}>
          {text.session.shortcuts}
        </Button>
        <HoldButton store={store} view={view} run={attempt.run} />
        <PrintButton session={session} store={store} view={view} />
        {isLead ? (
          <>
            <HandOverButton session={session} store={store} view={view} departments={departments} />
            <Button tone="danger" onPress={() => setEnding(true)}>
              {text.session.end}
            </Button>
          </>
        ) : (
          <LeaveButton store={store} view={view} me={session.me} run={attempt.run} />
        )}
      </SessionHead>
      <div className="talk__columns">
        <People
          session={session}
          view={view}
          members={state.members}
          handle={handle}
          pictures={pictures}
          tasks={
            <>
              <CompanyCard session={session} store={store} view={view} run={attempt.run} />
              <TaskCard names={names} store={store} view={view} run={attempt.run} />
            </>
          }
          words={
            view.practice === undefined ? null : (
              <PracticeCard session={session} store={store} view={view} guide={state.guide} />
            )
          }
          onBind={(still) => bind([still])}
        />
        <PaperColumn
          session={session}
          room={room}
          shown={shown}
          wanted={wanted}
          onShown={() => setWanted(undefined)}
          filling={{
            view,
            entries,
            catalog: session.town.intake,
            maxUploadBytes: session.town.maxUploadBytes,
          }}
          attempt={attempt}
          onUpload={setUpload}
          onStills={() => bind(view.documentCamera.stills)}
          isIdentityLacking={isIdentityLacking}
          onGoTo={goTo}
        />
        <aside className="talk__side" aria-label={text.side.title} data-region="">
          <div className="talk__notices">
            {isAway ? <Notice kind="warn">{text.lineAway}</Notice> : null}
            <HoldNotice view={view} />
            <HandOverNotice
              session={session}
              store={store}
              view={view}
              departments={departments}
              run={attempt.run}
            />
            <PrivacyNotice
              session={session}
              desk={desk}
              store={store}
              view={view}
              run={attempt.run}
            />
            <QuestionNotice store={store} view={view} run={attempt.run} />
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
                      <Button onPress={() => goToField({ document: shown, field: troubled })}>
                        {text.filling.goTo}
                      </Button>
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
          <SideTabs
            hasDocument={shown !== undefined}
            wish={side}
            filling={
              <>
                {shown?.finished === undefined ? null : (
                  <FinishedCard document={shown} cases={view.procedures} />
                )}
                {shown?.finished !== undefined && needs.length === 0 ? null : (
                  <FillingCard
                    view={view}
                    shown={shown}
                    catalog={session.town.intake}
                    needs={needs}
                    onGoTo={goTo}
                  />
                )}
                {openForms(view).length === 0 ? null : (
                  <IntakePanel
                    view={view}
                    entries={entries}
                    catalog={session.town.intake}
                    onConfirm={(document, field) =>
                      void attempt.run(store.command({ type: 'field.confirm', document, field }))
                    }
                    onCancel={() =>
                      void attempt.run(store.command({ type: 'confirmation.cancel' }))
                    }
                  />
                )}
              </>
            }
            guide={
              <div className="talk__guide">
                {view.notes.open ? <NotesCard store={store} view={view} /> : null}
                <IdentityCard session={session} store={store} view={view} run={attempt.run} />
                <AcceptanceCard session={session} store={store} view={view} run={attempt.run} />
                <PrivacyCard store={store} view={view} run={attempt.run} />
                {view.notes.open ? null : <NotesCard store={store} view={view} />}
                <QuestionCard store={store} view={view} />
                <Guide
                  session={session}
                  view={view}
                  guide={state.guide}
                  lead={lead?.about}
                  onCommand={(command) => void attempt.run(store.command(command))}
                  onRefused={refused}
                />
              </div>
            }
            checklist={
              <Checklist
                checklist={state.checklist}
                town={session.town}
                view={view}
                onGoTo={follow}
              />
            }
            outcome={
              isLead ? (
                <section className="column-card talk__outcome" data-lead="outcome">
                  <p className="talk__hint">{text.end.early}</p>
                  <OutcomeForm
                    town={session.town}
                    cases={view.procedures}
                    drafts={drafts}
                    onChange={setDrafts}
                    showMissing={false}
                    isHidden={view.privacy !== undefined}
                  />
                </section>
              ) : (
                <OwnOutcomes session={session} store={store} view={view} run={attempt.run} />
              )
            }
          />
        </aside>
      </div>
      <footer className="session-foot" data-region="">
        <WaitingLine waiting={waiting} names={names} now={now} />
        <NextNeed needs={needs} onGoTo={goTo} />
      </footer>
      <EndDialog
        session={session}
        store={store}
        view={view}
        checklist={state.checklist}
        onGoTo={(line) => {
          setEnding(false);
          follow(line);
        }}
        drafts={drafts}
        onDrafts={setDrafts}
        isOpen={isEnding}
        onClose={() => setEnding(false)}
      />
      {upload === undefined ? null : (
        <UploadDialog
          screen="staff"
          consultation={view.consultation}
          wish={upload}
          most={session.town.maxUploadBytes}
          onClose={() => setUpload(undefined)}
        />
      )}
      <KeySheet isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  );
}
