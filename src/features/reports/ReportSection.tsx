import type { ReactNode } from 'react';

interface ReportSectionProps {
  id: string;
  title: string;
  note?: string;
  children: ReactNode;
}

/** One table of the report under its heading. */
export function ReportSection({ id, title, note, children }: ReportSectionProps) {
  return (
    <section className="panel" aria-labelledby={`report-${id}`}>
      <h2 id={`report-${id}`}>{title}</h2>
      {note && <p className="small muted">{note}</p>}
      {children}
    </section>
  );
}
