import { type APIRequestContext, expect } from '@playwright/test';
import { cmsUrl, inviteEditor } from './editor';

/** A file of the media library, with all that the panel keeps of it. */
interface StoredFile {
  id: number;
  url: string;
  name: string;
}

/** An editor at work on the entries of a type by the same requests that the admin panel makes. */
export class Desk {
  readonly #request: APIRequestContext;
  readonly #headers: Record<string, string>;
  readonly #type: string;

  private constructor(request: APIRequestContext, token: string, type: string) {
    this.#request = request;
    this.#type = type;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  static async open(request: APIRequestContext, type = 'api::event.event'): Promise<Desk> {
    const signedIn = await request.post(`${cmsUrl}/admin/login`, {
      data: await inviteEditor(request),
    });
    return new Desk(request, (await signedIn.json()).data.token, type);
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

  async unpublish(documentId: string, locale = 'en'): Promise<void> {
    await this.#send('post', `/${documentId}/actions/unpublish`, {}, locale);
  }

  /** Publishes the draft of a language as it is. */
  async republish(documentId: string, locale = 'en'): Promise<void> {
    await this.#send('post', `/${documentId}/actions/publish`, {}, locale);
  }

  async remove(documentId: string): Promise<void> {
    await this.#send('delete', `/${documentId}`, {}, '*');
  }

  /** Puts a picture into the media library and returns what this has of it. */
  async upload(picture: Buffer, fileInfo: object, type = 'jpeg'): Promise<StoredFile> {
    const answer = await this.#request.post(`${cmsUrl}/upload`, {
      headers: this.#headers,
      multipart: {
        files: { name: `picture.${type}`, mimeType: `image/${type}`, buffer: picture },
        fileInfo: JSON.stringify(fileInfo),
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    const [file] = await answer.json();
    return file;
  }

  async #send(method: 'post' | 'put' | 'delete', path: string, data: object, locale = 'en') {
    const url = `${cmsUrl}/content-manager/collection-types/${this.#type}${path}?locale=${locale}`;
    const answer = await this.#request[method](url, { data, headers: this.#headers });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    const { data: saved } = await answer.json();
    return saved;
  }
}
