import { describe, expect, it } from 'vitest';
import { SECRET, startCommand, unitSettings, VARIABLES } from './files.ts';

const settings = unitSettings();

describe('the systemd unit', () => {
  it('runs the program as npm start does', () => {
    const [node, ...flags] = startCommand();
    const command = settings.get('ExecStart')?.replace('/opt/career-advisor/', '');
    expect(command).toBe([`/usr/bin/${node}`, ...flags].join(' '));
  });

  it('runs it as nobody in particular, in a file system that it cannot write', () => {
    expect(settings.get('User')).toMatch(/^(?!root$)[a-z-]+$/);
    const hardened = ['NoNewPrivileges', 'ProtectHome', 'PrivateTmp', 'PrivateDevices', 'RestrictSUIDSGID'];
    expect(hardened.filter((name) => settings.get(name) !== 'yes')).toEqual([]);
    expect(settings.get('ProtectSystem')).toBe('strict');
    expect(settings.get('CapabilityBoundingSet')).toBe('');
  });

  it('lets it write where its data lies', () => {
    expect(settings.get('WorkingDirectory')).toBe(`/var/lib/${settings.get('StateDirectory')}`);
    expect(settings.get('StateDirectoryMode')).toBe('0700');
  });

  it('stops it as it wants to be stopped, and starts it again after a fault', () => {
    expect(settings.get('KillSignal')).toBe('SIGTERM');
    expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(10);
    expect(settings.get('Restart')).toBe('on-failure');
    expect(settings.get('RestartPreventExitStatus')).toBe('2');
    expect(settings.has('MemoryDenyWriteExecute')).toBe(false);
  });

  it('holds no settings of the advisor itself, least of all secrets', () => {
    const [name = ''] = (settings.get('Environment') ?? '').split('=');
    expect(name === 'NODE_ENV' || VARIABLES.includes(name)).toBe(true);
    expect(name).not.toMatch(SECRET);
    expect(settings.get('EnvironmentFile')).toMatch(/^\/etc\//);
  });
});
