import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { myInterviewWords } from './my-interview-words.ts';

/** The same instant on the device's clock, when that shows another hour: said, so that nobody comes at the wrong one. */
export function OwnClock({ startsAt, zone }: { startsAt: string; zone: string }) {
  const { locale } = useSetting();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = instantWords(startsAt, { locale, zone });
  const here = instantWords(startsAt, { locale, zone: own });
  if (own === zone || here === there) return null;
  return <span className="small muted"> {myInterviewWords[locale].yourClock(here)}</span>;
}
