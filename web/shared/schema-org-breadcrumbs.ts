import type { BreadcrumbList, WithContext } from 'schema-dts';

/** A page on the way to the one that is shown, which is the last one and has no address. */
interface Step {
  label: string;
  /** A path of the site. */
  to?: string;
}

/** Maps the way to a page to https://schema.org/BreadcrumbList. */
export function toSchemaOrgBreadcrumbs(
  steps: readonly Step[],
  siteUrl: string,
): WithContext<Exclude<BreadcrumbList, string>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, to }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(to !== undefined && { item: new URL(to, siteUrl).href }),
    })),
  };
}
