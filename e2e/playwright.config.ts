import { defineConfig } from '@playwright/test';

/** Debian's Chromium; nothing is downloaded, and nothing leaves the machine. */
const chromium = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'walks',
  outputDir: 'results',
  // The scheduler wants a core, the browser another.
  workers: 2,
  // Generous, because a busy machine is slow and not wrong.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    launchOptions: chromium,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
