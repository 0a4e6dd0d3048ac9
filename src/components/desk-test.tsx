import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { Locale } from '../lib/locale.ts';
import { SettingProvider } from './setting.tsx';

afterEach(cleanup);

/** Shows a part of the desk as a test meets it: in a language, on Portland's clock. For tests only. */
export function renderDesk(part: ReactNode, locale: Locale = 'en') {
  return render(<SettingProvider value={{ locale, zone: 'America/Los_Angeles' }}>{part}</SettingProvider>);
}
