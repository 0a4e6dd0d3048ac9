import { Resend } from 'resend';
import { adminClient } from '../_shared/admin.ts';
import { isClock } from '../_shared/clock-caller.ts';
import { optionalSetting, setting } from '../_shared/settings.ts';
import { drain } from './drain.ts';
import { openOutbox } from './outbox.ts';
import { renderMail } from './render-mail.ts';
import { sendMail } from './send-mail.ts';

const clockSecret = setting('CLOCK_SECRET');
const baseUrl = optionalSetting('RESEND_BASE_URL');
const resend = new Resend(setting('RESEND_API_KEY'), baseUrl === undefined ? {} : { baseUrl });
const patience = Number(optionalSetting('MAIL_TIMEOUT_MS') ?? 10_000);

const deps = {
  outbox: openOutbox(adminClient()),
  render: renderMail,
  send: (id: string, mail: Parameters<typeof sendMail>[2]) => sendMail(resend, id, mail, patience),
  siteUrl: setting('SITE_URL').replace(/\/+$/, ''),
  fromAddress: setting('MAIL_FROM_ADDRESS'),
  perSecond: Number(optionalSetting('MAIL_PER_SECOND') ?? 5),
  budget: 45_000,
  mostPerRun: Number(optionalSetting('MAIL_PER_RUN') ?? 200),
  log: console.error,
};

Deno.serve(async (request) => {
  if (!(await isClock(request, clockSecret))) return new Response('Not the clock', { status: 401 });
  const { sent, failed, fault } = await drain(deps);
  return Response.json({ sent, failed, ...(fault && { fault }) }, { status: fault ? 500 : 200 });
});
