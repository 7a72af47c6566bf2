import type { Context } from 'koa';
import { answerWithError } from '../graphql/answer-error';
import { graphqlLimits, prices, rateLimits } from '../graphql/limits';
import type { Points, PolicyName, Spending } from './points';

/** Who is counted: by which policy, and as whom. */
export interface Client {
  policy: PolicyName;
  /** A network, or the id of an API key. */
  id: string;
}

/** What a client is told of what it asked and of what it has left, as `extensions.cost`. */
export interface Cost {
  /** Points that the query costs at most. */
  requested: number;
  /** Points that were taken: less for an answer that was kept. */
  charged: number;
  maximum: number;
  limit: number;
  remaining: number;
  resetSeconds: number;
}

const whose: Readonly<Record<PolicyName, string>> = {
  anonymous: 'Your network',
  key: 'Your API key',
};

/** What one request costs a client, and what that leaves of its points. */
export class Account {
  /** Points of the query, once that is known. */
  requested: number = prices.request;
  #charged = 0;
  #spending: Spending = { spent: 0, endsIn: 0 };

  constructor(
    readonly client: Client,
    readonly points: Points,
  ) {}

  get limit(): number {
    return rateLimits.points[this.client.policy];
  }

  /** How much more was asked for than there is. */
  get excess(): number {
    return Math.max(0, this.#spending.spent - this.limit);
  }

  /** Takes what the request itself costs. Gives false when there is not so much left. */
  async enter(): Promise<boolean> {
    return this.#take(prices.request);
  }

  /** Takes what the query costs besides; gives false, and takes nothing, when there is not so much left. */
  async charge(requested: number): Promise<boolean> {
    this.requested = requested;
    const points = requested - prices.request;
    if (await this.#take(points)) return true;
    await this.#giveBack(points);
    return false;
  }

  /** Gives back what an answer that is kept does not cost; `requested` is what it cost to make. */
  async keep(requested: number): Promise<void> {
    this.requested = requested;
    await this.#giveBack(prices.request - prices.kept);
  }

  async #giveBack(points: number): Promise<void> {
    const { policy, id } = this.client;
    await this.points.giveBack(policy, id, points);
    this.#charged -= points;
    this.#spending.spent -= points;
  }

  async #take(points: number): Promise<boolean> {
    const { policy, id } = this.client;
    this.#spending = await this.points.spend(policy, id, points);
    this.#charged += points;
    return this.#spending.spent <= this.limit;
  }

  describe(): Cost {
    return {
      requested: this.requested,
      charged: this.#charged,
      maximum: graphqlLimits.cost,
      limit: this.limit,
      remaining: Math.max(0, this.limit - this.#spending.spent),
      resetSeconds: Math.max(1, Math.ceil(this.#spending.endsIn / 1000)),
    };
  }

  /** What whoever has not enough points left is told; `retryAfter` in seconds. */
  describeRefusal(): { message: string; extensions: { code: string; retryAfter: number } } {
    const { limit, remaining, requested, resetSeconds } = this.describe();
    const { policy } = this.client;
    const more = policy === 'anonymous' ? ' An API key has more of them.' : '';
    return {
      message: `${whose[policy]} has ${remaining} of its ${limit} points a minute left, and this costs ${requested}: ask again in ${resetSeconds} s.${more}`,
      extensions: { code: 'RATE_LIMITED', retryAfter: resetSeconds },
    };
  }
}

/** Answers that a client has not enough points left. */
export function refuseAsSpent(ctx: Context, account: Account): void {
  answerWithError(ctx, account.describeRefusal(), 429);
}

/** Tells a client what its request cost and what is left, in headers and, of a JSON answer, inside. */
export function tellCost(ctx: Context, account: Account): void {
  const cost = account.describe();
  const { policy } = account.client;
  // draft-ietf-httpapi-ratelimit-headers-11
  ctx.set('RateLimit-Policy', `"${policy}";q=${cost.limit};w=${rateLimits.windowSeconds}`);
  ctx.set('RateLimit', `"${policy}";r=${cost.remaining};t=${cost.resetSeconds}`);
  if (ctx.status === 429 && ctx.response.get('Retry-After') === '') {
    ctx.set('Retry-After', String(cost.resetSeconds));
  }
  // An answer that is kept is everybody's, and the same each time: this is put into a copy of its text.
  const text: unknown = ctx.body;
  const isJson = ctx.response.type.endsWith('json');
  if (!isJson || typeof text !== 'string' || !text.endsWith('}\n')) return;
  ctx.body = `${text.slice(0, -2)},"extensions":{"cost":${JSON.stringify(cost)}}}\n`;
}
