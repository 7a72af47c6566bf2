import { expect, test } from '@playwright/test';
import { LynxVisitor } from './lynx';

// Keys are ASCII: "Português" is found by its beginning.

test('in a text browser a visitor reads About, in both languages', ({ baseURL }) => {
  const [about, sobre] = new LynxVisitor()
    .follow('About')
    .read()
    .follow('Portugu')
    .read()
    .run(`${baseURL}/`);
  expect(about).toContain('Production Technologies Cluster');
  expect(about).toContain('Mission');
  expect(about).toContain('Axis 4');
  expect(sobre).toContain('Cluster das Tecnologias de Produção');
});

test('in a text browser a visitor finds an event of September 2024, opens it, and changes the language', ({
  baseURL,
}) => {
  const [past, event, evento] = new LynxVisitor()
    // Feeds of events stand before the navigation, whose next link is that to the events.
    .find('Outcomes')
    .next()
    .enter()
    .follow('Past')
    .follow('Earlier events')
    .read()
    .follow('AMB 2024')
    .read()
    .follow('Portugu')
    .read()
    .run(`${baseURL}/`);
  expect(past).toContain('September 2024');
  expect(event).toMatch(/Stuttgart.*10\s*.{0,3}14 September 2024|10 September.*Stuttgart/u);
  expect(evento).toMatch(/Estugarda/u);
});

test('in a text browser a visitor searches', ({ baseURL }) => {
  const [found, opened] = new LynxVisitor()
    // Lynx shows a button as "(BUTTON) Search"; the box stands before it.
    .find('BUTTON')
    .previous()
    .write('AMB 2024')
    .next()
    .enter()
    .read()
    .follow('International Exhibition')
    .read()
    .run(`${baseURL}/`);
  expect(found).toMatch(/results? for “AMB 2024”/u);
  expect(opened).toContain('Stuttgart');
});
