import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { publishedJobSchema } from './features/jobs/job.ts';
import { jobsLoader } from './features/jobs/jobs.loader.ts';
import { organizationLoader } from './features/organization/organization.loader.ts';
import { publishedOrganizationSchema } from './features/organization/organization.ts';
import { publishedProgramSchema } from './features/programs/program.ts';
import { publishedView } from './lib/published-loader.ts';

/** Long texts, one Markdown file per page and language: `src/content/pages/en/about.md`. */
const pages = defineCollection({
  loader: glob({ base: './src/content/pages', pattern: '{en,es}/*.md' }),
  schema: z.strictObject({
    /** Name of the page in the browser's tab and in search results; also the h1 unless `heading` is given. */
    title: z.string().min(3).max(70),
    /** One or two sentences for search results and shared links. */
    description: z.string().min(40).max(170),
    /** The h1, when it should say more than the title. */
    heading: z.string().optional(),
    kicker: z.string().optional(),
    /** The first sentence, set larger. */
    lead: z.string().optional(),
    /** The day on which a person last checked the facts. */
    checkedOn: z.coerce.date().optional(),
  }),
});

const organization = defineCollection({ loader: organizationLoader(), schema: publishedOrganizationSchema });

const programs = defineCollection({
  loader: publishedView('published_programs', 'id', 'slug'),
  schema: publishedProgramSchema,
});

const jobs = defineCollection({ loader: jobsLoader(), schema: publishedJobSchema });

export const collections = { pages, organization, programs, jobs };
