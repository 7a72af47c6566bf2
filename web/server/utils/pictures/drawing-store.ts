import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { NotFoundError } from '../not-found-error';

/** A picture as it was drawn, and the version of what it was drawn from. */
export interface Drawing {
  version: string;
  body: Buffer;
}

/** A picture as it is sent. */
interface StoredDrawing extends Drawing {
  /** Strong. */
  etag: string;
}

export interface FoundDrawing {
  drawing: StoredDrawing;
  /** The CMS failed: it may no longer be what the CMS has. */
  isStale: boolean;
}

/** How to ask for the version of a picture, and how to draw it; each may throw NotFoundError. */
export interface DrawingSource {
  readVersion: () => Promise<string>;
  draw: () => Promise<Drawing>;
}

/**
 * Keeps pictures in memory as long as the CMS has the same version of what they are drawn from, and
 * the last good ones for when it fails; each is drawn once, however many ask for it.
 */
export class DrawingStore {
  readonly #drawings: LRUCache<string, StoredDrawing>;
  readonly #drawing = new Map<string, Promise<StoredDrawing>>();

  /** Keeps as many drawings as fit into `maxBytes`, the least used going first. */
  constructor(maxBytes: number) {
    this.#drawings = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ body }) => body.length + 1,
    });
  }

  /** Finds a drawing. Throws NotFoundError when there is none, any other error when the CMS fails and none is kept. */
  async find(key: string, source: DrawingSource): Promise<FoundDrawing> {
    try {
      const drawing = await this.#refresh(key, source);
      this.#drawings.set(key, drawing);
      return { drawing, isStale: false };
    } catch (error) {
      if (error instanceof NotFoundError) {
        this.#drawings.delete(key);
        throw error;
      }
      const kept = this.#drawings.get(key);
      if (!kept) throw error;
      console.error(`[pictures] ${key} comes from memory: ${describe(error)}`);
      return { drawing: kept, isStale: true };
    }
  }

  async #refresh(key: string, source: DrawingSource): Promise<StoredDrawing> {
    const version = await source.readVersion();
    const kept = this.#drawings.get(key);
    if (kept?.version === version) return kept;

    const under = this.#drawing.get(key);
    if (under) {
      const drawing = await under;
      // It may have begun before the change that this reader must see.
      if (drawing.version === version) return drawing;
    }
    return this.#drawing.get(key) ?? this.#draw(key, source);
  }

  #draw(key: string, source: DrawingSource): Promise<StoredDrawing> {
    const drawing = source
      .draw()
      .then((drawn) => ({ ...drawn, etag: tagBody(drawn.body) }))
      .finally(() => this.#drawing.delete(key));
    this.#drawing.set(key, drawing);
    return drawing;
  }
}

function tagBody(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
