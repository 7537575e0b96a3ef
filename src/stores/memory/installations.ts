import type { Installations } from '../../conversation/store/installations.ts';
import { toInstallation, toInstallationRow } from '../rows.ts';
import type { Data } from './data.ts';

export function memoryInstallations(data: Data): Installations {
  return {
    async saveInstallation(installation) {
      data.installations.put(toInstallationRow(installation));
    },

    async findInstallation({ kind, id }) {
      const row = data.installations.find({ kind, id });
      return row === undefined ? undefined : toInstallation(row);
    },

    async deleteInstallation({ kind, id }) {
      data.installations.remove(data.installations.rows({ kind, id }));
    },
  };
}
