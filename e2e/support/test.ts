/** What every walk is given: a running program, and people who sign in to it. */
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { House } from './house';

interface Here {
  /** Opens the link of an operator and signs in with it. */
  signInAsOperator: (page: Page, email: string, language?: string) => Promise<void>;
}

interface Shared {
  house: House;
  /**
   * A page of somebody who may do everything, in English, for what must be there before a walk begins. Each walk has a
   * somebody of its own, because what one chooses, such as a language, is kept.
   */
  prepare: (browser: Browser, name: string) => Promise<Page>;
}

async function signIn(house: House, page: Page, email: string, language: string): Promise<void> {
  await page.goto(await house.operator(email, language));
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

export const test = base.extend<Here, Shared>({
  house: [
    async ({}, use) => {
      const house = await House.open();
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  prepare: [
    async ({ house }, use) =>
      use(async (browser, name) => {
        const context = await browser.newContext({ baseURL: house.url, locale: 'en-GB' });
        const page = await context.newPage();
        await signIn(house, page, `${name}@operator.example`, 'en');
        return page;
      }),
    { scope: 'worker' },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  signInAsOperator: async ({ house }, use) =>
    use((page, email, language = 'en') => signIn(house, page, email, language)),
});

export { expect };
