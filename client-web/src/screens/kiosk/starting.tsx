import { useText } from '../../text';
import { Progress, Ruby } from '../../ui';

/** Before the counter can be reached; it goes on by itself. */
export function Starting({ isUnreachable = false }: { readonly isUnreachable?: boolean }) {
  const words = useText().kiosk.starting;
  return (
    <main className="kiosk-alone" role="status">
      {isUnreachable ? (
        <>
          <h1 className="kiosk__title">
            <Ruby>{words.unreachable}</Ruby>
          </h1>
          <p className="kiosk__lead">
            <Ruby>{words.unreachableHint}</Ruby>
          </p>
        </>
      ) : (
        <Progress label={words.preparing} />
      )}
    </main>
  );
}
