import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import { dayOfInstant } from '../../lib/dates.ts';
import type { Locale } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import { jurisdictionName } from '../locations/location-names.ts';
import type { JobPhase, JobRow } from './desk-job.ts';
import { jobsDeskWords } from './desk-words.ts';

const tones: Record<JobPhase, TagTone> = {
  draft: 'plain',
  scheduled: 'river',
  open: 'moss',
  closing_soon: 'sun',
  passed: 'danger',
  closed: 'plain',
  filled: 'plain',
};

/** A posting's title in the reader's language, or else in the other one, marked as such. */
function Title({ row, locale }: { row: JobRow; locale: Locale }) {
  const [own, other] = locale === 'es' ? [row.titleEs, row.titleEn] : [row.titleEn, row.titleEs];
  return (
    <a href={portalPaths.job(row.id)} className="row-link" data-row-link={row.id}>
      {own ?? <span lang={locale === 'es' ? 'en' : 'es'}>{other}</span>}
    </a>
  );
}

function Stage({ row, locale }: { row: JobRow; locale: Locale }) {
  const words = jobsDeskWords[locale];
  return (
    <>
      <span className="tags">
        <Tag tone={tones[row.phase]}>{words.phases[row.phase]}</Tag>
        {row.untranslated.map((lacking) => (
          <Tag key={lacking} tone="sun">
            {words.untranslatedTag[lacking]}
          </Tag>
        ))}
      </span>
      {row.status === 'draft' && (
        <span className="small muted">{row.gaps.length === 0 ? words.whole : words.gaps(row.gaps.length)}</span>
      )}
    </>
  );
}

function Until({ row, locale }: { row: JobRow; locale: Locale }) {
  const words = jobsDeskWords[locale];
  const day = (at: string) => dayOfInstant(at, row.zone, locale);
  return (
    <>
      <span>{row.closesAt ? day(row.closesAt) : words.noDate}</span>
      {row.phase === 'scheduled' && row.opensAt && (
        <span className="small muted">{words.opensOn(day(row.opensAt))}</span>
      )}
    </>
  );
}

function People({ row, locale }: { row: JobRow; locale: Locale }) {
  const words = jobsDeskWords[locale];
  if (row.applications === null || row.status === 'draft') return null;
  return (
    <>
      <span>{words.applications(row.applications)}</span>
      {(row.waiting ?? 0) > 0 && <b className="small">{words.waiting(row.waiting ?? 0)}</b>}
      {(row.drafts ?? 0) > 0 && <span className="small muted">{words.drafts(row.drafts ?? 0)}</span>}
    </>
  );
}

/** The postings as a table, as cards on narrow screens. */
export function JobsTable({ rows }: { rows: readonly JobRow[] }) {
  const { locale } = useSetting();
  const words = jobsDeskWords[locale];
  const columns: Column<JobRow>[] = [
    {
      key: 'title',
      heading: words.columns.title,
      isRowHeading: true,
      cell: (row) => (
        <>
          <Title row={row} locale={locale} />
          <span className="reference small muted">{row.reference}</span>
        </>
      ),
    },
    { key: 'phase', heading: words.columns.phase, isPlain: true, cell: (row) => <Stage row={row} locale={locale} /> },
    { key: 'until', heading: words.columns.until, cell: (row) => <Until row={row} locale={locale} /> },
    { key: 'people', heading: words.columns.people, cell: (row) => <People row={row} locale={locale} /> },
    {
      key: 'place',
      heading: words.columns.place,
      cell: (row) => (
        <>
          <span>{row.cities?.join(', ') ?? (row.status === 'draft' ? '' : words.remote)}</span>
          <span className="small muted">{jurisdictionName(row.jurisdiction, locale)}</span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowMark={(row) => (row.phase === 'passed' ? 'over' : undefined)}
      columns={columns}
    />
  );
}
