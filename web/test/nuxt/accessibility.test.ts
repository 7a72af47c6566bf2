import { mountSuspended } from '@nuxt/test-utils/runtime';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Component } from 'vue';
import type { ComponentExample } from './component-example';
import { componentExamples } from './component-examples';

const components = import.meta.glob<Component>('../../app/components/**/*.vue', {
  eager: true,
  import: 'default',
});

/** What only a whole page and only a browser that paints can tell: the browser tests look at that. */
const notHere = {
  region: { enabled: false },
  'color-contrast': { enabled: false },
};

afterEach(() => document.body.replaceChildren());

test('every component has an example, whose accessibility is tested', () => {
  const shown = new Set(componentExamples.map(({ component }) => component));
  const missing = Object.entries(components)
    .filter(([, component]) => !shown.has(component))
    .map(([path]) => path);
  expect(missing, 'add them to component-examples.ts').toEqual([]);
});

function nameOf({ component }: ComponentExample): string | undefined {
  return Object.entries(components).find(([, one]) => one === component)?.[0];
}

test.each(componentExamples.map((example) => [nameOf(example), example] as const))(
  '%s is accessible',
  async (_name, { node }) => {
    const page = document.body.appendChild(document.createElement('main'));
    const shown = await mountSuspended({ render: () => node }, { attachTo: page });
    expect(shown.html()).not.toBe('');
    const { violations } = await axe.run(page, { rules: notHere, resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);

test('a fault would be found', async () => {
  const page = document.body.appendChild(document.createElement('main'));
  page.innerHTML = '<button></button><img src="/a.png"><div><li>Astray</li></div><input>';
  const { violations } = await axe.run(page, { rules: notHere, resultTypes: ['violations'] });
  expect(violations.map(({ id }) => id).toSorted()).toEqual([
    'button-name',
    'image-alt',
    'label',
    'listitem',
  ]);
});
