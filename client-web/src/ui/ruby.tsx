import { Children, type ReactNode } from 'react';
import { useLanguage } from '../text';
import { rubyOf } from '../text/ruby';
import './ruby.css';

/**
 * Words with their readings drawn above the characters where the screen is in やさしい日本語; as they are in
 * every other language. What is no text stays as it is. A screen reader says each word once, and what
 * is copied has no readings.
 */
export function Ruby({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  return language === 'easy'
    ? Children.map(children, (child) =>
        typeof child === 'string' ? <Drawn words={child} /> : child,
      )
    : children;
}

function Drawn({ words }: { readonly words: string }): ReactNode {
  const parts = rubyOf(words);
  return parts.every((part) => typeof part === 'string') ? (
    words
  ) : (
    // One element, so that a row of things with gaps has it as one.
    <span>
      {parts.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place
          <span key={at} className="ruby">
            {part.before}
            <ruby>
              {part.base}
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing of ruby takes the focus */}
              <rt aria-hidden="true">{part.reading}</rt>
            </ruby>
            {part.after}
          </span>
        ),
      )}
    </span>
  );
}
