import type { ReactNode } from 'react';

/** One column: its heading and what a row shows in it. */
export interface Column<Row> {
  key: string;
  heading: string;
  /** The cell that names the row for screen readers. */
  isRowHeading?: boolean;
  /** On cards, show the value without its heading, which it carries by itself. */
  isPlain?: boolean;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Marks a row for the stylesheet, e.g. `over`. */
  rowMark?: (row: Row) => string | undefined;
}

/**
 * A table that becomes a list of cards on narrow screens, in the same markup. The roles are spelt out because some
 * browsers drop a table's meaning when its display changes.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowMark }: DataTableProps<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    <table className="data-table" role="table" data-size={columns.length > 4 ? 'wide' : 'narrow'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, heading }) => (
            <th key={key} scope="col" role="columnheader">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" data-mark={rowMark?.(row)} data-row={rowKey(row)}>
            {columns.map(({ key, heading, isRowHeading, isPlain, cell }) =>
              isRowHeading ? (
                <th key={key} scope="row" role="rowheader">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} role="cell" data-label={isPlain ? undefined : heading}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
