import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, askAccounts, signInMember } from './support/accounts';
import { startCms, type Cms } from './support/cms';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.remove());

test('a member who has logged in is told of their account', async () => {
  await addMember(cms.strapi, { email: 'Maria@Example.org' });
  const { accessToken } = await signInMember(cms.url, 'maria@example.org');
  const { status, body } = await askAccounts(cms.url, accessToken).request('GET', '/me');
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: 'Maria Silva', email: 'maria@example.org', feed: null });
});
