import { paragraph } from '../blocks';
import type { SeedEvent } from '../types';
import { exampleNote } from './notes';
import { exampleHallAveiro } from './venues';

/** Invented meetings that come again and again, from some weeks before the first start on, without end. */
export const inventedSeries: SeedEvent[] = [
  {
    key: 'connectivity-hour',
    shared: {
      when: { startDate: { inWeeks: -6, weekday: 3 }, startTime: '17:00', endTime: '18:00' },
      series: {
        rule: 'FREQ=WEEKLY;BYDAY=WE',
        skipped: [{ inWeeks: 3, weekday: 3 }],
        moved: [
          {
            from: { inWeeks: 1, weekday: 3 },
            to: { inWeeks: 1, weekday: 4 },
            startTime: '16:00',
          },
        ],
      },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'training',
      visibility: 'public',
      onlineUrl: 'https://meet.produtech.example/connectivity',
      organiserName: 'PRODUTECH',
      axes: [2],
      related: ['robot-cell-workshop', 'second-tuesday'],
    },
    en: {
      title: 'Connectivity hour',
      slug: 'connectivity-hour',
      summary:
        'Example event: every Wednesday at five, one machine, one protocol, and one hour online to make the two of them talk.',
      description: [
        paragraph(
          'Each Wednesday someone from a member company brings a machine that does not talk to the rest of the factory yet: an old lathe with a serial port, a press whose manual is lost, a robot with a dialect of its own. For an hour everybody looks over the engineer’s shoulder while it is coaxed into giving up its data.',
        ),
        paragraph(
          'There is neither registration nor curriculum: those who miss an hour miss a machine, not the thread. When a fair or a holiday gets in the way, the hour is moved or left out, and this page says so.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Hora da conectividade',
      slug: 'hora-da-conectividade',
      summary:
        'Evento de exemplo: todas as quartas-feiras, às cinco da tarde, uma máquina, um protocolo e uma hora online para os pôr a conversar.',
      description: [
        paragraph(
          'Todas as quartas-feiras, alguém de uma empresa associada traz uma máquina que ainda não fala com o resto da fábrica: um torno antigo com porta série, uma prensa cujo manual se perdeu, um robô com um dialeto só seu. Durante uma hora, todos espreitam por cima do ombro do engenheiro, enquanto a máquina é convencida a entregar os seus dados.',
        ),
        paragraph(
          'Não há inscrição nem programa: quem falta a uma hora perde uma máquina, não o fio à meada. Quando se mete uma feira ou um feriado, a hora muda de dia ou não se realiza, e esta página dá conta disso.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'second-tuesday',
    shared: {
      when: {
        startDate: { inMonths: -3, nth: 2, weekday: 2 },
        startTime: '18:30',
        endTime: '20:00',
      },
      series: { rule: 'FREQ=MONTHLY;BYDAY=2TU' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'meeting',
      visibility: 'public',
      venue: exampleHallAveiro,
      organiserName: 'PRODUTECH',
      axes: [1, 4],
      related: ['members-breakfast', 'connectivity-hour'],
    },
    en: {
      title: 'Second Tuesday',
      slug: 'second-tuesday',
      summary:
        'Example event: on the second Tuesday of each month, members meet at the end of the working day, with one question on the table and no slides.',
      description: [
        paragraph(
          'The question is announced a week before: how to find a fitter, what to do about a customer who pays late, when to turn an order down. Whoever has an answer gives it; whoever has none listens, and often learns that the others have none either.',
        ),
        paragraph(
          'It begins at half past six, so that nobody has to leave work early, and ends at eight, so that everybody is home for dinner. And always on the second Tuesday, so that nobody has to look up the date.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Segunda terça-feira',
      slug: 'segunda-terca-feira',
      summary:
        'Evento de exemplo: na segunda terça-feira de cada mês, os associados encontram-se ao fim do dia de trabalho, com uma pergunta em cima da mesa e sem diapositivos.',
      description: [
        paragraph(
          'A pergunta é anunciada uma semana antes: como encontrar um serralheiro mecânico, o que fazer com um cliente que paga tarde, quando recusar uma encomenda. Quem tem resposta dá-a; quem não tem ouve, e muitas vezes descobre que os outros também não a têm.',
        ),
        paragraph(
          'Começa às seis e meia da tarde, para que ninguém tenha de sair mais cedo do trabalho, e acaba às oito, para que todos cheguem a casa a horas de jantar. E é sempre na segunda terça-feira, para que ninguém tenha de procurar a data.',
        ),
        exampleNote.pt,
      ],
    },
  },
];
