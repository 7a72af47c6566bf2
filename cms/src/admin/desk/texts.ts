import { useIntl } from 'react-intl';
import type { PanelLanguage, PanelText } from '../../panel-languages';

/** What the members' desk says, in the form of messages of react-intl (ICU). */
const texts = {
  members: { en: 'Members', pt: 'Associados' },
  memberCount: {
    en: '{count, plural, =0 {Nobody yet} one {1 member} other {# members}}',
    pt: '{count, plural, =0 {Ainda ninguém} one {1 associado} other {# associados}}',
  },
  invite: { en: 'Invite members', pt: 'Convidar associados' },
  search: {
    en: 'Search by name, e-mail or organisation',
    pt: 'Pesquisar por nome, e-mail ou organização',
  },
  name: { en: 'Name', pt: 'Nome' },
  email: { en: 'E-mail', pt: 'E-mail' },
  organisation: { en: 'Organisation', pt: 'Organização' },
  language: { en: 'Language', pt: 'Língua' },
  state: { en: 'State', pt: 'Estado' },
  since: { en: 'Since', pt: 'Desde' },
  actions: { en: 'Actions', pt: 'Ações' },
  'state.invited': { en: 'Invited', pt: 'Convite enviado' },
  'state.lapsed': { en: 'Invitation has run out', pt: 'Convite expirado' },
  'state.active': { en: 'Active', pt: 'Ativo' },
  'state.blocked': { en: 'Blocked', pt: 'Bloqueado' },
  inviteAgain: { en: 'Invite again', pt: 'Convidar de novo' },
  block: { en: 'Block', pt: 'Bloquear' },
  unblock: { en: 'Unblock', pt: 'Desbloquear' },
  ofMember: { en: '{action}: {name}', pt: '{action}: {name}' },
  blockQuestion: {
    en: 'Block {name}? Their sessions end at once, and they cannot log in until you unblock them.',
    pt: 'Bloquear {name}? As sessões desta pessoa terminam de imediato e só volta a entrar depois de a desbloquear.',
  },
  cancel: { en: 'Cancel', pt: 'Cancelar' },
  close: { en: 'Close', pt: 'Fechar' },
  invitedAgainDone: {
    en: 'A new invitation is on its way to {email}.',
    pt: 'Foi enviado um novo convite para {email}.',
  },
  noMembers: {
    en: 'There are no members yet. Invite the first ones.',
    pt: 'Ainda não há associados. Convide os primeiros.',
  },
  noneFound: { en: 'Nobody fits this search.', pt: 'Ninguém corresponde a esta pesquisa.' },
  oneMember: { en: 'One member', pt: 'Um associado' },
  manyMembers: { en: 'Paste a list', pt: 'Colar uma lista' },
  nameHint: { en: 'Members can change it themselves.', pt: 'Cada associado pode alterá-lo.' },
  list: { en: 'List of members', pt: 'Lista de associados' },
  listHint: {
    en: 'One member a line: e-mail, name, organisation, language (en or pt). Paste it from a spreadsheet or a CSV file, with or without a line of titles; at most 500 members.',
    pt: 'Um associado por linha: e-mail, nome, organização, língua (en ou pt). Cole a partir de uma folha de cálculo ou de um ficheiro CSV, com ou sem linha de títulos; no máximo, 500 associados.',
  },
  sendInvitation: { en: 'Send invitation', pt: 'Enviar convite' },
  sendInvitations: { en: 'Send invitations', pt: 'Enviar convites' },
  report: { en: 'Report', pt: 'Relatório' },
  reportCount: {
    en: '{invited, plural, =0 {Nobody was invited} one {1 invitation is on its way} other {# invitations are on their way}}{rest, plural, =0 {.} other {; # of the list were not.}}',
    pt: '{invited, plural, =0 {Ninguém foi convidado} one {Foi enviado 1 convite} other {Foram enviados # convites}}{rest, plural, =0 {.} one {; 1 linha da lista ficou de fora.} other {; # linhas da lista ficaram de fora.}}',
  },
  line: { en: 'Line', pt: 'Linha' },
  result: { en: 'Result', pt: 'Resultado' },
  'result.invited': { en: 'Invited', pt: 'Convidado' },
  'result.invitedAgain': { en: 'Invited again', pt: 'Convidado de novo' },
  'result.alreadyMember': { en: 'Is a member already', pt: 'Já é associado' },
  'result.notAnAddress': { en: 'Not an e-mail address', pt: 'Não é um endereço de e-mail' },
  'result.twice': { en: 'Twice in the list', pt: 'Repetido na lista' },
  registrations: { en: 'Registrations', pt: 'Inscrições' },
  taken: {
    en: '{capacity, plural, =0 {{count, plural, one {1 person is registered} other {# people are registered}}} other {{count} of {capacity} places taken}}',
    pt: '{capacity, plural, =0 {{count, plural, one {1 pessoa inscrita} other {# pessoas inscritas}}} other {{count} de {capacity} lugares ocupados}}',
  },
  waiting: {
    en: '{count, plural, =0 {Nobody is waiting} one {1 person is waiting} other {# people are waiting}}',
    pt: '{count, plural, =0 {Ninguém em lista de espera} one {1 pessoa em lista de espera} other {# pessoas em lista de espera}}',
  },
  showList: { en: 'Show the list', pt: 'Ver a lista' },
  exportCsv: { en: 'Export CSV', pt: 'Exportar CSV' },
  registeredAt: { en: 'Registered', pt: 'Inscrição' },
  'status.confirmed': { en: 'Has a place', pt: 'Com lugar' },
  'status.waiting': { en: 'Waiting: {place}', pt: 'Em espera: {place}' },
  'status.cancelled': { en: 'Cancelled', pt: 'Cancelada' },
} as const satisfies Record<string, PanelText>;

export type TextKey = keyof typeof texts;

const idOf = (key: string): string => `desk.${key}`;

/** The texts as the panel's translations of a language. */
export function translateTexts(language: PanelLanguage): Record<string, string> {
  return Object.fromEntries(
    Object.entries<PanelText>(texts).map(([key, text]) => [idOf(key), text[language]]),
  );
}

/** A text for those parts of the panel that look it up themselves. */
export function describeText(key: TextKey): { id: string; defaultMessage: string } {
  return { id: idOf(key), defaultMessage: texts[key].en };
}

/** Gives the function that words a text in the panel's language. */
export function useText(): (key: TextKey, values?: Record<string, string | number>) => string {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage(describeText(key), values);
}
