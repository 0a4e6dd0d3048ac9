import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import type { LoadState } from './worker.ts';
import { workerWords } from './worker-words.ts';

const tones: Record<LoadState, TagTone> = { free: 'plain', near: 'sun', full: 'sun', over: 'danger' };

/** Says when somebody should look: nothing while there is room. */
export function LoadTag({ state }: { state: LoadState }) {
  const { locale } = useSetting();
  return state === 'free' ? null : <Tag tone={tones[state]}>{workerWords[locale].load[state]}</Tag>;
}
