// A function for tests/local/edge-functions.test.ts: it reports what it sees, and misbehaves when asked to.
import { createClient } from '@supabase/supabase-js';
import { Resend } from 'resend';
import { z } from 'zod';

const started = crypto.randomUUID();
const attempt = async (work: () => unknown) =>
  await Promise.resolve()
    .then(work)
    .then(
      () => 'allowed',
      (error: Error) => error.name,
    );

Deno.serve(async (request) => {
  const url = new URL(request.url);
  switch (url.searchParams.get('do')) {
    case 'crash':
      return Deno.exit(7);
    case 'throw':
      throw new Error('thrown on purpose');
    case 'page':
      return new Response('<p>seven</p>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'redirect':
      return new Response(null, { status: 303, headers: { location: 'http://localhost:1/received' } });
    case 'reach':
      return Response.json({
        disk: await attempt(() => Deno.readTextFile('/etc/passwd')),
        write: await attempt(() => Deno.writeTextFile('/tmp/peerdesk-probe', '')),
        program: await attempt(() => new Deno.Command('/bin/true').output()),
        network: await attempt(() => fetch('http://127.0.0.1:6543/')),
      });
    default:
      return Response.json({
        started,
        path: url.pathname,
        from: request.headers.get('x-forwarded-for'),
        body: await request.text(),
        environment: Object.keys(Deno.env.toObject()).sort(),
        packages: [typeof createClient, typeof Resend, z.object({ id: z.uuid() }).safeParse({}).success],
      });
  }
});
