import type { XmlElement } from '../xmpp/element';
import { type Candidate, parseCandidate } from './candidate';
import type { Media } from './sdp';
import { candidatesToJingle, type Role } from './to-jingle';

/** Candidates come in a burst; one message for each burst. */
const BURST_MS = 30;

/** Our candidates on their way to the other side, never before it has our description. */
export class CandidateBursts {
  private lines: string[] = [];
  private timer = 0;
  private ids = 0;
  private section: Pick<Media, 'mid' | 'transport'> | undefined;

  /** @param send takes the content of a transport-info */
  constructor(
    private readonly role: Role,
    private readonly send: (content: XmlElement) => void,
  ) {}

  add(line: string): void {
    // Whoever can't listen can't be reached: two browsers never meet over TCP.
    if (line.includes(' tcptype active')) return;
    this.lines.push(line);
    this.flushSoon();
  }

  /** All that came by now, for whoever has another way to send it. */
  take(): readonly Candidate[] {
    return this.lines.splice(0).flatMap((line) => {
      this.ids += 1;
      return parseCandidate(line, `c${this.ids}`) ?? [];
    });
  }

  /** Our description is on its way; all its sections share the transport of this one. */
  describedBy(section: Pick<Media, 'mid' | 'transport'> | undefined): void {
    this.section = section;
    this.flushSoon();
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.section = undefined;
  }

  private flushSoon(): void {
    if (this.timer !== 0 || !this.section || this.lines.length === 0) return;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      if (!this.section) return;
      const { mid, transport } = this.section;
      this.send(candidatesToJingle(mid, this.role, transport, this.take()));
    }, BURST_MS);
  }
}
