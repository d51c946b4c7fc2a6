import { pageCount } from '../consultation/state';
import { useText } from '../text';
import { withoutReadings } from '../text/ruby';
import { Button } from '../ui';
import type { DocumentView } from '../wire/messages.gen';
import { ToolIcon } from './tool-icon';
import './pager.css';

export interface PagerProps {
  readonly document: DocumentView;
  /** The page looked at; the one everybody is on unless given. */
  readonly page?: number;
  readonly onTurn: (page: number) => void;
  readonly size?: 'md' | 'kiosk';
}

/** 前のページ, where we are, 次のページ; a desk's are small signs. */
export function Pager({ document, page: own, onTurn, size = 'md' }: PagerProps) {
  const words = useText().document;
  const pages = pageCount(document);
  const page = Math.min(own ?? document.page, pages - 1);
  const step = (by: -1 | 1, word: string) => (
    <Button
      size={size}
      look="text"
      aria-label={withoutReadings(word)}
      isDisabled={by < 0 ? page === 0 : page === pages - 1}
      onPress={() => onTurn(page + by)}
    >
      {size === 'kiosk' ? word : <ToolIcon of={by < 0 ? 'previous' : 'next'} />}
    </Button>
  );
  return (
    <nav className="pager" aria-label={words.pages} data-size={size}>
      {pages > 1 ? step(-1, words.previous) : null}
      <span className="pager__place number">{words.pageOfPages(page + 1, pages)}</span>
      {pages > 1 ? step(1, words.next) : null}
    </nav>
  );
}
