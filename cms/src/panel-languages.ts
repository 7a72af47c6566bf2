/**
 * The languages of the admin panel, in which editors work; the first is the default. They are apart
 * from those of the content: a site in a third language does not need editors who speak it.
 */
export const panelLanguages = ['en', 'pt'] as const;

export type PanelLanguage = (typeof panelLanguages)[number];

/** A text in each language of the panel. */
export type PanelText = Readonly<Record<PanelLanguage, string>>;

/** Chooses the panel's language of an editor who prefers `preferred`. */
export function choosePanelLanguage(preferred: unknown): PanelLanguage {
  return panelLanguages.find((language) => language === preferred) ?? panelLanguages[0];
}
