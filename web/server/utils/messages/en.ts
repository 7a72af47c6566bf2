import changelog from '../../../i18n/locales/en/changelog.json' with { type: 'json' };
import data from '../../../i18n/locales/en/data.json' with { type: 'json' };
import developers from '../../../i18n/locales/en/developers.json' with { type: 'json' };
import embed from '../../../i18n/locales/en/embed.json' with { type: 'json' };
import event from '../../../i18n/locales/en/event.json' with { type: 'json' };
import feed from '../../../i18n/locales/en/feed.json' with { type: 'json' };
import filter from '../../../i18n/locales/en/filter.json' with { type: 'json' };
import form from '../../../i18n/locales/en/form.json' with { type: 'json' };
import site from '../../../i18n/locales/en/site.json' with { type: 'json' };

/** What is said in English outside pages: in feeds, downloads, share images and refused forms. */
export const en: unknown = {
  ...changelog,
  ...data,
  ...developers,
  ...embed,
  ...event,
  ...feed,
  ...filter,
  ...form,
  ...site,
};
