import { useText } from '../text';
import { Button } from '../ui';
import { filePath } from '../wire/api';
import type { ConsultationId, DocumentView } from '../wire/messages.gen';
import './finished-bar.css';
import { printPdf } from './print';

export interface FinishedBarProps {
  readonly screen: 'staff' | 'clerk';
  readonly consultation: ConsultationId;
  readonly document: DocumentView;
  /** Back to filling in. */
  readonly onReopen: () => void;
  /** It is final from now on. */
  readonly onFile: () => void;
}

/**
 * Over a finished document. Until it is filed: that both see it as it will be printed, and whether to
 * correct or to file it. Then it can be printed.
 */
export function FinishedBar(props: FinishedBarProps) {
  const { document, screen, consultation } = props;
  const words = useText().document.finished;
  if (document.finished === undefined) {
    return null;
  }
  return (
    <div className="finished-bar">
      <p className="finished-bar__state" role="status">
        {document.filed ? words.filed : words.asPrinted}
      </p>
      {document.remarks.includes('signedElsewhere') ? (
        <Download path={filePath(screen, consultation, document.file)} title={document.title}>
          {words.original}
        </Download>
      ) : null}
      {document.filed ? (
        <Paper path={filePath(screen, consultation, document.finished)} title={document.title} />
      ) : (
        <>
          <Button onPress={props.onReopen}>{words.reopen}</Button>
          <Button look="solid" onPress={props.onFile}>
            {words.file}
          </Button>
        </>
      )}
    </div>
  );
}

interface FileProps {
  readonly path: string;
  readonly title: string;
}

function Paper({ path, title }: FileProps) {
  const words = useText().document.finished;
  return (
    <>
      <Download path={path} title={title}>
        {words.download}
      </Download>
      <Button look="solid" onPress={() => void printPdf(path)}>
        {words.print}
      </Button>
    </>
  );
}

function Download({ path, title, children }: FileProps & { readonly children: string }) {
  return (
    <a
      className="button"
      data-look="outline"
      data-size="md"
      data-tone="action"
      href={path}
      download={`${title}.pdf`}
    >
      {children}
    </a>
  );
}
