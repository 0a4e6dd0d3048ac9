import * as z from 'zod/mini';

/** A mail that did not arrive; the address is masked by the database. */
export const messageProblemSchema = z.object({
  id: z.string(),
  kind: z.string(),
  address: z.string(),
  status: z.enum(['bounced', 'complained', 'given_up', 'dropped']),
  errorCode: z.nullable(z.string()),
  attempts: z.number(),
  queuedAt: z.string(),
  updatedAt: z.string(),
  isSuppressed: z.boolean(),
});

/** A mail that did not arrive. */
export type MessageProblem = z.output<typeof messageProblemSchema>;

/** Which event sends what to whom, and whether it does. */
export const messageRuleSchema = z.object({
  event: z.string(),
  audience: z.string(),
  kind: z.string(),
  isEnabled: z.boolean(),
});

/** A rule of the one table that says which event sends what to whom. */
export type MessageRule = z.output<typeof messageRuleSchema>;

/** Audiences of hiring, whose switches HR may use as well (the policy of message_rules). */
export function isHiringAudience(audience: string): boolean {
  return ['candidate', 'helper', 'interviewers', 'referee', 'recipient'].includes(audience);
}
