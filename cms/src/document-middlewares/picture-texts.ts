import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type ContentUID, contentTypes } from '../content';
import { allForms } from '../forms/forms';
import { editorsLanguage, translateMessage } from '../messages';
import { listTextPictures, type TextPicture } from '../rich-text';
import { type DocumentContext, paramsOf } from './context';

/** The fields with pictures that visitors see, or that are read out to them when a page is shared. */
const pictureFields: Readonly<Record<ContentUID, readonly string[]>> = {
  [contentTypes.association]: ['logo', 'seo.image'],
  [contentTypes.axis]: ['seo.image'],
  [contentTypes.outcome]: ['seo.image'],
  [contentTypes.event]: ['image', 'seo.image'],
};

/** The components that hold rich texts, which may have pictures too. */
const textComponents: Partial<Record<ContentUID, readonly string[]>> = {
  [contentTypes.association]: ['programme'],
};

interface StoredPicture {
  name: string;
  alternativeText: string | null;
}

/** Refuses to publish an entry with a picture that has no alternative text; call it once it is written. */
export async function requirePictureTexts(
  strapi: Core.Strapi,
  context: DocumentContext,
  result: unknown,
): Promise<void> {
  const { status } = paramsOf(context);
  if (context.action !== 'publish' && status !== 'published') return;
  const documentId = paramsOf(context).documentId ?? (result as { documentId?: string }).documentId;
  const uid = context.uid as ContentUID;
  const fields = pictureFields[uid];
  const rows = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    populate: [...fields, ...(textComponents[uid] ?? [])],
  });
  for (const field of fields) {
    const picture = rows.map((row) => readPath(row, field)).find(lacksText);
    if (picture) throw refuse(strapi, uid, field, picture.name);
  }
  for (const [field, value] of rows.flatMap((row) => Object.entries(row))) {
    const picture = listTextPictures(value).find(lacksTextOfItsOwn);
    if (picture) throw refuse(strapi, uid, field, picture.name ?? picture.url);
  }
}

function readPath(row: unknown, path: string): StoredPicture | undefined {
  let found = row;
  for (const part of path.split('.')) found = (found as Record<string, unknown> | null)?.[part];
  return (found as StoredPicture | null) ?? undefined;
}

function lacksText(picture: StoredPicture | undefined): picture is StoredPicture {
  return picture !== undefined && !picture.alternativeText?.trim();
}

/** The editor takes the file's name for want of a text. */
function lacksTextOfItsOwn({ name, alternativeText }: TextPicture): boolean {
  const text = alternativeText?.trim() ?? '';
  return text === '' || text === name;
}

function refuse(strapi: Core.Strapi, uid: ContentUID, field: string, picture: string): Error {
  const message = translateMessage(strapi, 'pictureWithoutText', {
    name: picture,
    field: nameField(strapi, uid, field),
  });
  return new errors.ValidationError(message, {
    errors: [{ path: field.split('.'), message, name: 'ValidationError' }],
  });
}

/** Names a field as the editor's form does. */
function nameField(strapi: Core.Strapi, uid: ContentUID, field: string): string {
  const name = field.replace(/^seo\./u, '');
  const formUID = name === field ? uid : 'shared.seo';
  const form = allForms.find((one) => one.uid === formUID);
  return form?.fields[name]?.[editorsLanguage(strapi)] ?? field;
}
