import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { event } from '../stores/records.ts';
import { connected, lookedAt, NOW, silentStore } from './looked.ts';

const DAY = 24 * 3600;

describe('what is counted', () => {
  it('adds up answers by place and kind, with the time that they took', async () => {
    const { metrics, scrape } = await lookedAt();
    metrics.answered({ surface: 'direct', kind: 'answer', ms: 40 });
    metrics.answered({ surface: 'direct', kind: 'answer', ms: 400 });
    metrics.answered({ surface: 'channel', kind: 'unanswered', ms: 4000 });
    const samples = await scrape();
    expect(samples.get('advisor_questions_total{surface="direct",kind="answer"}')).toBe(2);
    expect(samples.get('advisor_questions_total{surface="channel",kind="unanswered"}')).toBe(1);
    expect(samples.get('advisor_answer_seconds_bucket{le="0.5"}')).toBe(2);
    expect(samples.get('advisor_answer_seconds_count')).toBe(3);
    expect(samples.get('advisor_answer_seconds_sum')).toBeCloseTo(4.44);
  });

  it('holds failures from the start, so that the first one is a rise', async () => {
    const { metrics, scrape } = await lookedAt();
    const before = await scrape();
    metrics.failed('late');
    metrics.storeFailed();
    const after = await scrape();
    const failed = 'advisor_failures_total{reason="late"}';
    expect([before.get(failed), after.get(failed)]).toEqual([0, 1]);
    expect([before, after].map((one) => one.get('advisor_store_errors_total'))).toEqual([0, 1]);
  });

  it('never makes more labels than it can bear, whatever codes come', async () => {
    const { metrics, scrape } = await lookedAt();
    for (let code = 0; code < 500; code += 1) metrics.refused({ method: 'views.open', code: `code_${code}` });
    metrics.refused({ method: 'views.open', code: 'xoxb-1 "\n' });
    metrics.refused({ method: 'views.open', code: 'code_0' });
    const errors = [...(await scrape())].filter(([name]) => name.startsWith('advisor_slack_errors_total'));
    expect(errors).toHaveLength(61);
    expect(errors).toContainEqual(['advisor_slack_errors_total{method="views.open",code="other"}', 441]);
    expect(errors).toContainEqual(['advisor_slack_errors_total{method="views.open",code="code_0"}', 2]);
  });
});

describe('what is looked up', () => {
  it('says how many events wait, and for how long', async () => {
    const store = createMemoryStore();
    const { scrape } = await lookedAt({ store });
    const empty = await scrape();
    await store.receive(event('E1', { receivedAt: NOW - 90_000 }));
    await store.receive(event('E2', { receivedAt: NOW - 10_000 }));
    const full = await scrape();
    const [open, oldest] = ['advisor_queue_open', 'advisor_queue_oldest_seconds'];
    expect([empty.get(open), empty.get(oldest), full.get(open), full.get(oldest)]).toEqual([0, 0, 2, 90]);
    expect(full.get('advisor_store_up')).toBe(1);
  });

  it('shows nothing of a store that does not answer, but that it does not', async () => {
    const { scrape } = await lookedAt({ store: silentStore });
    const samples = await scrape();
    expect(samples.get('advisor_store_up')).toBe(0);
    expect(samples.has('advisor_queue_open') || samples.has('advisor_queue_oldest_seconds')).toBe(false);
  });

  it('says how old the knowledge is', async () => {
    const documents = [{ reviewed: '2026-11-19' }, { reviewed: '2026-11-10' }, {}, { reviewed: 'lately' }];
    const samples = await (await lookedAt({ documents })).scrape();
    expect(samples.get('advisor_knowledge_documents')).toBe(4);
    expect(samples.get('advisor_knowledge_undated_documents')).toBe(2);
    expect(samples.get('advisor_knowledge_age_seconds')).toBe(10.5 * DAY);
    expect((await (await lookedAt()).scrape()).has('advisor_knowledge_age_seconds')).toBe(false);
  });

  it('follows the socket, and has none over HTTP', async () => {
    let ready = true;
    const health = () => ({ ...connected, ready, lastEventAt: NOW - 1000 });
    const { scrape } = await lookedAt({ health });
    const before = await scrape();
    ready = false;
    const after = await scrape();
    expect([before, after].map((one) => one.get('advisor_socket_connected'))).toEqual([1, 0]);
    expect(after.get('advisor_last_event_timestamp_seconds')).toBe(NOW / 1000 - 1);
    const http = await (await lookedAt({ health: () => ({ ...connected, mode: 'http' }) })).scrape();
    expect(http.has('advisor_socket_connected')).toBe(false);
    expect(http.get('advisor_requests_taken')).toBe(1);
    expect(http.has('advisor_last_event_timestamp_seconds')).toBe(false);
  });

  it('names the version, and the Node process below it', async () => {
    const samples = await (await lookedAt()).scrape();
    expect(samples.get('advisor_build_info{version="1.2.3",mode="socket"}')).toBe(1);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0);
  });
});
