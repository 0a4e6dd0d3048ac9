import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { usePoll } from '../../components/use-poll.ts';
import { detailWords } from './detail-words.ts';
import { lastChange } from './intakes.queries.ts';

interface ChangedElsewhereProps {
  id: string;
  /** When the shown request last changed. */
  updatedAt: string;
  onShow: () => Promise<void>;
}

/**
 * Tells when somebody else changed the request meanwhile. It does not swap the page under a person's hands, and it
 * does not open the request again by itself, because each opening is logged.
 */
export function ChangedElsewhere({ id, updatedAt, onShow }: ChangedElsewhereProps) {
  const words = detailWords[useSetting().locale];
  const [newest, setNewest] = useState<string>();
  usePoll(async () => {
    const change = await lastChange(id);
    if (change.ok && change.value !== null) setNewest(change.value);
  }, 10_000);
  const isOld = newest !== undefined && Date.parse(newest) > Date.parse(updatedAt);
  return (
    <div role="status">
      {isOld && (
        <Notice tone="attention" title={words.changed}>
          <p>
            <Button onClick={onShow}>{words.showChange}</Button>
          </p>
        </Notice>
      )}
    </div>
  );
}
