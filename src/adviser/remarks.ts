/** Remarks of advisers on pages, kept in this browser and exported with the journal. Their text is masked. */
import { identity } from '../../machines/guide.ts';
import { unparse } from 'papaparse';
import * as v from 'valibot';
import { maskPersonal } from './mask/mask.ts';

const RemarkSchema = v.object({
  at: v.pipe(v.number(), v.minValue(0)),
  content: v.pipe(v.string(), v.maxLength(200)),
  version: v.pipe(v.string(), v.maxLength(40)),
  text: v.pipe(v.string(), v.maxLength(2000)),
});
export type Remark = Readonly<v.InferOutput<typeof RemarkSchema>>;

/** The one key where a browser keeps its remarks. */
export const REMARKS_KEY = `${identity.id}:remarques`;
const MOST = 500;

/** The remarks in what a browser kept; those that cannot be read are left out. */
export function readRemarks(text: string | undefined): readonly Remark[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list)
      ? list.flatMap((one) => {
          const read = v.safeParse(RemarkSchema, one);
          return read.success ? [{ ...read.output, text: maskPersonal(read.output.text) }] : [];
        })
      : [];
  } catch {
    return [];
  }
}

/** What a browser keeps once a remark is added; the oldest make room. */
export function withRemark(text: string | undefined, remark: Remark): string {
  const kept = [...readRemarks(text), { ...remark, text: maskPersonal(remark.text) }];
  return JSON.stringify(kept.slice(-MOST));
}

/** The remarks as a file that spreadsheets open. */
export function remarksCsv(remarks: readonly Remark[]): string {
  const rows = remarks.map(({ at, content, version, text }) => [
    new Date(at).toISOString(),
    content,
    version,
    text,
  ]);
  return unparse(
    { fields: ['quand', 'page', 'version', 'remarque'], data: rows },
    { delimiter: ';', escapeFormulae: true },
  );
}
