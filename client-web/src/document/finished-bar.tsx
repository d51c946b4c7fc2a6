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
  /** Back to filling in; absent for who may not. */
  readonly onReopen?: () => void;
}

/** Over a finished document: that it is as it will be printed, and what can be done with it. */
export function FinishedBar({ screen, consultation, document, onReopen }: FinishedBarProps) {
  const words = useText().document.finished;
  if (document.finished === undefined) {
    return null;
  }
  const path = filePath(screen, consultation, document.finished);
  return (
    <div className="finished-bar" role="status">
      <p className="finished-bar__words">{words.asPrinted}</p>
      {onReopen === undefined ? null : <Button onPress={onReopen}>{words.reopen}</Button>}
      <a
        className="button"
        data-look="outline"
        data-size="md"
        data-tone="action"
        href={path}
        download={`${document.title}.pdf`}
      >
        {words.download}
      </a>
      <Button look="solid" onPress={() => printPdf(path)}>
        {words.print}
      </Button>
    </div>
  );
}
