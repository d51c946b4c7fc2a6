import { expect, test } from 'vitest';
import { element } from './element';
import { iceServersIn } from './external-services';

const service = (attributes: Record<string, string>) => element('service', attributes);

test('the STUN and TURN servers of an answer become what a browser takes', () => {
  const answer = element(
    'iq',
    { type: 'result' },
    element(
      'services',
      { xmlns: 'urn:xmpp:extdisco:2' },
      service({
        type: 'turn',
        host: '127.0.0.1',
        port: '3478',
        transport: 'udp',
        username: '1795483113',
        password: 'g2eX',
        restricted: '1',
      }),
      service({ type: 'stun', host: '::1', port: '3478', transport: 'udp' }),
      service({ type: 'turns', host: 'turn.example', username: 'u', password: 'p' }),
    ),
  );
  expect(iceServersIn(answer)).toEqual([
    { urls: 'turn:127.0.0.1:3478?transport=udp', username: '1795483113', credential: 'g2eX' },
    { urls: 'stun:[::1]:3478' },
    { urls: 'turns:turn.example', username: 'u', credential: 'p' },
  ]);
});

test('what a browser would throw at is left out', () => {
  const answer = element(
    'iq',
    {},
    element(
      'services',
      {},
      service({ type: 'turn', host: '127.0.0.1' }),
      service({ type: 'ftp', host: '127.0.0.1' }),
      service({ type: 'stun' }),
    ),
  );
  expect(iceServersIn(answer)).toEqual([]);
  expect(iceServersIn(element('iq'))).toEqual([]);
});
