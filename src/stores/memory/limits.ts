import type { Limits } from '../../conversation/store/limits.ts';
import type { Data } from './data.ts';

export function memoryLimits(data: Data): Limits {
  return {
    async countQuestion(workspace, person, now, windowMs) {
      const count = (data.asked.find({ workspace, person, at: now })?.count ?? 0) + 1;
      data.asked.put({ workspace, person, at: now, until: now + windowMs, count });
      data.bound();
      return data.asked
        .rows({ workspace, person })
        .filter(({ at }) => at > now - windowMs)
        .reduce((total, row) => total + row.count, 0);
    },

    async seen({ workspace, key, person, now, ttlMs }) {
      const isSeen = (data.seen.find({ workspace, key })?.until ?? now) > now;
      if (!isSeen) data.seen.put({ workspace, key, person: person ?? null, until: now + ttlMs });
      data.bound();
      return isSeen;
    },

    async clearLimits(now) {
      data.asked.remove(data.asked.rows().filter(({ until }) => until <= now));
      data.seen.remove(data.seen.rows().filter(({ until }) => until <= now));
    },
  };
}
