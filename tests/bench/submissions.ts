import { request } from 'node:http';
import pg from 'pg';
import { intakeInput } from '../support/factories.ts';
import { throwawayStack } from '../support/throwaway-stack.ts';
import type { Bench } from './bench.ts';

const count = 300;
const atOnce = 8;

/** Intake submissions a second through the Edge Function, against the same SQL call alone on the same database. */
export const submissions: Bench = async () => {
  const stack = await throwawayStack({ demo: true, site: 'none', log: () => undefined });
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: atOnce });
  try {
    await pool.query('delete from public.message_rules'); // mail is measured elsewhere
    for (let n = 0; n < atOnce; n += 1) await post(stack.apiUrl, count * 3 + n); // warm
    const through = await perSecond((n) => post(stack.apiUrl, n));
    const alone = await perSecond(async (n) => {
      await pool.query('select public.submit_intake($1, $2, $3)', [
        JSON.stringify(intakeInput({ phone: phone(count + n), email: `alone${n}@example.org` })),
        `alone-${n}-0123456789`,
        `198.51.100.${n}`,
      ]);
    });
    const { rows } = await pool.query("select count(*)::int as stored from public.intakes where called_name = 'Rowan'");
    const stored: number = rows[0].stored;
    const ratio = through / alone;
    return [
      {
        name: `intake submissions: through the function ${through.toFixed(0)}/s, SQL alone ${alone.toFixed(0)}/s`,
        measured: `ratio ${ratio.toFixed(2)}`,
        budget: '≥ 0.10',
        holds: ratio >= 0.1,
      },
      {
        name: 'intake submissions: stored of those sent',
        measured: `${stored} of ${count * 2 + atOnce}`,
        budget: 'all',
        holds: stored === count * 2 + atOnce,
      },
    ];
  } finally {
    await pool.end();
    await stack.stop();
  }
};

async function perSecond(submit: (n: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let n = next++; n < count; n = next++) await submit(n);
    }),
  );
  return count / ((performance.now() - started) / 1000);
}

const phone = (n: number) => `50355${String(n).padStart(5, '0')}`;

/** Posts the form as a browser without script does, each time from another loopback address: one limit counts addresses. */
async function post(apiUrl: string, n: number): Promise<void> {
  const { contact_ways, day_parts, consents, ...single } = intakeInput({
    phone: phone(n),
    email: `person${n}@example.org`,
  });
  const body = new URLSearchParams(single as Record<string, string>);
  for (const [name, values] of Object.entries({ contact_ways, day_parts, consents })) {
    for (const value of values as string[]) body.append(name, value);
  }
  body.set('may_leave_message', 'yes');
  body.set('jurisdiction', 'US-OR');
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request(
      `${apiUrl}/functions/v1/submit-intake`,
      {
        method: 'POST',
        localAddress: `127.0.${1 + Math.floor(n / 200)}.${1 + (n % 200)}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      (response) => {
        response.resume().once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.once('error', reject).end(body.toString());
  });
  if (status !== 303 && status !== 200) throw new Error(`submission ${n} answered ${status}`);
}
