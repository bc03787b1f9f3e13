import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { salesdesk } from '../../support/salesdesk.ts';
import { openBrowser, whyNoBrowser } from './browser.ts';
import { playEvil } from './evil.ts';

const clock = '2026-03-02T16:00:00+08:00';
const why = whyNoBrowser();
if (why !== null) process.stderr.write(`\nPages were NOT opened in a browser: ${why}\n`);

/** The paper of A4 less its margins of 14 mm, at 96 dots an inch. */
const paper = { width: Math.floor(((210 - 28) / 25.4) * 96), height: 1017 };

describe.skipIf(why !== null)('the page of a report in a browser', () => {
  let browser: Browser;
  let folder = '';
  let db = '';

  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-browser-'));
    db = await dialects[0]!.freshUrl();
    await (await playEvil(db)).close();
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const lang of ['en', 'zh']) {
    for (const kind of ['day', 'month', 'staff', 'staff A02']) {
      it(`stands alone and fits screen and paper: ${kind}, ${lang}`, async () => {
        const file = path.join(folder, `${lang} ${kind}.html`);
        await salesdesk(`report ${kind} --lang ${lang} --out '${file}'`, { db, clock });
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const asked: string[] = [];
        const popped: string[] = [];
        page.on('request', (request) => void asked.push(request.url()));
        page.on('dialog', (dialog) => {
          popped.push(dialog.message());
          void dialog.dismiss();
        });
        const url = pathToFileURL(file).href;
        await page.goto(url, { waitUntil: 'load' });
        expect(await page.locator('script, img, link, iframe, object, embed').count()).toBe(0);
        expect(await nameless(page)).toBe(0);
        expect(await overflowing(page)).toEqual([]);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize(paper);
        expect(await overflowing(page)).toEqual([]);
        const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
        expect(asked).toEqual([url]);
        expect(popped).toEqual([]);
        await page.close();
      });
    }
  }
});

/** How many pictures tell nothing to somebody who cannot see them. */
async function nameless(page: Page): Promise<number> {
  const pictures = await page.locator('svg').count();
  expect(pictures).toBeGreaterThan(0);
  expect(await page.getByRole('img', { name: /.{10}/ }).count()).toBe(pictures);
  return page.locator('svg:not([role="img"][aria-label])').count();
}

// Carried out in the page, whose types are not those of this program.
const findOverflow = `(() => {
  const room = document.documentElement.clientWidth;
  const scrolls = document.documentElement.scrollWidth > room ? ['the page scrolls'] : [];
  const isOut = (one, { left, right }) => {
    const box = one.getBoundingClientRect();
    return box.left < left - 1 || box.right > right + 1;
  };
  const boxes = [...document.querySelectorAll('body *')]
    .filter((one) => isOut(one, { left: 0, right: room }))
    .map((one) => one.outerHTML.slice(0, 200));
  const words = [...document.querySelectorAll('svg text')]
    .filter((one) => isOut(one, one.closest('svg').getBoundingClientRect()))
    .map((one) => one.textContent);
  return [...scrolls, ...boxes, ...words];
})()`;

/** What stands out of the page at its right or left, and words that stand out of their picture. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(findOverflow);
}
