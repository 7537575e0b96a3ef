import { describe, expect, it } from 'vitest';
import { beginInstall, comeBack, install, secondTeam, setInstalling } from './installing.ts';
import { shown } from './stage.ts';

/** What every page of ours has and has not. */
function expectOurs(response: Response, html: string): void {
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-[^']+'; /),
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).not.toMatch(/<script|<img|error|exception|undefined| at /i);
}

describe('the page to install from', () => {
  it('leads to Slack with a state that the browser keeps', async () => {
    const installing = await setInstalling();
    const { page, html, cookie, state } = await beginInstall(installing);
    expect(page.status).toBe(200);
    expectOurs(page, html);
    expect(page.headers.get('set-cookie')).toMatch(
      /^__Host-install=[^;]+; Secure; HttpOnly; Path=\/; Max-Age=600$/,
    );
    expect(cookie).toBe(`__Host-install=${state}`);
    expect(html).toMatch(/href="https:\/\/slack\.com\/oauth\/v2\/authorize\?scope=app_mentions%3Aread/);
  });

  it('is there only where workspaces may install the app', async () => {
    const { base } = await setInstalling();
    expect((await fetch(`${base}/slack/install`, { method: 'POST' })).status).toBe(404);
  });
});

describe('an install', () => {
  it('works, and its workspace is answered with its own token', async () => {
    const installing = await setInstalling();
    const { workspace, store } = installing;
    const second = secondTeam(workspace);
    for (const team of [workspace.team, second]) {
      const response = await install(installing, team);
      expect(response.status).toBe(200);
      const html = await response.text();
      expectOurs(response, html);
      expect(html).toContain(`team=${team.id}`);
    }
    const before = workspace.calls.length;
    expect(shown(await workspace.say('noor', 'dm', 'salary?').reply())).toContain('Data engineers');
    const calls = workspace.calls.slice(before);
    expect(new Set(calls.map(({ team }) => team))).toEqual(new Set([second.id]));
    expect(shown(await workspace.say('maya', 'dm', 'salary?').reply())).toContain('Data engineers');
    expect(installing.turns.map((turn) => turn.workspace)).toEqual([second.id, workspace.team.id]);
    expect(await store.findInstallation({ kind: 'team', id: second.id })).toBeDefined();
    expect(workspace.refused()).toEqual([]);
    expect(JSON.stringify(installing.lines)).not.toMatch(/xoxb/);
  });

  it.each([
    ['without a state', { code: '' }, 'ours', 400],
    ['with a forged state', { code: '', state: 'x.y.z' }, 'forged', 400],
    ['with a state in the cookie alone', { code: '' }, 'ours', 400],
    ['from another browser', { code: '', state: '' }, 'none', 400],
    ['without a code', { state: '' }, 'ours', 400],
    ['with a code that is none', { code: 'wrong', state: '' }, 'ours', 400],
    ['that was declined', { error: 'access_denied', state: '' }, 'ours', 403],
  ] as const)('%s fails with a page of ours', async (_, query, whose, status) => {
    const installing = await setInstalling();
    const { workspace, store } = installing;
    const begun = await beginInstall(installing);
    const given = Object.entries(query).map(([name, value]) => {
      if (value !== '') return [name, value] as const;
      return [name, name === 'state' ? begun.state : workspace.issueCode()] as const;
    });
    const cookies = { ours: begun.cookie, forged: '__Host-install=x.y.z', none: undefined };
    const response = await comeBack(installing, Object.fromEntries(given), cookies[whose]);
    const html = await response.text();
    expect(response.status).toBe(status);
    expectOurs(response, html);
    expect(html).toContain('href="install"');
    expect(await store.findInstallation({ kind: 'team', id: workspace.team.id })).toBeUndefined();
    expect(installing.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('needs a state of its own each time, whichever instance it comes back to', async () => {
    const one = await setInstalling();
    const other = await setInstalling({ beside: one });
    const { cookie, state } = await beginInstall(one);
    const back = (to: typeof one) => comeBack(to, { code: one.workspace.issueCode(), state }, cookie);
    expect((await back(other)).status).toBe(200);
    expect((await back(one)).status).toBe(400);
    expect((await back(other)).status).toBe(400);
  });

  it('takes no state that another secret signed', async () => {
    const installing = await setInstalling();
    const stranger = await setInstalling({ beside: installing, install: { stateSecret: 'other-secret' } });
    const { cookie, state } = await beginInstall(stranger);
    const code = installing.workspace.issueCode();
    expect((await comeBack(installing, { code, state }, cookie)).status).toBe(400);
  });

  it('fails calmly where Slack or the store does', async () => {
    const installing = await setInstalling();
    const { workspace } = installing;
    const heal = workspace.fault({ method: 'oauth.v2.access', status: 500, times: 99 });
    const response = await install(installing);
    heal();
    expect(response.status).toBe(500);
    expectOurs(response, await response.text());
    expect(installing.lines.some(({ message }) => message === 'the app was not installed')).toBe(true);
  });

  it('is refused, and taken back, where the operator does not want it', async () => {
    const probe = await setInstalling();
    const second = secondTeam(probe.workspace);
    const installing = await setInstalling({ beside: probe, install: { teams: [probe.workspace.team.id] } });
    const refused = await install(installing, second);
    expect(refused.status).toBe(403);
    expectOurs(refused, await refused.text());
    expect(await installing.store.findInstallation({ kind: 'team', id: second.id })).toBeUndefined();
    expect(installing.workspace.calls.at(-1)?.method).toBe('auth.revoke');
    expect((await install(installing)).status).toBe(200);
  });
});
