import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { dateIn, dayWords } from '../../lib/instants.ts';
import { HolidayForm } from './HolidayForm.tsx';
import { listHolidays, removeHoliday } from './organization.queries.ts';
import { settingsWords } from './settings-words.ts';

/** Days that do not count as working days. */
export function Holidays() {
  const setting = useSetting();
  const words = settingsWords[setting.locale];
  const { zone } = setting;
  const [days, reload] = useLoad(useCallback(() => listHolidays(dateIn(new Date(), zone)), [zone]));
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');

  async function handleRemove(day: string): Promise<void> {
    setError(undefined);
    const result = await removeHoliday(day);
    await reload();
    if (result.ok) setSaid(words.removed(dayWords(day, setting)));
    else setError(result.error);
  }

  return (
    <section className="panel" aria-labelledby="holidays-title">
      <h2 id="holidays-title">{words.holidaysTitle}</h2>
      <p className="muted">{words.holidaysLead}</p>
      {error && <ErrorNotice error={error} takesFocus />}
      {days.state === 'loading' && <Skeleton lines={4} />}
      {days.state === 'failed' && <ErrorNotice error={days.error} onRetry={reload} />}
      {days.state === 'ready' && days.value.length === 0 && <p className="muted">{words.noHolidays}</p>}
      {days.state === 'ready' && days.value.length > 0 && (
        <DataTable
          caption={words.holidaysCaption}
          rows={days.value}
          rowKey={(row) => row.closedOn}
          columns={[
            { key: 'day', heading: words.day, isRowHeading: true, cell: (row) => dayWords(row.closedOn, setting) },
            { key: 'name', heading: words.dayName, cell: (row) => row.name },
            {
              key: 'remove',
              heading: words.remove,
              isPlain: true,
              cell: (row) => (
                <Button
                  look="quiet"
                  aria-label={words.removeLabel(`${dayWords(row.closedOn, setting)}, ${row.name}`)}
                  onClick={() => handleRemove(row.closedOn)}
                >
                  {words.remove}
                </Button>
              ),
            },
          ]}
        />
      )}
      <p className="small" role="status">
        {said}
      </p>
      <HolidayForm
        onAdded={async (day) => {
          await reload();
          setSaid(words.added(dayWords(day, setting)));
        }}
      />
    </section>
  );
}
