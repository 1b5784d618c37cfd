import { expect, test } from '../support/test';
import { florence, italyAndRussia, makeSession, makeTaskForce } from '../support/setup';

test('an organiser makes a task force with its co-chairs, and a session in three languages', async ({ page, house, signInAsOperator }) => {
  await signInAsOperator(page);
  const taskForce = italyAndRussia('it-ru');
  await makeTaskForce(page, taskForce);
  const letter = await house.mail('shcherbakova.it-ru@minprom.example');
  expect(letter.language).toBe('ru');
  expect(letter.text).toContain('Щербакова');

  const session = await makeSession(page, florence);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('XXVII');
  await page.getByRole('link', { name: 'ru Русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('main')).toContainText('Флоренция');
  await page.getByRole('link', { name: 'it Italiano' }).click();
  await expect(page.getByRole('main')).toContainText('Firenze');
  expect(session).toMatch(/^\/sessions\/ses_/);
});
