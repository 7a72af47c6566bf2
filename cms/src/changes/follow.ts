import type { Core } from '@strapi/strapi';
import { readChanges, readLastSequence } from './read';
import { CHANGE, onRecorded } from './record';

/** How often it is looked for what other processes have changed, a command or another server. */
const LOOK_EVERY_MILLISECONDS = 400;
const KEEP_DAYS = 30;
const NIGHTLY = '0 30 3 * * *';

/** Told of the tags of each change once it is committed, whichever process has made it; perhaps twice. */
type Follower = (tags: string[]) => void;

const followers = new Set<Follower>();

/** Calls `follower` with the tags of each change from the start of the server on. */
export function followChanges(follower: Follower): void {
  followers.add(follower);
}

/** Forgets each night what nobody asks for any more. */
export function registerChangeRules(strapi: Core.Strapi): void {
  strapi.cron.add({
    changes: { task: async () => forgetOldChanges(strapi), options: { rule: NIGHTLY } },
  });
}

/** The last one stays: its sequence is where the next one goes on. */
async function forgetOldChanges(strapi: Core.Strapi): Promise<void> {
  const before = new Date(Date.now() - KEEP_DAYS * 24 * 60 * 60 * 1000).toISOString();
  const last = await readLastSequence(strapi);
  await strapi.db
    .query(CHANGE)
    .deleteMany({ where: { createdAt: { $lt: before }, id: { $lt: last } } });
}

let seen = 0;
let looking: Promise<void> = Promise.resolve();

/** Starts to tell followers what is committed from now on; gives the function that ends it. */
export async function startFollowing(strapi: Core.Strapi): Promise<() => void> {
  seen = await readLastSequence(strapi);
  const lookInTurn = (): void => {
    looking = looking
      .then(async () => look(strapi))
      .catch((error: unknown) => {
        strapi.log.error(error);
      });
  };
  const ignore = onRecorded((tags) => {
    // Whoever has written reads what they have written.
    for (const follower of followers) follower(tags);
    lookInTurn();
  });
  const timer = setInterval(lookInTurn, LOOK_EVERY_MILLISECONDS).unref();
  return () => {
    clearInterval(timer);
    ignore();
    followers.clear();
  };
}

/**
 * Waits until followers have been told of a change that somebody has heard of already, from another
 * process perhaps.
 */
export async function catchUpWith(strapi: Core.Strapi, sequence: number): Promise<void> {
  if (!(sequence > seen)) return;
  const looked = looking.then(async () => look(strapi));
  // Whoever waits for this is told of a failure; whoever comes after it looks again.
  looking = looked.catch(() => {});
  await looked;
}

/** Waits until followers have been told of all that this process has committed. */
export async function whenFollowed(): Promise<void> {
  await looking;
}

async function look(strapi: Core.Strapi): Promise<void> {
  while ((await readLastSequence(strapi)) > seen) {
    const { changes } = await readChanges(strapi, seen);
    for (const { sequence, tags } of changes) {
      seen = sequence;
      for (const follower of followers) follower(tags);
    }
  }
}
