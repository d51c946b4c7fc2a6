import { useText } from '../text';
import { Button, Notice } from '../ui';
import type { CallHandle } from './use-call';

interface RemovedNoticeProps {
  readonly handle: CallHandle;
  readonly size?: 'md' | 'kiosk';
}

/** A newer page has taken this one's place in the call: why, and how to have it back. */
export function RemovedNotice({ handle, size = 'md' }: RemovedNoticeProps) {
  const { media } = useText().common;
  return handle.state.signaling !== 'removed' ? null : (
    <Notice
      kind="warn"
      action={
        <Button size={size} look="solid" onPress={handle.rejoin}>
          {media.rejoin}
        </Button>
      }
    >
      {media.removed}
    </Notice>
  );
}
