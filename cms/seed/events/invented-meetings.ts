import { paragraph } from '../blocks';
import type { SeedEvent } from '../types';
import { exampleNote } from './notes';
import {
  exampleHallAveiro,
  exampleHallBraga,
  exampleHallLisboa,
  exampleHallMatosinhos,
  exampleHallMonterrey,
  exampleHallPorto,
} from './venues';

/** Invented fairs, conferences, missions and members' meetings around the day of the first start. */
export const inventedMeetings: SeedEvent[] = [
  {
    key: 'growth-working-group',
    shared: {
      when: { startDate: { inWeeks: -1, weekday: 2 }, startTime: '10:00', endTime: '12:30' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'meeting',
      visibility: 'public',
      venue: exampleHallPorto,
      organiserName: 'PRODUTECH',
      axes: [1],
      related: ['general-assembly'],
    },
    en: {
      title: 'Working group on growth and investment',
      slug: 'working-group-on-growth-and-investment',
      summary:
        'Example event: members compare notes on what helps a production technology company to grow, and on what holds it back.',
      description: [
        paragraph(
          'The working group of Axis 1 meets to prepare a joint paper on the conditions that companies of the sector need in order to invest. Each member brings one obstacle met during the past year and one remedy that worked.',
        ),
        paragraph(
          'The first hour is for exchange, the second for drafting. New members are welcome and need no preparation.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Grupo de trabalho sobre crescimento e investimento',
      slug: 'grupo-de-trabalho-sobre-crescimento-e-investimento',
      summary:
        'Evento de exemplo: os associados trocam experiências sobre o que ajuda uma empresa de tecnologias de produção a crescer e sobre o que a trava.',
      description: [
        paragraph(
          'O grupo de trabalho do Eixo 1 reúne-se para preparar um documento conjunto sobre as condições de que as empresas do setor precisam para investir. Cada participante traz um obstáculo encontrado no último ano e um remédio que tenha resultado.',
        ),
        paragraph(
          'A primeira hora é para a troca de ideias, a segunda para a redação. Os novos associados são bem-vindos e não precisam de qualquer preparação.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'members-breakfast',
    shared: {
      when: { startDate: { inWeeks: 0, weekday: 4 }, startTime: '08:30' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'meeting',
      visibility: 'public',
      venue: exampleHallPorto,
      organiserName: 'PRODUTECH',
      axes: [1, 4],
      related: ['growth-working-group'],
    },
    en: {
      title: 'Members’ breakfast',
      slug: 'members-breakfast',
      summary:
        'Example event: coffee, half an hour of news from the sector, and then conversation for as long as it lasts.',
      description: [
        paragraph(
          'The breakfast begins on time and ends when the last guest leaves. After a short round of news – projects, calls, people – the tables belong to those who sit at them.',
        ),
        paragraph(
          'It is meant above all for companies that have joined the cluster recently and would like to know who does what.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Pequeno-almoço de associados',
      slug: 'pequeno-almoco-de-associados',
      summary:
        'Evento de exemplo: café, meia hora de novidades do setor e, depois, conversa enquanto durar.',
      description: [
        paragraph(
          'O pequeno-almoço começa a horas e acaba quando sair o último convidado. Depois de uma breve ronda de novidades – projetos, concursos, pessoas –, as mesas são de quem a elas se senta.',
        ),
        paragraph(
          'Destina-se sobretudo às empresas que aderiram há pouco ao cluster e querem saber quem faz o quê.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'exhibitor-call',
    shared: {
      when: { startDate: { inDays: 5 } },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'other',
      visibility: 'public',
      organiserName: 'PRODUTECH',
      axes: [3],
      related: ['production-days', 'mission-monterrey'],
    },
    en: {
      title: 'Last day to register for the joint stand',
      slug: 'last-day-to-register-for-the-joint-stand',
      summary:
        'Example event: companies that wish to exhibit together under one roof can register until the end of this day.',
      description: [
        paragraph(
          'A joint stand costs less than several small ones and is seen from further away. Companies that would like to take part choose their floor space, the machine or demonstration they will bring, and the partner companies next to which they wish to stand.',
        ),
        paragraph('Registrations that arrive on the day itself still count.'),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Último dia de inscrição no stand coletivo',
      slug: 'ultimo-dia-de-inscricao-no-stand-coletivo',
      summary:
        'Evento de exemplo: as empresas que queiram expor em conjunto, sob o mesmo teto, podem inscrever-se até ao fim deste dia.',
      description: [
        paragraph(
          'Um stand coletivo custa menos do que vários pequenos e vê-se de mais longe. As empresas interessadas escolhem a área, a máquina ou a demonstração que vão levar e as empresas parceiras junto das quais preferem ficar.',
        ),
        paragraph('As inscrições que chegarem no próprio dia ainda contam.'),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'study-visit-aveiro',
    shared: {
      when: { startDate: { inWeeks: 1, weekday: 1 }, startTime: '09:00', endTime: '17:00' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'cancelled',
      category: 'other',
      visibility: 'public',
      venue: exampleHallAveiro,
      organiserName: 'PRODUTECH',
      axes: [1, 2],
      related: ['robot-cell-workshop'],
    },
    en: {
      title: 'Study visit to an automated factory',
      slug: 'study-visit-to-an-automated-factory',
      summary:
        'Example event, cancelled: a day in a factory where machines of eleven makes work as one line.',
      description: [
        paragraph(
          'The visit has been cancelled, because the host factory needs the day for urgent maintenance. Everybody who had registered has been told; fees will be returned without further formality.',
        ),
        paragraph(
          'It would have followed an order through the plant, from the planning system to the lorry, with time for questions at each station.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Visita de estudo a uma fábrica automatizada',
      slug: 'visita-de-estudo-a-uma-fabrica-automatizada',
      summary:
        'Evento de exemplo, cancelado: um dia numa fábrica onde máquinas de onze marcas trabalham como uma só linha.',
      description: [
        paragraph(
          'A visita foi cancelada, porque a fábrica anfitriã precisa desse dia para uma manutenção urgente. Todos os inscritos foram avisados e os valores pagos serão devolvidos sem mais formalidades.',
        ),
        paragraph(
          'A visita teria acompanhado uma encomenda ao longo da fábrica, do sistema de planeamento ao camião, com tempo para perguntas em cada posto.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'open-day',
    shared: {
      when: { startDate: { inWeeks: 1, weekday: 5 } },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'other',
      visibility: 'public',
      venue: exampleHallBraga,
      organiserName: 'PRODUTECH',
      axes: [1, 3],
    },
    en: {
      title: 'Open day: the laboratory shows its machines',
      slug: 'open-day-the-laboratory-shows-its-machines',
      summary:
        'Example event: all day long, schools, families and the merely curious may see how modern production works.',
      description: [
        paragraph(
          'Doors stay open the whole day, and nobody has to register. Robots draw, lathes turn chess pieces and a camera sorts sweets by colour, while the people who built the machines explain how they did it.',
        ),
        paragraph(
          'Teachers who come with a class are asked to send a line beforehand, so that a guide can be found.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Dia aberto: o laboratório mostra as suas máquinas',
      slug: 'dia-aberto-o-laboratorio-mostra-as-suas-maquinas',
      summary:
        'Evento de exemplo: durante todo o dia, escolas, famílias e simples curiosos podem ver como funciona a produção moderna.',
      description: [
        paragraph(
          'As portas estão abertas todo o dia e não é preciso inscrição. Há robôs que desenham, tornos que fazem peças de xadrez e uma câmara que separa doces por cores, enquanto quem construiu as máquinas explica como o fez.',
        ),
        paragraph(
          'Aos professores que venham com uma turma pede-se que avisem com antecedência, para que se encontre um guia.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'production-days',
    shared: {
      when: { startDate: { lastDayOfMonth: 0 }, endDate: { lastDayOfMonth: 0, plusDays: 2 } },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: exampleHallMatosinhos,
      organiserName: 'PRODUTECH',
      registrationUrl: 'https://produtech.example/register/production-days',
      axes: [1, 3],
      related: ['exhibitor-call', 'robot-cell-workshop'],
    },
    en: {
      title: 'Production Technology Days',
      slug: 'production-technology-days',
      summary:
        'Example event: a three-day fair of Portuguese production technology over the end of the month, with machines running and their makers at hand.',
      description: [
        paragraph(
          'For three days one hall holds what the sector can do: machine tools, robots, process equipment, control and software, as complete working cells wherever possible. Visitors bring a part, a drawing or a problem and look for the company that can deal with it.',
        ),
        paragraph(
          'Each day has its own subject: capital goods on the first, integration and software on the second, skills and young engineers on the third. Entrance is free for those who register.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Dias das Tecnologias de Produção',
      slug: 'dias-das-tecnologias-de-producao',
      summary:
        'Evento de exemplo: uma feira de três dias da tecnologia de produção portuguesa, na viragem do mês, com máquinas a trabalhar e quem as constrói ali ao lado.',
      description: [
        paragraph(
          'Durante três dias, um pavilhão mostra o que o setor sabe fazer: máquinas-ferramenta, robôs, equipamento de processo, controlo e software, sempre que possível em células completas e a trabalhar. Os visitantes trazem uma peça, um desenho ou um problema e procuram a empresa que saiba tratar dele.',
        ),
        paragraph(
          'Cada dia tem o seu tema: bens de equipamento no primeiro, integração e software no segundo, competências e jovens engenheiros no terceiro. A entrada é gratuita para quem se inscrever.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'standards-session',
    shared: {
      when: { startDate: { inWeeks: 2, weekday: 4 }, startTime: '15:00', endTime: '16:30' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'movedOnline',
      category: 'meeting',
      visibility: 'public',
      onlineUrl: 'https://meet.produtech.example/standards',
      organiserName: 'PRODUTECH',
      axes: [2, 3],
      related: ['partners-day'],
    },
    en: {
      title: 'Working session on machine safety standards',
      slug: 'working-session-on-machine-safety-standards',
      summary:
        'Example event, moved online: what is changing in the standards for machine safety, and how the sector can have a say.',
      description: [
        paragraph(
          'The session was planned for Braga and now takes place online, so that members from all over the country can take part. The hour and the programme remain the same.',
        ),
        paragraph(
          'A delegate in a standardisation committee explains which drafts are open for comment. Afterwards the participants decide which comments are worth writing together.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Sessão de trabalho sobre normas de segurança de máquinas',
      slug: 'sessao-de-trabalho-sobre-normas-de-seguranca-de-maquinas',
      summary:
        'Evento de exemplo, transferido para formato online: o que está a mudar nas normas de segurança de máquinas e como pode o setor ter uma palavra a dizer.',
      description: [
        paragraph(
          'A sessão estava prevista para Braga e realiza-se agora online, para que possam participar associados de todo o país. A hora e o programa mantêm-se.',
        ),
        paragraph(
          'Um delegado num comité de normalização explica que projetos de norma estão abertos a comentários. Depois, os participantes decidem que comentários vale a pena redigir em conjunto.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'additive-manufacturing-conference',
    shared: {
      when: {
        startDate: { inWeeks: 3, weekday: 2 },
        startTime: '09:30',
        endDate: { inWeeks: 3, weekday: 3 },
        endTime: '13:00',
      },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'rescheduled',
      previousStartDate: { inWeeks: 1, weekday: 2 },
      category: 'conference',
      visibility: 'public',
      venue: exampleHallLisboa,
      organiserName: 'PRODUTECH',
      registrationUrl: 'https://produtech.example/register/additive-manufacturing',
      axes: [2],
      related: ['formnext-2024', 'partners-day'],
    },
    en: {
      title: 'Conference on additive manufacturing in series production',
      slug: 'conference-on-additive-manufacturing',
      summary:
        'Example event, rescheduled: a day and a half on what it takes for 3D printing to leave the prototype workshop.',
      description: [
        paragraph(
          'The conference takes place two weeks later than first announced. Registrations remain valid; those who cannot come on the new dates may send a colleague or withdraw free of charge.',
        ),
        paragraph(
          'Speakers from industry and research present parts that are printed in series, with their costs, their rejects and the tests they had to pass. The second morning belongs to post-processing and inspection.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Conferência sobre fabrico aditivo em série',
      slug: 'conferencia-sobre-fabrico-aditivo',
      summary:
        'Evento de exemplo, reagendado: dia e meio sobre o que falta para a impressão 3D sair da oficina de protótipos.',
      description: [
        paragraph(
          'A conferência realiza-se duas semanas depois da data inicialmente anunciada. As inscrições mantêm-se válidas; quem não puder comparecer nas novas datas pode fazer-se substituir ou desistir sem custos.',
        ),
        paragraph(
          'Oradores da indústria e da investigação apresentam peças impressas em série, com os seus custos, as suas rejeições e os ensaios por que tiveram de passar. A segunda manhã é dedicada ao pós-processamento e à inspeção.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'project-ideas-call',
    shared: {
      when: { startDate: { inDays: 24 } },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'other',
      visibility: 'public',
      organiserName: 'PRODUTECH',
      axes: [2],
      related: ['partners-day'],
    },
    en: {
      title: 'Call for project ideas closes',
      slug: 'call-for-project-ideas-closes',
      summary:
        'Example event: last day to send in, on one page, an idea for a joint research project.',
      description: [
        paragraph(
          'One page is enough: the problem, who has it, what has been tried, and which skills are missing. The cluster brings together ideas that resemble each other and looks for partners before the next calls for projects open.',
        ),
        paragraph(
          'Ideas from companies without any experience of projects are especially welcome.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Fim do prazo para ideias de projeto',
      slug: 'fim-do-prazo-para-ideias-de-projeto',
      summary:
        'Evento de exemplo: último dia para enviar, numa página, uma ideia de projeto de investigação conjunto.',
      description: [
        paragraph(
          'Basta uma página: o problema, quem o tem, o que já se tentou e que competências faltam. O cluster junta as ideias parecidas e procura parceiros antes de abrirem os próximos concursos.',
        ),
        paragraph(
          'São especialmente bem-vindas as ideias de empresas sem experiência em projetos.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'mission-monterrey',
    shared: {
      when: {
        startDate: { inWeeks: 7, weekday: 1 },
        startTime: '09:00',
        endDate: { inWeeks: 7, weekday: 3 },
        endTime: '18:00',
      },
      timeZone: 'America/Monterrey',
      eventStatus: 'scheduled',
      category: 'mission',
      visibility: 'public',
      venue: exampleHallMonterrey,
      organiserName: 'PRODUTECH',
      registrationUrl: 'https://produtech.example/register/monterrey',
      axes: [3],
      related: ['exhibitor-call'],
    },
    en: {
      title: 'Trade mission to Monterrey',
      slug: 'trade-mission-to-monterrey',
      summary:
        'Example event: three days of factory visits and meetings in Mexico’s industrial north, with hours given in local time.',
      description: [
        paragraph(
          'The mission visits makers of vehicles, household appliances and medical devices, and ends with prepared meetings between Portuguese suppliers and the buyers of these companies. Participants receive a market brief four weeks beforehand.',
        ),
        paragraph(
          'Places are limited to twelve companies, so that everyone can have a real conversation. All hours are those of Monterrey.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Missão empresarial a Monterrey',
      slug: 'missao-empresarial-a-monterrey',
      summary:
        'Evento de exemplo: três dias de visitas a fábricas e de reuniões no norte industrial do México, com as horas indicadas em hora local.',
      description: [
        paragraph(
          'A missão visita fabricantes de veículos, de eletrodomésticos e de dispositivos médicos e termina com reuniões preparadas entre fornecedores portugueses e os compradores dessas empresas. Os participantes recebem uma nota sobre o mercado com quatro semanas de antecedência.',
        ),
        paragraph(
          'As vagas estão limitadas a doze empresas, para que todas possam ter conversas a sério. As horas são as de Monterrey.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'general-assembly',
    shared: {
      when: { startDate: { inWeeks: 6, weekday: 4 }, startTime: '15:00', endTime: '18:00' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'meeting',
      visibility: 'public',
      venue: exampleHallPorto,
      organiserName: 'PRODUTECH',
      axes: [1, 2, 3, 4],
      related: ['growth-working-group'],
    },
    en: {
      title: 'General Assembly',
      slug: 'general-assembly',
      summary:
        'Example event: the members discuss and vote on the plan of activities and the budget.',
      description: [
        paragraph(
          'On the agenda are the plan of activities along the four axes, the budget, and the opinion of the Audit Board. The documents are sent to the members with the notice of meeting.',
        ),
        paragraph(
          'Should fewer than half of the members be present at the appointed hour, the assembly meets half an hour later with those who are there.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Assembleia Geral',
      slug: 'assembleia-geral',
      summary:
        'Evento de exemplo: os associados discutem e votam o plano de atividades e o orçamento.',
      description: [
        paragraph(
          'Da ordem de trabalhos constam o plano de atividades segundo os quatro eixos, o orçamento e o parecer do Conselho Fiscal. Os documentos são enviados aos associados com a convocatória.',
        ),
        paragraph(
          'Se, à hora marcada, não estiver presente pelo menos metade dos associados, a assembleia reúne-se meia hora depois com os presentes.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'partners-day',
    shared: {
      when: { startDate: { inWeeks: 9, weekday: 2 }, startTime: '09:00', endTime: '18:00' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'conference',
      visibility: 'public',
      venue: exampleHallPorto,
      organiserName: 'PRODUTECH',
      registrationUrl: 'https://produtech.example/register/partners-day',
      axes: [2, 3],
      related: ['project-ideas-call', 'clusters-meeting'],
    },
    en: {
      title: 'R&D+I partners’ day',
      slug: 'research-and-innovation-partners-day',
      summary:
        'Example event: companies, user sectors and research bodies look for partners for joint projects, in talks of twenty minutes each.',
      description: [
        paragraph(
          'In the morning, research groups show results that are ready for use and companies describe problems that are not yet solved. In the afternoon everyone has up to nine appointments of twenty minutes, arranged beforehand according to the interests stated at registration.',
        ),
        paragraph(
          'Those who leave with at least one promising conversation have spent the day well; the cluster helps with the next steps.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Dia dos parceiros de I&D+I',
      slug: 'dia-dos-parceiros-de-investigacao-e-inovacao',
      summary:
        'Evento de exemplo: empresas, setores utilizadores e entidades de investigação procuram parceiros para projetos conjuntos, em conversas de vinte minutos.',
      description: [
        paragraph(
          'De manhã, os grupos de investigação mostram resultados prontos a usar e as empresas descrevem problemas ainda por resolver. À tarde, cada participante tem até nove encontros de vinte minutos, marcados de antemão segundo os interesses indicados na inscrição.',
        ),
        paragraph(
          'Quem sair com pelo menos uma conversa promissora terá aproveitado bem o dia; o cluster ajuda nos passos seguintes.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'clusters-meeting',
    shared: {
      when: {
        startDate: { inWeeks: 10, weekday: 3 },
        startTime: '14:00',
        endDate: { inWeeks: 10, weekday: 4 },
        endTime: '12:30',
      },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'meeting',
      visibility: 'public',
      venue: exampleHallAveiro,
      organiserName: 'PRODUTECH',
      axes: [3],
      related: ['partners-day'],
    },
    en: {
      title: 'Meeting of European manufacturing clusters',
      slug: 'meeting-of-european-manufacturing-clusters',
      summary:
        'Example event: clusters from several countries compare how they work and choose two themes for joint action.',
      description: [
        paragraph(
          'Clusters meet similar questions under different names. From one midday to the next, their teams describe what has worked with small companies, with project consortia and with missions, and what has not.',
        ),
        paragraph('At the end they agree on two themes, and on one person responsible for each.'),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Encontro de clusters industriais europeus',
      slug: 'encontro-de-clusters-industriais-europeus',
      summary:
        'Evento de exemplo: clusters de vários países comparam formas de trabalhar e escolhem dois temas para ações conjuntas.',
      description: [
        paragraph(
          'Os clusters enfrentam questões semelhantes com nomes diferentes. De um meio-dia ao outro, as suas equipas contam o que resultou com pequenas empresas, com consórcios de projeto e com missões, e o que não resultou.',
        ),
        paragraph('No fim, acordam dois temas e um responsável para cada um.'),
        exampleNote.pt,
      ],
    },
  },
];
