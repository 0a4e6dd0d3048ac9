import type { Path } from 'react-hook-form';
import type { Posting } from './posting.ts';

const fields: Record<string, Path<Posting>> = {
  texts: 'texts.en.title',
  summary: 'texts.en.summary',
  responsibilities: 'texts.en.responsibilities',
  benefits: 'texts.en.benefits',
  schedule_note: 'texts.en.scheduleNote',
  workplace_note: 'texts.en.workplaceNote',
  pay_note: 'texts.en.payNote',
  about_the_work: 'texts.en.aboutTheWork',
  employment_types: 'employmentTypes',
  schedule_days: 'scheduleDays',
  hours_per_week: 'hoursPerWeek',
  pay_min: 'payMin',
  pay_max: 'payMax',
  opens_at: 'opensOn',
  closes_at: 'closesOn',
  places: 'places',
  requirements: 'requirements',
  questions: 'questions',
  attributes: 'attributes',
  fair_chance: 'fairChance',
};

/** The form's field for the database's name of it (job_gaps, constraints); undefined when it has none. */
export function fieldOfGap(name: string): Path<Posting> | undefined {
  return fields[name];
}
