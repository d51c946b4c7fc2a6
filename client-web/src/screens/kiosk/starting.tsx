import { useText } from '../../text';
import { Progress } from '../../ui';

/** Before the counter can be reached; it goes on by itself. */
export function Starting({ isUnreachable = false }: { readonly isUnreachable?: boolean }) {
  const words = useText().kiosk.starting;
  return (
    <main className="kiosk-alone" role="status">
      {isUnreachable ? (
        <>
          <h1 className="kiosk__title">{words.unreachable}</h1>
          <p className="kiosk__lead">{words.unreachableHint}</p>
        </>
      ) : (
        <Progress label={words.preparing} />
      )}
    </main>
  );
}
