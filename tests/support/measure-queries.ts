import type pg from 'pg';

/** A query of a screen, measured. */
export interface Measured {
  name: string;
  milliseconds: number;
  /** What the plan does that it must not: a sequential scan of a large table, or a rule asked once per row. */
  faults: string[];
}

/** Which tables are large (a pattern of names), and which queries may read many rows because they count them. */
export interface Expectations {
  large: string;
  counts: RegExp;
}

/**
 * Runs queries as a person and reads the plans of all statements inside them (auto_explain).
 * @param owner a superuser's connection; the person's rights are taken on for each query
 * @param queries by name: the statement and its values
 * @returns each query's best time of three, in milliseconds inside Postgres, and what its plans did wrong
 */
export async function measureQueries(
  owner: pg.Client,
  person: { sub: string; email: string },
  queries: Record<string, [sql: string, values: unknown[]]>,
  expectations: Expectations,
): Promise<Measured[]> {
  await owner.query(
    `load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set auto_explain.log_analyze = on`,
  );
  const plans: string[] = [];
  owner.on('notice', (notice) => plans.push(notice.message ?? ''));
  async function run(sql: string, values: unknown[], settings: string): Promise<pg.QueryResult> {
    await owner.query('begin');
    const claims = JSON.stringify({ role: 'authenticated', ...person });
    await owner.query("select set_config('request.jwt.claims', $1, true)", [claims]);
    await owner.query(settings);
    await owner.query('set local role authenticated');
    const result = await owner.query(sql, values);
    await owner.query('rollback');
    return result;
  }
  const measured: Measured[] = [];
  for (const [name, [sql, values]] of Object.entries(queries)) {
    plans.length = 0;
    await run(sql, values, 'set local client_min_messages = log');
    let milliseconds = Number.POSITIVE_INFINITY;
    for (let repeat = 0; repeat < 3; repeat += 1) {
      const explained = await run(
        `explain (analyze, timing off, format json) ${sql}`,
        values,
        'set local auto_explain.log_min_duration = -1',
      );
      milliseconds = Math.min(milliseconds, Number(explained.rows[0]['QUERY PLAN'][0]['Execution Time']));
    }
    measured.push({ name, milliseconds, faults: planFaults(plans.join('\n'), expectations, name) });
  }
  owner.removeAllListeners('notice');
  return measured;
}

/** More rows than this from one scan means a sort or filter where an ordered index should stop early. */
const mostRows = 400;

function planFaults(plans: string, { large, counts }: Expectations, name: string): string[] {
  const scans = [...plans.matchAll(new RegExp(`Seq Scan on (${large})\\b`, 'g'))].map((m) => m[0]);
  const asked = plans
    .split('\n')
    .filter(
      (line) => /(Filter|Index Cond):.*(has_role|is_staff|auth\.uid)\(/.test(line) && !/One-Time Filter/.test(line),
    );
  const wide = [...plans.matchAll(new RegExp(`Scan .*\\bon (${large})\\b.*actual time=\\S+ rows=(\\d+)`, 'g'))]
    .filter(([, , rows]) => Number(rows) > mostRows && !counts.test(name))
    .map(([, table, rows]) => `reads ${rows} rows of ${table} to show fewer`);
  return [...new Set([...scans, ...wide, ...asked.map((line) => `asked per row: ${line.trim()}`)])];
}
