import { heading, list, paragraph } from './blocks';
import type { SeedAssociation } from './types';

export const association: SeedAssociation = {
  shared: {
    timeZone: 'Europe/Lisbon',
    email: 'geral@produtech.example',
    address: { locality: 'Porto', country: 'PT' },
  },
  en: {
    name: 'PRODUTECH – Production Technologies Cluster',
    acronym: 'PRODUTECH',
    slug: 'produtech',
    tagline: 'The makers of Portuguese manufacturing technology, working as one.',
    summary:
      'PRODUTECH brings together the Portuguese companies that design, build and integrate manufacturing technology, and links them with the industries that use it and with the science that drives it.',
    about: [
      paragraph(
        'PRODUTECH is Portugal’s Production Technologies Cluster. It was born of the industry itself: the companies that supply factories with their means of production decided to meet the challenges of competitiveness and sustainability together, because none of those challenges stops at the door of a single firm.',
      ),
      paragraph(
        'What these companies have in common is their customer. They work for the manufacturing industry and answer its needs with solutions that are innovative, flexible, well integrated and competitive – a machine, a complete line, the software that runs it, or the engineering that makes everything fit.',
      ),
      paragraph(
        'The cluster works through collective efficiency. Its strategies help both those who develop manufacturing technologies and those who use them to innovate, to qualify their people and to modernise. A key partner in a wide range of projects, PRODUTECH promotes initiatives that make the Portuguese economy more competitive abroad, and gives the cooperation between companies and all the others involved a structure that lasts.',
      ),
      paragraph('Three strands run through everything it does:'),
      list(
        'Cooperation: companies, the sectors that buy from them, and research, education and training bodies solve shared problems together.',
        'Innovation: knowledge becomes new products, processes and services, with more technology and more added value in each of them.',
        'Internationalisation: Portuguese production technology becomes better known, is sold in more markets and has a voice where standards and agendas are set.',
      ),
    ],
    mission: [
      paragraph(
        'PRODUTECH exists so that the Portuguese industry of manufacturing technologies can grow sustainably and reach the world’s markets. That industry is broad, and the mission covers all of it:',
      ),
      list(
        'suppliers of capital goods;',
        'builders of machine tools;',
        'makers of industrial equipment and systems;',
        'system integrators;',
        'software houses and developers of applications for industry;',
        'engineering and consultancy companies.',
      ),
      paragraph(
        'None of this is done in isolation. The cluster works side by side with the most important sectors of the manufacturing industry, with the Portuguese Science and Technology System (SCT) and with every other partner who has a stake in the result.',
      ),
    ],
    recognition: [
      paragraph(
        'PRODUTECH holds official recognition as a Competitiveness Cluster. The recognition confirms that the sector has a common strategy and an organisation able to carry it out, and makes the cluster a partner of public policy for industry, innovation and internationalisation.',
      ),
      paragraph(
        'With recognition comes commitment. The cluster’s work follows a multi-year action programme, derived from its mission and its objectives, against which its progress can be judged.',
      ),
    ],
    bodies: [
      paragraph(
        'Like every Portuguese association, PRODUTECH is governed by its members, through bodies with separate duties.',
      ),
      heading(3, 'General Assembly'),
      paragraph(
        'All members meet here. The assembly elects the other bodies, approves the plan of activities and the budget, votes on the report and the accounts, and alone may change the statutes.',
      ),
      heading(3, 'Board'),
      paragraph(
        'The Board runs the association between assemblies: it sets priorities within the action programme, represents the cluster in public and answers to the members for what has been done.',
      ),
      heading(3, 'Audit Board'),
      paragraph(
        'The Audit Board follows the management and the accounts, and gives the General Assembly its opinion on both before the members vote.',
      ),
      heading(3, 'Executive team and working groups'),
      paragraph(
        'A small team looks after day-to-day work, projects and events. Working groups of members and invited experts prepare positions, projects and joint activities on the subjects of the four axes.',
      ),
    ],
    members: [
      paragraph(
        'The cluster’s members stand at every point of the chain that ends in a working factory. Some build machines, others make them talk to each other, others again study what machines should be able to do next.',
      ),
      heading(3, 'Companies'),
      list(
        'Capital goods: the producers of the equipment with which other industries produce.',
        'Machine tools: cutting, forming, joining and additive machines, with their tools and accessories.',
        'Industrial equipment and systems: handling, automation, control, inspection and process equipment.',
        'System integrators: the companies that turn machines, robots and software into one production system.',
        'Software houses: developers of computer applications for planning, running and monitoring industrial production.',
        'Engineering and consultancy: the design of products, processes and plants, and support for change in the factory.',
      ),
      heading(3, 'Science and Technology System'),
      paragraph(
        'Universities, research institutes and technology centres of the Portuguese Science and Technology System (SCT) contribute knowledge, laboratories and young engineers, and bring questions from research into industry.',
      ),
      heading(3, 'Other partners'),
      paragraph(
        'User sectors, education and training bodies, business associations and other clusters take part in projects and working groups, each with the experience of its own field.',
      ),
    ],
    programme: {
      title: 'Action Programme 2015–2023',
      startYear: 2015,
      endYear: 2023,
      introduction: [
        paragraph(
          'For the years from 2015 to 2023 the cluster translated its mission and objectives into an Action Programme with four strategic axes: the business base, research and innovation, visibility and internationalisation, and access to strategic information.',
        ),
        paragraph(
          'The axes are meant to be carried out together. A company that gains in size and skill can take on more ambitious research; research yields products worth showing to the world; and good information tells everyone where to go next. Together they serve the mission of the cluster and the three strands that mark it out: cooperation, innovation and internationalisation.',
        ),
      ],
    },
    links: [
      {
        label: 'European Cluster Collaboration Platform',
        url: 'https://www.clustercollaboration.eu/',
      },
      { label: 'Manufuture – European Technology Platform', url: 'https://www.manufuture.org/' },
      { label: 'EFFRA – European Factories of the Future', url: 'https://www.effra.eu/' },
    ],
    seo: {
      title: 'PRODUTECH – Production Technologies Cluster',
      description:
        'The Portuguese cluster of manufacturing technology: who we are, our mission, the Action Programme 2015–2023, its four axes and the events ahead.',
    },
  },
  pt: {
    name: 'PRODUTECH – Cluster das Tecnologias de Produção',
    acronym: 'PRODUTECH',
    slug: 'produtech',
    tagline: 'Quem faz a tecnologia de produção portuguesa, a trabalhar em conjunto.',
    summary:
      'A PRODUTECH reúne as empresas portuguesas que concebem, constroem e integram tecnologias de produção e liga-as às indústrias que as utilizam e à ciência que as faz avançar.',
    about: [
      paragraph(
        'A PRODUTECH é o Cluster das Tecnologias de Produção de Portugal. Nasceu da própria indústria: as empresas que fornecem às fábricas os seus meios de produção decidiram responder em conjunto aos desafios da competitividade e da sustentabilidade, porque nenhum deles se detém à porta de uma só empresa.',
      ),
      paragraph(
        'O que une estas empresas é o cliente. Trabalham para a indústria transformadora e respondem às suas necessidades com soluções inovadoras, flexíveis, bem integradas e competitivas: uma máquina, uma linha completa, o software que a comanda ou a engenharia que faz com que tudo encaixe.',
      ),
      paragraph(
        'O cluster assenta na eficiência coletiva. As suas estratégias ajudam tanto quem desenvolve tecnologias de produção como quem as utiliza a inovar, a qualificar as pessoas e a modernizar-se. Parceira de referência em numerosos projetos, a PRODUTECH promove iniciativas que reforçam a competitividade internacional da economia portuguesa e dá uma estrutura duradoura à cooperação entre as empresas e todos os outros intervenientes.',
      ),
      paragraph('Três vertentes atravessam tudo o que faz:'),
      list(
        'Cooperação: empresas, setores clientes e entidades de investigação, ensino e formação resolvem em conjunto problemas que são de todos.',
        'Inovação: o conhecimento transforma-se em novos produtos, processos e serviços, com mais tecnologia e mais valor acrescentado em cada um.',
        'Internacionalização: a tecnologia de produção portuguesa torna-se mais conhecida, chega a mais mercados e ganha voz onde se definem normas e prioridades.',
      ),
    ],
    mission: [
      paragraph(
        'A PRODUTECH existe para que a indústria portuguesa das tecnologias de produção cresça de forma sustentável e chegue aos mercados do mundo inteiro. Trata-se de uma indústria vasta, e a missão abrange-a por completo:',
      ),
      list(
        'fornecedores de bens de equipamento;',
        'fabricantes de máquinas-ferramenta;',
        'produtores de equipamentos e sistemas industriais;',
        'integradores de sistemas;',
        'empresas de software e de desenvolvimento de aplicações para a indústria;',
        'empresas de engenharia e de consultoria.',
      ),
      paragraph(
        'Nada disto se faz isoladamente. O cluster trabalha lado a lado com os principais setores da indústria transformadora, com o Sistema Científico e Tecnológico (SCT) português e com todos os parceiros a quem o resultado diz respeito.',
      ),
    ],
    recognition: [
      paragraph(
        'A PRODUTECH está oficialmente reconhecida como Cluster de Competitividade. Esse reconhecimento confirma que o setor tem uma estratégia comum e uma organização capaz de a pôr em prática, e faz do cluster um parceiro das políticas públicas para a indústria, a inovação e a internacionalização.',
      ),
      paragraph(
        'O reconhecimento traz consigo um compromisso. A atividade do cluster segue um programa de ação plurianual, que decorre da sua missão e dos seus objetivos e permite avaliar o caminho percorrido.',
      ),
    ],
    bodies: [
      paragraph(
        'Como todas as associações portuguesas, a PRODUTECH é governada pelos seus associados, através de órgãos com competências distintas.',
      ),
      heading(3, 'Assembleia Geral'),
      paragraph(
        'Reúne todos os associados. Elege os restantes órgãos, aprova o plano de atividades e o orçamento, vota o relatório e as contas, e só ela pode alterar os estatutos.',
      ),
      heading(3, 'Direção'),
      paragraph(
        'A Direção gere a associação entre assembleias: fixa as prioridades dentro do programa de ação, representa o cluster publicamente e responde perante os associados pelo trabalho realizado.',
      ),
      heading(3, 'Conselho Fiscal'),
      paragraph(
        'O Conselho Fiscal acompanha a gestão e as contas, e emite parecer sobre ambas antes da votação em Assembleia Geral.',
      ),
      heading(3, 'Equipa executiva e grupos de trabalho'),
      paragraph(
        'Uma equipa reduzida assegura o trabalho corrente, os projetos e os eventos. Grupos de trabalho de associados e especialistas convidados preparam posições, projetos e ações conjuntas sobre os temas dos quatro eixos.',
      ),
    ],
    members: [
      paragraph(
        'Os associados do cluster estão em todos os pontos da cadeia que termina numa fábrica a funcionar. Uns constroem máquinas, outros põem-nas a comunicar entre si, outros ainda estudam o que as máquinas deverão saber fazer a seguir.',
      ),
      heading(3, 'Empresas'),
      list(
        'Bens de equipamento: quem produz os meios com que as outras indústrias produzem.',
        'Máquinas-ferramenta: máquinas de corte, conformação, ligação e fabrico aditivo, com as suas ferramentas e acessórios.',
        'Equipamentos e sistemas industriais: movimentação, automação, controlo, inspeção e equipamento de processo.',
        'Integradores de sistemas: quem faz de máquinas, robôs e software um único sistema de produção.',
        'Empresas de software: aplicações informáticas para planear, conduzir e acompanhar a produção industrial.',
        'Engenharia e consultoria: projeto de produtos, processos e instalações, e apoio à mudança dentro da fábrica.',
      ),
      heading(3, 'Sistema Científico e Tecnológico'),
      paragraph(
        'Universidades, institutos de investigação e centros tecnológicos do Sistema Científico e Tecnológico (SCT) português contribuem com conhecimento, laboratórios e jovens engenheiros, e trazem para a indústria as perguntas da investigação.',
      ),
      heading(3, 'Outros parceiros'),
      paragraph(
        'Setores utilizadores, entidades de ensino e formação, associações empresariais e outros clusters participam em projetos e grupos de trabalho, cada um com a experiência do seu domínio.',
      ),
    ],
    programme: {
      title: 'Programa de Ação 2015–2023',
      startYear: 2015,
      endYear: 2023,
      introduction: [
        paragraph(
          'Para os anos de 2015 a 2023, o cluster traduziu a sua missão e os seus objetivos num Programa de Ação com quatro eixos estratégicos: a base empresarial, a investigação e a inovação, a visibilidade e a internacionalização, e o acesso à informação estratégica.',
        ),
        paragraph(
          'Os eixos foram pensados para serem executados de forma articulada. Uma empresa que ganha dimensão e competências pode lançar-se em investigação mais ambiciosa; da investigação saem produtos que vale a pena mostrar ao mundo; e a boa informação indica a todos o passo seguinte. Em conjunto, servem a missão do cluster e as três vertentes que o distinguem: cooperação, inovação e internacionalização.',
        ),
      ],
    },
    links: [
      {
        label: 'Plataforma Europeia de Colaboração entre Clusters',
        url: 'https://www.clustercollaboration.eu/',
      },
      {
        label: 'Manufuture – Plataforma Tecnológica Europeia',
        url: 'https://www.manufuture.org/',
      },
      {
        label: 'EFFRA – Associação Europeia das Fábricas do Futuro',
        url: 'https://www.effra.eu/',
      },
    ],
    seo: {
      title: 'PRODUTECH – Cluster das Tecnologias de Produção',
      description:
        'O cluster português das tecnologias de produção: quem somos, a missão, o Programa de Ação 2015–2023, os seus quatro eixos e os próximos eventos.',
    },
  },
};
