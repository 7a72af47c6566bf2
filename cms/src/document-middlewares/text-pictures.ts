import type { Core } from '@strapi/strapi';
import { listTextPictures, readUploadPath } from '../rich-text';
import { type DocumentContext, paramsOf } from './context';

interface StoredFile {
  url: string;
  name: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
}

/**
 * Gives the pictures in the texts of a write what the media library has of them: the editor stores the
 * address of the host at which it is open, and the file's name where there is no alternative text.
 */
export async function settleTextPictures(
  strapi: Core.Strapi,
  context: DocumentContext,
): Promise<void> {
  const pictures = listTextPictures(paramsOf(context).data);
  if (pictures.length === 0) return;
  for (const picture of pictures) picture.url = readUploadPath(picture.url) ?? picture.url;
  const files: StoredFile[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { url: { $in: pictures.map(({ url }) => url) } } });
  const filesByUrl = new Map(files.map((file) => [file.url, file]));
  for (const picture of pictures) {
    const file = filesByUrl.get(picture.url);
    if (!file) continue;
    picture.name = file.name;
    picture.alternativeText = file.alternativeText?.trim() || picture.alternativeText;
    picture.width = file.width ?? picture.width;
    picture.height = file.height ?? picture.height;
  }
}
