import type { Core } from '@strapi/strapi';

interface PostgresqlDriver {
  defaults?: { parseInputDatesAsUTC: boolean };
  types?: {
    builtins: { TIMESTAMP: number };
    setTypeParser(type: number, format: 'text', parse: (text: string) => Date): void;
  };
}

/**
 * Makes PostgreSQL's driver write and read instants in UTC. Strapi stores them without a zone, and the
 * driver takes them for the wall time of the machine: in the night in which the clocks go back two
 * instants became one, and another `TZ` moved every event.
 */
export function keepInstantsInUtc(strapi: Core.Strapi): void {
  const { defaults, types } = strapi.db.connection.client.driver as PostgresqlDriver;
  if (!defaults || !types) return;
  defaults.parseInputDatesAsUTC = true;
  types.setTypeParser(
    types.builtins.TIMESTAMP,
    'text',
    (text) => new Date(`${text.replace(' ', 'T')}Z`),
  );
}
