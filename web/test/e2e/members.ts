import type { APIRequestContext } from '@playwright/test';
import {
  makeMember as makeMemberOf,
  type TemporaryMember,
} from '../../../scripts/temporary-member.ts';
import { cmsUrl, signInAdministrator } from './editor';

export type TestMember = TemporaryMember;

/** Makes a member of the site of the tests at once, without any mail. */
export async function makeMember(request: APIRequestContext): Promise<TestMember> {
  return makeMemberOf(cmsUrl, (await signInAdministrator(request)) ?? '');
}
