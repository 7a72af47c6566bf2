import { type APIRequestContext, expect } from '@playwright/test';
import {
  makeMember as makeMemberOf,
  type TemporaryMember,
} from '../../../scripts/temporary-member.ts';
import { cmsUrl, signInAdministrator } from './editor';

export type TestMember = TemporaryMember;

/** Invites somebody as an administrator does, and gives the address. */
export async function invite(request: APIRequestContext, name: string): Promise<string> {
  const email = `invited-${crypto.randomUUID()}@example.org`;
  const answer = await request.post(`${cmsUrl}/members/invitations`, {
    headers: { authorization: `Bearer ${await signInAdministrator(request)}` },
    data: { member: { email, name, language: 'en' } },
  });
  expect(await answer.json()).toMatchObject({ report: [{ email, result: 'invited' }] });
  return email;
}

/** Makes a member of the site of the tests at once, without any mail. */
export async function makeMember(request: APIRequestContext): Promise<TestMember> {
  return makeMemberOf(cmsUrl, (await signInAdministrator(request)) ?? '');
}
