import { z } from 'zod';
import { house } from '../../../src/features/messages/hiring-facts.ts';
import { fail, ok } from '../../../src/lib/result.ts';
import { callerClient, callerError } from '../_shared/caller.ts';
import { corsHeaders } from '../_shared/cors.ts';
import { setting } from '../_shared/settings.ts';
import { renderMail } from '../send-messages/render-mail.ts';
import { handle, type PreviewDeps } from './handle.ts';

const houseSchema = z.object(house);
const siteUrl = setting('SITE_URL').replace(/\/+$/, '');

const deps: PreviewDeps = {
  corsHeaders: corsHeaders(siteUrl, 'POST'),
  check: async (request, { kind, letter }) => {
    const { data, error, status } = await callerClient(request).rpc('check_message_template', {
      p_kind: kind,
      p_subject: letter.subject,
      p_heading: letter.heading,
      p_paragraphs: letter.paragraphs,
    });
    if (error) return fail(callerError(error, status));
    const read = houseSchema.safeParse(data);
    return read.success ? ok(read.data) : fail({ code: 'unknown' });
  },
  render: renderMail,
  siteUrl,
  log: console.error,
};

Deno.serve((request) => handle(request, deps));
