import { describe, expect, it } from 'vitest';
import {
  readEventFilters,
  toOccurrenceFilters,
  writeEventFilters,
} from '../../shared/event-filters';

const none = { category: null, axis: null, status: null, format: null, text: null };
const all = {
  category: 'fair',
  axis: 'business-base',
  status: 'movedOnline',
  format: 'onsite',
  text: 'metal',
} as const;

describe('the filters of an address', () => {
  it('are read, each from its name', () => {
    expect(
      readEventFilters({
        category: 'fair',
        axis: 'business-base',
        status: 'movedOnline',
        format: 'onsite',
        q: 'metal',
      }),
    ).toEqual(all);
    expect(readEventFilters({})).toEqual(none);
  });

  it.each([
    { category: 'party', status: 'lost', format: 'paper' },
    { category: '', axis: '', status: '', format: '', q: '' },
    { category: ['fair', 'fair'], axis: ['a', 'b'], q: ['a', 'b'] },
    { category: null, axis: null, q: null },
    { category: 'Fair', axis: '../x', q: ' \n\t ' },
    { category: 'constructor', after: 'x', colour: 'blue' },
  ])('that nobody knows are passed over: %j', (query) => {
    expect(readEventFilters(query)).toEqual(none);
  });

  it('have a text without needless spaces, of a hundred characters at most', () => {
    expect(readEventFilters({ q: '  metal \n working ' }).text).toBe('metal working');
    expect(readEventFilters({ q: 'a'.repeat(500) }).text).toHaveLength(100);
  });

  it('are written in one order, whatever the order they came in, and read back the same', () => {
    const query = writeEventFilters({
      text: 'metal',
      format: 'onsite',
      status: 'movedOnline',
      axis: 'business-base',
      category: 'fair',
    });
    expect(Object.keys(query)).toEqual(['category', 'axis', 'status', 'format', 'q']);
    expect(readEventFilters(query)).toEqual(all);
    expect(writeEventFilters(none)).toEqual({});
  });
});

describe('the filters that the CMS is asked with', () => {
  it('are lists, a slug, a yes or no, and a text', () => {
    expect(toOccurrenceFilters(all)).toEqual({
      category: ['fair'],
      eventStatus: ['movedOnline'],
      axis: 'business-base',
      online: false,
      text: 'metal',
    });
    expect(toOccurrenceFilters({ ...none, format: 'online' }).online).toBe(true);
  });

  it('ask nothing where the address does not', () => {
    expect(toOccurrenceFilters(none)).toEqual({
      category: null,
      eventStatus: null,
      axis: null,
      online: null,
      text: null,
    });
  });
});
