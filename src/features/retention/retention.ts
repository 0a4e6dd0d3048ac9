import * as z from 'zod/mini';
import { applicationStatuses } from '../applications/application.ts';

/** A rule: how long applications of a kind are kept, and how long before their end a notice goes out. */
export const retentionRuleSchema = z.object({
  id: z.string(),
  statuses: z.array(z.enum(applicationStatuses)),
  keepMonths: z.number(),
  noticeDays: z.number(),
  isEnabled: z.boolean(),
  source: z.nullable(z.string()),
  sourceUrl: z.nullable(z.string()),
  revision: z.number(),
});

/** A rule: how long applications of a kind are kept. */
export type RetentionRule = z.output<typeof retentionRuleSchema>;

/** An application that is about to be erased; a draft has no reference for staff. */
export const retentionNoticeSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  ruleId: z.string(),
  noticedAt: z.string(),
  dueOn: z.string(),
  application: z.nullable(z.object({ reference: z.string() })),
});

/** An application that is about to be erased. */
export type RetentionNotice = z.output<typeof retentionNoticeSchema>;

/** An application that is held, with the newest reason. */
export const heldApplicationSchema = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(applicationStatuses),
  holds: z.array(z.object({ isHeld: z.boolean(), reason: z.string(), decidedAt: z.string() })),
});

/** An application that is held. */
export type HeldApplication = z.output<typeof heldApplicationSchema>;

/** Somebody asked to be forgotten. */
export const erasureRequestSchema = z.object({
  id: z.string(),
  reference: z.string(),
  askedAt: z.string(),
});

/** Somebody asked to be forgotten. */
export type ErasureRequest = z.output<typeof erasureRequestSchema>;

/** What was erased: tables, rows, files, when; never whom. */
export const erasureReceiptSchema = z.object({
  id: z.string(),
  what: z.enum(['draft', 'application', 'candidate']),
  tables: z.record(z.string(), z.number()),
  files: z.number(),
  erasedAt: z.string(),
  requestId: z.nullable(z.string()),
});

/** What was erased. */
export type ErasureReceipt = z.output<typeof erasureReceiptSchema>;

/** Limits of 89_retention.sql: months kept, days of notice; sent applications are kept a year at least (29 CFR 1602.14). */
export const retentionLimits = { months: [1, 120], lawMonths: 12, notice: [7, 90] } as const;

const whole = (least: number, most: number) =>
  z.string().check(
    z.trim(),
    z.regex(/^\d{1,3}$/, 'not_number'),
    z.refine((text) => Number(text) >= least && Number(text) <= most, 'out_of_range'),
  );

/** What is typed when changing a rule. @param least months below which the law does not let us go */
export function ruleFormSchema(least: number) {
  return z.object({
    keepMonths: whole(least, retentionLimits.months[1]),
    noticeDays: whole(retentionLimits.notice[0], retentionLimits.notice[1]),
    isEnabled: z.boolean(),
  });
}

/** What is typed when changing a rule. */
export type RuleForm = z.output<ReturnType<typeof ruleFormSchema>>;

/** Fewest months a rule may keep: a year, but for drafts, which no decision was made about. */
export function leastMonths({ statuses }: Pick<RetentionRule, 'statuses'>): number {
  return statuses.includes('draft') ? retentionLimits.months[0] : retentionLimits.lawMonths;
}

/** What is typed when holding an application. */
export const holdFormSchema = z.object({
  reference: z.string().check(z.trim(), z.toUpperCase(), z.minLength(1, 'required'), z.maxLength(7, 'too_long')),
  reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(1000, 'too_long')),
});
