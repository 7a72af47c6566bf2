import type { Core } from '@strapi/strapi';
import { registerAccountRules } from './accounts/follow-users';
import { registerAccountRoutes } from './accounts/routes';
import { fillMissingAddresses } from './addresses/record';
import { fillMissingIdentities } from './calendar-entries/identity';
import { registerChangeRules } from './changes/follow';
import { registerFileRules } from './changes/follow-files';
import { registerLanguageRules } from './changes/follow-languages';
import { startTelling } from './changes/start';
import { writeInTransactions } from './changes/write-in-transactions';
import { configureForms } from './forms';
import { ensureUniqueSlugs } from './database-indexes';
import { keepInstantsInUtc } from './database-time-zone';
import { registerDocumentMiddlewares } from './document-middlewares';
import { registerGraphQL } from './graphql';
import { ensureLanguages } from './languages';
import { fillMissingVisibilities } from './members/fill-visibilities';
import { catchUpOccurrences, registerOccurrenceRules } from './occurrences/schedule';
import { registerDesk } from './member-desk';
import { startSending } from './mail/start';
import { keepPicturesUpright } from './upload-settings';
import { reconcilePermissions, registerContentActions } from './permissions';
import { registerPublicRoutes } from './public-routes';
import { registerPublishing } from './publishing/publish-due';
import { catchUpSearch, registerSearchRules } from './search/schedule';
import { ensureSearchTables } from './search/tables';
import { seedFirstContent } from './seeding';

let stopTelling = async (): Promise<void> => {};
let stopSending = async (): Promise<void> => {};

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    keepInstantsInUtc(strapi);
    await registerContentActions(strapi);
    registerGraphQL(strapi);
    registerDocumentMiddlewares(strapi);
    registerOccurrenceRules(strapi);
    registerSearchRules(strapi);
    registerChangeRules(strapi);
    registerFileRules(strapi);
    registerLanguageRules(strapi);
    registerPublishing(strapi);
    registerAccountRules(strapi);
    registerAccountRoutes(strapi);
    registerPublicRoutes(strapi);
    await registerDesk(strapi);
  },

  // All of this is done before the port answers.
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    writeInTransactions(strapi);
    await ensureLanguages(strapi);
    await ensureUniqueSlugs(strapi);
    await fillMissingVisibilities(strapi);
    await fillMissingIdentities(strapi);
    await fillMissingAddresses(strapi);
    await ensureSearchTables(strapi);
    await reconcilePermissions(strapi);
    await configureForms(strapi);
    await keepPicturesUpright(strapi);
    // A command does what it was asked for, and nothing else.
    if (strapi.config.get('isCommand', false)) return;
    await seedFirstContent(strapi);
    await catchUpOccurrences(strapi);
    await catchUpSearch(strapi);
    stopTelling = await startTelling(strapi);
    stopSending = startSending(strapi);
  },

  async destroy() {
    await Promise.all([stopTelling(), stopSending()]);
  },
};
