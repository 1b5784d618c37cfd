import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { florence, italyAndRussia, makeSession, makeTaskForce } from '../support/setup';
import { expect, test } from '../support/test';

let page: Page;
let session: string;

test.beforeAll(async ({ browser, prepare }) => {
  page = await prepare(browser, 'errors');
  await makeTaskForce(page, italyAndRussia('errors'));
  session = await makeSession(page, florence);
});
test.afterAll(() => page.context().close());

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');

for (const [what, name, buffer] of [
  ['a picture that calls itself a workbook', 'participants.xlsx', picture],
  ['bytes without sense', 'participants.csv', randomBytes(50_000)],
  ['an empty file', 'participants.csv', Buffer.alloc(0)],
] as const) {
  test(`${what} is refused with a sentence, and the chosen sheet is kept`, async () => {
    await page.goto(`${session}/imports`);
    await page.getByLabel('Sheet').selectOption({ label: 'Interpreters' });
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.getByRole('alert')).toContainText(/\w+ \w+/);
    await expect(page.getByLabel('Sheet')).toHaveValue('interpreters');
  });
}

test('a file of 25 MB is refused before it is sent, and when it is sent all the same', async ({}, walk) => {
  await page.goto(`${session}/imports`);
  const large = { name: 'participants.csv', mimeType: 'text/csv', buffer: Buffer.alloc(25 * 1024 * 1024, 'a;b\n') };
  // From the disk, as people choose files: handed over in memory it would take a slow machine too long.
  const file = walk.outputPath(large.name);
  await writeFile(file, large.buffer);
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  const said = await page.getByLabel('File', { exact: true }).evaluate((field: HTMLInputElement) => field.validationMessage);
  expect(said).toContain('This file is too large.');
  const answer = await page.request.post(`${session}/imports`, { multipart: { sheet: 'participants', file: large }, headers: { origin: new URL(page.url()).origin } });
  expect(answer.status()).toBe(413);
});

test('a form that is refused keeps what was typed', async () => {
  await page.goto(`${session}/settings`);
  await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('A title worth keeping');
  await page.getByLabel('Time zone').fill('Europe/Nowhere');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no time zone of this name');
  await expect(page.getByRole('group', { name: 'Title' }).getByLabel('English')).toHaveValue('A title worth keeping');
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Nowhere');
});

test('what is not there says so, with a way on', async () => {
  const answer = await page.goto('/sessions/ses_01jzzzzzzzzzzzzzzzzzzzzzzz/desk');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
