import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import { startServerProcess } from './child-process.ts';
import type { Answer, Task, Tasks } from './measured-cms.ts';

type Argument<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];

/** A CMS in a process of its own, with the first content in it. */
export interface CmsProcess {
  /** "http://127.0.0.1:43210". */
  url: string;
  /** Has it do one of the tasks of measured-cms.ts. Throws Error when that fails. */
  ask<Name extends keyof Tasks>(name: Name, argument?: Argument<Name>): ReturnType<Tasks[Name]>;
  /** Ends it at once. */
  end(): Promise<void>;
}

/**
 * Starts a built CMS, by default ours, on the database that `environment` names, and waits until it
 * serves.
 */
export async function startCmsProcess(
  environment: Record<string, string>,
  folder = join(root, 'cms'),
): Promise<CmsProcess> {
  // Strapi is of the folder that it runs in.
  const options = { cwd: folder, env: environment };
  const { url, child, ended, end } = await startServerProcess('measured-cms.ts', [], options);
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let count = 0;
  const ask = async (name: keyof Tasks, argument: unknown): Promise<unknown> => {
    count += 1;
    const task: Task = { id: count, name, argument };
    const answered = new Promise<Answer>((resolve) => waiting.set(task.id, resolve));
    child.send(task);
    const { value, failure } = await Promise.race([answered, ended]);
    if (failure) throw new Error(`The CMS of the bench could not ${name}: ${failure}`);
    return value;
  };
  return { url, ask: ask as CmsProcess['ask'], end };
}

/** Writes rows in pieces of a size that every database takes in one statement. */
export async function insertRows(cms: CmsProcess, uid: string, rows: object[]): Promise<void> {
  const piece = 500;
  for (let at = 0; at < rows.length; at += piece) {
    await cms.ask('insert', { uid, rows: rows.slice(at, at + piece) });
  }
  await cms.ask('settle');
}

/** Finds the association of the first content and its axes, by their document ids. */
export async function findOwners(
  cms: CmsProcess,
): Promise<{ association: string; axes: string[] }> {
  const find = async (uid: string, where = {}): Promise<string[]> => {
    const rows = await cms.ask('find', { uid, where });
    return [...new Set(rows.map(({ documentId }) => String(documentId)))];
  };
  const [association = ''] = await find('api::association.association', { slug: 'produtech' });
  return { association, axes: await find('api::axis.axis') };
}
