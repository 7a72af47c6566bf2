import changelog from '../../../i18n/locales/pt/changelog.json' with { type: 'json' };
import data from '../../../i18n/locales/pt/data.json' with { type: 'json' };
import developers from '../../../i18n/locales/pt/developers.json' with { type: 'json' };
import embed from '../../../i18n/locales/pt/embed.json' with { type: 'json' };
import event from '../../../i18n/locales/pt/event.json' with { type: 'json' };
import feed from '../../../i18n/locales/pt/feed.json' with { type: 'json' };
import filter from '../../../i18n/locales/pt/filter.json' with { type: 'json' };
import form from '../../../i18n/locales/pt/form.json' with { type: 'json' };
import site from '../../../i18n/locales/pt/site.json' with { type: 'json' };

/** What is said in Portuguese outside pages: in feeds, downloads, share images and refused forms. */
export const pt: unknown = {
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
