import { describe, expect, it, vi } from 'vitest';
import { Budget } from '../../lib/page/scan/budget.ts';
import { JobQueue, type Priority } from '../../lib/page/scan/job-queue.ts';

function* steps(log: string[], name: string, count: number): Generator<void, void> {
  for (let step = 1; step <= count; step++) {
    log.push(`${name} ${step}`);
    yield;
  }
}

describe('the queue of jobs', () => {
  it('does the most urgent first, and of these the oldest', () => {
    const log: string[] = [];
    const queue = new JobQueue(() => {});
    for (const priority of ['look', 'page', 'change', 'mark', 'forget'] as const)
      queue.add(priority, steps(log, priority, 1));
    queue.add('mark', steps(log, 'later mark', 1));
    while (queue.step());
    expect(log).toEqual(['forget 1', 'mark 1', 'later mark 1', 'change 1', 'page 1', 'look 1']);
    expect(queue.isEmpty).toBe(true);
  });

  it('leaves a job for one that is more urgent, and comes back to it', () => {
    const log: string[] = [];
    const queue = new JobQueue(() => {});
    queue.add('page', steps(log, 'page', 2));
    queue.step();
    queue.add('forget', steps(log, 'forget', 1));
    while (queue.step());
    expect(log).toEqual(['page 1', 'forget 1', 'page 2']);
  });

  it('drops a job that throws, tells of it once, and goes on with the next', () => {
    const log: string[] = [];
    const onFault = vi.fn();
    const queue = new JobQueue(onFault);
    const thrown = new Error('of a page without a root');
    queue.add(
      'page',
      (function* () {
        yield;
        throw thrown;
      })(),
    );
    queue.add('page', steps(log, 'next', 1));
    let count = 0;
    while (queue.step()) count++;
    expect(count).toBeLessThan(10);
    expect(onFault.mock.calls).toEqual([[thrown]]);
    expect(log).toEqual(['next 1']);
  });

  it('may be cleared by a job or by what is told of a fault', () => {
    const log: string[] = [];
    const queue: JobQueue = new JobQueue(() => queue.clear(['page']));
    const clearing: Priority[] = ['change'];
    queue.add(
      'forget',
      (function* () {
        queue.clear(clearing);
        yield;
      })(),
    );
    queue.add('change', steps(log, 'change', 1));
    queue.add('page', {
      next() {
        throw new Error('a fault');
      },
    });
    queue.add('page', steps(log, 'page', 1));
    queue.add('look', steps(log, 'look', 1));
    while (queue.step());
    expect(log).toEqual(['look 1']);
  });

  it('may be cleared as a whole', () => {
    const log: string[] = [];
    const queue = new JobQueue(() => {});
    queue.add('change', steps(log, 'change', 1));
    queue.add('look', steps(log, 'look', 1));
    queue.clear();
    expect([queue.isEmpty, queue.step(), log]).toEqual([true, false, []]);
  });
});

describe('the budget of a page', () => {
  it('is spent after a few faults, the first of which is told', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const budget = new Budget();
    const stops = [1, 2, 3].map(() => {
      budget.onFault(new Error('a fault'));
      return budget.stop;
    });
    expect(stops).toEqual([undefined, undefined, 'faults']);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  it('is spent after some slices that kept the page waiting, and by no number of short ones', () => {
    const budget = new Budget();
    for (let slice = 0; slice < 1000; slice++) budget.onSlice(20);
    expect(budget.stop).toBeUndefined();
    const now = vi.spyOn(performance, 'now');
    const blockedAt = (...times: number[]) => {
      for (const time of times) {
        now.mockReturnValue(time);
        budget.onSlice(400);
      }
      return budget.stop;
    };
    // A machine that sleeps now and then.
    expect(blockedAt(0, 20_000, 100_000, 200_000, 300_000)).toBeUndefined();
    expect(blockedAt(301_000, 302_000, 303_000, 304_000)).toBe('blocks');
    now.mockRestore();
  });
});
