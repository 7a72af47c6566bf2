import type { AccountsAnswer, AccountsMethod, FormError } from '../../shared/accounts';

/** Where the CMS is, and what opens its `/accounts`. */
export interface CmsAccess {
  cmsUrl: string;
  /** Milliseconds until an answer counts as failed. */
  timeout: number;
  /** `SITE_SERVICE_TOKEN`: says that it is the site's server that asks. */
  siteToken: string;
}

/** For whom the CMS is asked. */
export interface AskedFor {
  /** Their address and browser, for the audit trail and the list of their sessions. */
  address: string;
  device: string;
  accessToken?: string;
}

/** One question to the CMS's `/accounts`. */
export interface AccountsQuestion {
  method: AccountsMethod;
  /** Below `/accounts/`. */
  path: string;
  body?: Readonly<Record<string, unknown>>;
}

/** What is answered when the CMS is away, or answers what nobody can read. */
const unavailable = { ok: false, status: 503, error: { code: 'unavailable' } } as const;

/** Asks the CMS's `/accounts`. Never throws: an answer that does not come is a 503 `unavailable`. */
export async function askAccounts<Data>(
  { cmsUrl, timeout, siteToken }: CmsAccess,
  { address, device, accessToken }: AskedFor,
  { method, path, body }: AccountsQuestion,
): Promise<AccountsAnswer<Data>> {
  try {
    const response = await fetch(new URL(`/accounts/${path}`, cmsUrl), {
      method,
      headers: {
        'X-Site-Token': siteToken,
        'X-Visitor-Address': address,
        ...(device && { 'X-Visitor-Device': device }),
        ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    return await readAnswer<Data>(response);
  } catch (error) {
    console.error(`[accounts] ${method} ${path.split(/[/?]/u)[0]}: ${nameFailure(error)}`);
    return unavailable;
  }
}

async function readAnswer<Data>(response: Response): Promise<AccountsAnswer<Data>> {
  const { ok, status } = response;
  const text = await response.text();
  if (ok) return { ok, status, data: (text ? JSON.parse(text) : null) as Data };
  const error = readError(text);
  if (error && status < 500) return { ok: false, status, error };
  // Without a word of its own: the door is shut (SITE_SERVICE_TOKEN differs), or the CMS has failed.
  throw new Error(`the CMS answers ${status}`);
}

function readError(text: string): FormError | null {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown; field?: unknown } };
    if (typeof error?.code !== 'string') return null;
    return { code: error.code, ...(typeof error.field === 'string' && { field: error.field }) };
  } catch {
    return null;
  }
}

function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
