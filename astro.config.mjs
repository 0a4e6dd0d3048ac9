import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { securityHeadersFile } from './src/lib/security-headers.integration.ts';

const site = (process.env.PUBLIC_SITE_URL ?? 'http://localhost:4321').replace(/\/+$/, '');

const supabase = (process.env.PUBLIC_SUPABASE_URL ?? 'http://localhost:54321').replace(/\/+$/, '');

/** Pages a search engine has no business with: the desk behind the site, receipts, error pages. */
const unlisted = /\/(portal|my)(\/|$)|\/ask\/received|\/404/;

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
  build: { format: 'directory', inlineStylesheets: 'never' },
  i18n: { locales: ['en', 'es'], defaultLocale: 'en', routing: { prefixDefaultLocale: false } },
  integrations: [
    tellCommand,
    react(),
    securityHeadersFile({ site, supabase, turnstile: Boolean(process.env.PUBLIC_TURNSTILE_SITE_KEY) }),
    sitemap({
      filter: (page) => !unlisted.test(page),
      i18n: { defaultLocale: 'en', locales: { en: 'en', es: 'es' } },
      serialize: (item) => ({ ...item, url: item.url.replace(/(?<=.)\/$/, '') }),
    }),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
});
