import type { MailTexts } from './mail-texts';

export const pt: MailTexts = {
  greeting: 'Olá, {name},',
  greetingToAnyone: 'Olá,',
  orCopy: 'Ou copie este endereço para o seu navegador:',
  automatic: 'Esta é uma mensagem automática de {site}. Tem dúvidas? Escreva para {contact}.',
  when: 'Quando',
  where: 'Onde',
  online: 'Online',
  severalDates: 'Em várias datas, indicadas na página do evento.',
  mails: {
    reset: {
      subject: 'Escolha uma nova palavra-passe',
      before: ['Recebemos um pedido de nova palavra-passe para a sua conta em {site}.'],
      action: 'Escolher nova palavra-passe',
      after: [
        'A ligação só pode ser usada uma vez e é válida durante {valid}.',
        'Se não fez este pedido, não precisa de fazer nada: a sua palavra-passe mantém-se.',
      ],
    },
    invitation: {
      subject: 'Convite para a área de associados: {association}',
      before: [
        'Este é o seu convite para a área de associados em {site}: aí encontra o que é reservado aos associados, inscreve-se em eventos e tem um calendário só seu.',
        'Basta escolher uma palavra-passe.',
      ],
      action: 'Escolher palavra-passe',
      after: [
        'A ligação só pode ser usada uma vez e é válida durante {valid}. Depois disso, peça uma nova em «Esqueceu-se da palavra-passe?», na página «Entrar».',
      ],
    },
    registration: {
      subject: 'Confirme a sua conta',
      before: [
        'Recebemos um pedido de conta em {site} com este endereço de e-mail.',
        'Escolha uma palavra-passe e a conta é sua.',
      ],
      action: 'Escolher palavra-passe',
      after: [
        'A ligação só pode ser usada uma vez e é válida durante {valid}.',
        'Se não fez este pedido, não precisa de fazer nada: não será criada qualquer conta.',
      ],
    },
    alreadyMember: {
      subject: 'Já tem uma conta',
      before: [
        'Recebemos um pedido de conta em {site} com este endereço de e-mail, que já tem uma.',
      ],
      action: 'Entrar',
      after: [
        'Se já não sabe a sua palavra-passe, use «Esqueceu-se da palavra-passe?» nessa página.',
        'Se não fez este pedido, não precisa de fazer nada: a sua conta mantém-se como está.',
      ],
    },
    emailChange: {
      subject: 'Confirme o seu novo endereço de e-mail',
      before: [
        'Este endereço vai passar a ser o endereço de e-mail de uma conta em {site}. Confirme, por favor, que é seu.',
      ],
      action: 'Confirmar o endereço',
      after: [
        'A ligação só pode ser usada uma vez e é válida durante {valid}.',
        'Se não sabe do que se trata, não precisa de fazer nada: sem essa confirmação, nada muda.',
      ],
    },
    emailChangePending: {
      subject: 'Um novo endereço de e-mail para a sua conta',
      before: [
        'A sua conta em {site} vai passar a ter outro endereço de e-mail: {email}. A alteração só tem efeito depois de confirmada nesse endereço; até lá, mantém-se o atual.',
        'Se pediu esta alteração, não precisa de fazer mais nada aqui.',
      ],
      action: 'Não fui eu: escolher nova palavra-passe',
      after: ['Se não a pediu, alguém conhece a sua palavra-passe. Escolha já uma nova.'],
    },
    emailChanged: {
      subject: 'O endereço de e-mail da sua conta mudou',
      before: [
        'A sua conta em {site} tem um novo endereço de e-mail: {email}. A partir de agora, é com ele que entra na sua conta e é para ele que lhe escrevemos.',
        'Se não fez esta alteração, escreva de imediato para {contact}.',
      ],
      action: 'Ir para a sua conta',
      after: [],
    },
    passwordChanged: {
      subject: 'A sua palavra-passe mudou',
      before: [
        'A palavra-passe da sua conta em {site} foi alterada e todas as outras sessões foram terminadas.',
        'Se fez esta alteração, não precisa de fazer mais nada, a menos que tenha um calendário pessoal: crie um novo endereço para ele na sua conta.',
      ],
      action: 'Não fui eu: escolher nova palavra-passe',
      after: ['Se já não consegue entrar na sua conta, escreva de imediato para {contact}.'],
    },
    registrationConfirmed: {
      subject: 'A sua inscrição está confirmada: {event}',
      before: ['Tem lugar reservado em «{event}». Esperamos por si.'],
      action: 'Ver o evento',
      after: [
        'Com o ficheiro em anexo, pode acrescentar o evento ao seu calendário.',
        'Se não puder vir, cancele, por favor, na página do evento: o seu lugar fica para outra pessoa.',
      ],
    },
    registrationWaiting: {
      subject: 'Está na lista de espera: {event}',
      before: [
        'Todos os lugares em «{event}» estão ocupados e o seu nome ficou na lista de espera. Se vagar um lugar para si, a sua inscrição fica logo confirmada e enviamos-lhe de imediato uma mensagem.',
      ],
      action: 'Ver o evento',
      after: ['Se não quiser continuar à espera, pode cancelar na página do evento.'],
    },
    registrationMovedUp: {
      subject: 'Há um lugar para si: {event}',
      before: ['Vagou um lugar em «{event}» e é seu. A sua inscrição está confirmada.'],
      action: 'Ver o evento',
      after: [
        'Com o ficheiro em anexo, pode acrescentar o evento ao seu calendário.',
        'Se já não puder vir, cancele, por favor, na página do evento: o seu lugar fica para outra pessoa.',
      ],
    },
    registrationCancelled: {
      subject: 'A sua inscrição foi cancelada: {event}',
      before: ['A sua inscrição em «{event}» foi cancelada.'],
      action: 'Ver o evento',
      after: ['Se afinal quiser vir, pode voltar a inscrever-se na página do evento.'],
    },
    eventCancelled: {
      subject: 'Evento cancelado: {event}',
      before: [
        'Lamentamos informar que o evento «{event}», em que se tinha inscrito, não se vai realizar. Não precisa de fazer nada.',
      ],
      action: 'Ver outros eventos',
      after: [],
    },
  },
};
