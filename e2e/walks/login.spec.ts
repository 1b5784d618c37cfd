import { expect, test } from '../support/test';

test('somebody who was invited asks for a link and signs in with it', async ({ page, house, signInAsOperator }) => {
  await signInAsOperator(page, 'livia.neri@example.org');
  await expect(page.getByRole('heading', { name: 'Task forces', level: 1 })).toBeVisible();
  await page.locator('.account summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.goto('/task-forces');
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel('E-mail').fill('livia.neri@example.org');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  const mail = await house.mail('livia.neri@example.org');
  await page.goto(mail.links[0]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Task forces', level: 1 })).toBeVisible();

  await page.goto(mail.links[0]);
  await expect(page.getByRole('heading', { name: 'This link is spent' })).toBeVisible();
});
