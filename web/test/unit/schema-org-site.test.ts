import type { OrganisationFacts } from 'graphql-client/site';
import { expect, test } from 'vitest';
import { toSchemaOrgBreadcrumbs } from '../../shared/schema-org-breadcrumbs';
import { toSchemaOrgOrganization } from '../../shared/schema-org-organization';
import { toSchemaOrgWebSite } from '../../shared/schema-org-website';

const siteUrl = 'https://site.test';

const association: OrganisationFacts = {
  name: 'Production Technologies Cluster',
  acronym: 'PRODUTECH',
  summary: 'Who makes machines.',
  founded: 2012,
  email: 'info@site.test',
  phone: '+351 123 456 789',
  address: { street: 'Rua 1', postalCode: '4100', locality: 'Porto', country: 'PT' },
  links: [
    { label: 'Social', url: 'https://social.example/produtech' },
    null,
    { label: 'Trap', url: 'javascript:alert(1)' },
  ],
  logo: { url: '/uploads/logo.svg' },
};

test('the organisation is described by its own facts, and links that are links', () => {
  expect(toSchemaOrgOrganization(association, siteUrl)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': 'https://site.test/#organisation',
    name: 'Production Technologies Cluster',
    alternateName: 'PRODUTECH',
    description: 'Who makes machines.',
    url: 'https://site.test/',
    foundingDate: '2012',
    email: 'info@site.test',
    telephone: '+351 123 456 789',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Rua 1',
      postalCode: '4100',
      addressLocality: 'Porto',
      addressCountry: 'PT',
    },
    logo: 'https://site.test/uploads/logo.svg',
    sameAs: ['https://social.example/produtech'],
  });
});

test('what is not known of the organisation is not told', () => {
  const bare = { ...association, acronym: null, summary: null, founded: null, email: null };
  const told = toSchemaOrgOrganization(
    { ...bare, phone: null, address: null, links: [], logo: null },
    siteUrl,
  );
  expect(Object.keys(told).toSorted()).toEqual(['@context', '@id', '@type', 'name', 'url']);
});

test('the site has a search in the page’s language', () => {
  const site = { siteUrl, name: 'PRODUTECH', language: 'pt' };
  expect(toSchemaOrgWebSite(site)).toMatchObject({
    '@type': 'WebSite',
    url: 'https://site.test/pt',
    inLanguage: 'pt',
    publisher: { '@id': 'https://site.test/#organisation' },
    potentialAction: {
      target: { urlTemplate: 'https://site.test/pt/search?q={words}' },
      'query-input': 'required name=words',
    },
  });
  expect(toSchemaOrgWebSite({ ...site, language: 'en' }).url).toBe('https://site.test/');
});

test('the way to a page is numbered, and the page itself has no address in it', () => {
  const steps = [
    { label: 'Início', to: '/pt' },
    { label: 'Eventos', to: '/pt/events' },
    { label: 'Feira' },
  ];
  expect(toSchemaOrgBreadcrumbs(steps, siteUrl).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Início', item: 'https://site.test/pt' },
    { '@type': 'ListItem', position: 2, name: 'Eventos', item: 'https://site.test/pt/events' },
    { '@type': 'ListItem', position: 3, name: 'Feira' },
  ]);
});
