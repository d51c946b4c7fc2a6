import { useEffect, useRef } from 'react';
import { useProblem } from '../../access';
import { useText } from '../../text';
import { Button, Dialog, Notice, Progress } from '../../ui';
import type { ScreenName } from '../../wire/desk';
import { newId } from '../../wire/ids';
import type { ConsultationId } from '../../wire/messages.gen';
import { bodyOf } from '../../wire/photo-body';
import { type UploadStep, uploadDocument } from '../../wire/upload';
import { isSheet } from './corners';
import { PhotoSheets } from './photo-sheets';
import { type NamedBlob, usePhotos } from './use-photos';
import { useUpload } from './use-upload';
import './upload-dialog.css';

/** What shall become a document: a PDF as it is, or photographs of sheets. */
export type UploadWish =
  | { readonly kind: 'pdf'; readonly file: File }
  | { readonly kind: 'photos'; readonly title: string; readonly photos: readonly NamedBlob[] };

interface UploadDialogProps {
  readonly screen: ScreenName;
  readonly consultation: ConsultationId;
  readonly wish: UploadWish;
  /** What the server takes of one file, in bytes. */
  readonly most: number;
  readonly onClose: () => void;
}

/** 取り込み: what is sent, how far it has come, and in one sentence why it was not taken. */
export function UploadDialog(props: UploadDialogProps) {
  const { screen, consultation, wish, most, onClose } = props;
  const { common, upload: text } = useText();
  const problem = useProblem();
  const photos = usePhotos(screen, consultation, most);
  const { step, refused, send: begin } = useUpload();
  const { sheets, coming, add } = photos;
  const isPdf = wish.kind === 'pdf';
  const name = isPdf ? wish.file.name : wish.title;

  const send = (body: Blob): void => {
    const file = { name, body, isPhotos: !isPdf, most };
    begin((onStep) => uploadDocument(screen, consultation, newId(), file, onStep), onClose);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish is begun once
  useEffect(() => {
    if (wish.kind === 'pdf') {
      send(wish.file);
    } else {
      add(wish.photos);
    }
  }, [wish]);

  const isSending = step !== undefined;
  return (
    <Dialog
      title={isPdf ? text.title : text.photosTitle}
      size="lg"
      isOpen
      onClose={onClose}
      foot={
        <>
          {isPdf || isSending ? null : (
            <FilePicker label={text.more} accept={PHOTOS} onFiles={(files) => add(named(files))} />
          )}
          <Button onPress={onClose}>{isSending || !isPdf ? common.cancel : common.close}</Button>
          {isPdf || isSending ? null : (
            <Button
              look="solid"
              isDisabled={
                sheets.length === 0 ||
                coming > 0 ||
                sheets.some(({ page }) => !isSheet(page.corners))
              }
              onPress={() => send(bodyOf(sheets))}
            >
              {text.bind(sheets.length)}
            </Button>
          )}
        </>
      }
    >
      <div className="upload-dialog">
        {refused === undefined ? null : (
          <Notice kind="error" title={text.refused(name)}>
            {problem(refused)}
          </Notice>
        )}
        {isSending ? (
          <Going name={name} step={step} />
        ) : isPdf ? null : (
          <PhotoSheets photos={photos} />
        )}
      </div>
    </Dialog>
  );
}

/** How far it has come, in words and as a bar. */
export function Going({ name, step }: { name: string; step: UploadStep }) {
  const text = useText().upload;
  if (step.kind === 'sending') {
    return <Progress label={text.sending(name)} value={step.share} />;
  }
  const { page, pages } = step.progress;
  return pages === 0 ? (
    <Progress label={text.checking} />
  ) : (
    <Progress label={text.checkingPages(page, pages)} value={page / pages} />
  );
}

const PHOTOS = 'image/jpeg,image/png,image/tiff,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif';

/** What may be chosen: refusing a HEIC in words is kinder than not showing it. */
export const UPLOADS = `application/pdf,.pdf,${PHOTOS}`;

interface FilePickerProps {
  readonly label: string;
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the device's own choice of files. */
export function FilePicker({ label, accept, onFiles }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => picker.current?.click()}>{label}</Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) {
            onFiles(files);
          }
        }}
      />
    </>
  );
}

function named(files: readonly File[]): readonly NamedBlob[] {
  return files.map((file) => ({ name: file.name, blob: async () => file }));
}

/** A PDF goes as it is; everything else is taken for photographs, of which one document is made. */
export function wishOf(files: readonly File[]): UploadWish | undefined {
  const [first] = files;
  if (first === undefined) {
    return undefined;
  }
  return first.type === 'application/pdf' || /\.pdf$/i.test(first.name)
    ? { kind: 'pdf', file: first }
    : { kind: 'photos', title: first.name, photos: named(files) };
}
