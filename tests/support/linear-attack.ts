/** A table of counts as it is published: null where hidden. */
export interface PublishedTable {
  totals: (number | null)[];
  cells: (number | null)[][];
}

/**
 * What a reader with pencil and paper can work out from tables of the same people by the same columns: row totals are
 * known, shown column totals and cells are known, all else is unknown. Gives the hidden cells and totals (as
 * `table,row,column` and `total,column`) that the equations settle.
 */
export function workedOut(...tables: readonly PublishedTable[]): string[] {
  const totals = tables[0]?.totals ?? [];
  const unknown = [
    ...tables.flatMap((table, t) =>
      table.cells.flatMap((row, i) => row.flatMap((cell, j) => (cell === null ? [`${t},${i},${j}`] : []))),
    ),
    ...totals.flatMap((total, j) => (total === null ? [`total,${j}`] : [])),
  ];
  const at = new Map(unknown.map((name, index) => [name, index]));
  const equation = (names: string[], signs: number[] = names.map(() => 1)) => {
    const row = new Array<number>(unknown.length).fill(0);
    for (const [index, name] of names.entries()) {
      const place = at.get(name);
      if (place !== undefined) row[place] = signs[index] ?? 1;
    }
    return row;
  };
  const lines = tables.flatMap((table, t) => [
    ...table.cells.map((row, i) => equation(row.map((_, j) => `${t},${i},${j}`))),
    ...totals.map((_, j) => {
      const names = table.cells.map((__, i) => `${t},${i},${j}`);
      return equation([...names, `total,${j}`], [...names.map(() => 1), -1]);
    }),
  ]);
  const grand = equation(totals.map((_, j) => `total,${j}`));
  const solved = eliminate([...lines, grand]);
  return unknown.filter((_, index) =>
    solved.some((row) => row.every((value, k) => Math.abs(value) > 1e-9 === (k === index))),
  );
}

/** Reduced row echelon form: a row with a single entry settles its unknown. */
function eliminate(matrix: number[][]): number[][] {
  const width = matrix[0]?.length ?? 0;
  let top = 0;
  for (let column = 0; column < width && top < matrix.length; column += 1) {
    const pivot = matrix.findIndex((row, index) => index >= top && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const taken = matrix[pivot] ?? [];
    matrix[pivot] = matrix[top] ?? [];
    const lead = taken[column] ?? 1;
    const scaled = taken.map((value) => value / lead);
    matrix[top] = scaled;
    for (let index = 0; index < matrix.length; index += 1) {
      const factor = matrix[index]?.[column] ?? 0;
      if (index === top || Math.abs(factor) < 1e-9) continue;
      matrix[index] = (matrix[index] ?? []).map((value, k) => value - factor * (scaled[k] ?? 0));
    }
    top += 1;
  }
  return matrix;
}
