import { createContext, type ReactNode, useContext } from 'react';
import type { Setting } from '../lib/instants.ts';

const SettingContext = createContext<Setting>({ locale: 'en', zone: 'UTC' });

/** Gives an island its language and its clock. */
export function SettingProvider({ value, children }: { value: Setting; children: ReactNode }) {
  return <SettingContext value={value}>{children}</SettingContext>;
}

/** The language and the zone in which this part of the screen speaks. */
export function useSetting(): Setting {
  return useContext(SettingContext);
}
