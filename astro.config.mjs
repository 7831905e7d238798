// Assembly only: each part is explained in the module it comes from.
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { afterBuild } from './src/integrations/after-build.ts';
import { browserFloor } from './src/integrations/browser-floor.ts';
import { partsAhead } from './src/integrations/parts-ahead.ts';
import { checkLinks } from './src/integrations/check-links.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { offline } from './src/integrations/offline.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { keepAddresses } from './src/integrations/keep-addresses.ts';
import { kindComponents } from './src/integrations/kind-components.ts';
import { CHUNKS } from './src/lib/pipeline/built-site/index.ts';
import { markdownOptions } from './src/lib/pipeline/markdown/index.ts';
import { readTerms } from './src/lib/pipeline/lists/index.ts';
import { readSidebar } from './src/lib/pipeline/lists/index.ts';
import { normalizeBase } from './src/lib/links/index.ts';
import { REPOSITORY_URL, SITE_NAME, SITE_SENTENCE } from './src/site.ts';

const base = normalizeBase(process.env.BASE_PATH ?? '/');

const site = process.env.SITE_URL ?? 'http://localhost:4321';

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  prefetch: false,
  // Shiki writes its own colors into every token, but the site's colors come from tokens.css alone.
  markdown: {
    processor: satteri(markdownOptions(base, readTerms(process.cwd()))),
    syntaxHighlight: false,
  },
  vite: {
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: CHUNKS } } },
      },
    },
  },
  integrations: [
    starlight({
      title: SITE_NAME,
      description: SITE_SENTENCE,
      favicon: '/favicon.svg',
      sidebar: readSidebar(process.cwd()),
      editLink: { baseUrl: `${REPOSITORY_URL}/edit/main/` },
      // Dates come from the history of the repository; a build without it shows none.
      lastUpdated: true,
      credits: false,
      expressiveCode: false,
      disable404Route: false,
      customCss: [
        './src/styles/base/tokens.css',
        './src/styles/base/base.css',
        './src/styles/base/presses.css',
        './src/styles/guide/flashcard.css',
        './src/styles/guide/notes.css',
        './src/styles/guide/terms.css',
      ],
      components: {
        Footer: './src/components/starlight/Footer.astro',
        Head: './src/components/starlight/Head.astro',
        Header: './src/components/starlight/Header.astro',
        MobileTableOfContents: './src/components/starlight/MobileTableOfContents.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Search: './src/components/starlight/Search.astro',
        TableOfContents: './src/components/starlight/TableOfContents.astro',
        ThemeProvider: './src/components/starlight/ThemeProvider.astro',
        ThemeSelect: './src/components/starlight/ThemeSelect.astro',
      },
    }),
    // Babel compiles only files with JSX: the others would cost a fifth of a build.
    preact({ include: ['**/*.tsx'] }),
    kindComponents(),
    browserFloor(),
    partsAhead(),
    // A guide for printing repeats the pages of the guide and is not for search engines.
    sitemap({ filter: (page) => !page.startsWith(`${new URL(base, site).href}print/`) }),
    afterBuild([keepAddresses, checkLinks, hostFiles, contentSecurityPolicy, offline]),
  ],
});
