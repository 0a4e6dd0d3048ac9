import { useId } from 'react';
import { useSetting } from '../../components/setting.tsx';
import type { CountTable } from './report.ts';
import { reportWords } from './report-words.ts';

interface EqualTableProps {
  caption: string;
  table: CountTable;
  sayRow: (row: string) => string;
}

/** One table of counts; hidden cells say so instead of standing empty. Answers go down, so that it fits a phone's width. */
export function EqualTable({ caption, table, sayRow }: EqualTableProps) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const titleId = useId();
  const say = (count: number | null | undefined) =>
    count === null || count === undefined ? (
      <span className="muted">{words.hidden}</span>
    ) : (
      count.toLocaleString(locale)
    );
  return (
    <>
      <h3 id={titleId}>{caption}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className="scroll-x" aria-labelledby={titleId} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <td />
              {table.rows.map((row) => (
                <th key={row} scope="col">
                  {sayRow(row)}
                </th>
              ))}
              <th scope="col">{words.total}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column, j) => (
              <tr key={column}>
                <th scope="row">{words.answer[column] ?? column}</th>
                {table.rows.map((row, i) => (
                  <td key={row}>{say(table.cells[i]?.[j])}</td>
                ))}
                <td>
                  <b>{say(table.totals[j])}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
