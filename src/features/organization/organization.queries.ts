import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import {
  type Facts,
  type FactsForm,
  factsSchema,
  type Holiday,
  holidaySchema,
  type Texts,
  type TextsForm,
  textsSchema,
} from './organization-settings.ts';

/** The organisation's facts. */
export function loadFacts(): Promise<Result<Facts, AppError>> {
  return call(
    (client) =>
      client
        .from('organization')
        .select('name, legal_name, phone, email, website, zone, contact_standard_days, updated_at')
        .single(),
    factsSchema,
  );
}

const touched = z.array(z.object({ updatedAt: z.string() }));

/** No row back means that somebody was faster, or that the caller may not: the screen is for admins, so the first. */
async function savedOrStale(saving: Promise<Result<unknown[], AppError>>): Promise<Result<void, AppError>> {
  const saved = await saving;
  if (!saved.ok) return saved;
  return saved.value.length === 0 ? fail({ code: 'stale' }) : ok(undefined);
}

/**
 * Keeps the facts if nobody changed them since `updatedAt`. `stale` when somebody did; `invalid` with a field.
 * @param updatedAt as it was read
 */
export function saveFacts(facts: FactsForm, updatedAt: string): Promise<Result<void, AppError>> {
  const { legalName, contactStandardDays, ...rest } = facts;
  return savedOrStale(
    call(
      (client) =>
        client
          .from('organization')
          .update({ ...rest, legal_name: legalName, contact_standard_days: contactStandardDays })
          .eq('id', 1)
          .eq('updated_at', updatedAt)
          .select('updated_at'),
      touched,
    ),
  );
}

/** The organisation's words in each language it has. */
export function loadTexts(): Promise<Result<Texts[], AppError>> {
  return call(
    (client) =>
      client
        .from('organization_texts')
        .select('locale, tagline, about, equal_opportunity_statement, updated_at')
        .order('locale'),
    z.array(textsSchema),
  );
}

/** Keeps the words of one language if nobody changed them since `updatedAt`. `stale` when somebody did. */
export function saveTexts(
  locale: Texts['locale'],
  texts: TextsForm,
  updatedAt: string,
): Promise<Result<void, AppError>> {
  const { tagline, about, equalOpportunityStatement } = texts;
  return savedOrStale(
    call(
      (client) =>
        client
          .from('organization_texts')
          .update({ tagline, about, equal_opportunity_statement: equalOpportunityStatement })
          .eq('locale', locale)
          .eq('updated_at', updatedAt)
          .select('updated_at'),
      touched,
    ),
  );
}

/** Closed days from a day on, in order. */
export function listHolidays(from: string): Promise<Result<Holiday[], AppError>> {
  return call(
    (client) =>
      client.from('organization_holidays').select('closed_on, name').gte('closed_on', from).order('closed_on'),
    z.array(holidaySchema),
  );
}

/** Adds a closed day. `taken` with field `closed_on` when it is one already. */
export function addHoliday({ closedOn, name }: Holiday): Promise<Result<unknown, AppError>> {
  return call((client) => client.from('organization_holidays').insert({ closed_on: closedOn, name }), nothing);
}

/** Makes a closed day a working day again. `not_found` when it was none. */
export function removeHoliday(closedOn: string): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.from('organization_holidays').delete().eq('closed_on', closedOn).select('closed_on').single(),
    nothing,
  );
}
