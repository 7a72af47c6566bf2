import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../paths.ts';

/** Lists what a script and the scripts that it imports load from packages as soon as it is started. */
function listPackages(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(join(root, 'scripts', file), 'utf8');
  const imports = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)';/gm)];
  return imports.flatMap(([, specifier = '']) => {
    if (specifier.startsWith('./')) return listPackages(specifier.slice(2), seen);
    return specifier.startsWith('node:') ? [] : [`${file} loads ${specifier}`];
  });
}

test.each(['start', 'dev', 'test', 'bench', 'screenshots'])(
  'the command %s needs no package before it has installed them',
  (command) => {
    expect(listPackages(`${command}.ts`)).toEqual([]);
  },
);
