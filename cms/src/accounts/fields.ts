import { z } from '@strapi/utils';
import { languages } from '../content';
import { normalizeEmail } from './user';

const codes = languages.map(({ code }) => code);

/** One line of text: what is shown in mails and tables holds no line breaks or other control characters. */
function line(mostCharacters: number) {
  return z
    .string()
    .trim()
    .max(mostCharacters)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'no control characters');
}

export const nameField = line(100).min(1);

/** Empty and null are none. */
export const organisationField = line(200)
  .nullable()
  .transform((text) => text || null);

export const languageField = z.enum(codes);

/** An address that is stored and written to, in lower case. */
export const emailField = z.string().max(254).transform(normalizeEmail).pipe(z.email());

/** An address, or a password, that is compared: nobody is told what theirs has to look like. */
export const comparedField = z.string().min(1).max(1000);

/** A password to be set: `checkPassword` says what is wrong with it. */
export const passwordField = z.string().max(1000);

/** A token that was sent by mail; one of another form was never sent. */
export const tokenField = z.string().max(100);
