/** What every walk is given: a running program, and people who sign in to it. */
import { test as base, expect, type Page } from '@playwright/test';
import { House } from './house';

interface Here {
  /** Opens the link of an operator and signs in with it. */
  signInAsOperator: (page: Page, email?: string, language?: string) => Promise<void>;
}

export const test = base.extend<Here, { house: House }>({
  house: [
    async ({}, use) => {
      const house = await House.open();
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  signInAsOperator: async ({ house }, use) =>
    use(async (page, email = 'ada.ricci@example.org', language = 'en') => {
      await page.goto(await house.operator(email, language));
      await page.locator('main form button[type=submit]').click();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    }),
});

export { expect };
