import { describe, expect, test } from 'vitest';
import { clientAddress } from './context';

describe('without a proxy of ours', () => {
  test.each([null, '203.0.113.7', '203.0.113.7, 10.0.0.1'])('%s proves nothing', (header) => {
    expect(clientAddress(header, 0)).toBeNull();
  });
});

describe('behind one proxy', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['1.1.1.1, 203.0.113.7', '203.0.113.7'],
    ['1.1.1.1,2.2.2.2,  203.0.113.7 ', '203.0.113.7'],
    ['2001:db8::1', '2001:db8::1'],
    ['1.1.1.1, ', null],
    ['', null],
    [null, null],
  ])('%j comes from %s: what the client said itself stands further left', (header, address) => {
    expect(clientAddress(header, 1)).toBe(address);
  });
});

describe('behind two proxies', () => {
  test.each([
    ['203.0.113.7, 10.0.0.1', '203.0.113.7'],
    ['1.1.1.1, 203.0.113.7, 10.0.0.1', '203.0.113.7'],
    ['203.0.113.7', null],
  ])('%j comes from %s: the second from the right was written by the outer one', (header, address) => {
    expect(clientAddress(header, 2)).toBe(address);
  });
});
