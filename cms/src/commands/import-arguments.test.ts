import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImportArguments } from './import-arguments';
import { UsageError } from './usage-error';

const zone = ['--time-zone', 'Europe/Lisbon'];

test('the arguments of an import', () => {
  expect(readImportArguments(['a.ics', ...zone])).toEqual({
    file: join(process.env.INIT_CWD ?? process.cwd(), 'a.ics'),
    association: 'produtech',
    language: undefined,
    timeZone: 'Europe/Lisbon',
    drafts: false,
    dryRun: false,
  });
  const options = ['--language', 'pt', '--association', 'x', '--drafts', '--dry-run'];
  expect(readImportArguments([...options, '/b.ics', ...zone])).toEqual({
    file: '/b.ics',
    association: 'x',
    language: 'pt',
    timeZone: 'Europe/Lisbon',
    drafts: true,
    dryRun: true,
  });
});

describe('arguments that will not do are told in a sentence', () => {
  test.each([
    [zone, /^Name one calendar file to import: npm run cms:import -- events\.ics/],
    [['a.ics', 'b.ics', ...zone], /^Name one calendar file/],
    [['a.ics'], /^A time zone is missing: say with --time-zone, by an IANA name/],
    [['a.ics', '--time-zone', 'Lisbon'], /^There is no time zone "Lisbon": say/],
    [['a.ics', ...zone, '--language', 'fr'], /no language "fr": give --language en or pt/],
    [['a.ics', ...zone, '--frobnicate'], /^Unknown option '--frobnicate': npm run cms:import/],
    [['a.ics', '--time-zone'], /^Option '--time-zone <value>' argument missing: npm run/],
  ])('%j', (args, sentence) => {
    expect(() => readImportArguments(args)).toThrow(UsageError);
    expect(() => readImportArguments(args)).toThrow(sentence);
  });
});
