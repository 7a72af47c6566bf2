import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../paths.ts';

test('the images run the Node.js that every command runs on', () => {
  const runtime = readFileSync(join(root, 'scripts/runtime/package.json'), 'utf8');
  const { node } = (JSON.parse(runtime) as { dependencies: { node: string } }).dependencies;
  for (const image of ['cms', 'web']) {
    const dockerfile = readFileSync(join(root, `deploy/${image}.Dockerfile`), 'utf8');
    const versions = [...dockerfile.matchAll(/^FROM node:([\d.]+)/gm)].map(
      ([, version]) => version,
    );
    expect(new Set(versions)).toEqual(new Set([node]));
  }
});

test('the images are built from the manifests of all packages', () => {
  const packages = readdirSync(join(root, 'packages'));
  for (const image of ['cms', 'web']) {
    const dockerfile = readFileSync(join(root, `deploy/${image}.Dockerfile`), 'utf8');
    const copied = [...dockerfile.matchAll(/^COPY packages\/([\w-]+)\/package\.json/gm)];
    expect(copied.map(([, name]) => name)).toEqual(packages.toSorted());
  }
});
