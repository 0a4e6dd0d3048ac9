import { useSetting } from '../../components/setting.tsx';

/** A count with a line as long as its part of the largest; the line says nothing that the number does not. */
export function CountBar({ count, most }: { count: number; most: number }) {
  const { locale } = useSetting();
  const width = most > 0 ? (count / most) * 100 : 0;
  return (
    <span className="count-bar">
      <b>{count.toLocaleString(locale)}</b>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {width > 0 && <path d={`M0 3H${width}`} />}
      </svg>
    </span>
  );
}
