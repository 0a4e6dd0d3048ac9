import { describe, expect, test } from 'vitest';
import { jobRow, placeRow } from '../../../tests/support/published-rows.ts';
import { publishedJobSchema } from './job.ts';
import { type JobFacets, jobFacets } from './job-facets.ts';
import { filtersQuery, hasFilters, matchesFilters, parseFilters, parseLeastPay } from './job-filters.ts';

const facets: JobFacets = {
  places: ['milwaukie', 'remote'],
  states: ['US-OR'],
  pay: 17.25,
  types: ['full_time'],
  schedule: 'fixed',
  terms: ['schools', 'adults'],
};

describe('the address', () => {
  test('keeps known filters through a round trip and drops the rest', () => {
    const query = new URLSearchParams('state=US-OR&pay=18&utm_source=x&type=');
    expect(filtersQuery(parseFilters(query))).toBe('?state=US-OR&pay=18');
  });

  test('is empty when nothing is chosen', () => {
    expect(filtersQuery({})).toBe('');
    expect(hasFilters(parseFilters(new URLSearchParams('place= ')))).toBe(false);
  });
});

describe('parseLeastPay', () => {
  test.each([
    ['18', 18],
    ['$18.50', 18.5],
    ['18,50', 18.5],
    ['', null],
    ['a lot', null],
  ])('reads %j as %j', (text, pay) => {
    expect(parseLeastPay(text)).toBe(pay);
  });
});

describe('matchesFilters', () => {
  test.each([
    [{}, true],
    [{ place: 'milwaukie' }, true],
    [{ place: 'tigard' }, false],
    [{ place: 'remote' }, true],
    [{ state: 'US-VA' }, false],
    [{ pay: '17.25' }, true],
    [{ pay: '17.26' }, false],
    [{ pay: 'nonsense' }, true],
    [{ type: 'contract' }, false],
    [{ schedule: 'varies' }, false],
    [{ setting: 'schools', population: 'adults' }, true],
    [{ setting: 'schools', population: 'youth' }, false],
  ])('%j gives %j', (filters, expected) => {
    expect(matchesFilters(facets, filters)).toBe(expected);
  });
});

describe('jobFacets', () => {
  test('a job with two places in two states is found under each', () => {
    const places = [placeRow(), placeRow({ slug: 'raleigh', jurisdiction: 'US-NC' })];
    const found = jobFacets(publishedJobSchema.parse(jobRow(1, { places, workplace: 'hybrid' })));
    expect(found.places).toEqual(['milwaukie', 'raleigh', 'remote']);
    expect(found.states).toEqual(['US-OR', 'US-NC']);
  });

  test('only settings and populations are kept of the terms', () => {
    const term = (id: string, kind: string) => ({ id, kind, label_en: id, label_es: id });
    const terms = [term('schools', 'setting'), term('adults', 'population'), term('trauma', 'issue')];
    expect(jobFacets(publishedJobSchema.parse(jobRow(1, { terms }))).terms).toEqual(['schools', 'adults']);
  });
});
