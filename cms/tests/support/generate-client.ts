// Generates a client from the committed schema.graphql by GraphQL Code Generator into the folder that is
// named, and compiles it strictly. A program of its own, as whoever generates one runs it: within the tests
// there would be a second copy of graphql.
import { readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { buildSchema, parse } from 'graphql';
import ts from 'typescript';

/** What somebody writes who knows the schema alone, beside what a generator makes of it. */
const program = `
import { graphql } from './gql/gql.js';
import type { TypedDocumentString } from './gql/graphql.js';
import type { Query } from './schema-types.js';

const Month = graphql(\`MONTH\`);

async function ask<Result, Variables>(
  endpoint: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  return ((await response.json()) as { data: Result }).data;
}

export async function listMonth(endpoint: string, month: string): Promise<string[]> {
  const { calendarMonth } = await ask(endpoint, Month, { month });
  const asInSchema: Query['calendarMonth']['month'] = calendarMonth.month;
  return calendarMonth.days.flatMap(({ date, occurrences }) =>
    occurrences.map(({ title, category }) => [asInSchema, date, title, category].join(' ')),
  );
}
`;

const month = `
query Month($month: String) {
  calendarMonth(month: $month) {
    month
    days {
      date
      occurrences {
        title
        category
      }
    }
  }
}
`;

const folder = String(process.argv[2]);

async function generateFiles(): Promise<[file: string, text: string][]> {
  const text = readFileSync(
    join(import.meta.dirname, '../../../packages/graphql-client/schema.graphql'),
    'utf8',
  );
  const shared = { schema: parse(text), schemaAst: buildSchema(text) };
  const config = { documentMode: 'string', useTypeImports: true, importExtension: '.js' };
  const documents = [{ location: 'program.ts', rawSDL: month, document: parse(month) }];
  const sections = await preset.buildGeneratesSection({
    ...shared,
    config,
    documents,
    baseOutputDir: join(folder, 'gql/'),
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
  });
  const types = {
    ...shared,
    config: {},
    documents: [],
    filename: join(folder, 'schema-types.ts'),
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: typescriptPlugin },
  };
  const generated = await Promise.all(
    [...sections, types].map(async (section): Promise<[string, string]> => [
      section.filename,
      await codegen(section),
    ]),
  );
  return [
    ...generated,
    [join(folder, 'program.ts'), program.replace('MONTH', month)],
    [join(folder, 'package.json'), '{ "type": "module" }'],
  ];
}

/** The generated documents have the type of a package that whoever uses the generator installs. */
async function installTypes(): Promise<void> {
  const name = '@graphql-typed-document-node/core';
  const place = join(folder, 'node_modules', name);
  await mkdir(dirname(place), { recursive: true });
  await symlink(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), place);
}

function compile(entry: string): void {
  const compiler = ts.createProgram([entry], {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmitOnError: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  const { diagnostics } = compiler.emit();
  const complaints = [...ts.getPreEmitDiagnostics(compiler), ...diagnostics];
  if (complaints.length > 0) {
    throw new Error(
      ts.formatDiagnostics(complaints, {
        getCanonicalFileName: (file) => file,
        getCurrentDirectory: () => folder,
        getNewLine: () => '\n',
      }),
    );
  }
}

for (const [file, text] of await generateFiles()) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
await installTypes();
compile(join(folder, 'program.ts'));
