/** What an organiser does before anybody is imported. */
import { expect, type Page } from '@playwright/test';

export type Texts = Record<'Italiano' | 'English' | 'Русский', string>;

export interface Side {
  code: string;
  name: Texts;
  coChair?: { given: string; family: string; email: string; language: keyof Texts };
}

export interface TaskForce {
  slug: string;
  name: Texts;
  sides: [Side, Side];
}

export interface Session {
  number: string;
  title: Texts;
  place: Texts;
  first: string;
  last: string;
  zone: string;
}

/** Italy and Russia, as most walks need them; `slug` keeps those of different walks apart. */
export function italyAndRussia(slug: string): TaskForce {
  return {
    slug,
    name: { Italiano: 'Task Force italo-russa', English: 'Italian-Russian Task Force', Русский: 'Российско-итальянская рабочая группа' },
    sides: [
      {
        code: 'IT',
        name: { Italiano: 'Italia', English: 'Italy', Русский: 'Италия' },
        coChair: { given: 'Niccolò', family: "D'Angelo", email: `dangelo.${slug}@ministero.example`, language: 'Italiano' },
      },
      {
        code: 'RU',
        name: { Italiano: 'Russia', English: 'Russia', Русский: 'Россия' },
        coChair: { given: 'Ольга', family: 'Щербакова', email: `shcherbakova.${slug}@minprom.example`, language: 'Русский' },
      },
    ],
  };
}

/** A session of two days in November, when Florence is an hour ahead of UTC. */
export const florence: Session = {
  number: '27',
  title: {
    Italiano: 'Sviluppo dei distretti e delle piccole e medie imprese',
    English: 'Districts and small and medium enterprises',
    Русский: 'Развитие округов, малого и среднего предпринимательства',
  },
  place: { Italiano: 'Firenze', English: 'Florence', Русский: 'Флоренция' },
  first: '2027-11-29',
  last: '2027-11-30',
  zone: 'Europe/Rome',
};

async function write(page: Page, group: string, texts: Texts, inside = page.locator('main')): Promise<void> {
  for (const [language, text] of Object.entries(texts)) {
    await inside.getByRole('group', { name: group, exact: true }).getByLabel(language).fill(text);
  }
}

export async function makeTaskForce(page: Page, told: TaskForce): Promise<string> {
  await page.goto('/task-forces');
  await page.getByRole('link', { name: 'New task force' }).click();
  await write(page, 'Name', told.name);
  await page.getByLabel('Short name').fill(told.slug);
  for (const [index, title] of ['First side', 'Second side'].entries()) {
    const { code, name, coChair } = told.sides[index];
    const side = page.getByRole('group', { name: title });
    await side.getByLabel('Code').fill(code);
    await write(page, 'Name of the side', name, side);
    if (!coChair) continue;
    await side.getByLabel('Given name').fill(coChair.given);
    await side.getByLabel('Family name').fill(coChair.family);
    await side.getByLabel('E-mail').fill(coChair.email);
    await side.getByLabel('Language of mails').selectOption(coChair.language);
  }
  await page.getByRole('button', { name: 'Make the task force' }).click();
  await expect(page.getByRole('heading', { level: 1, name: told.name.English })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Makes a session and gives its path, from the task force's page. */
export async function makeSession(page: Page, told: Session): Promise<string> {
  await page.getByRole('link', { name: 'New session' }).click();
  await page.getByLabel('Number').fill(told.number);
  await write(page, 'Title', told.title);
  await write(page, 'Place', told.place);
  await page.getByLabel('First day').fill(told.first);
  await page.getByLabel('Last day').fill(told.last);
  await page.getByLabel('Time zone').fill(told.zone);
  for (const language of ['Italiano', 'English', 'Русский']) {
    await page.getByRole('group', { name: 'Working languages' }).getByLabel(language).check();
  }
  await page.getByRole('button', { name: 'Make the session' }).click();
  await expect(page).toHaveURL(/\/sessions\/[^/]+\/desk$/);
  return new URL(page.url()).pathname.replace(/\/desk$/, '');
}
