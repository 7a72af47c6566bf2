import { defineConfig, type RolldownOptions } from 'rolldown';

/** A file as browsers load it, for those that web/nuxt.config.ts names. */
function writeFile(input: string, file: string): RolldownOptions {
  return {
    input,
    platform: 'browser',
    transform: { target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
    output: { file: `dist/browser/${file}`, format: 'esm', minify: true },
  };
}

export default defineConfig([
  writeFile('src/browser.ts', 'calendar.js'),
  writeFile('src/embed/define.ts', 'event-calendar.js'),
]);
