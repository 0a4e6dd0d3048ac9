import { dayWords, instantWords, type Setting } from '../../lib/instants.ts';
import { auditWords, nameInWords } from './audit-words.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A kept value as people read it: instants and days in words, people by name, states without underscores, lists with
 * commas. Free text stays as it was.
 * @param people names of staff by user id
 */
export function sayValue(value: unknown, setting: Setting, people: ReadonlyMap<string, string>): string {
  const words = auditWords[setting.locale];
  if (value === undefined || value === null || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return value.toLocaleString(setting.locale);
  if (Array.isArray(value)) {
    return value.length === 0 ? words.empty : value.map((each) => sayValue(each, setting, people)).join(', ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  const name = people.get(value);
  if (name !== undefined) return name;
  if (uuid.test(value)) return `${value.slice(0, 8)}…`;
  if (instant.test(value)) return instantWords(value, setting);
  if (day.test(value)) return dayWords(value, setting);
  return /^[a-z]+(_[a-z]+)+$/.test(value) ? nameInWords(value) : value;
}
