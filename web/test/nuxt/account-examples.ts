import { h } from 'vue';
import {
  AccountBox,
  AccountIcon,
  AccountPage,
  BrokenLink,
  DeleteForm,
  EmailForm,
  ErrorSummary,
  EventRegistration,
  FormField,
  FormNotice,
  LogInForm,
  LogOutForm,
  MembersBadge,
  MemberSummary,
  PasswordForm,
  PersonalCalendar,
  PostForm,
  ProfileForm,
  RegistrationList,
  SessionList,
} from '#components';
import type { EventRegistration as Places, FormError, Member } from '#shared/accounts';
import type { FormState } from '~/composables/useForm';
import { type ComponentExample, show } from './component-example';

function makeForm(action: string, ...errors: FormError[]): FormState {
  const errorOf = (field?: string) => errors.find((error) => error.field === field);
  return { action, errors, values: {}, errorOf };
}

const member: Member = {
  id: 'ana',
  name: 'Ana Silva',
  email: 'ana@example.org',
  organisation: null,
  language: 'pt',
  feed: { createdAt: '2024-09-17T10:00:00.000Z' },
};
const logIn = makeForm('login', { code: 'required', field: 'email' }, { code: 'unheardOf' });
const places: Places = {
  isOpen: true,
  reason: null,
  capacity: 2,
  taken: 1,
  waiting: 0,
  mine: null,
};
const register = makeForm('register');
const cancel = makeForm('cancel');
const path = '/event/fair';
const now = Date.parse('2024-09-17T12:00:00Z');
const session = { id: 'a', createdAt: '2024-09-17T10:00:00Z', device: '', address: '127.0.0.1' };
const registration = {
  event: 'fair',
  title: 'Feira',
  slug: 'feira',
  language: 'pt',
  startDate: '2024-09-17',
  endDate: null,
} as const;

/** The components of accounts. */
export const accountExamples: ComponentExample[] = [
  show(AccountBox, { member, form: logIn, here: '/about' }),
  show(AccountBox, { member: null, form: logIn, here: '/about' }),
  show(AccountIcon, {}),
  show(
    AccountPage,
    { title: 'Log in', lead: 'For members.', form: logIn },
    { default: () => h(LogInForm, { form: logIn }), aside: () => h('p', 'Help') },
  ),
  show(BrokenLink, { error: { code: 'tooMany', minutes: 2 } }),
  show(BrokenLink, {}, { default: () => h('p', 'A way on') }),
  show(DeleteForm, { form: makeForm('delete', { code: 'wrongPassword', field: 'password' }) }),
  show(EmailForm, { form: makeForm('email'), email: member.email }),
  show(ErrorSummary, { form: logIn }),
  ...['visitor' as const, 'unknown' as const, { ...places, isOpen: false }, places].map((one) =>
    show(EventRegistration, { registration: one, event: 'fair', register, cancel, path }),
  ),
  show(EventRegistration, {
    registration: { ...places, taken: 2, reason: 'full' },
    event: 'fair',
    date: '2024-09-17',
    register,
    cancel,
    path,
  }),
  ...[
    { status: 'confirmed' as const, place: null },
    { status: 'waiting' as const, place: 2 },
  ].map((mine) =>
    show(EventRegistration, {
      registration: { ...places, mine },
      event: 'fair',
      register,
      cancel,
      path,
    }),
  ),
  show(FormField, { form: logIn, name: 'email', label: 'E-mail', hint: 'In full', optional: true }),
  show(FormField, {
    form: logIn,
    name: 'language',
    label: 'Language',
    options: [{ value: 'en', label: 'English' }],
  }),
  show(FormNotice, { title: 'Done' }, { default: () => h('p', 'What it means') }),
  show(LogInForm, { form: logIn, to: '/about' }),
  show(LogOutForm, {}),
  show(MembersBadge, {}),
  show(MemberSummary, { member }),
  show(PasswordForm, { form: makeForm('password'), email: member.email }),
  show(PersonalCalendar, {
    feed: member.feed,
    token: 'secret',
    renew: makeForm('newFeed'),
    end: makeForm('noFeed'),
  }),
  show(PersonalCalendar, {
    feed: member.feed,
    renew: makeForm('newFeed'),
    end: makeForm('noFeed'),
  }),
  show(PostForm, { form: logIn, path: '/login', submit: 'Go', about: 'there' }),
  show(ProfileForm, { form: makeForm('profile'), member }),
  show(RegistrationList, { registrations: [] }),
  show(RegistrationList, {
    registrations: [
      { ...registration, status: 'waiting', place: 2 },
      { ...registration, event: 'mission', status: 'confirmed', place: null },
    ],
  }),
  show(SessionList, {
    sessions: [
      { ...session, isCurrent: true },
      { ...session, id: 'b', isCurrent: false },
    ],
    endOne: makeForm('signOutSession'),
    endAll: makeForm('signOutEverywhere'),
    now,
  }),
];
