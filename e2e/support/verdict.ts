/** What a published agenda is worth: put beside the spreadsheets that went in, and judged by the checker. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { House } from './house';
import type { Row } from './sheets';

/** The rows of CSV with commas and quotation marks. */
export function rows(text: string): Row[] {
  const cells = [...text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain, end] of cells) {
    if (whole === '' && lines.at(-1)?.length === 0) break;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  const [columns, ...others] = lines.filter((line) => line.length > 0);
  return others.map((line) => Object.fromEntries(columns.map((column, at) => [column, line[at] ?? ''])));
}

const list = (cell = '') => cell.split(';').filter(Boolean);

/** The session as its spreadsheets tell it, in the words of the scheduler. */
async function instance(folder: string, sheets: readonly string[]): Promise<{ interpreters: Row[]; slots: Row[]; whole: object }> {
  const read = async (sheet: string) => (sheets.includes(sheet) ? rows(await readFile(join(folder, `${sheet.toLowerCase()}.csv`), 'utf8')) : []);
  const slots = (await read('Slots')).sort((one, other) => one.start.localeCompare(other.start));
  const away = (cell: string) => {
    const times = list(cell).map((interval) => interval.split('/'));
    return slots.filter((slot) => times.some(([start, end]) => slot.start < end && start < slot.end)).map(({ slot }) => slot);
  };
  const languages = (cell: string) => (list(cell).length > 0 ? list(cell) : null);
  const interpreters = await read('Interpreters');
  const requests = (await read('Requests')).filter(({ status }) => status === 'accepted');
  const whole = {
    format: 'filiera.meeting-point/1',
    slots: slots.map(({ slot: id, start, end, session }) => ({ id, start, end, session: session || null })),
    tables: (await read('Tables')).map(({ table: id, zone }) => ({ id, zone })),
    participants: (await read('Participants')).map((row) => ({
      id: row.external_id,
      unavailable: away(row.unavailable),
      languages: languages(row.languages),
    })),
    interpreters: interpreters.map((row) => ({
      id: row.interpreter,
      unavailable: away(row.unavailable),
      languages: languages(row.languages),
      max_consecutive: Number(row.max_consecutive) || null,
    })),
    meetings: requests.map((row) => ({
      id: row.external_id,
      participants: [row.from, row.to],
      priority: row.priority,
      session: row.session || null,
    })),
    rules: { all: false, fairness: null },
  };
  return { interpreters, slots, whole };
}

/** Downloads the agenda, and what it says of itself, and has the checker judge it; gives what the checker said. */
export async function verdict(page: Page, house: House, agenda: string, folder: string, sheets: readonly string[]): Promise<string> {
  const { interpreters, slots, whole } = await instance(folder, sheets);
  const file = rows(await (await page.request.get(`${agenda}/meetings.csv`)).text());
  const told = await (await page.request.get(`/api/v1${agenda}`)).json();
  const [held, left] = [file.filter(({ start }) => start), file.filter(({ start }) => !start)];
  const schedule = {
    format: 'filiera.schedule/1',
    status: told.status,
    seconds: 0,
    threads: 1,
    seed: 1,
    objective: told.objective,
    bound: told.bound,
    meetings: held.map((row) => ({
      id: row.meeting,
      slot: slots.find(({ start }) => start === row.start)?.slot ?? row.start,
      table: row.table,
      interpreter: row.interpreter ? (interpreters.find(({ name }) => name === row.interpreter)?.interpreter ?? row.interpreter) : null,
    })),
    unscheduled: left.map((row) => ({ id: row.meeting, reason: row.reason, detail: row.detail, admitted_by: null })),
  };
  return house.check(whole, schedule);
}

/** Line and column of every fault that the page of an import lists. */
export async function faults(page: Page): Promise<string[]> {
  const lines = await page.locator('#fault-list tbody tr').all();
  return Promise.all(lines.map(async (line) => `${await line.getByRole('rowheader').innerText()} ${await line.locator('code').innerText()}`));
}
