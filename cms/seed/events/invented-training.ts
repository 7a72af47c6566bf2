import { list, paragraph } from '../blocks';
import type { SeedEvent } from '../types';
import { exampleNote } from './notes';
import {
  exampleHallAveiro,
  exampleHallBraga,
  exampleHallMarinhaGrande,
  exampleHallPontaDelgada,
  exampleHallPorto,
} from './venues';

/** Invented workshops, webinars and courses around the day of the first start. */
export const inventedTraining: SeedEvent[] = [
  {
    key: 'machine-vision-workshop',
    shared: {
      when: { startDate: { inWeeks: -2, weekday: 3 }, startTime: '14:00', endTime: '17:30' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'workshop',
      visibility: 'public',
      venue: exampleHallBraga,
      organiserName: 'PRODUTECH',
      axes: [2, 4],
      related: ['robot-cell-workshop'],
    },
    en: {
      title: 'Workshop: machine vision on the production line',
      slug: 'workshop-machine-vision-on-the-production-line',
      summary:
        'Example event: an afternoon with cameras, light and real rejects, for those who inspect by eye today.',
      description: [
        paragraph(
          'The participants bring parts: good ones, bad ones, and those about which the inspectors disagree. In groups of four they choose camera, lens and light, and find out what a machine can see and what it cannot.',
        ),
        paragraph(
          'No programming is required. At the end each group presents its set-up and an honest estimate of what it would cost in series.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Workshop: visão artificial na linha de produção',
      slug: 'workshop-visao-artificial-na-linha-de-producao',
      summary:
        'Evento de exemplo: uma tarde com câmaras, luz e peças rejeitadas a sério, para quem hoje inspeciona a olho.',
      description: [
        paragraph(
          'Os participantes trazem peças: boas, más e aquelas sobre as quais os inspetores não se entendem. Em grupos de quatro, escolhem câmara, objetiva e iluminação e descobrem o que uma máquina consegue ver e o que não consegue.',
        ),
        paragraph(
          'Não é preciso saber programar. No fim, cada grupo apresenta a sua montagem e uma estimativa honesta do que custaria em série.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'value-chains-webinar',
    shared: {
      when: { startDate: { inWeeks: -1, weekday: 5 }, startTime: '10:00', endTime: '11:00' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'webinar',
      visibility: 'public',
      onlineUrl: 'https://meet.produtech.example/value-chains',
      organiserName: 'PRODUTECH',
      axes: [4],
      related: ['financing-webinar'],
    },
    en: {
      title: 'Webinar: entering a global value chain',
      slug: 'webinar-entering-a-global-value-chain',
      summary:
        'Example event: what a large manufacturer asks of a new supplier, seen from both sides of the table.',
      description: [
        paragraph(
          'A purchasing manager and a supplier retell the same story: the first enquiry, the audit, the trial order, the first complaint, the framework contract. The audience learns at which points most candidates give up.',
        ),
        paragraph('There is time for questions; the checklist shown is sent out afterwards.'),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Webinar: entrar numa cadeia de valor global',
      slug: 'webinar-entrar-numa-cadeia-de-valor-global',
      summary:
        'Evento de exemplo: o que um grande fabricante pede a um novo fornecedor, visto dos dois lados da mesa.',
      description: [
        paragraph(
          'Um responsável de compras e um fornecedor contam a mesma história: a primeira consulta, a auditoria, a encomenda de teste, a primeira reclamação, o contrato-quadro. Quem assiste fica a saber em que pontos desiste a maior parte dos candidatos.',
        ),
        paragraph('Há tempo para perguntas; a lista de verificação apresentada é enviada depois.'),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'financing-webinar',
    shared: {
      when: { startDate: { inWeeks: 0, weekday: 2 }, startTime: '11:00', endTime: '12:00' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'webinar',
      visibility: 'public',
      onlineUrl: 'https://meet.produtech.example/financing',
      organiserName: 'PRODUTECH',
      registrationUrl: 'https://produtech.example/register/financing',
      axes: [4],
      related: ['value-chains-webinar', 'turnkey-course'],
    },
    en: {
      title: 'Webinar: selling a machine by the hour',
      slug: 'webinar-selling-a-machine-by-the-hour',
      summary:
        'Example event: new models of financing for production technology – leasing, pay per part, shared savings – and what they do to the seller’s balance sheet.',
      description: [
        paragraph(
          'An hour online about a customer’s most frequent sentence, “it is too expensive for us this year”, and four possible answers:',
        ),
        list(
          'leasing through a bank;',
          'rental with an option to buy;',
          'a price for each part produced;',
          'a share of the savings achieved.',
        ),
        paragraph(
          'For each model there is a worked example with figures, risks and the clauses that must not be missing from the contract.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Webinar: vender uma máquina à hora',
      slug: 'webinar-vender-uma-maquina-a-hora',
      summary:
        'Evento de exemplo: novos modelos de financiamento da tecnologia de produção – locação, pagamento por peça, poupanças partilhadas – e o seu efeito no balanço de quem vende.',
      description: [
        paragraph(
          'Uma hora online sobre a frase que mais se ouve aos clientes, «este ano é demasiado caro para nós», e quatro respostas possíveis:',
        ),
        list(
          'locação financeira através de um banco;',
          'aluguer com opção de compra;',
          'um preço por cada peça produzida;',
          'uma parte das poupanças obtidas.',
        ),
        paragraph(
          'Para cada modelo há um exemplo desenvolvido, com números, riscos e as cláusulas que não podem faltar no contrato.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'robot-safety-training',
    shared: {
      when: { startDate: { inWeeks: 1, weekday: 3 }, startTime: '09:30', endTime: '13:00' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'training',
      visibility: 'public',
      venue: exampleHallMarinhaGrande,
      organiserName: 'PRODUTECH',
      axes: [1, 4],
      related: ['robot-cell-workshop', 'standards-session'],
    },
    en: {
      title: 'Training: working safely beside a robot',
      slug: 'training-working-safely-beside-a-robot',
      summary:
        'Example event: a morning for operators and shift leaders who share their workplace with collaborative robots.',
      description: [
        paragraph(
          'The course explains in plain words what a risk assessment is, what stops a robot and what does not, and how to recognise a cell that has been changed without anybody having thought about it.',
        ),
        paragraph('Half of the time is spent at a real cell. Safety shoes are required.'),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Formação: trabalhar em segurança ao lado de um robô',
      slug: 'formacao-trabalhar-em-seguranca-ao-lado-de-um-robo',
      summary:
        'Evento de exemplo: uma manhã para operadores e chefes de turno que partilham o posto de trabalho com robôs colaborativos.',
      description: [
        paragraph(
          'O curso explica, em palavras simples, o que é uma avaliação de riscos, o que faz parar um robô e o que não o faz, e como reconhecer uma célula que foi alterada sem que ninguém tenha pensado nisso.',
        ),
        paragraph(
          'Metade do tempo passa-se junto de uma célula verdadeira. É obrigatório o uso de calçado de segurança.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'robot-cell-workshop',
    shared: {
      when: { startDate: { inWeeks: 1, weekday: 3 }, startTime: '14:30', endTime: '17:30' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'workshop',
      visibility: 'public',
      venue: exampleHallMarinhaGrande,
      organiserName: 'PRODUTECH',
      axes: [2, 4],
      related: ['robot-safety-training', 'machine-vision-workshop'],
    },
    en: {
      title: 'Workshop: from single cell to line',
      slug: 'workshop-from-single-cell-to-line',
      summary:
        'Example event: how three robot cells of different makes learn to work as one line, in the afternoon after the safety training.',
      description: [
        paragraph(
          'Integrators show step by step how they couple cells: who holds the order data, what the interface must be able to say, and what happens when the middle cell stops.',
        ),
        paragraph(
          'Those who attend the safety training in the morning can stay for the workshop; lunch in between is included.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Workshop: da célula à linha',
      slug: 'workshop-da-celula-a-linha',
      summary:
        'Evento de exemplo: como três células robotizadas de marcas diferentes aprendem a trabalhar como uma só linha, na tarde que se segue à formação em segurança.',
      description: [
        paragraph(
          'Integradores mostram, passo a passo, como ligam células entre si: quem guarda os dados da encomenda, o que a interface tem de saber dizer e o que acontece quando se detém a célula do meio.',
        ),
        paragraph(
          'Quem frequentar a formação em segurança, de manhã, pode ficar para o workshop; o almoço está incluído.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'support-session',
    shared: {
      when: { startDate: { inWeeks: 2, weekday: 1 }, startTime: '17:00', endTime: '18:30' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'meeting',
      visibility: 'public',
      venue: exampleHallPorto,
      organiserName: 'PRODUTECH',
      axes: [1],
      related: ['growth-working-group'],
    },
    pt: {
      title: 'Sessão de esclarecimento sobre apoios à qualificação',
      slug: 'sessao-de-esclarecimento-sobre-apoios-a-qualificacao',
      summary:
        'Evento de exemplo: que apoios existem em Portugal para qualificar as pessoas de uma pequena empresa industrial e como se preparam as candidaturas. Sessão em português.',
      description: [
        paragraph(
          'A sessão destina-se às empresas que nunca se candidataram a um apoio à formação. Percorre-se uma candidatura do princípio ao fim: a quem se destina, que despesas são aceites, que documentos se juntam e que erros levam à exclusão.',
        ),
        paragraph(
          'Realiza-se apenas em português, porque os formulários e a legislação só existem nesta língua.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'logistics-webinar',
    shared: {
      when: { startDate: { inWeeks: 4, weekday: 1 }, startTime: '16:00', endTime: '17:00' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'postponed',
      category: 'webinar',
      visibility: 'public',
      onlineUrl: 'https://meet.produtech.example/logistics',
      organiserName: 'PRODUTECH',
      axes: [1, 4],
    },
    en: {
      title: 'Webinar: mobile robots in internal logistics',
      slug: 'webinar-mobile-robots-in-internal-logistics',
      summary:
        'Example event, postponed: when a self-driving cart pays off, and when a roller conveyor is the better robot. A new date will follow.',
      description: [
        paragraph(
          'The webinar has been postponed because a speaker is unavailable. The new date will be published here; those who have registered will be told by e-mail.',
        ),
        paragraph(
          'Its subject stays the same: three factories of different sizes, their routes, their mistakes, and the calculation with which each of them decided.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Webinar: robôs móveis na logística interna',
      slug: 'webinar-robos-moveis-na-logistica-interna',
      summary:
        'Evento de exemplo, adiado: quando compensa um veículo autónomo e quando é que um transportador de rolos é o melhor robô. Nova data a anunciar.',
      description: [
        paragraph(
          'O webinar foi adiado por indisponibilidade de um dos oradores. A nova data será publicada aqui e comunicada aos inscritos por e-mail.',
        ),
        paragraph(
          'O tema mantém-se: três fábricas de dimensões diferentes, os seus percursos, os seus erros e as contas com que cada uma decidiu.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'turnkey-course',
    shared: {
      when: {
        startDate: { inWeeks: 3, weekday: 4 },
        startTime: '14:00',
        endDate: { inWeeks: 3, weekday: 6 },
      },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'training',
      visibility: 'public',
      venue: exampleHallAveiro,
      organiserName: 'PRODUTECH',
      axes: [4],
      related: ['financing-webinar'],
    },
    en: {
      title: 'Course: offering a turnkey solution',
      slug: 'course-offering-a-turnkey-solution',
      summary:
        'Example event: from Thursday afternoon to Saturday, teams from several companies write one offer together, as if they were one supplier.',
      description: [
        paragraph(
          'The customer wants a complete line and a single signature. In mixed teams the participants divide the work, name the company that leads, calculate the price, and agree on who is liable for what.',
        ),
        paragraph(
          'On Saturday a jury plays the customer and asks the unpleasant questions. The programme of the last day ends when the jury has had enough.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Curso: propor uma solução chave na mão',
      slug: 'curso-propor-uma-solucao-chave-na-mao',
      summary:
        'Evento de exemplo: de quinta-feira à tarde a sábado, equipas de várias empresas escrevem uma só proposta, como se fossem um único fornecedor.',
      description: [
        paragraph(
          'O cliente quer uma linha completa e uma só assinatura. Em equipas mistas, os participantes repartem o trabalho, escolhem a empresa que lidera, calculam o preço e acordam quem responde pelo quê.',
        ),
        paragraph(
          'No sábado, um júri faz de cliente e coloca as perguntas incómodas. O programa do último dia acaba quando o júri se der por satisfeito.',
        ),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'azores-workshop',
    shared: {
      when: { startDate: { inWeeks: 9, weekday: 3 }, startTime: '10:00', endTime: '12:30' },
      timeZone: 'Atlantic/Azores',
      eventStatus: 'scheduled',
      category: 'workshop',
      visibility: 'public',
      venue: exampleHallPontaDelgada,
      organiserName: 'PRODUTECH',
      axes: [1, 3],
    },
    en: {
      title: 'Workshop: automation for food processing on the islands',
      slug: 'workshop-automation-for-food-processing-on-the-islands',
      summary:
        'Example event: dairies and canneries of the Azores meet suppliers of small, robust automation. Hours are those of the Azores.',
      description: [
        paragraph(
          'A technician who has to come by plane is expensive. The workshop is therefore about equipment that local staff can maintain, about remote support, and about spare parts worth keeping on the shelf.',
        ),
        paragraph('In the second half, suppliers and producers sit down at small tables.'),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Workshop: automação para a indústria alimentar das ilhas',
      slug: 'workshop-automacao-para-a-industria-alimentar-das-ilhas',
      summary:
        'Evento de exemplo: fábricas de laticínios e de conservas dos Açores encontram-se com fornecedores de automação pequena e robusta. As horas são as dos Açores.',
      description: [
        paragraph(
          'Um técnico que tem de vir de avião sai caro. Por isso, o workshop trata de equipamento que o pessoal local possa manter, de assistência à distância e das peças de reserva que vale a pena ter em armazém.',
        ),
        paragraph('Na segunda parte, fornecedores e produtores sentam-se em pequenas mesas.'),
        exampleNote.pt,
      ],
    },
  },
  {
    key: 'engineering-skills-course',
    shared: {
      when: {
        startDate: { inWeeks: 8, weekday: 1 },
        endDate: { inWeeks: 8, weekday: 4 },
      },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'training',
      visibility: 'public',
      venue: exampleHallBraga,
      organiserName: 'PRODUTECH',
      registrationUrl: 'https://produtech.example/register/engineering-skills',
      axes: [1, 4],
      related: ['machine-vision-workshop'],
    },
    en: {
      title: 'School of engineering skills',
      slug: 'school-of-engineering-skills',
      summary:
        'Example event: four days for young engineers who have left the university and not yet quite arrived in the factory.',
      description: [
        paragraph(
          'Each of the four days deals with one skill that is seldom taught: reading a customer’s specification, designing for assembly, commissioning far from home, and handing over to those who will do the maintenance.',
        ),
        paragraph(
          'The teachers are engineers of member companies. Each participant works on a case from their own firm.',
        ),
        exampleNote.en,
      ],
    },
    pt: {
      title: 'Escola de competências de engenharia',
      slug: 'escola-de-competencias-de-engenharia',
      summary:
        'Evento de exemplo: quatro dias para jovens engenheiros que já saíram da universidade e ainda não chegaram bem à fábrica.',
      description: [
        paragraph(
          'Cada um dos quatro dias trata de uma competência que raramente se ensina: ler o caderno de encargos de um cliente, projetar para a montagem, pôr em funcionamento longe de casa e entregar a obra a quem fará a manutenção.',
        ),
        paragraph(
          'Os formadores são engenheiros de empresas associadas. Cada participante trabalha um caso da sua própria empresa.',
        ),
        exampleNote.pt,
      ],
    },
  },
];
