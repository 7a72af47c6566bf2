import type { CalendarEvent, EventAttachment } from './calendar-event.js';
import type { Property } from './parse-components.js';
import { cleanText, cleanToken } from './plain-text.js';
import { ownNames, splitTexts } from './property-design.js';
import { readParameter, readText, type PropertyBag } from './property-bag.js';

type Details = Omit<
  CalendarEvent,
  'uid' | 'sequence' | 'stampedAt' | 'createdAt' | 'updatedAt' | 'eventStatus' | 'times'
>;

/** Reads what an event says besides when it is and which it is. */
export function readDetails(bag: PropertyBag): Partial<Details> {
  return dropEmpty({
    ...readTexts(bag),
    ...readCategories(bag),
    visibility: readVisibility(bag),
    ...readPlace(bag),
    ...readContacts(bag),
    ...readFiles(bag),
  });
}

function readTexts(bag: PropertyBag): Partial<Details> {
  const title = bag.take('summary');
  const whole = bag.takeText('description');
  const summary = bag.takeText(ownNames.summary);
  return {
    title: title && readText(title)?.replaceAll('\n', ' ').trim(),
    summary,
    description: summary && whole ? cutSummary(whole, summary) : whole,
    url: bag.takeToken('url'),
    language: title && readParameter(title, 'language'),
  };
}

/** The summary opens the description for apps that know one text only. */
function cutSummary(whole: string, summary: string): string | undefined {
  if (whole === summary) return undefined;
  return whole.startsWith(`${summary}\n\n`) ? whole.slice(summary.length + 2) : whole;
}

function readCategories(bag: PropertyBag): Partial<Details> {
  const words = bag
    .takeAll('categories')
    .flatMap(({ values }) => splitTexts(String(values[0])))
    .map((word) => cleanText(word).trim())
    .filter(Boolean);
  const category = bag.takeText(ownNames.category);
  const categories = category && words[0] === category ? words.slice(1) : words;
  return { category, categories: categories.length > 0 ? categories : undefined };
}

function readVisibility(bag: PropertyBag): CalendarEvent['visibility'] {
  const word = bag.takeText('class')?.toUpperCase();
  if (!word) return undefined;
  // What is not known must be treated as private (RFC 5545 3.8.1.3).
  return word === 'PUBLIC' ? 'public' : 'members';
}

function readPlace(bag: PropertyBag): Partial<Details> {
  const geo = bag.take('geo');
  const position = geo && readPosition(geo);
  if (geo && !position) bag.giveBack(geo);
  return {
    location: bag.takeText('location'),
    ...position,
    onlineUrl: bag.takeToken('conference'),
  };
}

function readPosition({ line }: Property): Pick<Details, 'latitude' | 'longitude'> | undefined {
  // The library gives 0 for what is no number.
  const match = /:([+-]?\d{1,2}(?:\.\d+)?)[;,]([+-]?\d{1,3}(?:\.\d+)?)$/.exec(line.text.trim());
  const [latitude, longitude] = match ? [Number(match[1]), Number(match[2])] : [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}

function readContacts(bag: PropertyBag): Partial<Details> {
  const contacts = bag.takeAll('contact');
  const own = contacts.find((property) => readParameter(property, 'role') === 'X-ORGANISER');
  const [contact, ...others] = contacts.filter((property) => property !== own);
  for (const other of others) bag.giveBack(other);

  const organiser = own ? readOwnOrganiser(own) : readOrganizer(bag);
  return { ...organiser, contact: (contact && readText(contact)) ?? organiser.contact };
}

function readOwnOrganiser(property: Property): Partial<Details> {
  const name = readText(property);
  const organiserUrl = readParameter(property, 'altrep');
  return { organiserName: name === organiserUrl ? undefined : name, organiserUrl };
}

function readOrganizer(bag: PropertyBag): Partial<Details> {
  const organizer = bag.take('organizer');
  if (!organizer) return {};
  const address = cleanToken(readText(organizer) ?? '');
  return {
    organiserName: readParameter(organizer, 'cn'),
    organiserUrl: /^https?:/i.test(address) ? address : undefined,
    contact: /^mailto:/i.test(address) ? address.slice('mailto:'.length) : undefined,
  };
}

function readFiles(bag: PropertyBag): Partial<Details> {
  const image = bag.take('image');
  const imageUrl = image && readUri(image);
  if (image && !imageUrl) bag.giveBack(image);
  const attachments = bag.takeAll('attach').flatMap((property): EventAttachment[] => {
    const url = readUri(property);
    if (!url) bag.giveBack(property);
    return url ? [dropEmpty({ url, ...readFileParameters(property) })] : [];
  });
  return { imageUrl, attachments: attachments.length > 0 ? attachments : undefined };
}

function readFileParameters(property: Property): Omit<EventAttachment, 'url'> {
  return {
    mime: readParameter(property, 'fmttype'),
    name: readParameter(property, 'filename') ?? readParameter(property, 'x-filename'),
  };
}

/** The address of a file; undefined for one that lies in the calendar itself. */
function readUri(property: Property): string | undefined {
  return property.type === 'uri' ? cleanToken(readText(property) ?? '') || undefined : undefined;
}

function dropEmpty<T extends object>(details: T): T {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== undefined),
  ) as T;
}
