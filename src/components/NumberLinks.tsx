import { useSetting } from './setting.tsx';

/** A number that leads somewhere. `isLoud` when somebody should look. */
export interface NumberLink {
  count: number;
  label: string;
  href: string;
  isLoud?: boolean;
}

/** A few numbers, each the way to what it counts. */
export function NumberLinks({ numbers }: { numbers: readonly NumberLink[] }) {
  const { locale } = useSetting();
  return (
    <ul className="numbers">
      {numbers.map(({ count, label, href, isLoud }) => (
        <li key={label}>
          <a href={href} data-loud={isLoud || undefined}>
            <b>{count.toLocaleString(locale)}</b> <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
