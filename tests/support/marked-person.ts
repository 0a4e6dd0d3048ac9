import type pg from 'pg';

/** A table, and which of its rows are a candidate's (a condition over the table's own columns). */
interface OwnRows {
  table: string;
  condition: string;
}

/**
 * Finds, by foreign keys, every table in which rows belong to a candidate: theirs, their applications', and so on down.
 * @param client a superuser
 * @param stopAt tables that point at a person's rows without being about the person
 */
export async function tablesOf(client: pg.Client, candidate: string, stopAt: readonly string[]): Promise<OwnRows[]> {
  const { rows: keys } = await client.query<{ child: string; parent: string; column: string; key: string }>(`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, a.attname as column, k.attname as key
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
    where c.contype = 'f' and cardinality(c.conkey) = 1 and c.conrelid <> c.confrelid`);
  const found: OwnRows[] = [{ table: 'candidates', condition: `candidates.id = '${candidate}'` }];
  for (const { table, condition } of found) {
    for (const { child, parent, column, key } of keys) {
      if (parent !== table || stopAt.includes(child)) continue;
      const own = `${child}.${column} in (select ${table}.${key} from ${table} where ${condition})`;
      if (!found.some((each) => each.table === child && each.condition === own) && found.length < 400)
        found.push({ table: child, condition: own });
    }
  }
  return found;
}

/**
 * Puts a marker into every column of words that a person's rows have: text, lists of text, documents. Checks are dropped
 * for it, triggers sleep; keys to other tables and the columns named are left alone.
 * @returns `table.column` of every column that took the marker
 */
export async function plantMarker(
  client: pg.Client,
  rows: readonly OwnRows[],
  marker: string,
  except: readonly string[],
): Promise<string[]> {
  await client.query(`do $$ declare c record; begin
    for c in select conrelid::regclass::text as t, conname from pg_constraint where contype = 'c' and connamespace in ('public'::regnamespace, 'private'::regnamespace) and conrelid <> 0 loop
      execute format('alter table %s drop constraint %I', c.t, c.conname); end loop; end $$`);
  await client.query('set session_replication_role = replica');
  const planted = new Set<string>();
  for (const table of new Set(rows.map((row) => row.table))) {
    const { rows: columns } = await client.query<{ name: string; type: string }>(
      `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb')
         and not exists (select from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'f' and a.attnum = any (c.conkey))`,
      [table],
    );
    const where = rows
      .filter((row) => row.table === table)
      .map((row) => `(${row.condition})`)
      .join(' or ');
    const wanted = columns.filter(({ name }) => !except.includes(`${table}.${name}`));
    if (wanted.length === 0) continue;
    const values = wanted.map(({ name, type }) => {
      const word = `'${marker}-' || md5(${table}.ctid::text || random()::text)`;
      return `${name} = ${type === 'jsonb' ? `jsonb_build_object('a', ${word})` : type === 'text' ? word : `array[${word}]`}`;
    });
    const { rowCount } = await client.query(`update ${table} set ${values.join(', ')} where ${where}`);
    if (rowCount !== 0) for (const { name } of wanted) planted.add(`${table}.${name}`);
  }
  await client.query('set session_replication_role = origin');
  return [...planted].sort();
}

/** Every table in which a text stands somewhere, of all schemas that are ours and of the files' one. */
export async function findText(client: pg.Client, text: string): Promise<string[]> {
  const { rows } = await client.query<{ t: string }>(
    `select c.oid::regclass::text as t from pg_class c where c.relkind in ('r', 'm')
       and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace, 'storage'::regnamespace)`,
  );
  const hits: string[] = [];
  for (const { t } of rows) {
    const found = await client.query(`select from ${t} as row where row::text like $1 limit 1`, [`%${text}%`]);
    if (found.rowCount !== 0) hits.push(t);
  }
  return hits;
}
