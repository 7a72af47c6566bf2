import { stringify } from 'csv-stringify/sync';
import type { PanelLanguage, PanelText } from '../panel-languages';
import type { ListedRegistration } from '../registrations/list';

const titles: Record<'status' | 'place' | 'name' | 'email' | 'organisation' | 'at', PanelText> = {
  status: { en: 'Status', pt: 'Estado' },
  place: { en: 'Place on the waiting list', pt: 'Lugar na lista de espera' },
  name: { en: 'Name', pt: 'Nome' },
  email: { en: 'E-mail', pt: 'E-mail' },
  organisation: { en: 'Organisation', pt: 'Organização' },
  at: { en: 'Registered at (UTC)', pt: 'Data da inscrição (UTC)' },
};

const statuses: Record<ListedRegistration['status'], PanelText> = {
  confirmed: { en: 'Confirmed', pt: 'Confirmada' },
  waiting: { en: 'Waiting list', pt: 'Lista de espera' },
  cancelled: { en: 'Cancelled', pt: 'Cancelada' },
};

/**
 * Writes registrations as a file that spreadsheets open with a click in the editor's language, which decides
 * what separates columns. What members have written is text in it and never a formula.
 */
export function writeRegistrations(
  registrations: readonly ListedRegistration[],
  language: PanelLanguage,
): string {
  const rows = registrations.map(({ status, place, name, email, organisation, createdAt }) => [
    statuses[status][language],
    place,
    name,
    email,
    organisation,
    new Date(createdAt).toISOString().slice(0, 16).replace('T', ' '),
  ]);
  return stringify([Object.values<PanelText>(titles).map((title) => title[language]), ...rows], {
    bom: true,
    delimiter: language === 'pt' ? ';' : ',',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
