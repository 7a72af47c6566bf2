import { expect, test } from 'vitest';
import { readBatch } from './change-batch.js';
import { MessageGate, signMessage, verifyMessage } from './signature.js';

const secret = 'a secret of the CMS and the site';
const now = Date.UTC(2026, 10, 23);
const message = '{"after":1,"changes":[]}';

test('a message is taken from whoever knows the secret, within a minute', () => {
  const signature = signMessage(secret, message, now);
  expect(verifyMessage(secret, message, signature, now)).toBe(true);
  expect(verifyMessage(secret, message, signature, now + 60_000)).toBe(true);
  expect(verifyMessage(secret, message, signature, now - 60_000)).toBe(true);
});

test.each([
  ['another secret', verifyMessage('another', message, signMessage(secret, message, now), now)],
  ['another message', verifyMessage(secret, '{}', signMessage(secret, message, now), now)],
  ['too late', verifyMessage(secret, message, signMessage(secret, message, now), now + 60_001)],
  ['too early', verifyMessage(secret, message, signMessage(secret, message, now), now - 60_001)],
  [
    'a later time written over it',
    verifyMessage(
      secret,
      message,
      signMessage(secret, message, now).replace(String(now), String(now + 90_000)),
      now + 90_000,
    ),
  ],
  ['no secret', verifyMessage('', message, signMessage('', message, now), now)],
  ['half a signature', verifyMessage(secret, message, `${now}.`, now)],
  ['none', verifyMessage(secret, message, '', now)],
  ['no time', verifyMessage(secret, message, 'abc.def', now)],
])('a message with %s is not taken', (_, isTaken) => {
  expect(isTaken).toBe(false);
});

test('a message is let in once, however its signature is written', () => {
  const gate = new MessageGate(secret);
  const signature = signMessage(secret, message, now);
  expect(gate.admit(message, 'wrong', now)).toBe(false);
  expect(gate.admit(message, signature, now)).toBe(true);
  for (const again of [signature, `${signature}=`, `${signature}.x`]) {
    expect(gate.admit(message, again, now + 60_000)).toBe(false);
  }
  expect(gate.admit(message, signature, now + 60_001)).toBe(false);
  expect(gate.admit(message, signMessage(secret, message, now + 1), now + 60_001)).toBe(true);
});

test('of clocks that differ by less than a minute each message is let in once, too', () => {
  for (const skew of [-60_000, 60_000]) {
    const gate = new MessageGate(secret);
    const signature = signMessage(secret, message, now + skew);
    expect(gate.admit(message, signature, now)).toBe(true);
    expect(gate.admit(message, signature, now + skew + 60_000)).toBe(false);
  }
});

test('a batch is read, and nothing else is', () => {
  const batch = {
    after: 3,
    mark: 'c',
    last: 4,
    changes: [{ sequence: 4, mark: 'd', tags: ['event:a', 'list:events'] }],
  };
  expect(readBatch(JSON.stringify(batch))).toEqual(batch);
  for (const change of [{ after: '3' }, { mark: 3 }, { last: null }, { changes: {} }]) {
    expect(() => readBatch(JSON.stringify({ ...batch, ...change }))).toThrow('not a batch');
  }
  for (const other of ['null', '[]', '{}']) {
    expect(() => readBatch(other)).toThrow('not a batch');
  }
  for (const change of [{ sequence: '4' }, { mark: null }, { tags: [2] }]) {
    const changes = batch.changes.map((right) => ({ ...right, ...change }));
    expect(() => readBatch(JSON.stringify({ ...batch, changes }))).toThrow(TypeError);
  }
  expect(() => readBatch('{')).toThrow(SyntaxError);
});
