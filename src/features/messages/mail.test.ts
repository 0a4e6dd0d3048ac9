import { describe, expect, it } from 'vitest';
import { locales } from '../../lib/locale.ts';
import { mailText, writeMail } from './mail.ts';
import { type ClaimedMessage, claimedMessageSchema } from './mail-facts.ts';

const house = {
  organization: 'Two Rivers Peer Collective',
  phone: '+1 503 555 0142',
  email: 'hello@tworivers.example.org',
  website: 'https://tworivers.example.org',
};
const base = {
  id: '00000000-0000-4000-8000-000000000001',
  subject_id: '00000000-0000-4000-8000-000000000002',
  to_email: 'rosa@example.org',
  attempt: 1,
};
const received = {
  ...house,
  reference: 'PQ7-4XM',
  sender: 'organization',
  is_helper: false,
  called_name: 'Rosa',
  contact_standard_days: 10,
  program: null,
};
const site = 'https://rivers.example.org';

function message(kind: ClaimedMessage['kind'], locale: 'en' | 'es', facts: Record<string, unknown>): ClaimedMessage {
  return claimedMessageSchema.parse({ ...base, kind, locale, facts });
}

/** Everything a reader or a bystander can see of a mail. */
function whole(claimed: ClaimedMessage): string {
  const mail = writeMail(claimed, site);
  return [mail.subject, mail.senderName, mail.replyTo, mailText(mail)].join('\n');
}

const health =
  /assess|evaluaci|peer|\bpar\b|mental|alcohol|drug|droga|support|apoyo|recover|recuperaci|health|salud|medicaid/i;

describe('the receipt for a person who asked', () => {
  it.each(locales)('says the code and the days, and no health word (%s)', (locale) => {
    const text = whole(message('intake_received', locale, received));
    expect(text).toContain('PQ7-4XM');
    expect(text).toContain('10');
    expect(text).toContain('+1 503 555 0142');
    expect(text.replaceAll(house.organization, '')).not.toMatch(health);
  });

  it.each(locales)('names the house nowhere in neutral style, not even as reply address (%s)', (locale) => {
    const text = whole(message('intake_received', locale, { ...received, sender: 'neutral' }));
    expect(text).not.toMatch(/two ?rivers/i);
    expect(text).not.toMatch(health);
  });

  it.each(locales)('names the program only when it is among the facts (%s)', (locale) => {
    expect(whole(message('intake_received', locale, received))).not.toContain('Early Path');
    expect(whole(message('intake_received', locale, { ...received, program: 'Early Path' }))).toContain('Early Path');
  });

  it.each(locales)('speaks to a helper of the other person (%s)', (locale) => {
    const text = whole(message('intake_received', locale, { ...received, is_helper: true }));
    expect(text).toMatch(/(helping|ayudar a) Rosa/);
  });
});

describe('the notice for coordinators', () => {
  it.each(locales)('is a link and a reference, and no fact (%s)', (locale) => {
    const facts = { ...house, reference: 'PQ7-4XM', received_at: '2026-11-22T08:00:00Z', zone: 'America/Los_Angeles' };
    const text = whole(message('intake_notice', locale, facts));
    expect(text).toContain(`${site}/portal/intakes/detail?id=${base.subject_id}`);
    expect(text).toContain('PQ7-4XM');
    expect(text.replaceAll(house.organization, '')).not.toMatch(health);
    expect(text).not.toContain('rosa@example.org');
  });
});

describe('the invitation', () => {
  it.each(locales)('names the role, the inviter and the address to sign in with (%s)', (locale) => {
    const facts = { ...house, role: 'coordinator', full_name: null, invited_by: 'Ana Admin' };
    const text = whole(message('staff_invited', locale, facts));
    expect(text).toContain('Ana Admin');
    expect(text).toMatch(/Coordinator|Coordinación/);
    expect(text).toContain('rosa@example.org');
    expect(text).toContain(`${site}/portal`);
  });
});

describe('the notice of a failure', () => {
  it.each(locales)('says what kind and why, and not to whom (%s)', (locale) => {
    const text = whole(
      message('message_given_up', locale, { ...house, kind: 'intake_received', error_code: 'TIMED_OUT' }),
    );
    expect(text).toContain('TIMED_OUT');
    expect(text).toContain(`${site}/portal/health`);
  });
});
