/** Bringing spreadsheets in through the browser. */
import { expect, type Page } from '@playwright/test';
import type { File } from './sheets';

/** Uploads a spreadsheet; what the dry run found is shown then. */
export async function upload(page: Page, session: string, sheet: string, file: File | string): Promise<void> {
  await page.goto(`${session}/imports`);
  await page.getByLabel('Sheet').selectOption({ label: sheet });
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible({ timeout: 30_000 });
}

/** How many rows the dry run counts as new, changed, unchanged or left out. */
export async function found(page: Page, what: string): Promise<number> {
  const number = page.locator('main dt', { hasText: new RegExp(`^${what}$`) }).locator('xpath=following-sibling::dd[1]');
  return Number((await number.innerText()).replace(/\D/g, ''));
}

/** Confirms what the dry run found. */
export async function confirm(page: Page, approve = false): Promise<void> {
  if (approve) await page.getByLabel('Approve these participants at once').check();
  await page.getByRole('button', { name: /^Let .* go in$/ }).click();
  await expect(page.getByText('The rows are in the session.')).toBeVisible({ timeout: 30_000 });
}
