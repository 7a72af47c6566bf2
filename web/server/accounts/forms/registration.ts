import { type FormOutcome, type FormRequest, pathTo, readId, refuse } from './form-request';

const methods: ReadonlyMap<string, 'POST' | 'DELETE'> = new Map([
  ['register', 'POST'],
  ['cancel', 'DELETE'],
]);

/** Gives what a member asks for at an event's page; undefined for what is nothing there. */
export function findRegistrationAction(action: string) {
  const method = methods.get(action);
  return method && (async (form: FormRequest) => changeRegistration(form, method, action));
}

/** Registers a member for an event, or cancels that. */
async function changeRegistration(
  form: FormRequest,
  method: 'POST' | 'DELETE',
  action: string,
): Promise<FormOutcome> {
  const path = `registrations/${readId(form, 'event')}`;
  const answer = await form.ask({ method, path });
  if (!answer.ok) return refuse(answer);
  const query = new URLSearchParams({ done: action });
  const date = form.field('date');
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) query.set('date', date);
  return { seeOther: pathTo(form, `${form.path}?${query.toString()}#registration`) };
}
