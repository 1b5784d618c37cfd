/** Spreadsheets as an organiser keeps them: made here, as CSV or XLSX. */
import { strToU8, zipSync } from 'fflate';

export type Row = Record<string, string>;

export interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** With a byte order mark and semicolons, as Excel writes it in Italy. */
export function csv(name: string, rows: Row[]): File {
  const columns = Object.keys(rows[0]);
  const quoted = (text = '') => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns.join(';'), ...rows.map((row) => columns.map((column) => quoted(row[column])).join(';'))];
  return { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook of one sheet, every cell a text. */
export function xlsx(name: string, rows: Row[]): File {
  const columns = Object.keys(rows[0]);
  const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const line = (cells: string[]) => `<row>${cells.map(cell).join('')}</row>`;
  const lines = [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))];
  const office = 'http://schemas.openxmlformats.org';
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${XLSX}.main+xml"/>` +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': relations(`<Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml':
      `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships">` +
      `<sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]);
  return { name: `${name}.xlsx`, mimeType: XLSX, buffer: Buffer.from(zipSync(Object.fromEntries(files))) };

  function relations(inside: string): string {
    return `<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`;
  }
}
