import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { addTemplate, addTypeTemplate, defineNuxtModule, updateTemplates } from 'nuxt/kit';
import { type BundledLanguage, codeToHtml, createCssVariablesTheme } from 'shiki';

const languages: Readonly<Record<string, BundledLanguage>> = {
  '.graphql': 'graphql',
  '.html': 'html',
  '.json': 'json',
  '.py': 'python',
  '.sh': 'bash',
  '.ts': 'typescript',
};

const theme = createCssVariablesTheme({ variablePrefix: '--' });

/** Writes a file as HTML whose words have classes: pages let no style attribute in. */
async function writeHtml(path: string): Promise<string> {
  return codeToHtml(readFileSync(path, 'utf8').trimEnd(), {
    lang: languages[extname(path)] ?? 'text',
    theme,
    transformers: [
      {
        span(node) {
          const [, kind] = /--token-([\w-]+)/u.exec(String(node.properties.style)) ?? [];
          node.properties = kind === undefined ? {} : { class: `code-${kind}` };
        },
        line(node) {
          node.children = node.children.flatMap((child) =>
            child.type === 'element' && !child.properties.class ? child.children : [child],
          );
        },
        // The component has `pre` and `code`.
        root(root) {
          root.children = this.code.children;
        },
      },
    ],
  });
}

/** Reads each folder of examples: its files by their names, as HTML. */
async function readExamples(root: string): Promise<Record<string, Record<string, string>>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const examples: Record<string, Record<string, string>> = {};
  for (const { name, parentPath } of files) {
    const folder = parentPath.slice(root.length + 1);
    (examples[folder] ??= {})[name] = await writeHtml(join(parentPath, name));
  }
  return examples;
}

/** Gives pages the handbook's examples (`examples/<name>/`), coloured when the site is built. */
export default defineNuxtModule({
  meta: { name: 'code-examples' },
  setup(_options, nuxt) {
    const root = join(nuxt.options.rootDir, 'examples');
    const filename = 'code-examples.mjs';
    addTemplate({
      filename,
      getContents: async () => `export default ${JSON.stringify(await readExamples(root))};`,
    });
    addTypeTemplate({
      filename: 'types/code-examples.d.ts',
      getContents: () =>
        `declare module '#build/${filename}' {
  /** HTML of each file of each example. */
  const examples: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default examples;
}`,
    });
    nuxt.options.watch.push(root);
    nuxt.hook('builder:watch', async (_event, path) => {
      if (path.includes('examples/')) {
        await updateTemplates({ filter: (template) => template.filename === filename });
      }
    });
  },
});
