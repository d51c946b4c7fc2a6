import { describe, expect, test } from 'vitest';
import {
  deviceState,
  faultOf,
  findDevice,
  isGone,
  type Listed,
  retriesByItself,
  target,
} from './device-rules';

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

describe('which device is taken', () => {
  const face: Listed = { kind: 'videoinput', deviceId: 'v1', label: 'Face' };
  const paper: Listed = { kind: 'videoinput', deviceId: 'v2', label: 'Paper' };
  const handset: Listed = { kind: 'audioinput', deviceId: 'a1', label: 'Handset' };
  const ref = ({ deviceId, label }: Listed) => ({ id: deviceId, label });
  const nameless: readonly Listed[] = [
    { kind: 'videoinput', deviceId: '', label: '' },
    { kind: 'audioinput', deviceId: '', label: '' },
  ];

  test('is the chosen one, found by its label when ids have changed', () => {
    const devices = [face, paper, handset];
    expect(target('camera', { camera: ref(paper) }, devices)).toEqual({ take: 'exact', id: 'v2' });
    const renamed = { id: 'of last year', label: 'Face' };
    expect(findDevice(devices, 'videoinput', renamed)).toBe(face);
    expect(findDevice(devices, 'audioinput', renamed)).toBeUndefined();
  });

  test('is any other for voice and face when the chosen one is not there', () => {
    const gone = { id: 'x', label: 'gone' };
    expect(target('microphone', { microphone: gone }, [face, handset]).take).toBe('any');
    expect(target('camera', { camera: gone }, [face]).take).toBe('any');
  });

  test('is never any other for the papers', () => {
    expect(target('document', {}, [face, paper])).toEqual({ take: 'none' });
    expect(target('document', { documentCamera: ref(paper) }, [face])).toEqual({ take: 'none' });
  });

  test('is not the document camera for the face while there is another', () => {
    const choice = { documentCamera: ref(paper) };
    expect(target('camera', choice, [paper, face])).toEqual({ take: 'exact', id: 'v1' });
    expect(target('camera', choice, [paper]).take).toBe('any');
  });

  test('is asked for by its id where the browser does not tell yet what there is', () => {
    const choice = { camera: ref(face), documentCamera: ref(paper) };
    expect(target('camera', choice, nameless)).toEqual({ take: 'any', wish: 'v1' });
    expect(target('document', choice, nameless)).toEqual({ take: 'exact', id: 'v2' });
  });
});

test('a device that is not listed any more is gone, unless nothing can be told from the list', () => {
  const handset: Listed = { kind: 'audioinput', deviceId: 'a1', label: 'Handset' };
  const speaker: Listed = { kind: 'audiooutput', deviceId: 'a1', label: 'Speaker' };
  const nameless: Listed = { kind: 'audioinput', deviceId: '', label: '' };
  expect(isGone('microphone', 'a1', [handset, speaker])).toBe(false);
  expect(isGone('microphone', 'a1', [speaker])).toBe(true);
  expect(isGone('microphone', 'a2', [handset, speaker])).toBe(true);
  expect(isGone('camera', 'v1', [handset, speaker])).toBe(true);
  expect(isGone('microphone', 'a1', [nameless, speaker])).toBe(false);
  expect(isGone('microphone', 'a1', [])).toBe(false);
});
