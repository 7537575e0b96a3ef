import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = PLACES.find((path) => path !== undefined && path !== '' && existsSync(path));

/** Tests in a real browser; where there is none they are skipped, and everybody is told. */
export const describeInBrowser = found === undefined ? skipped : describe;

function skipped(name: string, tests: () => void): void {
  console.warn(`SKIPPED: ${name}. No Chromium or Chrome was found; install one or set CHROMIUM_PATH.`);
  describe.skip(`${name} (skipped: no browser)`, tests);
}

export function launch(): Promise<Browser> {
  // Containers run tests as root and have little shared memory.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  return chromium.launch({ ...(found === undefined ? {} : { executablePath: found }), args });
}

/** A tab whose every fault fails the test that ends with `faults` not being empty. */
export interface Tab {
  readonly page: Page;
  /** Errors on the console, exceptions, and whatever the page wanted from elsewhere. */
  readonly faults: readonly string[];
}

/** Milliseconds that a test waits for what it looks for. */
const PATIENCE_MS = 8_000;

export async function openTab(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) faults.push(`request to ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));

/** Keeps a picture for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled' });
}
