import type { Core } from '@strapi/strapi';
import { contentTypes, isContentUID } from '../content';
import { lockEvent } from '../occurrences/lock-event';
import { followWithRegistrations } from '../registrations/follow-event';
import { rememberAddresses } from './addresses';
import { fillAssociation } from './association';
import { followInCalendar } from './calendar';
import { recordPublishedChange } from './changes';
import { paramsOf } from './context';
import { deriveInstants } from './event-dates';
import { settleIdentity } from './identity';
import { keepLanguagesInStep } from './languages';
import { requirePictureTexts } from './picture-texts';
import { forgetPublishingTime, leavePublishingTimeOut } from './publishing-time';
import { followInRelated } from './related';
import { followWithSearch } from './search-index';
import { settleSlug } from './slugs';
import { settleTextPictures } from './text-pictures';

const writes: ReadonlySet<string> = new Set([
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
]);

/**
 * Registers the rules that hold for every write of content, whoever makes it.
 * Document middlewares run outside Strapi's own transaction, so one is opened around all of them.
 */
export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!isContentUID(context.uid) || !writes.has(context.action)) return next();
    return await strapi.db.transaction(async () => {
      const { documentId } = paramsOf(context);
      const eventId = context.uid === contentTypes.event ? documentId : undefined;
      if (eventId) await lockEvent(strapi, eventId);
      const write = async () => {
        leavePublishingTimeOut(context);
        await fillAssociation(strapi, context);
        await settleSlug(strapi, context);
        await settleIdentity(strapi, context);
        await deriveInstants(strapi, context);
        await settleTextPictures(strapi, context);
        const result = await keepLanguagesInStep(strapi, context, async () => next());
        await requirePictureTexts(strapi, context, result);
        await forgetPublishingTime(strapi, context, result);
        await followInCalendar(strapi, context, result);
        await followWithSearch(strapi, context, result);
        await rememberAddresses(strapi, context, result);
        return result;
      };
      return recordPublishedChange(strapi, context, async () =>
        followInRelated(strapi, context, async () =>
          followWithRegistrations(strapi, eventId, write),
        ),
      );
    });
  });
}
