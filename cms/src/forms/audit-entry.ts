import { defineForm } from './form';

export const auditEntryForm = defineForm({
  uid: 'api::audit-entry.audit-entry',
  mainField: 'what',
  rows: [['at', 'what'], ['by', 'who'], ['about', 'from'], ['device']],
  fields: {
    at: { en: 'When', pt: 'Quando', size: 6 },
    what: { en: 'What', pt: 'O quê', size: 6 },
    by: { en: 'Kind of person', pt: 'Tipo de pessoa', size: 6 },
    who: { en: 'Who', pt: 'Quem', size: 6 },
    about: { en: 'About', pt: 'Sobre', size: 6 },
    from: { en: 'Network address', pt: 'Endereço de rede', size: 6 },
    device: { en: 'Device', pt: 'Dispositivo', size: 6 },
  },
  list: { columns: ['at', 'what', 'by', 'who', 'about', 'from'], sortBy: 'at', order: 'DESC' },
});
