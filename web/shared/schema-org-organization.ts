import type { OrganisationFacts } from 'graphql-client/site';
import type { Organization, WithContext } from 'schema-dts';
import { toAbsoluteAddress } from './site-addresses';

type Described = Exclude<Organization, string>;

/** Names the organisation on every page alike, so that what is told of it joins. */
export function organisationId(siteUrl: string): string {
  return new URL('/#organisation', siteUrl).href;
}

/** Maps the association to https://schema.org/Organization. */
export function toSchemaOrgOrganization(
  association: OrganisationFacts,
  siteUrl: string,
): WithContext<Described> {
  const { acronym, summary, founded, email, phone, address, links } = association;
  const logo = toAbsoluteAddress(association.logo?.url, siteUrl);
  const sameAs = (links ?? []).flatMap((link) => toAbsoluteAddress(link?.url, siteUrl) ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': organisationId(siteUrl),
    name: association.name,
    url: new URL('/', siteUrl).href,
    ...(acronym && { alternateName: acronym }),
    ...(summary && { description: summary }),
    ...(founded && { foundingDate: String(founded) }),
    ...(email && { email }),
    ...(phone && { telephone: phone }),
    ...(address && { address: describeAddress(address) }),
    ...(logo && { logo }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

function describeAddress(address: NonNullable<OrganisationFacts['address']>) {
  const { street, postalCode, locality, country } = address;
  return {
    '@type': 'PostalAddress' as const,
    ...(street && { streetAddress: street }),
    ...(postalCode && { postalCode }),
    ...(locality && { addressLocality: locality }),
    ...(country && { addressCountry: country }),
  };
}
