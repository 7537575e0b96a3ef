import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  DEMONSTRATION_PLAYERS,
  DEMONSTRATION_TEAM,
  demonstrationPast,
} from '../../src/workspace/demonstration.ts';
import type { PageWorkspace } from '../../src/workspace/page-server.ts';
import { describeInBrowser, launch, picture } from './browser.ts';
import { type PageStage, startPageStage } from './page-stage.ts';

const COMMANDS = [
  {
    command: '/career',
    description: 'Ask in private',
    hint: '[topic]',
    words: [
      { word: 'salary', description: 'What it pays', hint: '[role]' },
      { word: 'skills', description: 'What it takes', hint: '[role]' },
    ],
  },
];

describeInBrowser('the page, as people write on it', () => {
  let browser: Browser;
  let stage: PageStage;
  let workspace: PageWorkspace;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await startPageStage(browser, {
      team: DEMONSTRATION_TEAM,
      past: demonstrationPast(new Date()),
      playable: DEMONSTRATION_PLAYERS,
      shown: { about: 'An echo.', commands: COMMANDS },
    });
    ({ workspace } = stage);
    page = await stage.open();
  });
  afterEach(() => stage.stop());

  const composer = (name = 'Message Career Advisor') => page.getByRole('textbox', { name, exact: true });
  const thread = () => page.getByRole('complementary', { name: 'Thread' });
  const goTo = (name: string | RegExp) =>
    page.getByRole('navigation', { name: 'Channels and apps' }).getByRole('button', { name }).click();

  it('opens the messages with the app first, ready to write', async () => {
    await page.getByRole('heading', { level: 1, name: 'Career Advisor' }).waitFor();
    await page.getByText('An echo.').waitFor();
    expect(await composer().evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
  });

  it('sends with Enter and shows the answer in the thread beside', async () => {
    await composer().fill('hello');
    await composer().press('Enter');
    await thread().getByText('You said: hello').waitFor();
    await composer('Reply…').fill('and again');
    await composer('Reply…').press('Enter');
    await thread().getByText('You said: and again').waitFor();
    await page.getByRole('button', { name: /^3 replies/ }).waitFor();
    await page.keyboard.press('Escape');
    await thread().waitFor({ state: 'detached' });
  });

  it('begins a new line with Shift and Enter', async () => {
    await composer().pressSequentially('one');
    await composer().press('Shift+Enter');
    await composer().pressSequentially('two');
    await composer().press('Enter');
    await page
      .locator('.main .message')
      .filter({ hasText: /one\s*two/ })
      .waitFor();
  });

  it('asks what the app suggests', async () => {
    await page.getByRole('button', { name: 'Say it again' }).click();
    await thread().getByText('You said: Say it again').waitFor();
  });

  it('shows what the app says that it is doing', async () => {
    await composer().fill('slow');
    await composer().press('Enter');
    await thread().getByText('Career Advisor is looking it up…').waitFor();
    stage.app.release();
    await thread().getByText('Here it is.').waitFor();
    await thread().getByText('looking it up').waitFor({ state: 'detached' });
  });

  it('completes commands and their words', async () => {
    await goTo(/hiring-backend/);
    const box = composer('Message #hiring-backend');
    await box.pressSequentially('/c');
    await page.getByRole('option', { name: /\/career/ }).waitFor();
    await box.press('Enter');
    expect(await box.inputValue()).toBe('/career ');
    await page.getByRole('option', { name: /skills/ }).waitFor();
    await picture(page, 'completion');
    await box.pressSequentially('sk');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('/career skills ');
  });

  it('runs a command; only its author sees the answer, until it is shared', async () => {
    await goTo(/hiring-backend/);
    const omar = await stage.open('#/omar/hiring-backend');
    const box = composer('Message #hiring-backend');
    await box.fill('/career salary');
    await box.press('Enter');
    const answer = page.locator('.message').filter({ hasText: 'Only visible to you' });
    await answer.waitFor();
    expect(await omar.getByText('Only visible to you').count()).toBe(0);
    await answer.getByRole('button', { name: 'Share in channel' }).click();
    await omar.locator('.message').getByText('Shared with all').waitFor();
    await answer.hover();
    await answer.getByRole('button', { name: 'Dismiss this message' }).click();
    await answer.waitFor({ state: 'detached' });
  });

  it('mentions the app by its completed name', async () => {
    await goTo(/hiring-backend/);
    const box = composer('Message #hiring-backend');
    await box.pressSequentially('@care');
    await box.press('Enter');
    expect(await box.inputValue()).toBe('@advisor ');
    await box.pressSequentially('any idea?');
    await box.press('Enter');
    await thread()
      .getByText(/You said: @Career Advisor\s+any idea\?/)
      .waitFor();
  });

  it('says plainly what it does not know', async () => {
    await composer().fill('/dance now');
    await composer().press('Enter');
    await page.getByRole('alert').getByText('There is no command /dance here. Try /career.').waitFor();
    expect(await composer().inputValue()).toBe('/dance now');
  });

  it('keeps everything over a reload, a half-written message too', async () => {
    await composer().fill('hello');
    await composer().press('Enter');
    await thread().getByText('You said: hello').waitFor();
    await composer('Reply…').fill('half-writ');
    await page.reload();
    await thread().getByText('You said: hello').waitFor();
    expect(await composer('Reply…').inputValue()).toBe('half-writ');
  });

  it('keeps several tabs in step, and what is private private', async () => {
    const second = await stage.open();
    const omar = await stage.open('#/omar/@');
    await composer().fill('between us');
    await composer().press('Enter');
    await second.locator('.main').getByText('between us').waitFor();
    await omar.getByRole('textbox', { name: 'Message Career Advisor' }).waitFor();
    expect(await omar.getByText('between us').count()).toBe(0);
    await page.getByRole('button', { name: /^Maya Chen/ }).click();
    await page.getByRole('menuitemradio', { name: 'Omar Haddad' }).click();
    await page.getByRole('button', { name: /^Omar Haddad/ }).waitFor();
    expect(await page.getByText('between us').count()).toBe(0);
  });

  it('marks what is unread until it is read', async () => {
    const link = page.getByRole('button', { name: /^general/ });
    expect(await link.textContent()).toBe('general');
    workspace.say('lena', '#general', 'Cake in the kitchen!');
    await page.getByRole('button', { name: 'general unread' }).click();
    await page.locator('.message').getByText('Cake in the kitchen!').waitFor();
    await page.getByRole('button', { name: 'general', exact: true }).waitFor();
  });

  it('reads new messages to screen readers', async () => {
    const { user } = workspace.say('lena', '#general', 'Hello & <welcome>').message;
    expect(user).toBe(workspace.person('lena').id);
    await page
      .locator('[aria-live="polite"]')
      .getByText('Lena Novak: Hello & <welcome>')
      .waitFor({ state: 'attached' });
  });
});
