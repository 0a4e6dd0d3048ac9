/** One line of `npm run bench`: what was measured against which budget of design.md §6. */
export interface Line {
  name: string;
  measured: string;
  budget: string;
  holds: boolean;
}

/** A measurement: prepares what it needs, measures, cleans up, gives its lines. */
export type Bench = () => Promise<Line[]>;

/** A line whose budget is an upper bound in the given unit. */
export function atMost(name: string, measured: number, budget: number, unit: string): Line {
  const shown = Number.isInteger(measured) ? String(measured) : measured.toFixed(measured < 10 ? 2 : 1);
  return {
    name,
    measured: `${shown} ${unit}`,
    budget: `≤ ${budget.toLocaleString('en-US')} ${unit}`,
    holds: measured <= budget,
  };
}
