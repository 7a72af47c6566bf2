import type { Core } from '@strapi/strapi';
import { choosePanelLanguage, type PanelLanguage, type PanelText } from './panel-languages';

/** What an editor is told when a write is refused; `{name}` is replaced. */
const messages = {
  slugTaken: {
    en: 'The address "{slug}" belongs to "{title}" already. Choose another one.',
    pt: 'O endereço «{slug}» já pertence a «{title}». Escolha outro.',
  },
  uidTaken: {
    en: 'Calendars know the event "{title}" by the identifier "{uid}" already. Give another identifier, or none.',
    pt: 'Os calendários já conhecem o evento «{title}» pelo identificador «{uid}». Indique outro identificador, ou nenhum.',
  },
  malformed: {
    en: '"{value}" cannot be read as a date or time. Write a date as 2024-09-17 and a time as 09:30.',
    pt: 'Não é possível ler «{value}» como data ou hora. Escreva a data como 2024-09-17 e a hora como 09:30.',
  },
  outOfRange: {
    en: 'The year of {value} lies outside the calendar. Give a year from 1900 to 2199.',
    pt: 'O ano de {value} está fora do calendário. Indique um ano entre 1900 e 2199.',
  },
  unknownZone: {
    en: 'There is no time zone "{value}". Give an IANA name such as Europe/Lisbon or Atlantic/Azores.',
    pt: 'Não existe o fuso horário «{value}». Indique um nome IANA, como Europe/Lisbon ou Atlantic/Azores.',
  },
  endBeforeStart: {
    en: 'The end date {value} lies before the start date. Give the same day or a later one.',
    pt: 'A data de fim {value} é anterior à data de início. Indique o mesmo dia ou um dia posterior.',
  },
  endNotAfterStart: {
    en: 'The event ends before it starts. Give a later end time, or an end date if it ends on another day.',
    pt: 'O evento termina antes de começar. Indique uma hora de fim posterior, ou uma data de fim se terminar noutro dia.',
  },
  endTimeWithoutStartTime: {
    en: 'There is an end time but no start time. Give a start time, or clear the end time for an all-day event.',
    pt: 'Há hora de fim, mas não hora de início. Indique a hora de início, ou apague a hora de fim se o evento durar o dia inteiro.',
  },
  nonexistentTime: {
    en: 'The clocks in {zone} skip {time} on that night. Did you mean {used}?',
    pt: 'Nessa noite, os relógios de {zone} saltam as {time}. Queria dizer {used}?',
  },
  pictureWithoutText: {
    en: 'The picture "{name}" in the field "{field}" has no alternative text. Open it in the media library and say in a sentence what it shows.',
    pt: 'A imagem «{name}» do campo «{field}» não tem texto alternativo. Abra-a na biblioteca multimédia e descreva numa frase o que mostra.',
  },
  listUnreadable: {
    en: 'Line {line} of the list cannot be read. Look for a quotation mark that is not closed.',
    pt: 'Não é possível ler a linha {line} da lista. Procure aspas que não foram fechadas.',
  },
  listWithoutAddresses: {
    en: 'There is no e-mail address in the list. Write one member a line: e-mail, name, organisation, language.',
    pt: 'Não há nenhum endereço de e-mail na lista. Escreva um associado por linha: e-mail, nome, organização, língua.',
  },
  listTooLong: {
    en: 'The list has {count} members. Invite at most {most} at once.',
    pt: 'A lista tem {count} associados. Convide, no máximo, {most} de cada vez.',
  },
  memberGone: {
    en: 'This member is not there any more. Load the page again.',
    pt: 'Este associado já não existe. Recarregue a página.',
  },
} as const satisfies Record<string, PanelText>;

export type MessageKey = keyof typeof messages;

/** Words a message in the language of the signed-in editor's admin panel, else in English. */
export function translateMessage(
  strapi: Core.Strapi,
  key: MessageKey,
  values: Readonly<Record<string, string>>,
): string {
  return messages[key][editorsLanguage(strapi)].replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

/** The language of the signed-in editor's admin panel; English when nobody is signed in. */
export function editorsLanguage(strapi: Core.Strapi): PanelLanguage {
  return choosePanelLanguage(strapi.requestContext.get()?.state?.user?.preferedLanguage);
}
