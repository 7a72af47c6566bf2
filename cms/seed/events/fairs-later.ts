import { paragraph } from '../blocks';
import type { SeedEvent } from '../types';
import { fairNote } from './notes';
import {
  bilbaoExhibitionCentre,
  mccormickPlace,
  messeDuesseldorf,
  messeHannover,
  messeMuenchen,
  messeNuernberg,
} from './venues';

/** Real fairs of 2025 and 2026, with their true names, places and dates. */
export const laterFairs: SeedEvent[] = [
  {
    key: 'hannover-messe-2025',
    shared: {
      when: { startDate: '2025-03-31', endDate: '2025-04-04' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeHannover,
      organiserName: 'Deutsche Messe AG',
      organiserUrl: 'https://www.hannovermesse.de/',
      axes: [3],
      related: ['hannover-messe-2024', 'hannover-messe-2026'],
    },
    en: {
      title: 'HANNOVER MESSE 2025',
      slug: 'hannover-messe-2025',
      summary:
        'The international industrial fair in Hanover, this year over the turn from March to April.',
      description: [
        paragraph(
          'The 2025 edition of HANNOVER MESSE opened on the last day of March. Automation, energy systems, industrial software and research shared the grounds once more, with artificial intelligence among the main subjects.',
        ),
        paragraph(
          'For a company that can go to only one fair outside its own trade, this is the one that shows the whole of industry in a single week.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'HANNOVER MESSE 2025',
      slug: 'hannover-messe-2025',
      summary:
        'A feira internacional da indústria, em Hanôver, desta vez na passagem de março para abril.',
      description: [
        paragraph(
          'A edição de 2025 da HANNOVER MESSE abriu no último dia de março. A automação, os sistemas de energia, o software industrial e a investigação voltaram a partilhar o recinto, com a inteligência artificial entre os temas principais.',
        ),
        paragraph(
          'Para uma empresa que só pode ir a uma feira fora da sua especialidade, esta é a que mostra toda a indústria numa única semana.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'automatica-2025',
    shared: {
      when: { startDate: '2025-06-24', endDate: '2025-06-27' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeMuenchen,
      organiserName: 'Messe München GmbH',
      organiserUrl: 'https://automatica-munich.com/',
      axes: [2, 3],
      related: ['sps-2024'],
    },
    en: {
      title: 'automatica 2025',
      slug: 'automatica-2025-munich',
      summary:
        'Smart automation and robotics in Munich: robots, machine vision, assembly technology and the software that teaches them.',
      description: [
        paragraph(
          'automatica is the fair for those who take work off people’s hands, in the literal sense. Robots of every size, grippers, vision, assembly and handling systems are shown in motion, next to the research that will shape the following generation.',
        ),
        paragraph(
          'It is held together with the laser fair next door, which makes it easy to see how light and robot increasingly work as one tool.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'automatica 2025',
      slug: 'automatica-2025-munique',
      summary:
        'Automação inteligente e robótica em Munique: robôs, visão artificial, tecnologia de montagem e o software que os ensina.',
      description: [
        paragraph(
          'A automatica é a feira de quem alivia as mãos humanas, no sentido literal da expressão. Robôs de todos os tamanhos, garras, visão, sistemas de montagem e de movimentação mostram-se em funcionamento, ao lado da investigação que dará forma à geração seguinte.',
        ),
        paragraph(
          'Realiza-se em simultâneo com a feira do laser, ali ao lado, o que permite ver como a luz e o robô trabalham cada vez mais como uma só ferramenta.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'emo-2025',
    shared: {
      when: { startDate: '2025-09-22', endDate: '2025-09-26' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeHannover,
      organiserName: 'Verein Deutscher Werkzeugmaschinenfabriken (VDW)',
      organiserUrl: 'https://emo-hannover.de/',
      axes: [3, 4],
      related: ['imts-2024', 'imts-2026'],
    },
    en: {
      title: 'EMO Hannover 2025',
      slug: 'emo-hannover-2025',
      summary:
        'The world fair of production technology for metalworking, in the odd-numbered years between two IMTS shows.',
      description: [
        paragraph(
          'EMO and IMTS share the calendar of the machine-tool world: Chicago has the even years, Europe the odd ones. In Hanover the halls show turning and milling, sheet metal, grinding and sawing, measuring, software and automation.',
        ),
        paragraph(
          'Under the same roof stand a start-up area and a programme for young people, whom this trade needs more than ever.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'EMO Hannover 2025',
      slug: 'emo-hanover-2025',
      summary:
        'A feira mundial das tecnologias de produção para o trabalho do metal, nos anos ímpares, entre duas edições da IMTS.',
      description: [
        paragraph(
          'A EMO e a IMTS repartem entre si o calendário da máquina-ferramenta: a Chicago cabem os anos pares, à Europa os ímpares. Em Hanôver, os pavilhões mostram torneamento e fresagem, chapa, retificação e serragem, medição, software e automação.',
        ),
        paragraph(
          'Sob o mesmo teto há um espaço para startups e um programa para jovens, de que o setor precisa mais do que nunca.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'k-2025',
    shared: {
      when: { startDate: '2025-10-08', endDate: '2025-10-15' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeDuesseldorf,
      organiserName: 'Messe Düsseldorf GmbH',
      organiserUrl: 'https://www.k-online.com/',
      axes: [1, 3],
    },
    en: {
      title: 'K 2025',
      slug: 'k-2025-duesseldorf',
      summary:
        'Plastics and rubber in Düsseldorf, once every three years and for eight days: machines, materials, moulds and recycling.',
      description: [
        paragraph(
          'K is the fair of the plastics and rubber industry. It comes round only every third year, and the trade keeps its larger novelties for it: injection moulding and extrusion machines, moulds, peripherals, materials and, with growing weight, everything that closes the loop after use.',
        ),
        paragraph(
          'Portuguese mould makers have been known in this world for generations. Those who automate, measure and control the processes around the mould follow in their steps.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'K 2025',
      slug: 'k-2025-dusseldorf',
      summary:
        'Plásticos e borracha em Düsseldorf, uma vez em cada três anos e durante oito dias: máquinas, materiais, moldes e reciclagem.',
      description: [
        paragraph(
          'A K é a feira da indústria do plástico e da borracha. Só se realiza de três em três anos, e o setor guarda para ela as maiores novidades: máquinas de injeção e de extrusão, moldes, periféricos, materiais e, com peso crescente, tudo o que fecha o ciclo depois da utilização.',
        ),
        paragraph(
          'Os fabricantes portugueses de moldes são conhecidos neste meio há gerações. Quem automatiza, mede e controla os processos à volta do molde segue-lhes os passos.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'biemh-2026',
    shared: {
      when: { startDate: '2026-03-02', endDate: '2026-03-06' },
      timeZone: 'Europe/Madrid',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: bilbaoExhibitionCentre,
      organiserName: 'Bilbao Exhibition Centre',
      organiserUrl: 'https://biemh.bilbaoexhibitioncentre.com/',
      axes: [3],
      related: ['biemh-2024'],
    },
    en: {
      title: 'BIEMH 2026 – International Machine-Tool Biennial',
      slug: 'biemh-2026-bilbao',
      summary:
        'The machine-tool biennial of Bilbao, held in March in 2026, when budgets are still fresh.',
      description: [
        paragraph(
          'The 33rd edition of BIEMH moved from early summer to the first week of March, at the wish of the exhibitors: early in the year, companies still decide where to invest.',
        ),
        paragraph(
          'Machine tools, automation and advanced manufacturing from the Basque Country and from all over the world are shown within easy reach of Portuguese visitors.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'BIEMH 2026 – Bienal Internacional de Máquina-Ferramenta',
      slug: 'biemh-2026-bilbau',
      summary:
        'A bienal de máquina-ferramenta de Bilbau, em 2026 realizada em março, quando os orçamentos ainda estão por gastar.',
      description: [
        paragraph(
          'A 33.ª edição da BIEMH passou do início do verão para a primeira semana de março, a pedido dos expositores: no começo do ano, as empresas ainda estão a decidir onde investir.',
        ),
        paragraph(
          'Máquinas-ferramenta, automação e fabrico avançado do País Basco e de todo o mundo mostram-se ali, bem ao alcance dos visitantes portugueses.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'hannover-messe-2026',
    shared: {
      when: { startDate: '2026-04-20', endDate: '2026-04-24' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeHannover,
      organiserName: 'Deutsche Messe AG',
      organiserUrl: 'https://www.hannovermesse.de/',
      axes: [3],
      related: ['hannover-messe-2025'],
    },
    en: {
      title: 'HANNOVER MESSE 2026',
      slug: 'hannover-messe-2026',
      summary:
        'Five April days in Hanover for the whole of industry: automation, energy, software and research.',
      description: [
        paragraph(
          'HANNOVER MESSE returned to its accustomed place in late April. The fair puts finished products next to research that is still looking for its application, and suppliers next to the ministers who write industrial policy.',
        ),
        paragraph(
          'Clusters from many countries meet here as well, which makes it a convenient place for talks about joint projects.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'HANNOVER MESSE 2026',
      slug: 'hannover-messe-2026',
      summary:
        'Cinco dias de abril em Hanôver para toda a indústria: automação, energia, software e investigação.',
      description: [
        paragraph(
          'A HANNOVER MESSE voltou ao seu lugar habitual, no fim de abril. A feira põe produtos acabados ao lado de investigação que ainda procura aplicação, e fornecedores ao lado dos ministros que escrevem a política industrial.',
        ),
        paragraph(
          'Também ali se encontram clusters de muitos países, o que faz dela um bom lugar para conversar sobre projetos conjuntos.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'imts-2026',
    shared: {
      when: { startDate: '2026-09-14', endDate: '2026-09-19' },
      timeZone: 'America/Chicago',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: mccormickPlace,
      organiserName: 'AMT – The Association For Manufacturing Technology',
      organiserUrl: 'https://www.imts.com/',
      axes: [3],
      related: ['imts-2024', 'emo-2025'],
    },
    en: {
      title: 'IMTS 2026 – International Manufacturing Technology Show',
      slug: 'imts-2026-chicago',
      summary:
        'The machine-tool world meets in Chicago again: six September days at McCormick Place.',
      description: [
        paragraph(
          'Two years after the previous show, North America’s manufacturing technology fair is back on the shore of Lake Michigan, with machining, automation, additive manufacturing and digital technology in sectors of their own.',
        ),
        paragraph(
          'Companies that bring production back to North America need equipment and people who understand it. Suppliers from Portugal can offer both.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'IMTS 2026 – International Manufacturing Technology Show',
      slug: 'imts-2026-chicago',
      summary:
        'O mundo da máquina-ferramenta volta a encontrar-se em Chicago: seis dias de setembro no McCormick Place.',
      description: [
        paragraph(
          'Dois anos depois da edição anterior, a feira norte-americana de tecnologia de produção regressa às margens do lago Michigan, com setores próprios para a maquinagem, a automação, o fabrico aditivo e o digital.',
        ),
        paragraph(
          'As empresas que trazem a produção de volta à América do Norte precisam de equipamento e de quem o compreenda. Os fornecedores portugueses podem oferecer ambas as coisas.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'euroblech-2026',
    shared: {
      when: { startDate: '2026-10-20', endDate: '2026-10-23' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeHannover,
      organiserName: 'Mack-Brooks Exhibitions',
      organiserUrl: 'https://www.euroblech.com/',
      axes: [3],
      related: ['euroblech-2024'],
    },
    en: {
      title: 'EuroBLECH 2026',
      slug: 'euroblech-2026-hannover',
      summary:
        'The international sheet metal working fair in Hanover: machines, tools and complete lines for everything made from sheet.',
      description: [
        paragraph(
          'Every second October the sheet metal trade comes to Hanover to see material cut, bent and joined before its eyes. Energy use, automatic loading and the unattended night shift are questions that occupy large and small workshops alike.',
        ),
        paragraph(
          'Integrators who link machines of different makes into one line find both customers and suppliers in the same aisle.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'EuroBLECH 2026',
      slug: 'euroblech-2026-hanover',
      summary:
        'A feira internacional do trabalho da chapa, em Hanôver: máquinas, ferramentas e linhas completas para tudo o que da chapa se faz.',
      description: [
        paragraph(
          'De dois em dois anos, em outubro, o setor da chapa vai a Hanôver ver cortar, quinar e ligar material diante dos seus olhos. O consumo de energia, o carregamento automático e o turno da noite sem operadores são questões que ocupam oficinas grandes e pequenas.',
        ),
        paragraph(
          'Os integradores que ligam máquinas de marcas diferentes numa só linha encontram clientes e fornecedores no mesmo corredor.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'sps-2026',
    shared: {
      when: { startDate: '2026-11-24', endDate: '2026-11-26' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeNuernberg,
      organiserName: 'Mesago Messe Frankfurt GmbH',
      organiserUrl: 'https://sps.mesago.com/',
      axes: [2, 3],
      related: ['sps-2024', 'machine-vision-workshop'],
    },
    en: {
      title: 'SPS 2026 – Smart Production Solutions',
      slug: 'sps-2026-nuremberg',
      summary:
        'The automation trade in Nuremberg, in the last full week of November: controls, drives, sensors and industrial software.',
      description: [
        paragraph(
          'Since 2025 SPS has been back on its traditional date at the end of November. The exhibitors range from the maker of a single connector to groups that equip whole factories, and the talks on the stages are held by engineers for engineers.',
        ),
        paragraph(
          'Those who build machines can check within three days what their next generation should be able to do.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'SPS 2026 – Smart Production Solutions',
      slug: 'sps-2026-nuremberga',
      summary:
        'O setor da automação em Nuremberga, na última semana completa de novembro: comandos, acionamentos, sensores e software industrial.',
      description: [
        paragraph(
          'Desde 2025, a SPS está de volta à sua data tradicional, no fim de novembro. Os expositores vão do fabricante de uma simples ficha aos grupos que equipam fábricas inteiras, e as apresentações são feitas por engenheiros para engenheiros.',
        ),
        paragraph(
          'Quem constrói máquinas pode verificar, em três dias, o que a sua próxima geração deverá saber fazer.',
        ),
        fairNote.pt,
      ],
    },
  },
];
