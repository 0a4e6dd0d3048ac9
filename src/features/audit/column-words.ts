import type { Locale } from '../../lib/locale.ts';
import { roleWords } from '../accounts/role-words.ts';
import { intakeTerms } from '../intakes/intake-terms.ts';

/** Database names as words: `next_step_on` → `next step on`. English column names are words already. */
export function nameInWords(name: string, locale: Locale): string {
  return (locale === 'es' ? spanish[name] : undefined) ?? name.replaceAll('_', ' ');
}

const spanish: Readonly<Record<string, string>> = {
  about: 'sobre la organización',
  accepted_at: 'aceptada',
  accepted_by: 'aceptada por',
  agreed_at: 'aceptó',
  audience: 'destinatarios',
  closed_on: 'día cerrado',
  close_reason: 'razón del cierre',
  command: 'paso',
  contact_standard_days: 'plazo en días hábiles',
  created_at: 'creado',
  email: 'correo',
  equal_opportunity_statement: 'declaración de igualdad',
  event: 'suceso',
  found: 'encontradas',
  from_status: 'situación anterior',
  full_name: 'nombre completo',
  granted_at: 'dada',
  granted_by: 'dada por',
  intake_id: 'solicitud',
  invited_at: 'invitada',
  invited_by: 'invitada por',
  is_enabled: 'encendido',
  is_same_person: 'misma persona',
  kind: 'tipo',
  legal_name: 'razón social',
  locale: 'idioma',
  name: 'nombre',
  next_step_on: 'próximo paso',
  other_id: 'otra solicitud',
  outcome: 'resultado',
  owner_id: 'a cargo',
  phone: 'teléfono',
  reason: 'razón',
  revoked_at: 'retirada',
  role: 'función',
  status: 'situación',
  tagline: 'línea',
  to_owner_id: 'pasa a cargo de',
  to_status: 'situación nueva',
  user_id: 'persona',
  version: 'versión',
  way: 'medio',
  website: 'sitio web',
  with: 'con',
  zone: 'zona horaria',
};

/** A kept word of a known list in the reader's language, by its column; undefined when the column has no list. */
export function termInWords(column: string, value: string, locale: Locale): string | undefined {
  const terms = intakeTerms[locale];
  const lists: Record<string, Readonly<Record<string, string>>> = {
    status: terms.status,
    from_status: terms.status,
    to_status: terms.status,
    close_reason: terms.closeReason,
    reason: terms.closeReason,
    outcome: terms.outcome,
    way: terms.way,
    command: terms.command,
    role: roleWords[locale],
  };
  return lists[column]?.[value];
}
