/** What a text message takes: its alphabet, and how many messages a text becomes. */

// Source: 3GPP TS 23.038, the default alphabet and its extension table, whose characters take two septets.
const GSM_BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const GSM_EXTENDED = new Set('\f^{}\\[~]|€');

/** How many units a message holds, alone and as a part of several. */
const SEGMENT = { gsm: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } };

/**
 * How many SMS segments a text takes: GSM-7 when its alphabet has every character, else UCS-2. A character of two
 * units is never cut in two. An empty text takes one.
 */
export function smsSegments(text: string): number {
  const chars = Array.from(text);
  const gsm = chars.every((char) => GSM_BASIC.has(char) || GSM_EXTENDED.has(char));
  const size = gsm ? SEGMENT.gsm : SEGMENT.ucs2;
  const units = chars.map((char) => (gsm ? (GSM_EXTENDED.has(char) ? 2 : 1) : char.length));
  if (units.reduce((sum, one) => sum + one, 0) <= size.single) return 1;
  let segments = 1;
  let used = 0;
  for (const one of units) {
    if (used + one > size.part) {
      segments += 1;
      used = 0;
    }
    used += one;
  }
  return segments;
}

const GSM_INSTEAD: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  'œ': 'oe',
  'Œ': 'OE',
};

/** A text in the GSM alphabet: what it lacks loses its accent, or goes. */
export function toGsm(text: string): string {
  const plain = text.replace(/(?<=«)\s|\s(?=»)/g, '').replace(/[^\S\n]/g, ' ');
  return Array.from(plain, (char) => {
    if (GSM_BASIC.has(char) || GSM_EXTENDED.has(char)) return char;
    const bare = GSM_INSTEAD[char] ?? char.normalize('NFKD').replace(/\p{M}/gu, '');
    return Array.from(bare)
      .filter((one) => GSM_BASIC.has(one))
      .join('');
  }).join('');
}
