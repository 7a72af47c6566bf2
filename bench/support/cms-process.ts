import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { Answer, Task, Tasks } from './measured-cms.ts';

const guard = join(root, 'scripts/end-with-parent.mjs');

type Argument<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];

/** A CMS in a process of its own, with the first content in it. */
export interface CmsProcess {
  /** "http://127.0.0.1:43210". */
  url: string;
  /** Has it do one of the tasks of measured-cms.ts. Throws Error when that fails. */
  ask<Name extends keyof Tasks>(name: Name, argument?: Argument<Name>): ReturnType<Tasks[Name]>;
  /** Ends it at once: nothing of it is kept. */
  end(): Promise<void>;
}

/** Starts the built CMS on the database that `environment` names, and waits until it serves. */
export async function startCmsProcess(environment: Record<string, string>): Promise<CmsProcess> {
  const child = fork(join(import.meta.dirname, 'measured-cms.ts'), {
    // Strapi is of the folder that it runs in.
    cwd: join(root, 'cms'),
    env: { ...process.env, ...environment },
    execArgv: ['--import', guard, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The CMS of the bench ended before it had answered: see the lines above.');
  });
  // Whoever waits for an answer learns of it; nobody may be waiting.
  ended.catch(() => undefined);
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }];

  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let count = 0;
  const answer = async (name: keyof Tasks, argument: unknown): Promise<unknown> => {
    count += 1;
    const task: Task = { id: count, name, argument };
    const answered = new Promise<Answer>((resolve) => waiting.set(task.id, resolve));
    child.send(task);
    const { value, failure } = await Promise.race([answered, ended]);
    if (failure) throw new Error(`The CMS of the bench could not ${name}: ${failure}`);
    return value;
  };
  return {
    url,
    ask: answer as CmsProcess['ask'],
    async end() {
      child.kill('SIGKILL');
      await ended.catch(() => undefined);
    },
  };
}

/** Writes rows in pieces of a size that every database takes in one statement. */
export async function insertRows(cms: CmsProcess, uid: string, rows: object[]): Promise<void> {
  const piece = 500;
  for (let at = 0; at < rows.length; at += piece) {
    await cms.ask('insert', { uid, rows: rows.slice(at, at + piece) });
  }
  await cms.ask('settle');
}
