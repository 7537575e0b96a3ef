import { describe, expect, it, onTestFinished } from 'vitest';
import { createDoor } from '../../src/slack/door.ts';
import { systemTimers } from '../../src/slack/timers.ts';
import { startWorkspace } from '../../src/workspace/workspace.ts';
import { collectLog, connectionTo } from './stage.ts';

describe.each(['socket', 'http'] as const)('a door over %s', (mode) => {
  it('knows whom to speak as, and asks Slack once', async () => {
    const workspace = await startWorkspace();
    onTestFinished(() => workspace.close());
    const config = connectionTo(workspace, mode);
    const door = createDoor({ config, log: collectLog().log, timers: systemTimers });
    const ourselves = { token: workspace.botToken, botUser: workspace.team.botUser };
    workspace.fault({ method: 'auth.test', error: 'fatal_error' });
    await expect(door.tokenFor(workspace.team.id)).rejects.toThrow();
    expect(await door.tokenFor(workspace.team.id)).toEqual(ourselves);
    expect(await door.tokenFor(workspace.team.id)).toEqual(ourselves);
    expect(workspace.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(2);
  });
});
