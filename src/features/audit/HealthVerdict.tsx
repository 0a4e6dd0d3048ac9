import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { troubled } from './health.ts';
import { healthWords } from './health-words.ts';

/** All well, or which parts need a person. */
export function HealthVerdict({ parts }: { parts: ReturnType<typeof troubled> }) {
  const words = healthWords[useSetting().locale];
  if (parts.length === 0) return <Notice tone="good" title={words.good} />;
  return (
    <Notice tone="danger" title={words.troubled(parts.length)}>
      <ul>
        {parts.map((part) => (
          <li key={part}>{words.part[part]}</li>
        ))}
      </ul>
    </Notice>
  );
}
