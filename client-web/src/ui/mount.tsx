import { type ReactNode, StrictMode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { useLanguage } from '../text';
import { PracticeBand } from './practice-band';
import { applyPreferences } from './preferences';

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
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB'}>
      <PracticeBand />
      {children}
    </I18nProvider>
  );
}
