import { type APIRequestContext, expect } from '@playwright/test';
import { cmsUrl, inviteEditor } from './editor';

/** An editor at work on events by the same requests that the admin panel makes. */
export class Desk {
  readonly #request: APIRequestContext;
  readonly #headers: Record<string, string>;

  private constructor(request: APIRequestContext, token: string) {
    this.#request = request;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  static async open(request: APIRequestContext): Promise<Desk> {
    const signedIn = await request.post(`${cmsUrl}/admin/login`, {
      data: await inviteEditor(request),
    });
    return new Desk(request, (await signedIn.json()).data.token);
  }

  async create(data: object): Promise<string> {
    const { documentId } = await this.#send('post', '', data);
    return documentId;
  }

  /** Saves the draft of one language. */
  async save(documentId: string, data: object, locale = 'en'): Promise<void> {
    await this.#send('put', `/${documentId}`, data, locale);
  }

  async publish(documentId: string, data: object, locale = 'en'): Promise<void> {
    await this.#send('post', `/${documentId}/actions/publish`, data, locale);
  }

  async unpublish(documentId: string): Promise<void> {
    await this.#send('post', `/${documentId}/actions/unpublish`, {});
  }

  async remove(documentId: string): Promise<void> {
    await this.#send('delete', `/${documentId}`, {}, '*');
  }

  async #send(method: 'post' | 'put' | 'delete', path: string, data: object, locale = 'en') {
    const url = `${cmsUrl}/content-manager/collection-types/api::event.event${path}?locale=${locale}`;
    const answer = await this.#request[method](url, { data, headers: this.#headers });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    const { data: saved } = await answer.json();
    return saved;
  }
}
