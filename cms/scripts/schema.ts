// Writes the files that are derived from the content model: the GraphQL schema as the CMS serves it,
// and the TypeScript types of the content. With --check it only tells whether they are as they should be.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createDatabase } from '../tests/support/database.ts';
import { cmsFolder, startStrapi, type RunningStrapi } from '../tests/support/strapi.ts';

interface TypeGenerators {
  generators: {
    generate(options: {
      strapi: RunningStrapi['strapi'];
      pwd: string;
      rootDir: string;
      artifacts: { contentTypes: boolean; components: boolean };
      logger: { silent: boolean };
    }): Promise<unknown>;
  };
}

const root = join(cmsFolder, '..');
const schemaFile = join(root, 'packages', 'graphql-client', 'schema.graphql');
const typeFiles = ['contentTypes.d.ts', 'components.d.ts'];

/** The generated files by path, as they should be. */
async function generateFiles(): Promise<Map<string, string>> {
  const database = createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'cms-types-'));
  try {
    const cms = await startStrapi(database.environment);
    const schema = await (await fetch(`${cms.url}/schema.graphql`)).text();
    await loadTypeGenerators().generate({
      strapi: cms.strapi,
      pwd: folder,
      rootDir: 'types',
      artifacts: { contentTypes: true, components: true },
      logger: { silent: true },
    });
    await cms.stop();
    const types = typeFiles.map(async (name): Promise<[string, string]> => [
      join(cmsFolder, 'types', 'generated', name),
      await readFile(join(folder, 'types', 'generated', name), 'utf8'),
    ]);
    return new Map([[schemaFile, schema], ...(await Promise.all(types))]);
  } finally {
    database.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Strapi's command that generates types can only write them into the repository. */
function loadTypeGenerators(): TypeGenerators['generators'] {
  const strapi = createRequire(import.meta.url).resolve('@strapi/strapi');
  const { generators } = createRequire(strapi)('@strapi/typescript-utils') as TypeGenerators;
  return generators;
}

const isCheck = process.argv.includes('--check');
for (const [file, text] of await generateFiles()) {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
  const name = relative(root, file);
  if (isCheck) {
    console.error(
      `${name} is not what the CMS gives: run "pnpm --filter cms schema" and commit it.`,
    );
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.warn(`${name} is written.`);
  }
}
