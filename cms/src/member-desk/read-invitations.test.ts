import { expect, test } from 'vitest';
import { InvitationListError, readInvitations } from './read-invitations';

const read = (csv: string) => readInvitations(csv, 5);

test.each<[name: string, csv: string]>([
  ['commas', 'ana@example.org,Ana Sá,INESC,pt\nrui@example.org,Rui,"Silva, Lda",en'],
  ['semicolons', 'ana@example.org;Ana Sá;INESC;pt\nrui@example.org;Rui;Silva, Lda;en'],
  [
    'tabs, as pasted from a spreadsheet',
    'ana@example.org\tAna Sá\tINESC\tpt\nrui@example.org\tRui\tSilva, Lda\ten',
  ],
  [
    'Windows lines and a mark of the byte order',
    '\uFEFFana@example.org,Ana Sá,INESC,PT\r\nrui@example.org,Rui,"Silva, Lda",en-GB\r\n',
  ],
  [
    'a line of titles',
    'E-mail,Name,Organisation,Language\nana@example.org,Ana Sá,INESC,Português\nrui@example.org,Rui,"Silva, Lda",English',
  ],
  [
    'titles in Portuguese, in another order',
    'Nome;Organização;Endereço de e-mail;Notas;Idioma\nAna Sá;INESC;ana@example.org;x;pt\nRui;Silva, Lda;rui@example.org;;en',
  ],
  [
    'empty lines and spaces around',
    '\n  ana@example.org , Ana Sá , INESC , pt\n,,,\n\nrui@example.org,Rui,"Silva, Lda",en\n',
  ],
])('reads a list with %s', (_, csv) => {
  expect(read(csv)).toMatchObject([
    { email: 'ana@example.org', name: 'Ana Sá', organisation: 'INESC', language: 'pt' },
    { email: 'rui@example.org', name: 'Rui', organisation: 'Silva, Lda', language: 'en' },
  ]);
});

test('leaves out what is not there, and names the line of each', () => {
  expect(read('email,name\n\nana@example.org\n"rui@example.org","Rui\nJosé"\nnobody,Eva')).toEqual([
    { line: 3, email: 'ana@example.org' },
    { line: 5, email: 'rui@example.org', name: 'Rui\nJosé' },
    { line: 6, email: 'nobody', name: 'Eva' },
  ]);
});

test('lets a language that it does not know be the default one', () => {
  expect(read('ana@example.org,Ana,INESC,Klingon')[0]?.language).toBeUndefined();
});

test.each<[reason: InvitationListError['reason'], csv: string, values?: object]>([
  ['listWithoutAddresses', ''],
  ['listWithoutAddresses', ' \n\n'],
  ['listWithoutAddresses', 'Ana Sá\nRui'],
  ['listWithoutAddresses', 'E-mail,Name\n'],
  ['listWithoutAddresses', 'Name,Organisation\nana@example.org,INESC'],
  ['listUnreadable', 'ana@example.org\nrui@example.org,"Rui\n', { line: '2' }],
  ['listTooLong', 'a@b.pt\n'.repeat(6), { count: '6', most: '5' }],
])('refuses a list (%s): %j', (reason, csv, values = {}) => {
  const refusal = (() => {
    try {
      return read(csv);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(InvitationListError);
  expect(refusal).toMatchObject({ reason, values });
});
