import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templates, templatesInOtherStates } from '../../../scripts/templates';

const app = join(import.meta.dirname, '../../app');

/** Pages of which nobody has an example who only asks for an address. */
const exceptions = {
  'pages/account.vue': 'members alone see it: account-pages.spec.ts',
  'pages/confirm-email.vue': 'it needs the link of a mail: accounts.spec.ts',
  'pages/embed/current.vue': 'it is the embedded month, of the day on which it is asked for',
  'pages/register.vue': 'there only where the operator opens it: accounts.spec.ts',
  'pages/reset-password.vue': 'it needs the link of a mail: account-pages.spec.ts',
  'pages/styleguide.vue': 'in development only',
};

test('every page is a template that all checks know, or an exception', () => {
  const pages = globSync('pages/**/*.vue', { cwd: app });
  expect(pages.length).toBeGreaterThan(20);
  expect([...templates.map(({ file }) => file), ...Object.keys(exceptions)].toSorted()).toEqual(
    [...pages, 'error.vue'].toSorted(),
  );
});

test('templates differ in name and path', () => {
  const all = [...templates, ...templatesInOtherStates];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.flatMap(({ paths }) => Object.values(paths))).size).toBe(2 * all.length);
});
