import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMONSTRATION_TEAM, demonstrationPast } from '../../src/workspace/demonstration.ts';
import type { PageWorkspace } from '../../src/workspace/page-server.ts';
import { seriousFaults } from './axe.ts';
import { describeInBrowser, launch, picture } from './browser.ts';
import { type PageStage, startPageStage } from './page-stage.ts';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

describeInBrowser('the page, for everybody', () => {
  let browser: Browser;
  let stage: PageStage;
  let workspace: PageWorkspace;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await startPageStage(browser, {
      team: DEMONSTRATION_TEAM,
      past: demonstrationPast(new Date()),
      shown: {
        about: 'An echo.',
        commands: [{ command: '/career', description: 'Ask in private', hint: '[topic]', words: [] }],
        shortcuts: [{ callbackId: 'answer_this', name: 'Answer this message', on: 'message' }],
      },
    });
    ({ workspace } = stage);
  });
  afterEach(() => stage.stop());

  const open = (place: string, options?: BrowserContextOptions) => stage.open(`#/maya/${place}`, options);
  const focused = (page: Page) => page.evaluate("document.activeElement?.textContent?.trim() ?? ''");
  const showGallery = async (page: Page) => {
    const { ts } = workspace.say('maya', 'dm', 'gallery').message;
    await page.evaluate(`location.hash = '#/maya/%40/${ts}'`);
    await page.getByRole('complementary', { name: 'Thread' }).getByText('Everything at once').waitFor();
  };

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    it.each([
      ['desktop', {}],
      ['phone', PHONE],
    ] as const)('has no serious fault that axe-core finds, on a %s', async (size, options) => {
      const page = await open('hiring-backend', { ...options, colorScheme });
      await page.getByText('Finance wants a number').waitFor();
      await picture(page, `channel-${size}-${colorScheme}`);
      expect(await seriousFaults(page)).toEqual([]);
      await page.evaluate("location.hash = '#/maya/%40/home'");
      await page.getByRole('heading', { name: 'Welcome' }).waitFor();
      await picture(page, `home-${size}-${colorScheme}`);
      expect(await seriousFaults(page)).toEqual([]);
      await showGallery(page);
      await picture(page, `thread-${size}-${colorScheme}`);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Open the form' }).click();
      await page.getByRole('dialog', { name: 'Fill this in' }).getByRole('button', { name: 'Send' }).click();
      await page.getByText('Please fill this in.').first().waitFor();
      await picture(page, `modal-${size}-${colorScheme}`);
      expect(await seriousFaults(page)).toEqual([]);
    });
  });

  it('has no serious fault while completions or an ephemeral message are shown', async () => {
    const page = await open('general');
    const box = page.getByRole('textbox', { name: 'Message #general' });
    await box.fill('/career pay');
    await box.press('Enter');
    await page.getByText('Only visible to you').waitFor();
    await box.pressSequentially('@');
    await page.getByRole('option').first().waitFor();
    await picture(page, 'ephemeral');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('has landmarks and one heading of the first level', async () => {
    const page = await open('general');
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const role of ['navigation', 'main'] as const) expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['general']);
  });

  it('is used by keyboard alone', async () => {
    const page = await open('%40');
    await page.getByRole('textbox', { name: 'Message Career Advisor' }).waitFor();
    await page.getByRole('button', { name: 'Skip to the messages' }).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Career Advisor');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('hiring-backend');
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox', { name: 'Message #hiring-backend' });
    await box.waitFor();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('@adv');
    await page.keyboard.press('Enter');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('You said:').waitFor();
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
    await page.locator('textarea[aria-label="Message #hiring-backend"]:focus').waitFor();
  });

  it('shows where the focus is', async () => {
    const page = await open('general');
    await page.getByRole('button', { name: 'Skip to the messages' }).focus();
    await page.keyboard.press('Tab');
    const width = await page.evaluate('getComputedStyle(document.activeElement).outlineWidth');
    expect(width).toBe('2px');
  });

  it('has a drawer and covers the channel with its thread on a phone', async () => {
    const page = await open('general', PHONE);
    await page.getByRole('button', { name: 'Menu' }).click();
    const drawer = page.getByRole('navigation', { name: 'Channels and apps' });
    await drawer.waitFor();
    await page.locator('.side-link[aria-current]:focus').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Menu' }).click();
    await drawer.getByRole('button', { name: 'Career Advisor' }).click();
    const box = page.getByRole('textbox', { name: 'Message Career Advisor' });
    await box.fill('hello');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('complementary', { name: 'Thread' }).getByText('You said: hello').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: /^1 reply/ }).waitFor();
  });

  it('moves nothing for those who want no motion', async () => {
    const page = await open('general', { reducedMotion: 'reduce' });
    await page.getByRole('textbox', { name: 'Message #general' }).fill('/nothing');
    await page.keyboard.press('Enter');
    await page.locator('.toast').waitFor();
    const name = await page.evaluate("getComputedStyle(document.querySelector('.toast')).animationName");
    expect(name).toBe('none');
  });
});
