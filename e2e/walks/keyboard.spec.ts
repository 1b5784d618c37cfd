import type { Page } from '@playwright/test';
import { type Staged, withAgenda } from '../support/stage';
import { expect, test } from '../support/test';

let page: Page;
let stage: Staged;

test.beforeAll(async ({ browser, prepare }) => {
  test.setTimeout(120_000);
  page = await prepare(browser, 'keyboard');
  stage = await withAgenda(page, 'keyboard');
});
test.afterAll(() => page.context().close());

test('the first key leads past the head of the page', async () => {
  await page.goto(`${stage.session}/desk`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('a menu opens, closes and gives the focus back', async () => {
  await page.goto('/sessions');
  const summary = page.locator('.account summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await expect(summary).toBeFocused();
});

test('a meeting is picked up, looked at and laid back', async () => {
  await page.goto(stage.draft);
  const meeting = page.locator('.cloth td.held a').first();
  await meeting.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#cloth-live')).toContainText('Picked up');
  await expect(page.locator('.cloth td.legal, .cloth td.illegal').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#cloth-live')).toContainText('Laid back. Nothing has changed.');
  await expect(page.locator('.cloth td.legal, .cloth td.illegal')).toHaveCount(0);
});
