// Drives the unmodified lib-jitsi-meet as an application does, through its documented interface only.
// All that it says is kept in `events`, as "name argument argument".
const { events: EVENTS } = JitsiMeetJS;
JitsiMeetJS.setLogLevel(JitsiMeetJS.logLevels.ERROR);
JitsiMeetJS.init({ disableAudioLevels: true, disableThirdPartyRequests: true });

const events = [];
let connection;
let conference;

function keep(source, names) {
  for (const name of Object.values(names)) {
    source.addEventListener(name, (...args) => events.push([name, ...args.map(words)].join(' ')));
  }
}

function words(value) {
  return typeof value === 'object' && value !== null ? '…' : String(value);
}

function play(track) {
  if (track.isLocal()) return;
  const element = document.createElement(track.getType());
  element.autoplay = true;
  document.body.append(element);
  track.attach(element);
}

window.client = {
  events,

  /** @param options serviceUrl, domain, room, token, name, p2p */
  connect(options) {
    const p2p = { enabled: true, stunServers: [], ...options.p2p };
    connection = new JitsiMeetJS.JitsiConnection(null, options.token, {
      hosts: { domain: options.domain, muc: `conference.${options.domain}` },
      serviceUrl: `${options.serviceUrl}?room=${options.room}`,
      websocketKeepAlive: -1,
      p2p,
    });
    keep(connection, EVENTS.connection);
    connection.addEventListener(EVENTS.connection.CONNECTION_ESTABLISHED, async () => {
      if (conference) return; // taken up again
      conference = connection.initJitsiConference(options.room, { p2p });
      keep(conference, EVENTS.conference);
      conference.on(EVENTS.conference.TRACK_ADDED, play);
      conference.setDisplayName(options.name);
      const tracks = await JitsiMeetJS.createLocalTracks({
        devices: ['audio', 'video'],
        resolution: 180,
      });
      for (const track of tracks) await conference.addTrack(track);
      conference.join();
    });
    connection.connect();
  },

  id: () => conference.myUserId(),
  say: (text) => conference.sendTextMessage(text),
  mayOpenLobby: () => conference.isModerator() && conference.isLobbySupported(),
  openLobby: () => conference.enableLobby(),
  /** Done when somebody answers, which may be never. */
  knock(name) {
    conference.joinLobby(name).catch((error) => events.push(`lobby ${error}`));
  },
  approve: (id) => conference.lobbyApproveAccess(id),
  deny: (id) => conference.lobbyDenyAccess(id),
  async leave() {
    await conference.leave();
    await connection.disconnect();
  },
};
