import type { CalendarEvent } from 'icalendar';

/** Each category of the content model with the words for it in other people's calendars, lower case. */
const wordsByCategory: Record<string, string[]> = {
  fair: ['fair', 'trade fair', 'trade show', 'exhibition', 'feira', 'feiras', 'exposição'],
  conference: ['conference', 'congress', 'seminar', 'conferência', 'congresso', 'seminário'],
  workshop: ['workshop', 'oficina'],
  webinar: ['webinar', 'webinário', 'seminário em linha', 'seminário online'],
  mission: ['mission', 'trade mission', 'missão', 'missão empresarial'],
  meeting: ['meeting', 'assembly', 'reunião', 'assembleia', 'encontro'],
  training: ['training', 'course', 'formação', 'curso'],
  other: ['other', 'outro', 'outros'],
};

/** Finds the category that a file names; undefined when it names none that the content model has. */
export function findCategory({ category, categories = [] }: CalendarEvent): string | undefined {
  const words = [category ?? [], categories].flat().map((word) => word.toLowerCase());
  for (const word of words) {
    const found = Object.keys(wordsByCategory).find((name) =>
      wordsByCategory[name]?.includes(word),
    );
    if (found) return found;
  }
  return undefined;
}
