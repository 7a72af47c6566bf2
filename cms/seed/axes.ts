import { list, paragraph } from './blocks';
import type { SeedAxis } from './types';

/** The four strategic axes of the Action Programme, in order. */
export const axes: SeedAxis[] = [
  {
    shared: { position: 1 },
    en: {
      title: 'Growth, consolidation and qualification of the sector’s business base',
      slug: 'business-base',
      summary:
        'Stronger companies make a stronger sector. This axis helps production technology companies to grow, to work together and to find the people and the investment they need.',
      body: [
        paragraph(
          'The first axis begins with the companies themselves. It promotes cooperation among those that develop production technologies and connects them with everyone on whom their growth depends, through projects, actions and initiatives that modernise the industrial fabric, and through other concerted action that no company could undertake alone.',
        ),
        paragraph('Part of the work takes place around the companies, with other bodies:'),
        list(
          'shaping, with the bodies concerned, the conditions of support that companies need in order to invest and to grow;',
          'mobilising strategic investment in the sector and attracting it from elsewhere;',
          'working with the education system, so that courses and training come closer to what the sector needs.',
        ),
        paragraph(
          'The result sought is a business base that is larger, more solid and better qualified: able to take on bigger orders, to share work where that makes sense, and to offer engineers and technicians a reason to stay.',
        ),
      ],
      seo: {
        title: 'Axis 1: the business base',
        description:
          'How PRODUTECH helps production technology companies to grow, to cooperate, to attract investment and to find qualified people.',
      },
    },
    pt: {
      title: 'Crescimento, consolidação e qualificação da base empresarial do setor',
      slug: 'base-empresarial',
      summary:
        'Empresas mais fortes fazem um setor mais forte. Este eixo ajuda as empresas de tecnologias de produção a crescer, a trabalhar em conjunto e a encontrar as pessoas e o investimento de que precisam.',
      body: [
        paragraph(
          'O primeiro eixo começa nas próprias empresas. Promove a cooperação entre as que desenvolvem tecnologias de produção e liga-as a todos aqueles de quem depende o seu crescimento, por meio de projetos, ações e iniciativas que modernizam o tecido industrial e de outras ações concertadas que nenhuma empresa poderia levar a cabo sozinha.',
        ),
        paragraph('Parte do trabalho faz-se à volta das empresas, com outras entidades:'),
        list(
          'construir, com as entidades competentes, as condições de apoio de que as empresas necessitam para investir e crescer;',
          'mobilizar investimento estratégico no setor e atraí-lo do exterior;',
          'articular com o sistema de ensino, para que a oferta educativa e formativa se aproxime das necessidades do setor.',
        ),
        paragraph(
          'O resultado que se procura é uma base empresarial maior, mais sólida e mais qualificada: capaz de aceitar encomendas de outra dimensão, de repartir trabalho quando faz sentido e de dar a engenheiros e técnicos razões para ficar.',
        ),
      ],
      seo: {
        title: 'Eixo 1: a base empresarial',
        description:
          'Como a PRODUTECH ajuda as empresas de tecnologias de produção a crescer, a cooperar, a atrair investimento e a encontrar pessoas qualificadas.',
      },
    },
  },
  {
    shared: { position: 2 },
    en: {
      title: 'Mobilisation for cutting-edge R&D and innovation',
      slug: 'research-and-innovation',
      summary:
        'Strategic projects with a high technological content, carried out by companies, user sectors and research bodies together. Knowledge crosses from one sector to another, and every euro invested goes further.',
      body: [
        paragraph(
          'The second axis deepens strategic cooperation in research, development and innovation. On one side stand the production technology companies; on the other the sectors that use their products, research bodies, education and training institutions and further partners. What unites them are strategic projects with a high technological content.',
        ),
        paragraph('Such projects are expected to do three things at once:'),
        list(
          'integrate knowledge and technologies that have grown up apart;',
          'carry them across sectors, so that what one industry has learned can bear fruit in another;',
          'add value to what the sector has to offer its customers.',
        ),
        paragraph(
          'Scale matters here. By gathering critical mass and building synergies, the axis makes investment in R&D+I more efficient and more effective: efforts are not duplicated, and capacities that already exist are put to full use.',
        ),
      ],
      seo: {
        title: 'Axis 2: research, development and innovation',
        description:
          'Strategic R&D+I projects that join production technology companies, user sectors and research bodies, with critical mass and without duplication.',
      },
    },
    pt: {
      title: 'Mobilização para a I&D+I de vanguarda no setor',
      slug: 'investigacao-e-inovacao',
      summary:
        'Projetos estratégicos de elevado conteúdo tecnológico, realizados em conjunto por empresas, setores utilizadores e entidades de investigação. O conhecimento passa de um setor para outro e cada euro investido rende mais.',
      body: [
        paragraph(
          'O segundo eixo aprofunda a cooperação estratégica em investigação, desenvolvimento e inovação. De um lado estão as empresas de tecnologias de produção; do outro, os setores que utilizam os seus produtos, as entidades de I&D, as instituições de ensino e formação e outros parceiros. Une-os um conjunto de projetos estratégicos de elevado conteúdo tecnológico.',
        ),
        paragraph('Espera-se que esses projetos façam três coisas ao mesmo tempo:'),
        list(
          'integrar conhecimentos e tecnologias que cresceram separados;',
          'fazê-los circular entre setores, para que o que uma indústria aprendeu dê frutos noutra;',
          'valorizar a oferta que o setor apresenta aos seus clientes.',
        ),
        paragraph(
          'Aqui, a escala conta. Ao reunir massa crítica e criar sinergias, o eixo torna o investimento em I&D+I mais eficiente e mais eficaz: evita-se a duplicação de esforços e tira-se todo o partido das capacidades já existentes.',
        ),
      ],
      seo: {
        title: 'Eixo 2: investigação, desenvolvimento e inovação',
        description:
          'Projetos estratégicos de I&D+I que juntam empresas de tecnologias de produção, setores utilizadores e ciência, com massa crítica e sem duplicações.',
      },
    },
  },
  {
    shared: { position: 3 },
    en: {
      title: 'Visibility and internationalisation of the sector',
      slug: 'visibility-and-internationalisation',
      summary:
        'Showing at home and abroad what Portuguese production technology can do, and taking it into the networks, supply chains and markets where it belongs.',
      body: [
        paragraph(
          'Good technology that nobody has heard of stays on the shop floor. The third axis makes the sector better known in Portugal and beyond its borders, and supports companies that want to sell, cooperate and invest internationally.',
        ),
        paragraph('It does so in several ways:'),
        list(
          'demonstrations of what the sector is able to do;',
          'a place for Portuguese companies in global R&D+I networks and in global supply chains;',
          'joint activities with other clusters, in Portugal and abroad;',
          'missions of strategic interest, and the attraction of investment;',
          'links with international movements that share the cluster’s concerns.',
        ),
        paragraph(
          'Fairs and missions are the most visible part of this work, and for that reason they take up much of the calendar on these pages. The patient part lies between them: being present, year after year, where partners are chosen and agendas are written.',
        ),
      ],
      seo: {
        title: 'Axis 3: visibility and internationalisation',
        description:
          'Demonstrations, missions, cooperation between clusters and a place in global networks and supply chains for Portuguese production technology.',
      },
    },
    pt: {
      title: 'Visibilidade e internacionalização do setor',
      slug: 'visibilidade-e-internacionalizacao',
      summary:
        'Mostrar, em Portugal e lá fora, o que a tecnologia de produção portuguesa sabe fazer, e levá-la às redes, às cadeias de abastecimento e aos mercados onde deve estar.',
      body: [
        paragraph(
          'Uma boa tecnologia de que ninguém ouviu falar não sai do chão da fábrica. O terceiro eixo dá a conhecer o setor em Portugal e além-fronteiras e apoia as empresas que querem vender, cooperar e investir à escala internacional.',
        ),
        paragraph('Fá-lo de várias formas:'),
        list(
          'demonstrações das capacidades que o setor possui;',
          'um lugar para as empresas portuguesas nas redes globais de I&D+I e nas cadeias de abastecimento globais;',
          'ações de interclusterização, em Portugal e no estrangeiro;',
          'missões de interesse estratégico e captação de investimento;',
          'ligação a movimentos internacionais que partilham as preocupações do cluster.',
        ),
        paragraph(
          'As feiras e as missões são a parte mais visível deste trabalho e, por isso, ocupam boa parte do calendário destas páginas. A parte paciente fica entre umas e outras: estar presente, ano após ano, onde se escolhem parceiros e se escrevem agendas.',
        ),
      ],
      seo: {
        title: 'Eixo 3: visibilidade e internacionalização',
        description:
          'Demonstrações, missões, interclusterização e um lugar nas redes e cadeias de abastecimento globais para a tecnologia de produção portuguesa.',
      },
    },
  },
  {
    shared: { position: 4 },
    en: {
      title: 'Access to strategic information',
      slug: 'strategic-information',
      summary:
        'Services and knowledge that help companies decide well: market and technology intelligence, new ways of financing a sale, stronger engineering and complete, turnkey offers.',
      body: [
        paragraph(
          'The fourth axis builds up the capacity of the sector with value-added services and initiatives. Its raw material is information and strategic intelligence; its product is knowledge in the areas that decide whether a company of production technology wins or loses an order.',
        ),
        paragraph('Five of these areas stand out:'),
        list(
          'access to global value chains;',
          'new models of financing, so that customers can buy the sector’s production technologies more easily;',
          'stronger engineering skills;',
          'turnkey solutions for industrial customers, who find all they need in one place – the “one-stop shop”;',
          'a richer offer, adapted to the particular features of each market.',
        ),
        paragraph(
          'Few small and medium-sized companies can afford such knowledge on their own. Gathered once, checked and shared, it serves the whole sector.',
        ),
      ],
      seo: {
        title: 'Axis 4: strategic information',
        description:
          'Strategic intelligence for production technology companies: value chains, financing models, engineering skills, turnkey offers and markets.',
      },
    },
    pt: {
      title: 'Acesso a informação estratégica no setor',
      slug: 'informacao-estrategica',
      summary:
        'Serviços e conhecimento que ajudam as empresas a decidir bem: informação sobre mercados e tecnologias, novas formas de financiar uma venda, engenharia mais forte e soluções completas, chave na mão.',
      body: [
        paragraph(
          'O quarto eixo capacita o setor com serviços e iniciativas de valor acrescentado. A sua matéria-prima é a informação e a inteligência estratégica; o seu produto é o conhecimento nas áreas que decidem se uma empresa de tecnologias de produção ganha ou perde uma encomenda.',
        ),
        paragraph('Destacam-se cinco dessas áreas:'),
        list(
          'o acesso às cadeias de valor globais;',
          'novos modelos de financiamento, que facilitem aos clientes a compra das tecnologias de produção do setor;',
          'o reforço das competências de engenharia;',
          'soluções chave na mão para os clientes industriais, que encontram tudo num só lugar – a lógica «one-stop-shop»;',
          'uma oferta mais rica e adaptada às especificidades de cada mercado.',
        ),
        paragraph(
          'Poucas pequenas e médias empresas conseguem suportar sozinhas o custo deste conhecimento. Recolhido uma só vez, verificado e partilhado, serve todo o setor.',
        ),
      ],
      seo: {
        title: 'Eixo 4: informação estratégica',
        description:
          'Inteligência estratégica para as empresas do setor: cadeias de valor, financiamento, competências de engenharia, soluções chave na mão e mercados.',
      },
    },
  },
];
