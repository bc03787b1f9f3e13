import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium, or the one that SALESDESK_TEST_BROWSER names. */
const program = process.env['SALESDESK_TEST_BROWSER'] ?? '/usr/bin/chromium';

/**
 * Why there is no browser to test with; null when there is one. Where it is required (SALESDESK_REQUIRE_BROWSER=1) a
 * missing one is a failure.
 */
export function whyNoBrowser(): string | null {
  if (existsSync(program)) return null;
  const why = `there is no ${program} (apt-get install chromium)`;
  if (process.env['SALESDESK_REQUIRE_BROWSER'] === '1') {
    throw new Error(`A browser is required here (SALESDESK_REQUIRE_BROWSER): ${why}`);
  }
  return why;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    // Nothing but the page: no first run, no updates, no talk with anybody.
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
