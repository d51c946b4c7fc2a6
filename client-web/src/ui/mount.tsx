import { type ReactNode, StrictMode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { type Language, useLanguage } from '../text';
import { PracticeBand } from './practice-band';
import { applyPreferences } from './preferences';

/** How dates and numbers are written; a year of the era is not easy. */
const LOCALES: Readonly<Record<Language, string>> = {
  ja: 'ja-JP-u-ca-japanese',
  easy: 'ja-JP',
  en: 'en-GB',
};

/** Puts a screen on its page: language and dates (和暦) of the device, its text size and colours. */
export function mountScreen(screen: ReactNode): void {
  applyPreferences(document.documentElement);
  const root = document.getElementById('root');
  if (root === null) {
    throw new Error('the page has no #root');
  }
  createRoot(root).render(
    <StrictMode>
      <InLanguage>{screen}</InLanguage>
    </StrictMode>,
  );
}

function InLanguage({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  useEffect(() => {
    const root = document.documentElement;
    // やさしい日本語 is Japanese to a screen reader and a font: BCP 47 has only `ja-simple` for it, which
    // hardly any voice knows, and some take an unknown tag for a language they cannot speak.
    root.lang = language === 'en' ? 'en' : 'ja';
    root.dataset.language = language;
  }, [language]);
  return (
    <I18nProvider locale={LOCALES[language]}>
      <PracticeBand />
      {children}
    </I18nProvider>
  );
}
