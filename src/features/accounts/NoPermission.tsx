import { useSetting } from '../../components/setting.tsx';
import { portalPaths } from '../../lib/paths.ts';
import { frameWords } from './frame-words.ts';

/** A screen that the person's roles do not reach. */
export function NoPermission({ page }: { page: string }) {
  const words = frameWords[useSetting().locale];
  return (
    <div className="stack narrow">
      <h1>{words.noPermissionTitle}</h1>
      <p className="lead">{words.noPermission(page)}</p>
      <p>
        <a href={portalPaths.home}>{words.toHome}</a>
      </p>
    </div>
  );
}
