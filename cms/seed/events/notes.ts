import { paragraph } from '../blocks';

/** Closes the description of every real fair. */
export const fairNote = {
  en: paragraph(
    'The event is not organised by PRODUTECH. Dates and venue are those announced by the organiser, whose pages have the details.',
  ),
  pt: paragraph(
    'O evento não é organizado pela PRODUTECH. As datas e o local são os anunciados pela entidade organizadora, em cujas páginas se encontram os pormenores.',
  ),
};

/** Closes the description of every invented event, so that nobody takes it for a real one. */
export const exampleNote = {
  en: paragraph(
    'This is an example event, invented to show how the calendar works. It does not correspond to a real event.',
  ),
  pt: paragraph(
    'Este é um evento de exemplo, inventado para mostrar como funciona o calendário. Não corresponde a nenhum evento real.',
  ),
};
