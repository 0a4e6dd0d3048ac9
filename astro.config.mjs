import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { errorPages } from './src/lib/error-pages.integration.ts';
import { securityHeadersFile } from './src/lib/security-headers.integration.ts';
import { sitemapFiles } from './src/lib/sitemap.integration.ts';

const site = (process.env.PUBLIC_SITE_URL ?? 'http://localhost:4321').replace(/\/+$/, '');

const supabase = (process.env.PUBLIC_SUPABASE_URL ?? 'http://localhost:54321').replace(/\/+$/, '');

/** Tells the content loaders which command runs: `astro sync` and `astro check` need types, not rows. */
const tellCommand = {
  name: 'peerdesk-command',
  hooks: {
    'astro:config:setup': ({ command }) => {
      process.env.PEERDESK_ASTRO_COMMAND = command;
    },
  },
};

export default defineConfig({
  site,
  trailingSlash: 'ignore',
  build: { concurrency: 4, format: 'directory', inlineStylesheets: 'never' },
  i18n: { locales: ['en', 'es'], defaultLocale: 'en', routing: { prefixDefaultLocale: false } },
  integrations: [
    tellCommand,
    react(),
    securityHeadersFile({ site, supabase, turnstile: Boolean(process.env.PUBLIC_TURNSTILE_SITE_KEY) }),
    sitemapFiles(site),
    errorPages(),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
});
