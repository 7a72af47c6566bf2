import type { Core } from '@strapi/strapi';
import { now } from '../clock';
import { contentUIDs, type ContentUID } from '../content';
import { runAlone } from '../database-lock';

const EACH_MINUTE = '0 * * * * *';

interface DueDraft {
  documentId: string;
  locale: string;
  publishAt: string;
}

/** The drafts that could not be published, with their times: each is told once. */
const refused = new Set<string>();

/** Publishes each minute the drafts whose time (`publishAt`) has come, while the CMS was down too. */
export function registerPublishing(strapi: Core.Strapi): void {
  strapi.cron.add({
    publishing: { task: async () => publishDue(strapi), options: { rule: EACH_MINUTE } },
  });
}

/**
 * Publishes what is due through the document service, so that all follows that follows on an editor's
 * publishing. What is refused, since something is missing perhaps, is tried again until it is put right.
 */
export async function publishDue(strapi: Core.Strapi): Promise<void> {
  await runAlone(strapi, 'publishing', async () => {
    for (const uid of contentUIDs) {
      for (const draft of await findDue(strapi, uid)) await publishDraft(strapi, uid, draft);
    }
  });
}

async function findDue(strapi: Core.Strapi, uid: ContentUID): Promise<DueDraft[]> {
  const due = { $lte: now().toString({ fractionalSecondDigits: 3 }) };
  return strapi.db.query(uid).findMany({
    select: ['documentId', 'locale', 'publishAt'],
    where: { publishedAt: { $null: true }, publishAt: due },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
  });
}

async function publishDraft(
  strapi: Core.Strapi,
  uid: ContentUID,
  { documentId, locale, publishAt }: DueDraft,
): Promise<void> {
  try {
    await strapi.documents(uid).publish({ documentId, locale });
  } catch (error) {
    const draft = `${uid} ${documentId} (${locale}), due at ${publishAt},`;
    if (refused.has(draft)) return;
    refused.add(draft);
    strapi.log.error(
      `${draft} could not be published: ${String(error)} It is tried again each minute.`,
    );
  }
}
