/**
 * What is measured inside a page, and axe does not see. Each function runs in the browser: it uses nothing but the document,
 * and gives back faults in words, none when all is well.
 */

/** What sticks out of the window, so that one must scroll sideways. */
export function sideways(): string[] {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > window.innerWidth ? [`déborde : ${scrollWidth} px dans ${window.innerWidth} px`] : [];
}

/** Targets less than 44 px wide or high. A label counts for the box that it names. */
export function smallTargets(): string[] {
  const thumb = 44;
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].flatMap((target) => {
    const box =
      target instanceof HTMLInputElement && target.type === 'checkbox' ? target.closest('label') : target;
    const { width, height } = (box ?? target).getBoundingClientRect();
    const shown = target.checkVisibility() && !target.classList.contains('skip');
    // Half a pixel of rounding.
    return shown && (width < thumb - 0.5 || height < thumb - 0.5)
      ? [`cible de ${Math.round(width)} × ${Math.round(height)} px : ${target.textContent || target.id}`]
      : [];
  });
}

/** Lines of text that leave the box which should hold them, or are cut off by it. */
export function cutText(): string[] {
  const slack = 3;
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || (node.textContent ?? '').trim() === '' || !parent.checkVisibility()) continue;
    if (parent.closest('.visually-hidden, .skip, option') !== null) continue;
    // Heard and not seen, on purpose: on a phone lying down.
    if (getComputedStyle(parent).clipPath === 'inset(50%)') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    for (
      let box: HTMLElement | null = parent;
      box !== null && box !== document.body;
      box = box.parentElement
    ) {
      const style = getComputedStyle(box);
      if (style.display === 'inline') continue;
      // A box that scrolls by itself hides nothing for good.
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const out =
        text.left < left - slack ||
        text.right > right + slack ||
        text.top < top - slack ||
        text.bottom > bottom + slack;
      if (out) {
        faults.push(`sort de sa boîte ${box.tagName}.${box.className} : ${node.textContent ?? ''}`);
        break;
      }
    }
  }
  return faults;
}

/** The spacing that WCAG 1.4.12 lets a reader ask for. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  document.adoptedStyleSheets = [sheet];
}

/** Takes the reader's spacing back. */
export function unspaceText(): void {
  document.adoptedStyleSheets = [];
}

/** Text that stands before what it follows in the document: below is after, and to the right on one line. */
export function misordered(): string[] {
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let before: { top: number; last: DOMRect; text: string } | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (parent === null || text === '' || !parent.checkVisibility()) continue;
    if (parent.closest('.visually-hidden, .skip, option') !== null) continue;
    // Heard and not seen, on purpose: on a phone lying down.
    if (getComputedStyle(parent).clipPath === 'inset(50%)') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()];
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (before !== undefined) {
      const above = last.bottom <= before.top + 2;
      const sameLine = first.top < before.last.bottom - 2 && before.last.top < first.bottom - 2;
      if (above || (sameLine && first.left < before.last.left - 2)) {
        faults.push(`« ${text} » se voit avant « ${before.text} »`);
      }
    }
    before = { top: first.top, last, text };
  }
  return faults;
}

/** Links of `main` that do not say by themselves where they lead, or that say the same for two places. */
export function vagueLinks(): string[] {
  const vague =
    /^(?:ici|cliquez ici|lien|voir|suite|la suite|lire|lire la suite|en savoir plus|oui|non|page|plus)$/i;
  const places = new Map<string, string>();
  const faults: string[] = [];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    const copy = link.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
    const name = copy.textContent.replace(/\s+/g, ' ').trim();
    const known = places.get(name);
    places.set(name, link.href);
    if (vague.test(name) || name.length < 3) faults.push(`lien vague : « ${name} »`);
    if (known !== undefined && known !== link.href) faults.push(`deux lieux pour « ${name} »`);
  }
  return faults;
}

/** What moves, or would on a hover, though the reader asked for no motion. */
export function motions(): string[] {
  const seconds = (list: string) => Math.max(0, ...list.split(',').map((one) => Number.parseFloat(one)));
  // What only says whether a press is taken is seen by nobody.
  const unseen = new Set(['pointerEvents', 'offset', 'easing', 'composite', 'computedOffset']);
  const seen = (animation: Animation): boolean =>
    animation.effect instanceof KeyframeEffect &&
    animation.effect.getKeyframes().some((frame) => Object.keys(frame).some((name) => !unseen.has(name)));
  const animated = document.getAnimations().filter(seen);
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    return (
      seconds(style.transitionDuration) > 0 ||
      element.getAnimations().some(seen) ||
      style.scrollBehavior === 'smooth'
    );
  });
  const running = animated.length;
  return [
    ...moving.map((element) => `bouge : ${element.tagName}.${element.className}`),
    ...(running > 0 ? [`${running} animations`] : []),
  ];
}

/** Takes the focus to each place that takes it, and tells where it cannot be seen or is covered. */
export function hiddenFocus(): string[] {
  const rgba = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = rgba(colour).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): string => {
    for (let one = element; one !== null; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if ((rgba(backgroundColor)[3] ?? 1) > 0.99 && backgroundColor !== 'transparent') return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const places = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter((place) => place.checkVisibility() && !(place instanceof HTMLButtonElement && place.disabled));
  return places.flatMap((place) => {
    place.focus();
    const name = place.textContent || place.id || place.tagName;
    if (document.activeElement !== place) return [`ne prend pas le focus : ${name}`];
    const style = getComputedStyle(place);
    const faults: string[] = [];
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) {
      faults.push(`focus invisible : ${name}`);
    }
    const [bright = 0, dark = 0] = [light(style.outlineColor), light(behind(place.parentElement))].toSorted(
      (a, b) => b - a,
    );
    if ((bright + 0.05) / (dark + 0.05) < 3) faults.push(`focus trop pâle : ${name}`);
    const box = place.getClientRects()[0] ?? place.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 12), 0), window.innerWidth - 1);
    const y = box.top + box.height / 2;
    if (box.top < -1 || y > window.innerHeight) faults.push(`focus hors de l’écran : ${name}`);
    else {
      const seen = document.elementFromPoint(x, y);
      if (seen === null || !(place.contains(seen) || seen.contains(place)))
        faults.push(`focus couvert : ${name}`);
    }
    return faults;
  });
}

/** Text whose contrast with what is behind it is less than 7, and the edges of controls whose contrast is less than 3. */
export function paleText(): string[] {
  type Colour = readonly [number, number, number, number];
  const parse = (colour: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (one: number, other: number) => one * top[3] + other * (1 - top[3]);
    return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
  };
  const light = ([r, g, b]: Colour): number => {
    const part = (one: number) =>
      one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const ratio = (one: Colour, other: Colour): number => {
    const [bright = 0, dark = 0] = [light(one), light(other)].toSorted((a, b) => b - a);
    return (bright + 0.05) / (dark + 0.05);
  };
  const behind = (element: Element | null): Colour => {
    if (element === null) return [255, 255, 255, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] > 0.99 ? own : over(own, behind(element.parentElement));
  };
  const faults = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (parent === null || text === '' || !parent.checkVisibility()) continue;
    if (parent.closest('.visually-hidden, option, :disabled') !== null) continue;
    const ground = behind(parent);
    const found = ratio(over(parse(getComputedStyle(parent).color), ground), ground);
    if (found < 7)
      faults.add(`contraste ${found.toFixed(2)} : ${parent.tagName}.${parent.className} « ${text} »`);
  }
  for (const control of document.querySelectorAll(
    'button:enabled, input, select, textarea, .answers a, .choices a',
  )) {
    if (!control.checkVisibility()) continue;
    const edge = parse(getComputedStyle(control).borderTopColor);
    if (getComputedStyle(control).borderTopStyle === 'none') continue;
    const found = ratio(edge, behind(control.parentElement));
    if (found < 3) faults.add(`bord ${found.toFixed(2)} : ${control.tagName}.${control.className}`);
  }
  return [...faults];
}
