import type { Settings } from '../../conversation/store/settings.ts';
import type { Data } from './data.ts';

export function memorySettings(data: Data): Settings {
  return {
    async settingsOf({ workspace, kind, id }) {
      const rows = data.settings.rows({ workspace, kind, owner: id });
      return new Map(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
    },

    async saveSetting({ workspace, kind, id }, name, setting) {
      const key = { workspace, kind, owner: id, name };
      if (setting === undefined) data.settings.remove(data.settings.rows(key));
      else data.settings.put({ ...key, value: JSON.stringify(setting) });
    },
  };
}
