import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLikeAccount } from './account-words';

const account = {
  email: 'm.antunes@moldes-do-sul.example',
  name: 'Mafalda Antunes',
  organisation: 'Moldes do Sul, Lda.',
};

describe('a password', () => {
  test.each([
    'MafaldaAntunes',
    'mafalda.antunes.1',
    'Mâfáldà-Ântúnes!',
    'antunesmafalda7',
    'moldesdosul2026',
    'm.antunes@moldes-do-sul.example',
    'produtechprodutech',
    'Palavra-Passe-123',
    'associacao2026',
    'aAntunesMafaldaz',
  ])('is little more than what is known: %s', (password) => {
    expect(isLikeAccount(password, account)).toBe(true);
  });

  test.each([
    'correct horse battery staple',
    'Antunes bakes bread on Fridays',
    'sul-sul-norte-este-oeste',
    '$%&/()=?!#*+~^',
    '🐟🐠🐡🦈🐙🦑🦐🦞🦀🐚🪸🐳',
  ])('has enough of its own: %s', (password) => {
    expect(isLikeAccount(password, account)).toBe(false);
  });

  test('with eight characters of its own is not refused for what stands beside them', () => {
    const own = fc.stringMatching(/^[0-9]{8,40}$/);
    fc.assert(
      fc.property(own, (digits) => {
        expect(isLikeAccount(`Mafalda${digits}`, account)).toBe(false);
      }),
    );
  });
});
