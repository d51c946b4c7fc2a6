import { pageCount } from '../consultation/state';
import { useText } from '../text';
import { Button } from '../ui';
import type { DocumentView } from '../wire/messages.gen';
import './pager.css';

export interface PagerProps {
  readonly document: DocumentView;
  /** The page looked at; the one everybody is on unless given. */
  readonly page?: number;
  readonly onTurn: (page: number) => void;
  readonly size?: 'md' | 'kiosk';
}

/** 前のページ, where we are, 次のページ. */
export function Pager({ document, page: own, onTurn, size = 'md' }: PagerProps) {
  const words = useText().document;
  const pages = pageCount(document);
  const page = Math.min(own ?? document.page, pages - 1);
  return (
    <nav className="pager" aria-label={words.pages}>
      {pages > 1 ? (
        <Button size={size} look="text" isDisabled={page === 0} onPress={() => onTurn(page - 1)}>
          {words.previous}
        </Button>
      ) : null}
      <span className="pager__place number">{words.pageOfPages(page + 1, pages)}</span>
      {pages > 1 ? (
        <Button
          size={size}
          look="text"
          isDisabled={page === pages - 1}
          onPress={() => onTurn(page + 1)}
        >
          {words.next}
        </Button>
      ) : null}
    </nav>
  );
}
