/** Signs used beside words. */
export type IconName =
  | 'info'
  | 'clock'
  | 'warning'
  | 'check'
  | 'heart'
  | 'person'
  | 'search'
  | 'menu'
  | 'phone'
  | 'lock'
  | 'cross';

const paths: Record<IconName, string> = {
  cross: 'm7 7 6 6m0-6-6 6M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  info: 'M10 9v5M10 6.2v.1M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  clock: 'M10 5.5V10l3 2M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  warning: 'M10 7.5V11m0 2.8v.1M10 2.5 18.5 17h-17L10 2.5Z',
  check: 'm6 10.4 2.8 2.8L14.2 7M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  heart:
    'M10 17C4.5 12.9 2 10.3 2 7.2 2 4.9 3.8 3.3 5.9 3.3c1.7 0 3.1 1 4.1 2.6 1-1.6 2.4-2.6 4.1-2.6C16.2 3.3 18 4.9 18 7.2c0 3.1-2.5 5.7-8 9.8Z',
  person: 'M10 10.5a3.7 3.7 0 1 0 0-7.5 3.7 3.7 0 0 0 0 7.5ZM3 17.5c.6-3.2 3.4-4.7 7-4.7s6.4 1.5 7 4.7',
  search: 'm17.5 17.5-4.6-4.6M8.5 14.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12Z',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  phone:
    'M6.5 2.5 8.6 7 6.7 8.6c.8 1.9 2.3 3.6 4.6 4.8l1.8-1.9 4.3 2.2c0 2.6-1.6 4-3.4 3.8C7.700 16.700 3.200 12 2.600 6.200 2.500 4.200 4 2.600 6.500 2.500Z',
  lock: 'M4.500 9h11v8.500h-11zM6.800 9V6.200a3.200 3.200 0 0 1 6.400 0V9',
};

/** A small sign. It says nothing to screen readers: the words beside it do. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
