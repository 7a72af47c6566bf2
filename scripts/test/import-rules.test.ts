import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');

/** Each file with what it imports or calls, and the words of the rule that must stop it. */
const forbidden: [file: string, code: string, reason: string][] = [
  ['packages/calendar/src/a.ts', "import 'vue';", 'The calendar is pure'],
  ['packages/calendar/src/b.ts', "import 'node:fs';", 'The calendar is pure'],
  ['packages/calendar/src/c.ts', "import 'graphql';", 'The calendar is pure'],
  ['packages/calendar/src/d.ts', "import '../../graphql-client/src/client.js';", 'is pure'],
  ['packages/calendar/src/e.ts', "import type { A } from 'graphql-client';", 'is pure'],
  ['packages/calendar/src/f.ts', "export * from 'node:path';", 'The calendar is pure'],
  ['packages/calendar/src/g.ts', "await import('node:os');", 'The calendar is pure'],
  ['packages/calendar/src/h.ts', 'new Date();', 'use Temporal'],
  ['packages/calendar/src/i.test.ts', "import 'vue';", 'The calendar is tested alone'],
  ['packages/calendar-widget/src/a.ts', "import 'vue';", 'no framework'],
  ['packages/calendar-widget/src/b.ts', "import 'node:fs';", 'imports the calendar at most'],
  ['packages/calendar-widget/src/c.ts', "import 'graphql-client';", 'the calendar at most'],
  ['packages/calendar-widget/src/d.test.ts', "import 'vue';", 'its subject, the calendar'],
  ['packages/api-explorer/src/a.ts', "import 'graphql-client';", 'is sent to visitors too'],
  ['packages/graphql-client/src/a.ts', "import '@urql/vue';", "urql's core and its typing"],
  ['packages/graphql-client/src/b.ts', "import 'graphql';", "urql's core and its typing"],
  ['packages/graphql-client/src/c.ts', "import 'calendar';", "urql's core and its typing"],
  ['packages/graphql-client/src/d.ts', "import '../../calendar/src/month.js';", 'its typing only'],
  ['packages/text-search/src/a.ts', "import 'node:fs';", 'pure functions alone'],
  ['packages/text-search/src/b.ts', "import 'calendar';", 'pure functions alone'],
  ['packages/languages/src/a.ts', "import 'node:fs';", 'imports nothing'],
  ['packages/languages/src/b.ts', "import 'icalendar';", 'imports nothing'],
  ['packages/client-address/src/a.ts', "import 'content-changes';", 'by its addresses alone'],
  ['packages/content-changes/src/a.ts', "import 'node:fs';", 'how changes are told'],
  ['packages/another/src/h.ts', "import 'languages';", 'only where .oxlintrc.json allows it'],
  [
    'packages/strapi-plugin-graphql-batching/src/a.ts',
    "import 'graphql';",
    'takes what runs from the Strapi that loads it',
  ],
  ['packages/another/src/a.ts', "import 'cms';", 'neither the CMS nor the site'],
  ['packages/another/src/b.ts', "import '../../../web/app/x';", 'neither the CMS nor the site'],
  ['packages/another/src/c.ts', "import 'calendar';", 'only where .oxlintrc.json allows it'],
  ['packages/another/src/d.ts', "import '../../calendar/src/month.js';", '.oxlintrc.json'],
  ['packages/another/src/e.ts', "import '@strapi/strapi';", 'free of frameworks'],
  ['packages/another/src/g.ts', "import 'calendar-widget';", 'only where .oxlintrc.json allows it'],
  ['packages/another/src/i.ts', "import 'icalendar';", 'only where .oxlintrc.json allows it'],
  ['cms/src/a.ts', "import 'graphql-client';", 'does not know who reads it'],
  ['cms/src/h.ts', "import 'calendar-widget/browser';", 'does not know who reads it'],
  ['cms/src/b.ts', "import '../../web/shared/x';", 'does not know who reads it'],
  ['cms/src/c.ts', "import '../../packages/calendar/src/month';", 'through their exports'],
  ['cms/src/d.ts', "import 'calendar/dist/month.js';", 'through their exports'],
  ['cms/src/f.ts', "import 'icalendar/dist/index.js';", 'through their exports'],
  ['cms/src/g.ts', "import 'text-search/dist/index.js';", 'through their exports'],
  ['web/server/a.ts', "import '@strapi/strapi';", 'by its GraphQL schema alone'],
  ['web/app/composables/useA.ts', "import '../../../cms/src/x';", 'GraphQL schema alone'],
  ['web/shared/a.ts', "import '../../packages/calendar/src/month';", 'through their exports'],
  ['web/app/a.ts', "import 'calendar-widget/dist/dates.js';", 'through their exports'],
  ['web/app/pages/e.vue', "import 'calendar-widget/dist/dates.js';", 'through their exports'],
  ['web/app/b.ts', "import 'languages/dist/index.js';", 'through their exports'],
  ['web/app/pages/a.vue', "import '@urql/vue';", 'Pages call composables'],
  ['web/app/pages/b.vue', "await useFetch('/api');", 'Only composables talk to the network'],
  ['web/app/pages/c.vue', "import '@strapi/strapi';", 'by its GraphQL schema alone'],
  ['web/app/layouts/a.vue', "await useAsyncData('a', load);", 'Only composables'],
  ['web/app/components/calendar/A.vue', "import '@urql/core';", 'components get props'],
  ['web/app/components/B.vue', "await fetch('/api');", 'Only composables talk to the network'],
  ['web/app/components/C.vue', "await $fetch('/api');", 'Only composables talk to the network'],
  ['web/app/components/F.vue', "new Intl.NumberFormat('en');", 'makes each once'],
  ['web/app/composables/useC.ts', "new Intl.DateTimeFormat('en');", 'makes each once'],
  ['web/server/b.ts', "Intl.DateTimeFormat('en').format();", 'makes each once'],
  [
    'web/app/components/D.vue',
    "import { createCmsClient } from 'graphql-client/site';",
    'components get props',
  ],
  ['scripts/a.ts', "import 'calendar';", 'before anything is built'],
  ['scripts/test/b.ts', "import '../../cms/src/x.ts';", 'before anything is built'],
  ['scripts/bootstrap.mjs', "import 'valibot';", 'before anything is installed'],
  ['bench/a.ts', "import '../cms/src/occurrences/read.ts';", 'as its users see it'],
  ['bench/support/a.ts', "import '../../web/shared/x.ts';", 'as its users see it'],
  ['bench/b.ts', "import '../packages/calendar/src/month.ts';", 'through their exports'],
];

const allowed: [file: string, code: string][] = [
  ['packages/calendar/src/j.ts', "import './month.js';"],
  ['packages/calendar/src/k.ts', "import 'temporal-spec/global';"],
  ['packages/calendar/src/l.test.ts', "import 'fast-check'; import 'vitest'; new Date();"],
  ['packages/calendar-widget/src/e.ts', "import './dates.js'; import 'calendar';"],
  ['packages/graphql-client/src/documents/e.ts', "import '../graphql.js'; import 'gql.tada';"],
  [
    'packages/api-explorer/src/b.tsx',
    "import 'graphiql'; import 'react-dom/client'; import './c.js';",
  ],
  ['packages/graphql-client/src/f.ts', "import '@urql/core';"],
  [
    'packages/strapi-plugin-graphql-batching/src/b.ts',
    "import type { Core } from '@strapi/types'; import 'dataloader'; import './x.js';",
  ],
  ['packages/text-search/src/c.ts', "import type { Language } from 'languages';"],
  ['web/shared/formatters.ts', "new Intl.NumberFormat('en');"],
  ['packages/another/src/f.ts', "import 'node:path'; import './x.js';"],
  [
    'cms/src/e.ts',
    "import 'calendar'; import 'icalendar'; import '@strapi/strapi'; import '../seed/x';",
  ],
  ['web/app/composables/useB.ts', "import '@urql/vue'; import 'graphql-client/site';"],
  ['web/app/pages/d.vue', "import 'calendar'; import '~/components/calendar/x';"],
  ['web/app/pages/f.vue', "import module from 'calendar-widget/browser?url';"],
  [
    'web/app/components/E.vue',
    "import type { A } from 'graphql-client/site'; import '../calendar/x';",
  ],
  [
    'bench/support/b.ts',
    "import '../../cms/tests/support/database.ts'; import '../../scripts/paths.ts'; import 'graphql-client/site';",
  ],
  ['scripts/c.ts', "import 'node:path'; import './x.ts'; import '@playwright/test';"],
];

interface Diagnostic {
  code: string;
  filename: string;
  message: string;
  help?: string;
}

// A copy of the configuration over a directory of the same shape: the rules go by path.
const copy = mkdtempSync(join(tmpdir(), 'import-rules-'));
const complaints = new Map<string, string[]>();

beforeAll(() => {
  copyFileSync(join(repository, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
  for (const [file, code] of [...forbidden, ...allowed]) {
    const path = join(copy, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      file.endsWith('.vue') ? `<script setup lang="ts">\n${code}\n</script>` : code,
    );
  }
  const oxlint = join(repository, 'node_modules', '.bin', 'oxlint');
  const { stdout } = spawnSync(oxlint, ['--format=json'], { cwd: copy, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  for (const { code, filename, message, help = '' } of diagnostics) {
    if (!code.includes('no-restricted-')) continue;
    complaints.set(filename, [...(complaints.get(filename) ?? []), `${message} ${help}`]);
  }
});

afterAll(() => rmSync(copy, { recursive: true }));

describe('the linter refuses, and says why', () => {
  test.each(forbidden)('%s: %s', (file, _code, reason) => {
    expect(complaints.get(file)?.join('\n') ?? 'no complaint').toContain(reason);
  });
});

describe('the linter lets pass', () => {
  test.each(allowed)('%s: %s', (file) => {
    expect(complaints.get(file)).toBeUndefined();
  });
});
