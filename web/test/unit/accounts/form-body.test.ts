import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readFormBody } from '../../../server/accounts/form-body';

const form = 'application/x-www-form-urlencoded';

async function read(body: string[], headers: Record<string, string>) {
  const request = Object.assign(Readable.from(body.map((part) => Buffer.from(part))), { headers });
  return { request, answer: await readFormBody(request as unknown as IncomingMessage) };
}

test('reads the fields of a form, each once', async () => {
  const headers = { 'content-type': `${form}; charset=UTF-8` };
  const { answer } = await read(['email=a%40b.org&pass', 'word=%C3%A9+x&email=second'], headers);
  expect(answer).toEqual(
    new Map([
      ['email', 'a@b.org'],
      ['password', 'é x'],
    ]),
  );
});

test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
  'does not read %s',
  async (type) => {
    const { request, answer } = await read(['{}'], { 'content-type': type });
    expect(answer).toBe('notAForm');
    expect(request.readableDidRead).toBe(false);
  },
);

test('does not read what says that it is too long', async () => {
  const headers = { 'content-type': form, 'content-length': '16385' };
  const { request, answer } = await read(['a=b'], headers);
  expect(answer).toBe('tooLong');
  expect(request.readableDidRead).toBe(false);
});

test('stops reading what turns out to be too long', async () => {
  const { request, answer } = await read(Array(100).fill('x'.repeat(1024)), {
    'content-type': form,
  });
  expect(answer).toBe('tooLong');
  expect(request.destroyed).toBe(true);
});
