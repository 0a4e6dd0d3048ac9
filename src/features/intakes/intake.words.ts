import type { Locale } from '../../lib/locale.ts';
import type {
  askedByChoices,
  contactWays,
  dayParts,
  languages,
  meetingWays,
  planAnswers,
  senderStyles,
  supportKinds,
  updatesToChoices,
} from './intake-fields.ts';

type Words<List extends readonly string[]> = Readonly<Record<List[number], string>>;

/** The words of every choice in an intake, for the form and for the desk. */
export interface IntakeChoiceWords {
  asked_by: Words<typeof askedByChoices>;
  updates_to: Words<typeof updatesToChoices>;
  contact_ways: Words<typeof contactWays>;
  day_parts: Words<typeof dayParts>;
  sender: Words<typeof senderStyles>;
  meeting_ways: Words<typeof meetingWays>;
  languages: Words<typeof languages>;
  plan_id: Words<typeof planAnswers>;
  support: Words<typeof supportKinds>;
}

/** Labels of an intake's choices by language. */
export const intakeChoiceWords: Record<Locale, IntakeChoiceWords> = {
  en: {
    asked_by: { self: 'I ask for myself', helper: 'I help someone else ask' },
    updates_to: { self: 'Only the person', helper: 'Only me, the helper', both: 'Both of us' },
    contact_ways: { call: 'Call', text: 'Text message', email: 'Email' },
    day_parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    sender: { organization: 'Say our name', neutral: 'Say only a first name' },
    meeting_ways: {
      in_person: 'At our office',
      home: 'At home',
      community: 'Somewhere in town',
      phone: 'By phone',
      video: 'By video',
      group: 'In a group',
    },
    languages: {
      en: 'English',
      es: 'Spanish',
      vi: 'Vietnamese',
      zh: 'Chinese',
      ru: 'Russian',
      uk: 'Ukrainian',
      ar: 'Arabic',
      so: 'Somali',
      ko: 'Korean',
      fa: 'Farsi',
      tl: 'Tagalog',
      ase: 'American Sign Language',
      other: 'Another language',
    },
    plan_id: { not_sure: 'I am not sure', none: 'I have no plan', other: 'A plan not in this list' },
    support: {
      mental_health: 'Mental health',
      substance_use: 'Alcohol or drugs',
      both: 'Both',
      not_said: 'I would rather not say',
    },
  },
  es: {
    asked_by: { self: 'Pido para mí', helper: 'Ayudo a otra persona a pedir' },
    updates_to: { self: 'Solo a la persona', helper: 'Solo a mí, que ayudo', both: 'A las dos' },
    contact_ways: { call: 'Llamada', text: 'Mensaje de texto', email: 'Correo electrónico' },
    day_parts: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Noche' },
    sender: { organization: 'Digan su nombre', neutral: 'Digan solo un nombre de pila' },
    meeting_ways: {
      in_person: 'En nuestra oficina',
      home: 'En casa',
      community: 'En algún lugar cercano',
      phone: 'Por teléfono',
      video: 'Por video',
      group: 'En grupo',
    },
    languages: {
      en: 'Inglés',
      es: 'Español',
      vi: 'Vietnamita',
      zh: 'Chino',
      ru: 'Ruso',
      uk: 'Ucraniano',
      ar: 'Árabe',
      so: 'Somalí',
      ko: 'Coreano',
      fa: 'Persa',
      tl: 'Tagalo',
      ase: 'Lengua de señas americana',
      other: 'Otro idioma',
    },
    plan_id: { not_sure: 'No sé', none: 'No tengo plan', other: 'Un plan que no está en la lista' },
    support: {
      mental_health: 'Salud mental',
      substance_use: 'Alcohol o drogas',
      both: 'Las dos cosas',
      not_said: 'Prefiero no decirlo',
    },
  },
};
