import type { Core } from '@strapi/strapi';

/**
 * Makes uploads upright: a camera's picture says which way up it is in a note that Strapi takes away
 * from it, and the width and height that it would store are those of the picture lying on its side.
 */
export async function keepPicturesUpright(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'upload', key: 'settings' });
  const settings = (await store.get({})) as object | null;
  await store.set({ value: { ...settings, autoOrientation: true } });
}
