import { paragraph } from './blocks';
import type { SeedOutcome } from './types';

/** The eight outcomes that the Action Programme aims for, in order, each with its strand. */
export const outcomes: SeedOutcome[] = [
  {
    shared: { position: 1, strand: 'innovation', axes: [1, 2] },
    en: {
      statement:
        'The Portuguese manufacturing technology sector advances, with better products and services, growing companies and new ones.',
      slug: 'a-sector-that-advances',
      detail: [
        paragraph(
          'Progress takes three forms. Companies design, develop, produce and sell products and services that are new, technologically advanced and richer in added value, in Portugal and on foreign markets. The companies that already exist grow. And new ones are founded, often around a technology that did not exist a few years earlier.',
        ),
      ],
    },
    pt: {
      statement:
        'O setor português das tecnologias de produção avança, com melhores produtos e serviços, empresas que crescem e empresas que nascem.',
      slug: 'um-setor-que-avanca',
      detail: [
        paragraph(
          'O progresso assume três formas. As empresas concebem, desenvolvem, produzem e vendem produtos e serviços novos, tecnologicamente avançados e com mais valor acrescentado, no mercado nacional e nos mercados externos. As empresas que já existem crescem. E surgem outras, muitas vezes em torno de uma tecnologia que poucos anos antes não existia.',
        ),
      ],
    },
  },
  {
    shared: { position: 2, strand: 'cooperation', axes: [1, 2, 4] },
    en: {
      statement:
        'New manufacturing technologies make the enterprises and end users that adopt them more competitive and add more value to their work.',
      slug: 'value-for-those-who-use-technology',
      detail: [
        paragraph(
          'A production technology proves its worth in someone else’s factory. When developers and users define the problem together, the user produces faster, better or with less waste, and the developer gains a reference that opens other doors. Both come out more competitive, and the value added along the whole chain increases.',
        ),
      ],
    },
    pt: {
      statement:
        'As novas tecnologias de produção tornam mais competitivas as empresas e os utilizadores finais que as adotam, e acrescentam valor ao seu trabalho.',
      slug: 'valor-para-quem-usa-tecnologia',
      detail: [
        paragraph(
          'Uma tecnologia de produção prova o que vale na fábrica de outrem. Quando quem desenvolve e quem utiliza definem o problema em conjunto, o utilizador produz mais depressa, melhor ou com menos desperdício, e o fabricante ganha uma referência que lhe abre outras portas. Ambos ficam mais competitivos e aumenta o valor acrescentado em toda a cadeia.',
        ),
      ],
    },
  },
  {
    shared: { position: 3, strand: 'internationalisation', axes: [3, 4] },
    en: {
      statement:
        'Portugal’s balance of payments improves, because the country imports less technology and exports more.',
      slug: 'a-better-balance-of-payments',
      detail: [
        paragraph(
          'Each machine, line or system that a Portuguese factory can buy from a Portuguese supplier is one import fewer; each one installed abroad is an export, usually followed by years of service, spare parts and improvement. The sector works on both sides of the account.',
        ),
      ],
    },
    pt: {
      statement:
        'A balança de pagamentos de Portugal melhora, porque o país importa menos tecnologia e exporta mais.',
      slug: 'uma-balanca-de-pagamentos-melhor',
      detail: [
        paragraph(
          'Cada máquina, linha ou sistema que uma fábrica portuguesa pode comprar a um fornecedor português é uma importação a menos; cada um que se instala no estrangeiro é uma exportação, a que se seguem, em regra, anos de assistência, peças e melhorias. O setor trabalha nos dois lados da conta.',
        ),
      ],
    },
  },
  {
    shared: { position: 4, strand: 'innovation', axes: [2] },
    en: {
      statement:
        'R&D rises in level, performance and efficiency, as companies both invest more in it and draw more value from what they invest.',
      slug: 'more-from-research-and-development',
      detail: [
        paragraph(
          'Spending is only half of the aim. The private sector is to increase its expenditure on research and development, but also its ability to turn results into products, processes and income. Joint projects help with both: they share cost and risk, and they bring the later user into the laboratory from the first day.',
        ),
      ],
    },
    pt: {
      statement:
        'A I&D ganha em nível, desempenho e eficiência, porque as empresas investem mais e tiram melhor partido do que investem.',
      slug: 'mais-resultados-da-investigacao',
      detail: [
        paragraph(
          'Gastar é apenas metade do objetivo. Pretende-se que o setor privado aumente a despesa em investigação e desenvolvimento, mas também a capacidade de transformar resultados em produtos, processos e receita. Os projetos conjuntos ajudam nas duas coisas: repartem custos e riscos e trazem o futuro utilizador para o laboratório desde o primeiro dia.',
        ),
      ],
    },
  },
  {
    shared: { position: 5, strand: 'cooperation', axes: [1, 2] },
    en: {
      statement:
        'Companies and the Portuguese Science and Technology System work together more closely, through partnerships and networks.',
      slug: 'companies-and-science-together',
      detail: [
        paragraph(
          'Universities, institutes and technology centres know things that companies need, and companies have questions worth a thesis. Partnerships and networks make the meeting of the two a habit instead of a coincidence: joint projects, shared laboratories, students in industry and engineers in the classroom.',
        ),
      ],
    },
    pt: {
      statement:
        'As empresas e o Sistema Científico e Tecnológico português trabalham mais próximos, em parcerias e redes.',
      slug: 'empresas-e-ciencia-em-conjunto',
      detail: [
        paragraph(
          'As universidades, os institutos e os centros tecnológicos sabem coisas de que as empresas precisam, e as empresas têm perguntas que merecem uma tese. As parcerias e as redes fazem desse encontro um hábito e não um acaso: projetos conjuntos, laboratórios partilhados, estudantes na indústria e engenheiros na sala de aula.',
        ),
      ],
    },
  },
  {
    shared: { position: 6, strand: 'innovation', axes: [2, 3] },
    en: {
      statement:
        'Industry takes part in national and international R&D projects with new energy and in greater numbers.',
      slug: 'industry-in-research-projects',
      detail: [
        paragraph(
          'Many companies, above all the small ones, leave calls for projects to others: the forms are long and the partners far away. The cluster lowers that threshold. It finds partners, prepares consortia and keeps experience from one project to the next, so that Portuguese industry does not merely join projects but proposes them.',
        ),
      ],
    },
    pt: {
      statement:
        'A indústria participa com outra dinâmica, e em maior número, em projetos de I&D nacionais e internacionais.',
      slug: 'a-industria-nos-projetos-de-investigacao',
      detail: [
        paragraph(
          'Muitas empresas, sobretudo as mais pequenas, deixam os concursos para os outros: os formulários são longos e os parceiros estão longe. O cluster torna esse passo mais fácil. Encontra parceiros, prepara consórcios e guarda a experiência de um projeto para o seguinte, para que a indústria portuguesa não se limite a aderir a projetos e passe também a propô-los.',
        ),
      ],
    },
  },
  {
    shared: { position: 7, strand: 'internationalisation', axes: [2, 3] },
    en: {
      statement:
        'The sector takes part in international forums and has an influence there, above all in working groups, technology platforms and standardisation committees.',
      slug: 'a-voice-in-international-forums',
      detail: [
        paragraph(
          'Standards and research agendas decide early what will be sold late. Those who sit in the working group know the rules before they apply, and help to write them. Acting together, Portuguese companies and research bodies can keep a seat at tables where none of them could afford to sit alone.',
        ),
      ],
    },
    pt: {
      statement:
        'O setor participa em fóruns internacionais e tem neles influência, sobretudo em grupos de trabalho, plataformas tecnológicas e comités de normalização.',
      slug: 'uma-voz-nos-foruns-internacionais',
      detail: [
        paragraph(
          'As normas e as agendas de investigação decidem cedo o que se venderá mais tarde. Quem tem lugar no grupo de trabalho conhece as regras antes de elas se aplicarem e ajuda a escrevê-las. Em conjunto, as empresas e as entidades de investigação portuguesas conseguem manter um lugar em mesas onde nenhuma poderia sentar-se sozinha.',
        ),
      ],
    },
  },
  {
    shared: { position: 8, strand: 'internationalisation', axes: [3] },
    en: {
      statement:
        'Portugal is seen with new eyes: as a country that supplies innovative technology of high added value.',
      slug: 'a-new-image-of-portugal',
      detail: [
        paragraph(
          'A country’s reputation precedes its salespeople. When buyers abroad think of Portugal as a place from which advanced machines, software and engineering come, every company of the sector starts the conversation one step further on. That image is built slowly, with good work, and shown at fairs, on missions and in the customers’ own factories.',
        ),
      ],
    },
    pt: {
      statement:
        'Portugal passa a ser visto com outros olhos: como um país que fornece tecnologia inovadora e de elevado valor acrescentado.',
      slug: 'uma-nova-imagem-de-portugal',
      detail: [
        paragraph(
          'A reputação de um país chega antes dos seus comerciais. Quando os compradores estrangeiros associam Portugal a máquinas, software e engenharia avançados, cada empresa do setor começa a conversa um passo à frente. Essa imagem constrói-se devagar, com bom trabalho, e mostra-se nas feiras, nas missões e nas próprias fábricas dos clientes.',
        ),
      ],
    },
  },
];
