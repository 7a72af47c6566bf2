import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { RegistrationsPanel } from './desk/registrations-panel';
import { describeText, translateTexts } from './desk/texts';
import mark from './extensions/mark.svg';
import { allForms, typeForms } from '../forms/forms';
import { type PanelLanguage, panelLanguages } from '../panel-languages';

/** Strapi looks a field's label up under its type; the forms name each in every language of the panel. */
function translateLabels(language: PanelLanguage): Record<string, string> {
  return Object.fromEntries(
    allForms.flatMap((form) => {
      const kind = typeForms.includes(form) ? 'content-types' : 'components';
      return Object.entries(form.fields).map(([name, field]) => [
        `content-manager.${kind}.${form.uid}.${name}`,
        field[language],
      ]);
    }),
  );
}

export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    head: { favicon: mark },
    locales: panelLanguages.filter((language) => language !== 'en'),
    tutorials: false,
    notifications: { releases: false },
    translations: Object.fromEntries(
      panelLanguages.map((language) => [
        language,
        { ...translateLabels(language), ...translateTexts(language) },
      ]),
    ),
  },

  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'members',
      icon: User,
      intlLabel: describeText('members'),
      permissions: [{ action: 'api::members.manage', subject: null }],
      Component: () => import('./desk/members-page'),
    });
  },

  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
      addEditViewSidePanel(panels: (typeof RegistrationsPanel)[]): void;
    };
    addEditViewSidePanel([RegistrationsPanel]);
  },
};
