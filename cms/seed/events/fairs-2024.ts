import { paragraph } from '../blocks';
import type { SeedEvent } from '../types';
import { fairNote } from './notes';
import {
  bilbaoExhibitionCentre,
  mccormickPlace,
  meoArena,
  messeBerlin,
  messeFrankfurt,
  messeHannover,
  messeNuernberg,
  messeStuttgart,
  tokyoBigSight,
} from './venues';

/** Real fairs and conferences of 2024, with their true names, places and dates. */
export const fairsOf2024: SeedEvent[] = [
  {
    key: 'hannover-messe-2024',
    shared: {
      when: { startDate: '2024-04-22', endDate: '2024-04-26' },
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
      title: 'HANNOVER MESSE 2024',
      slug: 'hannover-messe-2024',
      summary:
        'The international trade fair for industry in Hanover: automation, energy, digital ecosystems and components under one roof.',
      description: [
        paragraph(
          'Each spring, HANNOVER MESSE gathers in one place what industry is otherwise used to seeing in separate halls and separate months: automation and drives, industrial software, energy technology, components and research.',
        ),
        paragraph(
          'For makers of production technology it is both a market and a weather station. What is discussed here in April – data spaces, energy efficiency, artificial intelligence on the shop floor – tends to reach the specifications of customers not long afterwards.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'HANNOVER MESSE 2024',
      slug: 'hannover-messe-2024',
      summary:
        'A feira internacional da indústria, em Hanôver: automação, energia, ecossistemas digitais e componentes sob o mesmo teto.',
      description: [
        paragraph(
          'Todas as primaveras, a HANNOVER MESSE junta num só lugar aquilo que a indústria costuma ver em pavilhões e meses diferentes: automação e acionamentos, software industrial, tecnologias de energia, componentes e investigação.',
        ),
        paragraph(
          'Para quem faz tecnologia de produção, é ao mesmo tempo mercado e estação meteorológica. O que ali se discute em abril – espaços de dados, eficiência energética, inteligência artificial no chão de fábrica – não tarda a chegar aos cadernos de encargos dos clientes.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'biemh-2024',
    shared: {
      when: { startDate: '2024-06-03', endDate: '2024-06-07' },
      timeZone: 'Europe/Madrid',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: bilbaoExhibitionCentre,
      organiserName: 'Bilbao Exhibition Centre',
      organiserUrl: 'https://biemh.bilbaoexhibitioncentre.com/',
      axes: [3],
      related: ['biemh-2026'],
    },
    en: {
      title: 'BIEMH 2024 – International Machine-Tool Biennial',
      slug: 'biemh-2024-bilbao',
      summary:
        'The Iberian Peninsula’s machine-tool fair, held every two years near Bilbao: machines, tools, automation and metrology.',
      description: [
        paragraph(
          'BIEMH turns the exhibition centre of Barakaldo, on the edge of Bilbao, into a workshop on a grand scale. Metal-cutting and forming machines stand beside tools, accessories, automation, metrology and additive manufacturing.',
        ),
        paragraph(
          'Beyond the border, it is the large fair of the trade closest to Portugal: a day’s drive from most Portuguese factories, and therefore often the first step abroad for a small company.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'BIEMH 2024 – Bienal Internacional de Máquina-Ferramenta',
      slug: 'biemh-2024-bilbau',
      summary:
        'A feira de máquinas-ferramenta da Península Ibérica, de dois em dois anos, junto a Bilbau: máquinas, ferramentas, automação e metrologia.',
      description: [
        paragraph(
          'A BIEMH transforma o centro de exposições de Barakaldo, às portas de Bilbau, numa oficina em ponto grande. Às máquinas de corte e de conformação de metal juntam-se ferramentas, acessórios, automação, metrologia e fabrico aditivo.',
        ),
        paragraph(
          'Fora de portas, é a grande feira do setor mais próxima de Portugal: fica a um dia de viagem da maior parte das fábricas portuguesas e, por isso, é muitas vezes o primeiro passo de uma pequena empresa no estrangeiro.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'imts-2024',
    shared: {
      when: { startDate: '2024-09-09', endDate: '2024-09-14' },
      timeZone: 'America/Chicago',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: mccormickPlace,
      organiserName: 'AMT – The Association For Manufacturing Technology',
      organiserUrl: 'https://www.imts.com/',
      axes: [3],
      related: ['amb-2024', 'imts-2026'],
    },
    en: {
      title: 'IMTS 2024 – International Manufacturing Technology Show',
      slug: 'imts-2024-chicago',
      summary:
        'Six days of manufacturing technology at McCormick Place, Chicago: the leading fair of the trade in North America.',
      description: [
        paragraph(
          'In even-numbered years the machine-tool world meets in Chicago. IMTS fills the buildings of McCormick Place with machining centres, robots, measuring equipment, additive manufacturing and the software that ties them together.',
        ),
        paragraph(
          'For Portuguese companies it is the quickest way to take the pulse of the North American market: customers, distributors and competitors are all within walking distance of one another, if the walk may be a long one.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'IMTS 2024 – International Manufacturing Technology Show',
      slug: 'imts-2024-chicago',
      summary:
        'Seis dias de tecnologia de produção no McCormick Place, em Chicago: a principal feira do setor na América do Norte.',
      description: [
        paragraph(
          'Nos anos pares, o mundo das máquinas-ferramenta encontra-se em Chicago. A IMTS enche os edifícios do McCormick Place com centros de maquinagem, robôs, equipamentos de medição, fabrico aditivo e o software que os liga entre si.',
        ),
        paragraph(
          'Para as empresas portuguesas, é a forma mais rápida de tomar o pulso ao mercado norte-americano: clientes, distribuidores e concorrentes estão todos à distância de uma caminhada, ainda que longa.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'amb-2024',
    shared: {
      when: { startDate: '2024-09-10', endDate: '2024-09-14' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeStuttgart,
      organiserName: 'Landesmesse Stuttgart GmbH',
      organiserUrl: 'https://www.messe-stuttgart.de/amb/',
      axes: [3, 4],
      related: ['imts-2024'],
    },
    en: {
      title: 'AMB 2024 – International Exhibition for Metal Working',
      slug: 'amb-2024-stuttgart',
      summary:
        'Metal cutting in the heart of one of Europe’s great engineering regions: machines, precision tools and the digital process around them.',
      description: [
        paragraph(
          'AMB takes place every second year beside Stuttgart’s airport, surrounded by the factories of its visitors. Its subject is metal working by cutting and removal: machine tools and precision tools, clamping, handling, measuring, and the software from the drawing to the finished part.',
        ),
        paragraph(
          'Many of those who come have an investment in mind. Exhibitors therefore show processes rather than brochures, and the conversations are about cycle times, not slogans.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'AMB 2024 – Feira Internacional da Maquinagem de Metais',
      slug: 'amb-2024-estugarda',
      summary:
        'A maquinagem de metais no coração de uma das grandes regiões europeias da engenharia: máquinas, ferramentas de precisão e o processo digital à sua volta.',
      description: [
        paragraph(
          'A AMB realiza-se de dois em dois anos junto ao aeroporto de Estugarda, rodeada das fábricas de quem a visita. O tema é o trabalho do metal por arranque de apara: máquinas-ferramenta e ferramentas de precisão, fixação, manuseamento, medição e o software que vai do desenho à peça acabada.',
        ),
        paragraph(
          'Muitos dos visitantes trazem um investimento em mente. Por isso, os expositores mostram processos em vez de folhetos, e as conversas são sobre tempos de ciclo e não sobre slogans.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'iaa-transportation-2024',
    shared: {
      when: { startDate: '2024-09-17', endDate: '2024-09-22' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeHannover,
      organiserName: 'Verband der Automobilindustrie (VDA)',
      organiserUrl: 'https://www.iaa-transportation.com/',
      axes: [1, 3],
      related: ['innotrans-2024'],
    },
    en: {
      title: 'IAA TRANSPORTATION 2024',
      slug: 'iaa-transportation-2024-hannover',
      summary:
        'Lorries, vans, buses and the logistics around them, in Hanover: a user sector that is rebuilding its factories for new drives.',
      description: [
        paragraph(
          'IAA TRANSPORTATION is the fair for commercial vehicles, their suppliers and logistics. It belongs in this calendar because of what stands behind each vehicle: body shops, paint lines, machining, assembly and testing.',
        ),
        paragraph(
          'Electric and hydrogen drives change nearly all of these. Those who supply production technology can see here, at an early stage, which parts will soon be made in large numbers and which will disappear.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'IAA TRANSPORTATION 2024',
      slug: 'iaa-transportation-2024-hanover',
      summary:
        'Camiões, furgões, autocarros e a logística que os rodeia, em Hanôver: um setor utilizador que está a refazer as suas fábricas para novas motorizações.',
      description: [
        paragraph(
          'A IAA TRANSPORTATION é a feira dos veículos comerciais, dos seus fornecedores e da logística. Está neste calendário pelo que há por detrás de cada veículo: linhas de carroçaria e de pintura, maquinagem, montagem e ensaio.',
        ),
        paragraph(
          'As motorizações elétricas e a hidrogénio mudam quase tudo isto. Quem fornece tecnologia de produção pode ver aqui, ainda cedo, que peças se farão em breve em grandes séries e quais vão desaparecer.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'fachpack-2024',
    shared: {
      when: { startDate: '2024-09-24', endDate: '2024-09-26' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeNuernberg,
      organiserName: 'NürnbergMesse GmbH',
      organiserUrl: 'https://www.fachpack.de/',
      axes: [1, 3],
      related: ['sps-2024'],
    },
    en: {
      title: 'FACHPACK 2024',
      slug: 'fachpack-2024-nuremberg',
      summary:
        'Packaging, technology and processes in Nuremberg, for the makers of packaging lines and those who run them.',
      description: [
        paragraph(
          'FACHPACK covers packaging from material to machine: filling, closing, labelling, printing, palletising and the internal logistics that follow. The leading theme of the 2024 edition was “Transition in Packaging”.',
        ),
        paragraph(
          'Food, cosmetics and pharmaceuticals are among the strongest customers of automation. For integrators and builders of special machines, three days in Nuremberg are a catalogue of problems that wait to be solved.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'FACHPACK 2024',
      slug: 'fachpack-2024-nuremberga',
      summary:
        'Embalagem, tecnologia e processos em Nuremberga, para quem constrói linhas de embalagem e para quem trabalha com elas.',
      description: [
        paragraph(
          'A FACHPACK percorre a embalagem do material à máquina: enchimento, fecho, rotulagem, impressão, paletização e a logística interna que se lhes segue. O tema principal da edição de 2024 foi «Transition in Packaging», a transição na embalagem.',
        ),
        paragraph(
          'Os setores alimentar, cosmético e farmacêutico estão entre os melhores clientes da automação. Para integradores e construtores de máquinas especiais, três dias em Nuremberga são um catálogo de problemas por resolver.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'innotrans-2024',
    shared: {
      when: { startDate: '2024-09-24', endDate: '2024-09-27' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeBerlin,
      organiserName: 'Messe Berlin GmbH',
      organiserUrl: 'https://www.innotrans.de/',
      axes: [1, 3],
      related: ['iaa-transportation-2024'],
    },
    en: {
      title: 'InnoTrans 2024',
      slug: 'innotrans-2024-berlin',
      summary:
        'The trade fair for transport technology in Berlin: rolling stock, infrastructure, interiors and public transport, indoors and on its own tracks.',
      description: [
        paragraph(
          'InnoTrans is the meeting of the railway industry. Its halls show railway technology and infrastructure, public transport, interiors and tunnel construction, while complete trains stand on the open-air tracks of the exhibition grounds.',
        ),
        paragraph(
          'Rolling stock is built in small series and kept for decades. That calls for flexible welding, machining and inspection – work in which medium-sized suppliers of production technology can compete with much larger ones.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'InnoTrans 2024',
      slug: 'innotrans-2024-berlim',
      summary:
        'A feira das tecnologias de transporte, em Berlim: material circulante, infraestrutura, interiores e transporte público, em pavilhão e em via própria.',
      description: [
        paragraph(
          'A InnoTrans é o ponto de encontro da indústria ferroviária. Nos pavilhões mostram-se tecnologia e infraestrutura ferroviárias, transporte público, interiores e construção de túneis; nas vias ao ar livre do recinto estacionam comboios completos.',
        ),
        paragraph(
          'O material circulante constrói-se em pequenas séries e dura décadas. Exige, por isso, soldadura, maquinagem e inspeção flexíveis – um trabalho em que fornecedores médios de tecnologia de produção podem concorrer com outros muito maiores.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'euroblech-2024',
    shared: {
      when: { startDate: '2024-10-22', endDate: '2024-10-25' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeHannover,
      organiserName: 'Mack-Brooks Exhibitions',
      organiserUrl: 'https://www.euroblech.com/',
      axes: [3],
      related: ['euroblech-2026'],
    },
    en: {
      title: 'EuroBLECH 2024',
      slug: 'euroblech-2024-hannover',
      summary:
        'Everything that can be done to sheet metal, in Hanover: cutting, bending, forming, joining, coating and handling.',
      description: [
        paragraph(
          'EuroBLECH follows a sheet of metal through the whole of its working life, from the coil to the assembled and coated part. Laser and press, bending cell and welding robot, tool and control stand next to each other as they do in a factory.',
        ),
        paragraph(
          'Portugal has a long tradition in metalworking and in machines for it. The fair is the place to compare that tradition with the state of the art.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'EuroBLECH 2024',
      slug: 'euroblech-2024-hanover',
      summary:
        'Tudo o que se pode fazer a uma chapa, em Hanôver: corte, quinagem, conformação, ligação, revestimento e movimentação.',
      description: [
        paragraph(
          'A EuroBLECH acompanha uma chapa de metal ao longo de toda a sua vida útil na fábrica, da bobina à peça montada e revestida. Laser e prensa, célula de quinagem e robô de soldadura, ferramenta e comando estão lado a lado, como numa unidade de produção.',
        ),
        paragraph(
          'Portugal tem uma longa tradição na metalomecânica e nas máquinas que a servem. A feira é o lugar certo para comparar essa tradição com o estado da arte.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'jimtof-2024',
    shared: {
      when: { startDate: '2024-11-05', endDate: '2024-11-10' },
      timeZone: 'Asia/Tokyo',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: tokyoBigSight,
      organiserName: 'Japan Machine Tool Builders’ Association & Tokyo Big Sight Inc.',
      organiserUrl: 'https://www.jimtof.org/',
      axes: [2, 3],
      related: ['imts-2024'],
    },
    en: {
      title: 'JIMTOF 2024 – Japan International Machine Tool Fair',
      slug: 'jimtof-2024-tokyo',
      summary:
        'Japan’s machine tool builders at home, every second year at Tokyo Big Sight: the place where many of their novelties are seen first.',
      description: [
        paragraph(
          'Japan is one of the great machine-tool nations, and JIMTOF is its own fair. Builders keep many of their new machines for these six days in Tokyo, and the whole chain – controls, spindles, tools, measuring – is there to explain them.',
        ),
        paragraph(
          'For research bodies and development departments the journey is an investment in knowledge: nowhere else can one see so closely how precision is made.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'JIMTOF 2024 – Feira Internacional de Máquinas-Ferramenta do Japão',
      slug: 'jimtof-2024-toquio',
      summary:
        'Os fabricantes japoneses de máquinas-ferramenta em casa, de dois em dois anos, no Tokyo Big Sight: ali se veem primeiro muitas das suas novidades.',
      description: [
        paragraph(
          'O Japão é uma das grandes nações da máquina-ferramenta, e a JIMTOF é a sua feira. Os construtores guardam muitas das novas máquinas para estes seis dias em Tóquio, e toda a cadeia – comandos, árvores, ferramentas, medição – está presente para as explicar.',
        ),
        paragraph(
          'Para as entidades de investigação e os departamentos de desenvolvimento, a viagem é um investimento em conhecimento: em nenhum outro lugar se vê tão de perto como se faz a precisão.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'web-summit-2024',
    shared: {
      when: { startDate: '2024-11-11', endDate: '2024-11-14' },
      timeZone: 'Europe/Lisbon',
      eventStatus: 'scheduled',
      category: 'conference',
      visibility: 'public',
      venue: meoArena,
      organiserName: 'Web Summit',
      organiserUrl: 'https://websummit.com/',
      axes: [2, 3],
    },
    en: {
      title: 'Web Summit 2024',
      slug: 'web-summit-2024-lisbon',
      summary:
        'The technology conference in Lisbon, where the software of the next factories often looks for its first investor.',
      description: [
        paragraph(
          'Four days in November bring start-ups, investors and technology companies from all over the world to Lisbon. Most of them do not think of factories first – which is exactly why the manufacturing industry should be there.',
        ),
        paragraph(
          'Artificial intelligence, connectivity and cybersecurity are talked about on the stages and soon afterwards wanted on the shop floor. Software houses of the sector find partners here, and sometimes capital.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'Web Summit 2024',
      slug: 'web-summit-2024-lisboa',
      summary:
        'A conferência de tecnologia de Lisboa, onde o software das próximas fábricas procura muitas vezes o primeiro investidor.',
      description: [
        paragraph(
          'Durante quatro dias de novembro, Lisboa recebe startups, investidores e empresas de tecnologia de todo o mundo. A maioria não pensa primeiro em fábricas – e é precisamente por isso que a indústria transformadora deve lá estar.',
        ),
        paragraph(
          'A inteligência artificial, a conectividade e a cibersegurança discutem-se nos palcos e, pouco depois, pedem-se no chão de fábrica. As empresas de software do setor encontram ali parceiros e, por vezes, capital.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'sps-2024',
    shared: {
      when: { startDate: '2024-11-12', endDate: '2024-11-14' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeNuernberg,
      organiserName: 'Mesago Messe Frankfurt GmbH',
      organiserUrl: 'https://sps.mesago.com/',
      axes: [2, 3],
      related: ['sps-2026', 'formnext-2024'],
    },
    en: {
      title: 'SPS 2024 – Smart Production Solutions',
      slug: 'sps-2024-nuremberg',
      summary:
        'Industrial automation, from the simple sensor to the digital factory: three days of controls, drives and industrial communication in Nuremberg.',
      description: [
        paragraph(
          'SPS is where the automation trade shows its work: controllers, drives, sensors, safety, industrial communication and, more and more, software. Visitors come with circuit diagrams under their arms and expect answers from engineers.',
        ),
        paragraph(
          'For system integrators and machine builders the fair is a yearly revision of their own toolbox.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'SPS 2024 – Smart Production Solutions',
      slug: 'sps-2024-nuremberga',
      summary:
        'A automação industrial, do simples sensor à fábrica digital: três dias de comandos, acionamentos e comunicação industrial em Nuremberga.',
      description: [
        paragraph(
          'Na SPS, o setor da automação mostra o que faz: controladores, acionamentos, sensores, segurança, comunicação industrial e, cada vez mais, software. Os visitantes chegam com esquemas elétricos debaixo do braço e esperam respostas de engenheiros.',
        ),
        paragraph(
          'Para integradores de sistemas e construtores de máquinas, a feira é a revisão anual da própria caixa de ferramentas.',
        ),
        fairNote.pt,
      ],
    },
  },
  {
    key: 'formnext-2024',
    shared: {
      when: { startDate: '2024-11-19', endDate: '2024-11-22' },
      timeZone: 'Europe/Berlin',
      eventStatus: 'scheduled',
      category: 'fair',
      visibility: 'public',
      venue: messeFrankfurt,
      organiserName: 'Mesago Messe Frankfurt GmbH',
      organiserUrl: 'https://formnext.mesago.com/',
      axes: [2, 3],
      related: ['additive-manufacturing-conference', 'sps-2024'],
    },
    en: {
      title: 'Formnext 2024',
      slug: 'formnext-2024-frankfurt',
      summary:
        'Additive manufacturing in Frankfurt, with everything that comes before and after printing: materials, design, finishing and inspection.',
      description: [
        paragraph(
          'Formnext has grown up with industrial 3D printing. The printers are only the middle of the story: powders and polymers, design and simulation, removal, finishing and inspection take up just as much room.',
        ),
        paragraph(
          'Tool and mould makers, a field in which Portugal is strong, will find here both a rival and a new instrument.',
        ),
        fairNote.en,
      ],
    },
    pt: {
      title: 'Formnext 2024',
      slug: 'formnext-2024-frankfurt',
      summary:
        'O fabrico aditivo em Frankfurt, com tudo o que vem antes e depois da impressão: materiais, projeto, acabamento e inspeção.',
      description: [
        paragraph(
          'A Formnext cresceu com a impressão 3D industrial. As impressoras são apenas o meio da história: pós e polímeros, projeto e simulação, remoção, acabamento e inspeção ocupam outro tanto espaço.',
        ),
        paragraph(
          'Os fabricantes de moldes e ferramentas, área em que Portugal é forte, encontram ali tanto um rival como um novo instrumento.',
        ),
        fairNote.pt,
      ],
    },
  },
];
