import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { DEMONSTRATION_TEAM } from '../../src/workspace/demonstration.ts';
import type { PageWorkspace } from '../../src/workspace/page-server.ts';
import { describeInBrowser, launch, picture } from './browser.ts';
import type { PageApp } from './page-app.ts';
import { type PageStage, startPageStage } from './page-stage.ts';

describeInBrowser('the page, as apps use it', () => {
  let browser: Browser;
  let stage: PageStage;
  let workspace: PageWorkspace;
  let app: PageApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await startPageStage(browser, {
      team: DEMONSTRATION_TEAM,
      playable: ['maya'],
      shown: {
        commands: [{ command: '/career', description: '', hint: '', words: [] }],
        shortcuts: [
          { callbackId: 'ask_anywhere', name: 'Ask anything', on: 'everywhere' },
          { callbackId: 'answer_this', name: 'Answer this message', on: 'message' },
        ],
      },
    });
    ({ workspace, app } = stage);
    page = await stage.open();
  });
  afterEach(() => stage.stop());

  const send = async (text: string) => {
    const box = page.getByRole('textbox', { name: 'Message Career Advisor', exact: true });
    await box.fill(text);
    await box.press('Enter');
  };
  const gallery = async () => {
    await send('gallery');
    const answer = page.getByRole('complementary', { name: 'Thread' }).locator('.message').last();
    await answer.getByText('Everything at once').waitFor();
    return answer;
  };
  const heard = (count: number) =>
    workspace.waitFor(() => app.heard.length >= count && app.heard.map((one) => JSON.parse(one) as object));

  it('shows every block, those that the block renderer gets wrong too', async () => {
    const answer = await gallery();
    await picture(page, 'gallery');
    expect(await answer.locator('strong', { hasText: 'Bold' }).count()).toBe(1);
    expect(await answer.getByText('<\u2060@U1> is no mention').count()).toBe(1);
    expect(await answer.getByRole('link', { name: '[7]' }).getAttribute('href')).toBe(
      'https://example.com/a',
    );
    expect(await answer.getByRole('columnheader', { name: 'Pay', exact: true }).count()).toBe(1);
    expect(await answer.getByRole('cell', { name: 'Alpha' }).count()).toBe(1);
    await answer.getByRole('button', { name: 'Next' }).click();
    await answer.getByRole('cell', { name: 'Gamma' }).waitFor();
    const chart = answer.getByRole('figure', { name: 'Pay by place' });
    expect(await chart.locator('svg rect').count()).toBe(2);
    expect(await chart.getByRole('cell', { name: '152,537' }).count()).toBe(1);
    expect(await answer.getByRole('img', { name: /Line chart: Demand over the years/ }).count()).toBe(1);
    expect(await answer.getByRole('link', { name: 'A picture from elsewhere' }).count()).toBe(1);
    expect(await answer.getByRole('link', { name: 'the handbook' }).count()).toBe(1);
  });

  it('tells the app what is pressed and chosen', async () => {
    const answer = await gallery();
    await answer.getByRole('button', { name: 'Press me' }).click();
    await answer.getByRole('button', { name: 'Beside' }).click();
    await answer.getByRole('combobox', { name: 'Choose a city' }).selectOption('Chicago');
    await answer.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mute' }).click();
    await answer.getByRole('button', { name: 'Not helpful' }).click();
    expect(await heard(5)).toMatchObject([
      { id: 'first', block: 'row', value: '1' },
      { id: 'beside', value: 'b' },
      { id: 'city', selected_option: { value: 'chicago' } },
      { id: 'more', selected_option: { value: 'mute' } },
      { id: 'feedback', value: 'down' },
    ]);
  });

  it('asks again before it does what the app wants confirmed', async () => {
    const answer = await gallery();
    await answer.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'Keep it' }).click();
    expect(app.heard).toEqual([]);
    await answer.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'Do it' }).click();
    expect(await heard(1)).toMatchObject([{ id: 'second', value: '2' }]);
  });

  it('fills in a modal, and says what is wrong before and after the app has seen it', async () => {
    const answer = await gallery();
    await answer.getByRole('button', { name: 'Open the form' }).click();
    const modal = page.getByRole('dialog', { name: 'Fill this in' });
    await modal.getByRole('button', { name: 'Send' }).click();
    expect(await modal.getByText('Please fill this in.').count()).toBe(3);
    await modal.getByRole('textbox', { name: 'Name' }).fill('nobody');
    await modal.getByRole('combobox', { name: 'Role' }).click();
    await modal.getByRole('combobox', { name: 'Role' }).pressSequentially('struct');
    await modal.getByRole('option', { name: 'Structural engineer' }).click();
    await modal.getByRole('combobox', { name: 'Topic' }).selectOption('Salary');
    await modal.getByRole('textbox', { name: 'Amount' }).fill('1.5');
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText('Please enter a whole number.').waitFor();
    await picture(page, 'modal-faults');
    await modal.getByRole('textbox', { name: 'Amount' }).fill('120000');
    await modal.getByRole('combobox', { name: 'Places' }).click();
    await modal.getByRole('option', { name: 'Boston' }).click();
    await modal.getByRole('combobox', { name: 'Places' }).press('Escape');
    await modal.getByRole('radio', { name: 'Junior' }).check();
    await modal.getByRole('textbox', { name: 'From' }).fill('2026-05-04');
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText('Nobody is not a name.').waitFor();
    await modal.getByRole('textbox', { name: 'Name' }).fill('Maya');
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.waitFor({ state: 'detached' });
    expect((await heard(3)).at(-1)).toMatchObject({
      name: { typed: { value: 'Maya' } },
      role: { role: { selected_option: { value: 'structural engineer' } } },
      topic: { topic: { selected_option: { value: 'salary' } } },
      amount: { amount: { value: '120000' } },
      where: { places: { selected_options: [{ value: 'boston' }] } },
      level: { level: { selected_option: { value: 'junior' } } },
      from: { from: { selected_date: '2026-05-04' } },
    });
  });

  it('gives the focus back when a modal is closed', async () => {
    const answer = await gallery();
    const button = answer.getByRole('button', { name: 'Open the form' });
    await button.press('Enter');
    await page.getByRole('dialog', { name: 'Fill this in' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await answer.locator('button:focus', { hasText: 'Open the form' }).waitFor();
  });

  it('shows the Home and lets people use it', async () => {
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    const home = page.getByRole('region', { name: 'Home of Career Advisor' });
    await home.getByRole('heading', { name: 'Welcome' }).waitFor();
    await home.getByRole('combobox', { name: 'Choose a city' }).selectOption('Boston');
    await home.getByRole('button', { name: 'Ask from here' }).click();
    expect(await heard(2)).toMatchObject([
      { id: 'home-city', selected_option: { value: 'boston' } },
      { id: 'home-ask', value: 'h' },
    ]);
  });

  it('offers shortcuts of the app', async () => {
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Ask anything' }).click();
    await page.getByRole('dialog', { name: 'Fill this in' }).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await send('hello');
    const mine = page.locator('.main .message').filter({ hasText: 'hello' });
    await mine.hover();
    await mine.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Answer this message' }).click();
    await page.locator('.main').getByText('About: hello').waitFor();
  });

  it('says so when the app is gone and when it does not react', async () => {
    const answer = await gallery();
    await app.stop();
    await page.getByText('Career Advisor is not connected.').first().waitFor();
    await answer.getByRole('button', { name: 'Press me' }).click();
    await page.getByRole('alert').getByText('The app did not react in time.').waitFor();
  });
});
