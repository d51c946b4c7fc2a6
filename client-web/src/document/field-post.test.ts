import { beforeEach, describe, expect, it } from 'vitest';
import { FakePlatform } from '../wire/fake-platform';
import { Refusal } from '../wire/refusal';
import { FieldPost } from './field-post';
import { Pacer } from './pacer';

interface Sent {
  readonly field: string;
  readonly value: string;
  readonly done: () => void;
  readonly refuse: (refusal: Refusal) => void;
}

let platform: FakePlatform;
let sent: Sent[];
let refusals: Refusal[];
let post: FieldPost;

beforeEach(() => {
  platform = new FakePlatform();
  sent = [];
  refusals = [];
  post = new FieldPost({
    send: (field, value) =>
      new Promise((done, refuse) => {
        sent.push({ field, value, done, refuse });
      }),
    refused: (refusal) => refusals.push(refusal),
    platform,
  });
});

const values = () => sent.map(({ field, value }) => `${field}=${value}`);

describe('typing in a field', () => {
  it('says the first value at once and then at most eight in a second', async () => {
    for (let typed = 1; typed <= 20; typed += 1) {
      post.put('name', 'あ'.repeat(typed));
      sent.at(-1)?.done();
      await Promise.resolve();
      platform.wind(50);
    }
    platform.wind(125);
    expect(sent.length).toBeLessThanOrEqual(9);
    expect(sent.at(-1)?.value).toHaveLength(20);
  });

  it('waits with the next value until the last one is answered', async () => {
    post.put('name', '山');
    post.put('name', '山田');
    post.put('name', '山田太');
    platform.wind(60_000);
    expect(values()).toEqual(['name=山']);
    sent[0]?.done();
    await Promise.resolve();
    expect(values()).toEqual(['name=山', 'name=山田太']);
  });

  it('does not let one field wait for another', () => {
    post.put('name', '山田');
    post.put('kana', 'ヤマダ');
    expect(values()).toEqual(['name=山田', 'kana=ヤマダ']);
  });

  it('shows what is typed until the server has it', async () => {
    post.put('name', '𠮷野');
    expect(post.drafts.state().get('name')).toBe('𠮷野');
    sent[0]?.done();
    await Promise.resolve();
    platform.wind(1_000);
    expect(post.drafts.state().has('name')).toBe(false);
  });

  it('says when all of it is kept, and forgets it then', async () => {
    let settled = false;
    post.put('name', '山');
    post.put('name', '山田');
    void post.settled().then(() => {
      settled = true;
    });
    expect(post.saving.state()).toBe(true);
    sent[0]?.done();
    await new Promise((resolve) => setTimeout(resolve));
    expect(settled).toBe(false);
    platform.wind(125);
    sent[1]?.done();
    await new Promise((resolve) => setTimeout(resolve));
    expect(settled).toBe(true);
    expect(post.saving.state()).toBe(false);
    post.forget();
    expect(post.drafts.state().has('name')).toBe(false);
  });

  it('goes back to the kept value when it is refused', async () => {
    post.put('name', '山田');
    sent[0]?.refuse(new Refusal('document-finished'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(post.drafts.state().has('name')).toBe(false);
    expect(refusals.map((r) => r.problem)).toEqual(['document-finished']);
  });
});

describe('a pacer', () => {
  it('tells the first and the latest, once in an interval', () => {
    const told: number[] = [];
    const pacer = new Pacer<number>(50, (value) => told.push(value), platform);
    for (const value of [1, 2, 3]) {
      pacer.put(value);
    }
    platform.wind(50);
    expect(told).toEqual([1, 3]);
    pacer.put(4);
    platform.wind(50);
    expect(told).toEqual([1, 3, 4]);
    pacer.put(5);
    pacer.stop();
    platform.wind(1_000);
    expect(told).toEqual([1, 3, 4]);
  });
});
