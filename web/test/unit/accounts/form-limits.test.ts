import { createStorage } from 'unstorage';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountServices } from '../../../server/accounts/account-services';
import { findAccountAction } from '../../../server/accounts/forms/account';
import type { FormOutcome, FormRequest } from '../../../server/accounts/forms/form-request';
import { register } from '../../../server/accounts/forms/register';
import { signIn } from '../../../server/accounts/forms/sign-in';
import { KnownPlaces } from '../../../server/accounts/known-places';
import { Limits } from '../../../server/accounts/limits';

let services: Pick<AccountServices, 'limits' | 'knownPlaces'>;

beforeEach(() => {
  services = {
    limits: new Limits(),
    knownPlaces: new KnownPlaces(createStorage(), 'a secret'),
  };
});

/** A form that somebody sends from `network`, which the CMS answers with `status`. */
function sendForm(fields: Record<string, string>, network: string, status = 204): FormRequest {
  const form: Omit<FormRequest, 'services'> = {
    network,
    language: 'en',
    path: '/',
    field: (name) => fields[name] ?? '',
    ask: async () =>
      (status < 400
        ? { ok: true, status, data: { accessToken: 'a', refreshToken: 'r' } }
        : { ok: false, status, error: { code: 'x' } }) as never,
  };
  return { ...form, services: services as AccountServices };
}

function isForNow(outcome: FormOutcome): boolean {
  return 'status' in outcome && outcome.status === 429;
}

describe('a log-in', () => {
  /** Logs `count` times in from one network, to as many accounts or to one. */
  async function logIn(count: number, status: number, accounts = count): Promise<boolean[]> {
    const refused: boolean[] = [];
    for (let time = 0; time < count; time += 1) {
      const fields = { email: `member-${time % accounts}@example.org`, password: 'x' };
      refused.push(isForNow(await signIn(sendForm(fields, 'one network', status))));
    }
    return refused;
  }

  test.each([
    ['is right', 200],
    ['nobody can judge', 503],
  ])('that %s is not counted, for the account nor for its network', async (_what, status) => {
    expect(await logIn(100, status, 1)).not.toContain(true);
  });

  test('that is wrong is counted for the network', async () => {
    const refused = await logIn(61, 401);
    expect(refused.indexOf(true)).toBe(60);
  });
});

describe('mail to an address of one’s choice', () => {
  test.each([
    ['by asking for an account', register, { name: 'Somebody' }],
    [
      'by a new address of one’s own',
      async (form: FormRequest) => findAccountAction('email')?.(form, form.network),
      { password: 'x' },
    ],
  ])('is sent five times an hour %s, from wherever', async (_how, send, fields) => {
    const outcomes: (FormOutcome | undefined)[] = [];
    for (let time = 0; time < 6; time += 1) {
      const form = sendForm({ ...fields, email: 'stranger@example.org' }, `network ${time}`);
      outcomes.push(await send(form));
    }
    expect(outcomes.map((outcome) => outcome && isForNow(outcome))).toEqual([
      ...Array<boolean>(5).fill(false),
      true,
    ]);
  });
});
