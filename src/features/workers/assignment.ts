import * as z from 'zod/mini';
import { workerLimits } from './worker.ts';

const percent = z.pipe(
  z.string().check(z.trim(), z.minLength(1, 'required')),
  z.pipe(
    z.transform((text: string) => Number(text.replace(',', '.'))),
    z.number('percent').check(z.minimum(5, 'percent'), z.maximum(100, 'percent')),
  ),
);

/** What share of full time, in which programs, under whom. For hiring and for moving. */
export const assignmentSchema = z
  .object({
    /** `YYYY-MM-DD`; when moving it stays as it is. */
    hiredOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'required')),
    percent,
    programs: z
      .array(
        z.object({
          programId: z.string().check(z.minLength(1, 'required')),
          supervisorId: z.string().check(z.minLength(1, 'required')),
          percent: z.string().check(z.trim()),
        }),
      )
      .check(z.minLength(1, 'required')),
    override: z.string().check(z.trim(), z.maxLength(workerLimits.note, 'too_long')),
  })
  .check(
    z.refine((form) => new Set(form.programs.map(({ programId }) => programId)).size === form.programs.length, {
      error: 'twice',
      path: ['programs'],
    }),
    z.refine((form) => form.programs.length === 1 || form.programs.every((each) => isShare(each.percent)), {
      error: 'shares',
      path: ['programs'],
    }),
    z.refine((form) => form.programs.length === 1 || sumOf(form.programs) <= form.percent, {
      error: 'sum',
      path: ['programs'],
    }),
  );

/** An assignment, checked. */
export type Assignment = z.output<typeof assignmentSchema>;
/** An assignment as typed. */
export type AssignmentTyped = z.input<typeof assignmentSchema>;

function isShare(text: string): boolean {
  const value = Number(text.replace(',', '.'));
  return text !== '' && value >= 5 && value <= 100;
}

function sumOf(programs: readonly { percent: string }[]): number {
  return programs.reduce((sum, each) => sum + Number(each.percent.replace(',', '.')), 0);
}

/** The programs as hire_application and move_worker take them; one program alone takes the whole share. */
export function programsArgument({ programs, percent: whole }: Assignment) {
  return programs.map(({ programId, supervisorId, percent: share }) => ({
    program_id: programId,
    supervisor_id: supervisorId,
    fte: (programs.length === 1 ? whole : Number(share.replace(',', '.'))) / 100,
  }));
}
