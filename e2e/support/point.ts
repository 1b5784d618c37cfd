/** The Meeting Point: its hours, tables and interpreters, its schedule and the publication. */
import { expect, type Page } from '@playwright/test';

/** Lays out an afternoon, with tables in two zones and two interpreters. */
export async function layOut(page: Page, session: string, day: string): Promise<void> {
  await page.goto(`${session}/slots`);
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('From').fill('14:00');
  await page.getByLabel('Until').fill('17:40');
  await page.getByLabel('Minutes a meeting').fill('20');
  await page.getByLabel('Minutes to change tables').fill('0');
  await page.getByLabel('Breaks').fill('15:40-16:00');
  await page.getByRole('button', { name: 'Add the slots' }).click();
  await expect(page.getByRole('table')).toContainText('14:00–14:20');

  await page.goto(`${session}/tables`);
  await page.getByLabel('First code').fill('T01');
  await page.getByLabel('Last code').fill('T06');
  await page.getByLabel('Zones').fill('A–B');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('rowheader', { name: 'T06' })).toBeVisible();

  for (const [code, name, languages] of [
    ['I01', 'Лариса Белинская', 'it; ru'],
    ['I02', 'Giovanna Dell’Orto', 'it; ru; en'],
    ['I03', 'Анастасия Гуро', 'it; ru'],
  ]) {
    await page.goto(`${session}/interpreters/new`);
    await page.getByLabel('Code').fill(code);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Languages').fill(languages);
    await page.getByLabel('Slots in a row at most').fill('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('rowheader', { name })).toBeVisible();
  }
}

/**
 * On the page of the versions: presses Schedule and opens the draft; gives its path. A first agenda is seen at work on
 * the page of its run; one that starts from another is often answered at once with the two compared.
 */
export async function schedule(page: Page, seconds: number): Promise<string> {
  await page.getByLabel('Seconds at most').fill(String(seconds));
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const working = page.getByRole('heading', { name: 'The best so far' });
  const compared = page.getByRole('heading', { level: 1, name: / compared with / });
  await expect(working.or(compared)).toBeVisible({ timeout: 30_000 });
  if (await compared.isVisible()) {
    await page.goto(page.url().replace(/\/comparison$/, ''));
  } else {
    await page.getByRole('link', { name: 'Open the draft' }).click({ timeout: (seconds + 40) * 1000 });
  }
  await expect(page.getByRole('grid')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Publishes a draft. */
export async function publish(page: Page, agenda: string): Promise<void> {
  await page.goto(agenda);
  await page.getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published.')).toBeVisible({ timeout: 30_000 });
}
