import { useEffect } from 'react';
import iconUrl from './icon.svg';
import waitingIconUrl from './icon-waiting.svg';

/** Says in the window's title, its icon and the app's badge how many wait. */
export function useWaitingBadge(count: number, title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    setIcon(count > 0 ? waitingIconUrl : iconUrl);
    setAppBadge(count);
  }, [count]);
  useEffect(() => () => setAppBadge(0), []);
}

function setIcon(url: string): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]') ?? addIcon();
  link.href = url;
}

function addIcon(): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'icon';
  link.type = 'image/svg+xml';
  document.head.append(link);
  return link;
}

/** There only where the page is installed as an app; a refusal to show it changes nothing. */
function setAppBadge(count: number): void {
  if ('setAppBadge' in navigator) {
    void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => {});
  }
}
