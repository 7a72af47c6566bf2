import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readVersions } from '../calendar-entries/identity';
import { contentTypes } from '../content';
import { translateMessage } from '../messages';
import { type DocumentContext, paramsOf } from './context';

/**
 * Keeps by what calendars know an event: a copy is another event, a uid is not taken away nor given
 * to two events, and a sequence does not fall. `calendar-entries/identity.ts` fills in what is missing.
 */
export async function settleIdentity(strapi: Core.Strapi, context: DocumentContext): Promise<void> {
  if (context.uid !== contentTypes.event) return;
  const params = paramsOf(context);
  if (context.action === 'clone') {
    params.data = { ...params.data, uid: null, sequence: 0 };
    return;
  }
  const { data, documentId } = params;
  if (!data) return;
  const uid = typeof data.uid === 'string' ? data.uid.trim() : '';
  if (uid === '') delete data.uid;
  else data.uid = await refuseTakenUid(strapi, uid, documentId);
  if (documentId && typeof data.sequence === 'number') {
    const stored = await readVersions(strapi, documentId);
    data.sequence = Math.max(data.sequence, ...stored.map(({ sequence }) => sequence ?? 0));
  }
}

async function refuseTakenUid(strapi: Core.Strapi, uid: string, documentId = ''): Promise<string> {
  const other = await strapi.db
    .query(contentTypes.event)
    .findOne({ where: { uid, documentId: { $ne: documentId } }, select: ['title'] });
  if (!other) return uid;
  const message = translateMessage(strapi, 'uidTaken', { uid, title: other.title ?? '' });
  throw new errors.ValidationError(message, {
    errors: [{ path: ['uid'], message, name: 'ValidationError' }],
  });
}
