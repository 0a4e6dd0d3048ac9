import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import type { ApplicationStatus } from '../applications/application.ts';
import type { ConditionState } from './offer.ts';
import { type OfferTerms, offerArgument } from './offer-form.ts';
import { type OfferPreview, offerPreviewSchema, type TeamOffer, teamOfferSchema } from './team-offer.ts';

/** All offers of an application with their conditions, newest first; decisions only as far as the reader may see them. */
export function listOffers(applicationId: string): Promise<Result<TeamOffer[], AppError>> {
  return call(
    (client) =>
      client
        .from('offers')
        .select(
          `id, status, pay_amount, pay_unit, currency, pay_note, starts_on, hours_per_week, fte, note, expires_at, made_at,
           signature_name, signed_at, end_note, locations(name, city), offer_programs(program_id),
           offer_conditions(id, position, kind, label_en, label_es, due, due_on, owner, state,
             offer_condition_decisions(id, state, note, document_id, decided_at, accounts(full_name, email)))`,
        )
        .eq('application_id', applicationId)
        .order('made_at', { ascending: false }),
    z.array(teamOfferSchema),
  );
}

/** What an offer may pay by its posting, and would hang on with this first day (`YYYY-MM-DD`). */
export function previewOffer(applicationId: string, startsOn?: string): Promise<Result<OfferPreview, AppError>> {
  return call(
    (client) =>
      client.rpc('preview_offer', { p_application: applicationId, ...given({ p_starts_on: startsOn || undefined }) }),
    offerPreviewSchema,
  );
}

/** Sends an offer. `invalid` with the field's name, `wrong_state`. */
export function makeOffer(applicationId: string, terms: OfferTerms): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('make_offer', { p_application: applicationId, p_from: 'interview', p_offer: offerArgument(terms) }),
    nothing,
  );
}

/** Takes an unanswered offer back. `invalid` with field `reason`, `wrong_state`. */
export function withdrawOffer(
  applicationId: string,
  from: ApplicationStatus,
  reason: string,
): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc('withdraw_offer', { p_application: applicationId, p_from: from, p_reason: reason }),
    nothing,
  );
}

/** Decides a condition, or takes a decision back with `pending`. `invalid` with field `state` or `note`, `wrong_state`. */
export function decideCondition(
  id: string,
  state: ConditionState,
  note: string,
  documentId: string,
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('decide_condition', {
        p_condition: id,
        p_state: state,
        p_note: note,
        ...given({ p_document: documentId || undefined }),
      }),
    nothing,
  );
}

const placesSchema = z.array(z.object({ id: z.string(), name: z.string(), city: z.string() }));
const textsSchema = z.array(z.object({ programId: z.string(), locale: z.enum(['en', 'es']), name: z.string() }));

/** Something to choose by name. */
export interface Named {
  id: string;
  name: string;
}

/** Programs by name in a language, else in English; places by name. */
export async function listOfferChoices(
  locale: Locale,
): Promise<Result<{ programs: Named[]; places: Named[] }, AppError>> {
  const texts = await call((client) => client.from('program_texts').select('program_id, locale, name'), textsSchema);
  if (!texts.ok) return texts;
  const places = await call((client) => client.from('locations').select('id, name, city').order('name'), placesSchema);
  if (!places.ok) return places;
  const names = new Map<string, string>();
  for (const wanted of ['en', locale] as const) {
    for (const text of texts.value) if (text.locale === wanted) names.set(text.programId, text.name);
  }
  return ok({
    programs: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    places: places.value.map(({ id, name, city }) => ({ id, name: `${name}, ${city}` })),
  });
}

const requestsSchema = z.array(
  z.object({ documentId: z.nullable(z.string()), kind: z.string(), note: z.nullable(z.string()) }),
);

/** Papers that were asked for with this application and came: what a decision can rest on. */
export async function listEvidence(applicationId: string): Promise<Result<Evidence[], AppError>> {
  const result = await call(
    (client) =>
      client
        .from('document_requests')
        .select('document_id, kind, note')
        .eq('application_id', applicationId)
        .not('document_id', 'is', null),
    requestsSchema,
  );
  if (!result.ok) return result;
  return ok(result.value.flatMap(({ documentId, kind, note }) => (documentId ? [{ id: documentId, kind, note }] : [])));
}

/** A paper that came: what kind, and what was asked for. */
export interface Evidence {
  id: string;
  kind: string;
  note: string | null;
}
