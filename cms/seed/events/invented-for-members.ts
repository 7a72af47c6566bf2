import { paragraph } from '../blocks';
import type { SeedEvent } from '../types';
import { exampleNote } from './notes';
import { exampleHallPorto } from './venues';

/** An invented event that members alone see, and register for. */
export const inventedForMembers: SeedEvent[] = [
  {
    key: 'members-round-table',
    shared: {
      when: { startDate: { inWeeks: 4, weekday: 3 }, startTime: '15:00', endTime: '17:30' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'meeting',
      visibility: 'members',
      registrationEnabled: true,
      capacity: 20,
      venue: exampleHallPorto,
      organiserName: 'PRODUTECH',
      axes: [4],
      related: ['growth-working-group'],
    },
    en: {
      title: 'Members’ round table: orders, prices and people',
      slug: 'members-round-table',
      summary:
        'Example event: twenty members tell each other how business is going, figures included. What is said stays at the table.',
      description: [
        paragraph(
          'How full are the order books, what has become dearer, and whom can nobody find? Each member has three minutes for the quarter that has passed and three for the one to come. Then the table talks about whatever came up most often.',
        ),
        paragraph(
          'There are twenty places, so that everybody has time to speak; one person from each company, please. Whoever registers later is put on the waiting list and moves up as soon as somebody cancels.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Mesa-redonda dos associados: encomendas, preços e pessoas',
      slug: 'mesa-redonda-dos-associados',
      summary:
        'Evento de exemplo: vinte associados contam uns aos outros como vai o negócio, números incluídos. O que se diz fica à mesa.',
      description: [
        paragraph(
          'Como estão as carteiras de encomendas, o que ficou mais caro e que profissionais ninguém consegue encontrar? Cada associado dispõe de três minutos para o trimestre que passou e de outros três para o que aí vem. Depois, a mesa conversa sobre o que mais vezes tiver vindo à baila.',
        ),
        paragraph(
          'Há vinte lugares, para que todos tenham tempo de falar; pedimos que venha apenas uma pessoa por empresa. Quem se inscrever mais tarde fica em lista de espera e recebe um lugar assim que alguém desistir.',
        ),
        exampleNote.pt,
      ],
    },
  },
];
