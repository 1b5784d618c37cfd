import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { confirm, found, upload } from '../support/imports';
import { publish, schedule } from '../support/point';
import { florence, italyAndRussia, makeSession, makeTaskForce } from '../support/setup';
import { expect, test } from '../support/test';
import { faults, rows, verdict } from '../support/verdict';

const shared = process.env.FILIERA_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const folder = join(shared, 'data/sessions');

for (const [name, first, last, sheets] of [
  ['forum-14', '2014-06-10', '2014-06-10', ['Slots', 'Tables', 'Participants', 'Requests']],
  ['florence-2018', '2018-11-29', '2018-11-30', ['Slots', 'Tables', 'Interpreters', 'Participants', 'Projects', 'Requests']],
] as const) {
  test(`${name} goes in through the browser and comes out as a published agenda`, async ({ page, house, signInAsOperator }) => {
    test.skip(!existsSync(join(folder, name)), `there is no ${join(folder, name)}`);
    test.setTimeout(180_000);
    await signInAsOperator(page, `${name}@operator.example`);
    await makeTaskForce(page, italyAndRussia(name));
    const session = await makeSession(page, { ...florence, first, last });
    await page.goto(`${session}/rules`);
    await page.getByLabel('Two of the same side may meet').check();
    await page.getByRole('button', { name: 'Save' }).click();
    for (const sheet of sheets) {
      await upload(page, session, sheet, join(folder, name, `${sheet.toLowerCase()}.csv`));
      await confirm(page, sheet === 'Participants');
    }
    await page.goto(`${session}/agendas`);
    const agenda = await schedule(page, 10);
    await publish(page, agenda);
    await expect(page.getByRole('main')).toContainText('in force');
    expect(await verdict(page, house, agenda, join(folder, name), sheets)).toMatch(/[1-9]\d* meetings, every rule is kept$/);
  });
}

test('of a messy file every fault is listed, and no other', async ({ page, signInAsOperator }) => {
  const [messy, listed] = ['participants-dirty.csv', 'participants-dirty-faults.csv'].map((name) => join(folder, 'florence-2018', name));
  test.skip(!existsSync(messy), `there is no ${messy}`);
  await signInAsOperator(page, 'messy@operator.example');
  await makeTaskForce(page, italyAndRussia('messy'));
  const session = await makeSession(page, florence);
  await upload(page, session, 'Participants', messy);
  const expected = rows(readFileSync(listed, 'utf8')).map(({ line, column }) => `${line} ${column}`);
  expect(await faults(page)).toEqual(expected);
  expect(await found(page, 'New')).toBe(413);
  await confirm(page);
});
