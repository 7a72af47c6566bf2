import Bowser from 'bowser';

const MOST_CHARACTERS = 60;

/** Names a visitor's browser and system, such as "Firefox, Linux", so that they know it again; '' if unknown. */
export function nameDevice(userAgent: string | undefined): string {
  if (!userAgent) return '';
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  return (
    [browser.name, os.name]
      .filter(Boolean)
      .join(', ')
      // Where nothing is known by name, it is the visitor's word.
      .replaceAll(/[^\w ,.()-]/gu, '')
      .slice(0, MOST_CHARACTERS)
  );
}
