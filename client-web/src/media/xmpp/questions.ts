import type { XmlElement } from './element';

/** The other side answered a question with an error, or not at all. */
export class IqError extends Error {
  override readonly name = 'IqError';
  constructor(readonly condition: string) {
    super(condition);
  }
}

interface Question {
  readonly resolve: (answer: XmlElement) => void;
  readonly reject: (error: IqError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** IQs that wait for their answers. */
export class Questions {
  private readonly waiting = new Map<string, Question>();
  private ids = 0;

  /**
   * @param send gets the id to send it under
   * @returns the answer; rejects with an `IqError` on an error, silence, or when the session ends
   */
  ask(patienceMs: number, send: (id: string) => void): Promise<XmlElement> {
    return new Promise((resolve, reject) => {
      this.ids += 1;
      const id = `q${this.ids}`;
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new IqError('timeout'));
      }, patienceMs);
      this.waiting.set(id, { resolve, reject, timer });
      send(id);
    });
  }

  /** Whether the stanza is an answer: to a question of ours, or one that is no longer asked. */
  takes(stanza: XmlElement): boolean {
    const { type, id = '' } = stanza.attributes;
    if (stanza.name !== 'iq' || (type !== 'result' && type !== 'error')) return false;
    const question = this.waiting.get(id);
    if (!question) return true;
    this.waiting.delete(id);
    clearTimeout(question.timer);
    if (type === 'result') question.resolve(stanza);
    else question.reject(new IqError(conditionOf(stanza)));
    return true;
  }

  /** Nobody will answer any more. */
  drop(): void {
    for (const { timer, reject } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new IqError('disconnected'));
    }
    this.waiting.clear();
  }
}

export function conditionOf(stanza: XmlElement): string {
  const error = stanza.children.find((child) => child.name === 'error');
  return error?.children.find((child) => child.name !== 'text')?.name ?? 'undefined-condition';
}
