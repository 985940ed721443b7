/** The texts of the content, in documents and on screens alike. */

/** A text as it is kept: the apostrophe and the plain spaces of the guide, whatever the keyboard gave. */
export function normalise(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** Every text inside a value, with the names that lead to it, each read anew by a function. */
export function mapTexts(value: unknown, read: (text: string, path: readonly string[]) => string): unknown {
  const visit = (inner: unknown, path: readonly string[]): unknown => {
    if (typeof inner === 'string') return read(inner, path);
    if (Array.isArray(inner))
      return inner.map((item: unknown, index) => visit(item, [...path, String(index)]));
    if (typeof inner === 'object' && inner !== null) {
      return Object.fromEntries(
        Object.entries(inner).map(([key, item]) => [key, visit(item, [...path, key])]),
      );
    }
    return inner;
  };
  return visit(value, []);
}

/** A number written as a program would. */
export const CODE_IN_TEXT = {
  what: 'Il y a ici « ${ », qui est du code.',
  todo: 'Écrivez le nom du nombre entre accolades, sans « $ » : « {telephone} ».',
};

/** A brace that opens and does not close, or the reverse. */
export const LONE_BRACE = {
  what: 'Il y a ici une accolade seule.',
  todo: 'Une accolade n’entoure que le nom d’un nombre : « {telephone} ».',
};

/** A name between braces that is not that of a number. */
export const notANumber = (name: string): string => `« ${name} » n’est pas un nombre de la fiche.`;

/** Whether what is told of a text is about its braces: the reader of the documents tells it, and so does the check of signs. */
export function isAboutBraces({ what }: { readonly what: string }): boolean {
  return [CODE_IN_TEXT.what, LONE_BRACE.what, notANumber('').slice(4)].some((end) => what.endsWith(end));
}

export function hasLoneBrace(text: string): boolean {
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));
}

/** A text as it is compared with another: no accent, no capital, no letter in one with the next (« cœur » is « coeur »), one apostrophe. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}

/** The words of a text, as they are compared. */
export function bareWords(text: string): string[] {
  return bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
