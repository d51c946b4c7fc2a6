import { useEffect, useRef, useState } from 'react';
import { type DeviceRef, type DeviceState, type Link, playOn, type Quality } from '../media';
import { type Texts, useText } from '../text';
import { withoutReadings } from '../text/ruby';
import { Button } from './button';
import { LevelBar, type Listen } from './level-bar';
import { Ruby } from './ruby';
import './video-tile.css';

export interface VideoTileProps {
  readonly stream: MediaStream | null;
  readonly name: string;
  /** Not played aloud: the person's own picture. */
  readonly muted?: boolean;
  /** As in a mirror: the person's own picture. */
  readonly mirrored?: boolean;
  readonly camera?: DeviceState | undefined;
  readonly microphone?: DeviceState | undefined;
  readonly connection?: Link | undefined;
  /** What the line carries of it. */
  readonly quality?: Quality | undefined;
  /** How loud the person is. */
  readonly listen?: Listen | undefined;
  /** Who speaks among several; drawn round the tile. */
  readonly isSpeaking?: boolean;
  /** `contain` shows all of a paper, `cover` fills the tile with a face. */
  readonly fit?: 'cover' | 'contain';
  /** Short words over the picture, such as 静止中. */
  readonly mark?: string | undefined;
  /** From 0 to 1. */
  readonly volume?: number;
  readonly speaker?: DeviceRef | undefined;
  /** Said when there is nobody to show at all. */
  readonly absent?: string | undefined;
}

/** A person's picture with their name, and in words why there is none. */
export function VideoTile(props: VideoTileProps) {
  const { stream, name, muted = false, mirrored = false, camera, microphone } = props;
  const { volume = 1, speaker, mark, listen } = props;
  const { media } = useText().common;
  const video = useRef<HTMLVideoElement>(null);
  const [silent, setSilent] = useState(false);

  useEffect(() => {
    const element = video.current;
    if (element === null || element.srcObject === stream) {
      return;
    }
    element.srcObject = stream;
    if (stream !== null) {
      element.play().then(
        () => setSilent(false),
        // The browser wants a touch before it lets sound out; a replaced stream is not that.
        (reason: unknown) =>
          setSilent(reason instanceof DOMException && reason.name === 'NotAllowedError'),
      );
    }
  }, [stream]);

  useEffect(() => {
    if (video.current !== null) {
      video.current.volume = volume;
    }
  }, [volume]);

  useEffect(() => {
    if (video.current !== null && speaker !== undefined) {
      void playOn(video.current, speaker);
    }
  }, [speaker]);

  const said = wordsOver(props, media);
  const soundless = wordsOfMicrophone(microphone, media);
  return (
    <figure
      className="video-tile"
      data-mirrored={mirrored || undefined}
      data-fit={props.fit}
      data-speaking={props.isSpeaking || undefined}
      data-blank={stream === null || (camera !== undefined && camera !== 'on') || undefined}
    >
      <video
        ref={video}
        className="video-tile__picture"
        aria-label={withoutReadings(media.videoOf(name))}
        autoPlay
        playsInline
        muted={muted}
      />
      {said === null && !silent ? null : (
        <div className="video-tile__words" role="status">
          <Ruby>{said}</Ruby>
          {silent ? (
            <Button
              look="solid"
              onPress={() => void video.current?.play().then(() => setSilent(false))}
            >
              {media.hear}
            </Button>
          ) : null}
        </div>
      )}
      <figcaption className="video-tile__foot">
        <span className="video-tile__label">
          <Ruby>{name}</Ruby>
        </span>
        {mark === undefined ? null : (
          <span className="video-tile__label" data-mark>
            <Ruby>{mark}</Ruby>
          </span>
        )}
        {soundless !== null ? (
          <span className="video-tile__label" data-off>
            <Ruby>{soundless}</Ruby>
          </span>
        ) : listen === undefined ? null : (
          <LevelBar listen={listen} />
        )}
      </figcaption>
    </figure>
  );
}

type MediaTexts = Texts['common']['media'];

function wordsOver(props: VideoTileProps, media: MediaTexts): string | null {
  const { stream, camera, connection, absent, quality } = props;
  if (absent !== undefined) {
    return absent;
  }
  switch (connection) {
    case 'interrupted':
      return media.interrupted;
    case 'failed':
      return media.failed;
    case 'connecting':
      return media.connecting;
    default:
      break;
  }
  if (camera === 'on' && (quality === 'audio' || quality === 'text')) {
    return media.quality.noPicture;
  }
  return wordsOfCamera(camera, media) ?? (stream === null ? media.connecting : null);
}

/** Why there is no picture; nothing while there is one. */
export function wordsOfCamera(state: DeviceState | undefined, media: MediaTexts): string | null {
  switch (state) {
    case 'off':
      return media.cameraOff;
    case 'missing':
      return media.cameraMissing;
    case 'refused':
      return media.cameraRefused;
    case 'busy':
      return media.cameraBusy;
    default:
      return null;
  }
}

/** Why there is no sound; nothing while there is. */
export function wordsOfMicrophone(
  state: DeviceState | undefined,
  media: MediaTexts,
): string | null {
  switch (state) {
    case 'off':
      return media.microphoneOff;
    case 'missing':
      return media.microphoneMissing;
    case 'refused':
      return media.microphoneRefused;
    case 'busy':
      return media.microphoneBusy;
    default:
      return null;
  }
}
