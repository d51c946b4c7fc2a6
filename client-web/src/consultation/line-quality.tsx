import { useEffect, useState } from 'react';
import type { CallState } from '../media';
import { type Texts, useText } from '../text';
import { Ruby } from '../ui';
import { afterQuality, poorest, type QualityNews } from './quality';
import './line-quality.css';

const GOOD: QualityNews = { quality: 'hd', isBetter: false };
/** How long it is said that all is well again. */
const WELL_AGAIN_MS = 8_000;

/**
 * What the line carries, in words: nothing while it carries everything. The place for the words is
 * always there, so that a screen reader hears them when they come.
 */
export function LineQuality({ state }: { readonly state: CallState }) {
  const { media } = useText().common;
  const [news, setNews] = useState(GOOD);
  const quality = poorest(state);

  useEffect(() => setNews((before) => afterQuality(before, quality)), [quality]);
  useEffect(() => {
    if (news.quality !== 'hd' || !news.isBetter) {
      return;
    }
    const timer = setTimeout(() => setNews(GOOD), WELL_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [news]);

  const words = wordsOf(news, media.quality);
  return (
    <p className="line-quality" role="status" data-quality={news.quality}>
      <Ruby>{words}</Ruby>
    </p>
  );
}

function wordsOf(
  { quality, isBetter }: QualityNews,
  words: Texts['common']['media']['quality'],
): string | null {
  if (quality === 'hd') {
    return isBetter ? words.hd : null;
  }
  return quality === 'sd' && isBetter ? words.sdAgain : words[quality];
}
