// Does the time of an answer tell whether there is an account? Log-in with a wrong password, and a forgotten
// password, for addresses with an account and without one.
import { randomUUID } from 'node:crypto';
import { runCommand } from '../scripts/command.ts';
import { makeMember, signInAdministrator } from '../scripts/temporary-member.ts';
import { findFreePort, withTemporarySystem } from '../scripts/temporary-system.ts';
import type { Figure } from './support/figure.ts';
import { measureInTurn, takeTime } from './support/measure.ts';
import { report } from './support/report.ts';

const repetition = { warmUp: 20, runs: 300 };
/** The medians differ by at most so many milliseconds. */
const GOAL = 5;
/** As often as one account may be asked about in an hour: the limits stand as they are. */
const TIMES_PER_ACCOUNT = 5;
const accounts = (repetition.warmUp + repetition.runs) / TIMES_PER_ACCOUNT;

interface Form {
  what: string;
  path: string;
  fields: Record<string, string>;
  status: number;
}

const forms: Form[] = [
  {
    what: 'log-in with a wrong password',
    path: '/login',
    fields: { password: 'a wrong password' },
    status: 401,
  },
  { what: 'forgotten password', path: '/forgot-password', fields: {}, status: 303 },
];

/** Posts a form as a page of the site does, each time from another address. */
function openPoster(site: string, origin: string) {
  let count = 0;
  return async ({ path, fields, status }: Form, email: string): Promise<void> => {
    count += 1;
    const response = await fetch(new URL(path, site), {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Origin: origin,
        'X-Forwarded-For': `198.18.${Math.floor(count / 250)}.${(count % 250) + 1}`,
      },
      body: new URLSearchParams({ ...fields, email }),
    });
    await response.arrayBuffer();
    if (response.status !== status) throw new Error(`${path} answers ${response.status}.`);
  };
}

/** Gives the addresses in turn. */
function takeTurns(addresses: readonly string[]): () => string {
  let index = 0;
  return () => {
    index += 1;
    return addresses[index % addresses.length] ?? '';
  };
}

await runCommand(async (stop) => {
  const env = {
    ...process.env,
    WEB_PORT: String(await findFreePort()),
    CMS_PORT: String(await findFreePort()),
    // The bench is the proxy that says where visitors come from.
    TRUSTED_PROXIES: '1',
  };
  await withTemporarySystem(env, stop, async ({ host, webPort, cmsPort, siteUrl }) => {
    const cmsUrl = `http://${host}:${cmsPort}`;
    const token = await signInAdministrator(cmsUrl);
    const known: string[] = [];
    while (known.length < accounts) known.push((await makeMember(cmsUrl, token)).email);
    const unknown = known.map(() => `member-${randomUUID()}@example.org`);
    const post = openPoster(`http://${host}:${webPort}`, siteUrl);
    const figures: Figure[] = [];
    for (const form of forms) {
      stop.throwIfAborted();
      console.log(`${form.what}, ${repetition.runs} times each …`);
      const [ofKnown, ofUnknown] = await measureInTurn(
        [known, unknown].map((addresses) => {
          const next = takeTurns(addresses);
          return async () => takeTime(async () => post(form, next()));
        }),
        repetition,
      );
      if (!ofKnown || !ofUnknown) throw new Error('Nothing was measured.');
      figures.push(
        { what: `${form.what}, an account`, unit: 'ms', ...ofKnown },
        { what: `${form.what}, no account`, unit: 'ms', ...ofUnknown },
        {
          what: `${form.what}: the difference`,
          unit: 'ms',
          median: Math.abs(ofKnown.median - ofUnknown.median),
          runs: ofKnown.runs,
          goal: GOAL,
        },
      );
    }
    await report({
      name: 'auth-timing',
      question: 'does the time of an answer tell whether there is an account?',
      figures,
    });
  });
});
