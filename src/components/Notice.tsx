import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** What a notice is about: neutral, look here, something failed, something went well. */
export type Tone = 'info' | 'attention' | 'danger' | 'good';

const icons: Record<Tone, IconName> = { info: 'info', attention: 'clock', danger: 'warning', good: 'check' };

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** `alert` interrupts, `status` waits for a pause; leave out for what was there from the start. */
  role?: 'alert' | 'status';
  children?: ReactNode;
}

/** A set-apart message with a sign of its own, so that colour is never the only difference. */
export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
