/** Sessions brought to a certain point, for walks that begin there. */
import { expect, type Page } from '@playwright/test';
import type { House } from './house';
import { confirm, upload } from './imports';
import { participants, requests } from './people';
import { layOut, publish, schedule } from './point';
import { florence, italyAndRussia, makeSession, makeTaskForce } from './setup';
import { csv } from './sheets';

export interface Stage {
  taskForce: string;
  session: string;
}

/** An announced session with its Meeting Point and thirty approved participants, whose addresses end in `.example`. */
export async function withPeople(page: Page, slug: string): Promise<Stage> {
  const taskForce = await makeTaskForce(page, italyAndRussia(slug));
  const session = await makeSession(page, florence);
  await page.getByRole('button', { name: 'Announce' }).click();
  await layOut(page, session, florence.first);
  await upload(page, session, 'Participants', csv('participants', participants(`${slug}.example`)));
  await confirm(page, true);
  return { taskForce, session };
}

export interface Staged extends Stage {
  published: string;
  draft: string;
}

/** The same with requests, an agenda in force, and a later draft; gives the paths of both. */
export async function withAgenda(page: Page, slug: string): Promise<Staged> {
  const stage = await withPeople(page, slug);
  await page.goto(`${stage.session}/rules`);
  await page.getByLabel('also which organisation it meets').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await upload(page, stage.session, 'Requests', csv('requests', requests()));
  await confirm(page);
  await page.goto(`${stage.session}/agendas`);
  const published = await schedule(page, 2);
  await publish(page, published);
  await page.goto(`${stage.session}/agendas`);
  const draft = await schedule(page, 2);
  return { ...stage, published, draft };
}

/** Writes to everybody who is approved and was not yet invited. */
export async function invite(page: Page, session: string, count: number): Promise<void> {
  await page.goto(`${session}/participants`);
  await page.getByRole('link', { name: `Invite ${count} participants` }).click();
  await page.getByRole('button', { name: `Send ${count} invitations` }).click();
  await expect(page.getByText(`${count} invitations are on their way.`)).toBeVisible();
}

/** Signs in with the link of an invitation. */
export async function arrive(page: Page, house: House, email: string): Promise<void> {
  // Not whatever else tells of the session: of an agenda there may be a mail first.
  const invitation = await house.mail(email, /\/login\/links\//);
  await page.goto(invitation.links[0]);
  await page.locator('main form button[type=submit]').click();
  await expect(page).toHaveURL(/\/my\/agenda$/);
}
