import { randomUUID } from 'node:crypto';
import { testAdministrator } from './temporary-system.ts';

/** Somebody with an account in a temporary system. */
export interface TemporaryMember {
  id: string;
  name: string;
  email: string;
  password: string;
}

const USER = 'plugin::users-permissions.user';

/** Signs the administrator of a temporary system in, and gives their token. */
export async function signInAdministrator(cmsUrl: string): Promise<string> {
  const response = await fetch(`${cmsUrl}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(testAdministrator),
  });
  if (!response.ok) throw new Error(`/admin/login answers ${response.status}.`);
  const { data } = (await response.json()) as { data: { token: string } };
  return data.token;
}

/**
 * Makes a member at once, as an administrator can in the panel; nobody else is called as they are. `token` is
 * the administrator's. Throws Error when the CMS refuses.
 */
export async function makeMember(cmsUrl: string, token: string): Promise<TemporaryMember> {
  const ask = async <Data>(path: string, body?: object): Promise<Data> => {
    const response = await fetch(`${cmsUrl}/content-manager/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
    return (await response.json()) as Data;
  };
  const { results } = await ask<{ results: { id: number; documentId: string; name: string }[] }>(
    `relations/${USER}/role`,
  );
  const role = results.find(({ name }) => name === 'Authenticated');
  const username = randomUUID();
  const member = {
    name: `Membro ${username.slice(0, 8)}`,
    email: `member-${username}@example.org`,
    password: `Uma frase ${randomUUID().slice(0, 13)}`,
  };
  const { documentId } = await ask<{ documentId: string }>(`collection-types/${USER}`, {
    ...member,
    username,
    confirmed: true,
    provider: 'local',
    language: 'en',
    role: { connect: [{ id: role?.id, documentId: role?.documentId }], disconnect: [] },
  });
  return { id: documentId, ...member };
}
