import type { Locale } from '../../lib/locale.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { ToldInterview } from '../interviews/interview.ts';

/** Hands a set interview over as a calendar file. What writes such files is loaded only now. */
export async function saveCalendarFile(interview: ToldInterview, locale: Locale): Promise<void> {
  const { calendarFile, calendarFileName } = await import('../interviews/calendar-file.ts');
  const text = calendarFile(interview, { method: 'PUBLISH', locale });
  if (text !== undefined) saveFile(calendarFileName, 'text/calendar', text);
}
