import { StackFault } from './fault.ts';

/** The ranges of a schedule's five fields: minute, hour, day of month, month, day of week (0 and 7 are Sunday). */
const fields = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12 },
  { from: 0, to: 7 },
] as const;

/**
 * Says whether a pg_cron schedule falls due in a minute. pg_cron reads schedules in UTC; so does this.
 * @param schedule five fields of numbers, `*`, lists, ranges and steps; or pg_cron's `30 seconds`, due every minute here
 * @param at any instant of the minute
 * @throws StackFault when the schedule cannot be read
 */
export function isDue(schedule: string, at: Date): boolean {
  if (/^[1-5]?\d seconds?$/.test(schedule.trim())) return true;
  const texts = schedule.trim().split(/\s+/);
  if (texts.length !== fields.length) throw new StackFault(`"${schedule}" is no schedule: it needs five fields`);
  const now = [at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCDay()];
  const [minute, hour, day, month, weekday] = fields.map((field, index) => {
    const allowed = values(texts[index] ?? '', field, schedule);
    return allowed.has(now[index] ?? -1) || (index === 4 && now[4] === 0 && allowed.has(7));
  });
  // As in cron: when both days are restricted, either one is enough.
  const anyDay = texts[2] !== '*' && texts[4] !== '*' ? day || weekday : day && weekday;
  return Boolean(minute && hour && month && anyDay);
}

function values(text: string, { from, to }: { from: number; to: number }, schedule: string): Set<number> {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part);
    if (match === null) throw new StackFault(`"${schedule}" is no schedule: "${part}" cannot be read`);
    const [, first = '*', last, step] = match;
    const start = first === '*' ? from : Number(first);
    const end = last !== undefined ? Number(last) : first === '*' || step !== undefined ? to : start;
    if (start < from || end > to) throw new StackFault(`"${schedule}" is no schedule: "${part}" is out of range`);
    for (let value = start; value <= end; value += Number(step ?? 1)) found.add(value);
  }
  return found;
}
