import * as z from 'zod/mini';

/** How people meet for an interview, as the database's `interview_way`. */
export const interviewWays = ['in_person', 'video', 'phone'] as const;
/** Where an interview stands, as the database's `interview_status`. */
export const interviewStatuses = ['proposed', 'set', 'cancelled', 'held', 'no_show'] as const;
/** What can come of an interview that was set. */
export const interviewOutcomes = ['held', 'no_show'] as const;

export type InterviewWay = (typeof interviewWays)[number];
export type InterviewStatus = (typeof interviewStatuses)[number];
export type InterviewOutcome = (typeof interviewOutcomes)[number];

/** Longest wishes: private.propose_interview and the checks of 78_interviews.sql. */
export const interviewLimits = { minutes: [10, 240], times: 20, interviewers: 8, details: 500, note: 1000 } as const;

const maybe = z.nullable(z.string());
const titlesSchema = z.nullable(z.object({ en: z.optional(z.string()), es: z.optional(z.string()) }));

/** Where an in-person interview is. */
export const placeSchema = z.object({
  name: z.string(),
  street: maybe,
  city: z.string(),
  jurisdiction: z.string(),
  postalCode: maybe,
});

/** A place as people look for it: `Portland office, 310 NE Confluence Street, Portland, OR 97232`. */
export function placeLine({ name, street, city, jurisdiction, postalCode }: z.output<typeof placeSchema>): string {
  const state = [jurisdiction.replace(/^US-/, ''), postalCode].filter(Boolean).join(' ');
  return [name, street, city, state].filter(Boolean).join(', ');
}

/** An interview as its candidate, a mail and a calendar file may tell it (private.interview_document), keys in camelCase. */
export const toldInterviewSchema = z.object({
  id: z.string(),
  status: z.enum(interviewStatuses),
  way: z.enum(interviewWays),
  details: maybe,
  /** IANA zone of the place, or of the organisation for phone and video. */
  zone: z.string(),
  minutes: z.number(),
  sequence: z.number(),
  startsAt: maybe,
  askedAt: maybe,
  askedNote: maybe,
  place: z.nullable(placeSchema),
  interviewers: z.array(z.string()),
  times: z.array(z.object({ id: z.string(), startsAt: z.string(), isOpen: z.boolean() })),
  endedNote: maybe,
  jobTitle: titlesSchema,
  reference: z.string(),
  organization: z.string(),
  organizationEmail: z.string(),
  organizationPhone: z.string(),
});

/** An interview as it may be told. */
export type ToldInterview = z.output<typeof toldInterviewSchema>;

/** The title of the posting in a language, else in English, else nothing. */
export function titleIn(titles: ToldInterview['jobTitle'], locale: 'en' | 'es'): string | undefined {
  return titles?.[locale] ?? titles?.en;
}
