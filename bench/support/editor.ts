import { signInAdministrator } from '../../scripts/temporary-member.ts';

/** An editor at work on events, by the requests that the admin panel makes. */
export interface Editor {
  /** Writes a draft, and gives its document id. */
  create(event: object): Promise<string>;
  publish(documentId: string): Promise<void>;
  unpublish(documentId: string): Promise<void>;
}

/** Signs in to the CMS of a temporary system. Its requests throw Error when they are refused. */
export async function signInEditor(cmsUrl: string): Promise<Editor> {
  const token = await signInAdministrator(cmsUrl);
  const send = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${cmsUrl}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
    return ((await response.json()) as { data: unknown }).data;
  };
  const work = async (path: string, body: object): Promise<unknown> =>
    send(`/content-manager/collection-types/api::event.event${path}?locale=en`, body);
  return {
    create: async (event) => ((await work('', event)) as { documentId: string }).documentId,
    publish: async (documentId) => void (await work(`/${documentId}/actions/publish`, {})),
    unpublish: async (documentId) => void (await work(`/${documentId}/actions/unpublish`, {})),
  };
}
