import { describe, expect, test } from 'vitest';
import { deviceState, faultOf, retriesByItself } from './devices';

function named(name: string): Error {
  const error = new Error(name);
  error.name = name;
  return error;
}

describe('why a device cannot be had', () => {
  test('is told apart by what a person can do about it', () => {
    expect(faultOf(named('NotFoundError'))).toBe('missing');
    expect(faultOf(named('OverconstrainedError'))).toBe('missing');
    expect(faultOf(named('NotAllowedError'))).toBe('refused');
    expect(faultOf(named('NotReadableError'))).toBe('busy');
    expect(faultOf(named('AbortError'))).toBe('busy');
  });

  test('is that there is none on a page that may not ask', () => {
    expect(faultOf(new TypeError('mediaDevices is undefined'))).toBe('missing');
  });

  test('is found out again by itself unless a person refused', () => {
    expect(retriesByItself('missing')).toBe(true);
    expect(retriesByItself('busy')).toBe(true);
    expect(retriesByItself('refused')).toBe(false);
    expect(retriesByItself(undefined)).toBe(false);
  });
});

test('a device is on only when it is wanted and there', () => {
  expect(deviceState(undefined, true, true)).toBe('on');
  expect(deviceState(undefined, false, true)).toBe('off');
  expect(deviceState(undefined, true, false)).toBe('off');
  expect(deviceState('busy', true, false)).toBe('busy');
});
