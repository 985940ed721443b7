/**
 * Faults planted in the guide's content, to see whether its proofs see them: each is one that a person could make, in the
 * map or in the words, and is planted in a copy of the guide.
 */
import type { GuideData } from '../../src/proof/guide-data.ts';

// The guide as something that can be spoilt: the same data, with nothing that protects it.

interface DraftStep {
  on?: Record<string, string>;
  tags?: string;
  type?: string;
  states?: Record<string, DraftStep>;
  initial?: string;
  onDone?: string;
}

interface DraftFlow {
  initial: string;
  states: Record<string, DraftStep>;
}

interface DraftWords {
  question?: string;
  titre?: string;
  essentiel?: string;
  pourquoi?: string;
  message?: string;
  statut?: string;
  reponses?: Record<string, string>;
  /** What each answer says of the person, and what people say that gives it. */
  siReponse?: Record<string, string>;
  dits?: Record<string, string>;
  demande?: string;
  sans?: string[];
  suite?: Record<string, string>;
  faire?: string[];
  bonASavoir?: string[];
  siEchec?: string[];
  preparer?: string[];
  contacts?: string[];
  sources?: string[];
  dire: string[];
}

interface Draft {
  root: DraftFlow;
  words: { flow: string; steps: Record<string, DraftWords> }[];
  channels: Record<string, { nom: string }>;
  sources: Record<string, { faits: Record<string, { texte: string; donne?: string[] }> }>;
  valeurs: Record<string, { valeur: string }>;
  points: Record<string, { pages: Record<string, string[][]>; jamais?: string[][]; statut: string }>;
  relectures: Record<string, { historique: { le: string; aRevoirLe: string; note: string }[] }>;
  regles: { sigles: Record<string, string[]> };
  interface: { aide: { canaux: string[] } };
}

/** A fault that can be planted. */
export interface Fault {
  readonly kind: string;
  /** Where it is, and what is done there. */
  readonly what: string;
  /** The content or the flow that it spoils, where it is one. */
  readonly content?: string;
  readonly plant: (draft: Draft) => void;
}

/** A copy of a guide with a fault in it. The guide itself is left as it is. */
export function planted(data: GuideData, fault: Fault): GuideData {
  // Through JSON, so that the copies of a detour, which share their steps, no longer do.
  const draft = JSON.parse(JSON.stringify(data)) as Draft;
  fault.plant(draft);
  return draft as unknown as GuideData;
}

// ——— The map ———

/** Every flow of a name: a detour is in several places, and a fault in its file is in all of them. */
function flowsNamed(draft: Draft, name: string): DraftFlow[] {
  const found: DraftFlow[] = [];
  const visit = (flow: DraftFlow, own: string) => {
    if (own === name) found.push(flow);
    for (const [key, step] of Object.entries(flow.states)) {
      if (step.states !== undefined) visit({ initial: step.initial ?? '', states: step.states }, key);
    }
  };
  visit(draft.root, draft.words[0]?.flow ?? '');
  return found;
}

interface Place {
  readonly flow: string;
  readonly step: string;
}

interface Edge extends Place {
  readonly answer: string;
  readonly to: string;
}

function namesOf(draft: Draft): string[] {
  return draft.words.map(({ flow }) => flow);
}

function stepsOf(draft: Draft, flow: string): Record<string, DraftStep> {
  return flowsNamed(draft, flow)[0]?.states ?? {};
}

function edgesOf(draft: Draft): Edge[] {
  return namesOf(draft).flatMap((flow) =>
    Object.entries(stepsOf(draft, flow)).flatMap(([step, { on = {} }]) =>
      Object.entries(on).map(([answer, to]) => ({ flow, step, answer, to })),
    ),
  );
}

/** The steps of a flow that some answers lead to from one of them, detours crossed. */
function after(steps: Record<string, DraftStep>, from: string): Set<string> {
  const found = new Set<string>();
  const queue = [from];
  for (const key of queue) {
    const { on = {}, onDone } = steps[key] ?? {};
    for (const to of [...Object.values(on), ...(onDone === undefined ? [] : [onDone])]) {
      if (!found.has(to)) queue.push(to);
      found.add(to);
    }
  }
  return found;
}

function retarget({ flow, step, answer }: Edge, to: string) {
  return (draft: Draft) => {
    for (const { states } of flowsNamed(draft, flow)) {
      const { on } = states[step] ?? {};
      if (on !== undefined) on[answer] = to;
    }
  };
}

function edgeFaults(draft: Draft): Fault[] {
  return edgesOf(draft).flatMap((edge) => {
    const steps = stepsOf(draft, edge.flow);
    const where = `${edge.flow}/${edge.step}, « ${edge.answer} »`;
    const elsewhere = (kind: string, to: string): Fault => ({
      kind,
      what: `${where} : ${to} au lieu de ${edge.to}`,
      plant: retarget(edge, to),
    });
    const ahead = after(steps, edge.step);
    const before = Object.keys(steps).filter((key) => after(steps, key).has(edge.step));
    return [
      ...Object.keys(steps)
        .filter((to) => to !== edge.to && to !== edge.step && !before.includes(to))
        .map((to) => elsewhere('réponse menée ailleurs', to)),
      ...[edge.step, ...before].map((to) => elsewhere('boucle', to)),
      ...[...ahead].slice(0, 1).map((to) => elsewhere('étape inconnue', `${to}-x`)),
      {
        kind: 'réponse retirée, libellé oublié',
        what: where,
        plant: (copy: Draft) => {
          for (const { states } of flowsNamed(copy, edge.flow)) delete states[edge.step]?.on?.[edge.answer];
        },
      },
      {
        kind: 'réponse retirée',
        what: where,
        plant: (copy: Draft) => {
          for (const { states } of flowsNamed(copy, edge.flow)) delete states[edge.step]?.on?.[edge.answer];
          delete wordsAt(copy, edge)?.reponses?.[edge.answer];
        },
      },
      {
        kind: 'libellé retiré',
        what: where,
        plant: (copy: Draft) => {
          delete wordsAt(copy, edge)?.reponses?.[edge.answer];
        },
      },
    ];
  });
}

function swapFaults(draft: Draft): Fault[] {
  const edges = edgesOf(draft);
  return edges.flatMap((edge, index) =>
    edges
      .slice(index + 1)
      .filter(({ flow, step }) => flow === edge.flow && step === edge.step)
      .flatMap((other): Fault[] => {
        const where = `${edge.flow}/${edge.step}, « ${edge.answer} » et « ${other.answer} »`;
        return [
          {
            kind: 'deux réponses échangées sur la carte',
            what: where,
            plant: (copy) => {
              retarget(edge, other.to)(copy);
              retarget(other, edge.to)(copy);
            },
          },
          {
            kind: 'deux réponses au même libellé',
            what: where,
            plant: (copy) => {
              const labels = wordsAt(copy, edge)?.reponses;
              if (labels !== undefined) labels[other.answer] = labels[edge.answer] ?? '';
            },
          },
          {
            kind: 'deux libellés échangés',
            what: where,
            content: contentOf(draft, edge),
            plant: (copy) => {
              const labels = wordsAt(copy, edge)?.reponses;
              if (labels === undefined) return;
              const { [edge.answer]: one = '', [other.answer]: two = '' } = labels;
              labels[edge.answer] = two;
              labels[other.answer] = one;
            },
          },
        ];
      }),
  );
}

function stepFaults(draft: Draft): Fault[] {
  return namesOf(draft).flatMap((flow) => {
    const steps = stepsOf(draft, flow);
    return Object.entries(steps).flatMap(([step, { onDone, on, states, type }]): Fault[] => {
      const where = `${flow}/${step}`;
      const inAll = (change: (step: DraftStep) => void) => (copy: Draft) => {
        for (const one of flowsNamed(copy, flow)) {
          const found = one.states[step];
          if (found !== undefined) change(found);
        }
      };
      const entering = Object.keys(steps).filter((key) => Object.values(steps[key]?.on ?? {}).includes(step));
      const backward = Object.keys(steps).filter((key) => key === step || after(steps, key).has(step));
      return [
        ...(onDone === undefined
          ? []
          : [
              ...backward.map((to): Fault => ({
                kind: 'détour qui revient en arrière',
                what: `${where} : revient à ${to}`,
                plant: inAll((one) => {
                  one.onDone = to;
                }),
              })),
              {
                kind: 'détour sans retour',
                what: where,
                plant: inAll((one: DraftStep) => {
                  delete one.onDone;
                }),
              },
            ]),
        ...(on === undefined
          ? []
          : [
              {
                kind: 'impasse',
                what: where,
                plant: inAll((one: DraftStep) => {
                  one.on = {};
                }),
              },
            ]),
        ...entering.slice(0, 1).map((other): Fault => ({
          kind: 'étape que rien n’atteint',
          what: `${where}, dont le chemin mène à ${other}`,
          plant: (copy) => {
            for (const one of flowsNamed(copy, flow)) {
              one.states[`${step}-bis`] = { tags: 'reply' };
            }
            const words = copy.words.find((file) => file.flow === flow);
            const model = copy.words
              .flatMap(({ steps: all }) => Object.values(all))
              .find(({ suite }) => suite);
            if (words !== undefined && model !== undefined) words.steps[`${step}-bis`] = model;
          },
        })),
        ...(states !== undefined || type !== undefined
          ? []
          : [
              {
                kind: 'mots manquants',
                what: where,
                plant: (copy: Draft) => {
                  delete copy.words.find((file) => file.flow === flow)?.steps[step];
                },
              },
              {
                kind: 'mots en trop',
                what: `${where}-ancien`,
                plant: (copy: Draft) => {
                  const file = copy.words.find((one) => one.flow === flow);
                  const words = file?.steps[step];
                  if (file !== undefined && words !== undefined) file.steps[`${step}-ancien`] = words;
                },
              },
            ]),
      ];
    });
  });
}

// ——— The words ———

interface Spoken extends Place {
  readonly content: string;
  readonly words: DraftWords;
}

function contentOf(draft: Draft, { flow, step }: Place): string {
  return draft.words[0]?.flow === flow ? step : `${flow}/${step}`;
}

function wordsAt(draft: Draft, { flow, step }: Place): DraftWords | undefined {
  return draft.words.find((file) => file.flow === flow)?.steps[step];
}

function spokenIn(draft: Draft): Spoken[] {
  return draft.words.flatMap(({ flow, steps }) =>
    Object.entries(steps).map(([step, words]) => ({
      flow,
      step,
      words,
      content: contentOf(draft, { flow, step }),
    })),
  );
}

const LISTS = ['faire', 'bonASavoir', 'siEchec', 'preparer', 'dire'] as const;
const LINES = ['titre', 'question', 'essentiel', 'pourquoi', 'message'] as const;

/** A line of a page, and how to write another in its place. */
interface Spot extends Spoken {
  readonly field: (typeof LISTS)[number] | (typeof LINES)[number];
  readonly line: string;
  readonly write: (line: string) => (draft: Draft) => void;
  readonly remove: (draft: Draft) => void;
}

function spotsIn(draft: Draft): Spot[] {
  return spokenIn(draft).flatMap((spoken) => [
    ...LINES.flatMap((field): Spot[] => {
      const line = spoken.words[field];
      const set = (text: string) => (copy: Draft) => {
        const words = wordsAt(copy, spoken);
        if (words !== undefined) words[field] = text;
      };
      const remove = (copy: Draft) => {
        delete wordsAt(copy, spoken)?.[field];
      };
      return line === undefined ? [] : [{ ...spoken, field, line, write: set, remove }];
    }),
    ...LISTS.flatMap((field): Spot[] =>
      (spoken.words[field] ?? []).map((line, index) => ({
        ...spoken,
        field,
        line,
        write: (text) => (copy) => {
          wordsAt(copy, spoken)?.[field]?.splice(index, 1, text);
        },
        remove: (copy) => {
          wordsAt(copy, spoken)?.[field]?.splice(index, 1);
        },
      })),
    ),
  ]);
}

/** The same change wherever a line allows it. */
function rewritten(
  kind: string,
  spots: readonly Spot[],
  change: (line: string, spot: Spot) => string,
): Fault[] {
  return spots.flatMap((spot) => {
    const line = change(spot.line, spot);
    if (line === spot.line) return [];
    return [
      {
        kind,
        what: `${spot.content}, ${spot.field} : « ${line.slice(0, 90)} »`,
        content: spot.content,
        plant: spot.write(line),
      },
    ];
  });
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function textFaults(draft: Draft): Fault[] {
  const spots = spotsIn(draft);
  const read = spots.filter(({ field }) => field !== 'dire');
  const values = Object.values(draft.valeurs).map(({ valeur }) => valeur);
  const delays = values.filter((value) => /^\d+ (?:jours|minutes|mois)$/.test(value));
  return [
    ...rewritten('nombre changé', spots, (line) =>
      line.replace(/\d+/, (digits) => String(Number(digits) + 7)),
    ),
    ...rewritten('délai échangé avec un autre', spots, (line) => {
      const given = delays.find((value) => line.includes(value));
      const other = delays.find((value) => value !== given);
      return given === undefined || other === undefined ? line : line.replace(given, other);
    }),
    ...rewritten(
      'délai ajouté',
      read.filter(({ field }) => field === 'faire'),
      (line) => line.replace(/\.$/, ' sous deux semaines.'),
    ),
    ...rewritten(
      'fréquence ajoutée',
      read.filter(({ field }) => field === 'faire'),
      (line) => line.replace(/\.$/, ' chaque année.'),
    ),
    ...rewritten('phrase trop longue', spots, (line) => {
      const words = line.replace(/[.?!]$/, '').split(' ');
      return words.length < 6
        ? line
        : `${words.join(' ')} et alors ${words.join(' ').toLowerCase()}, encore une fois et sans rien oublier.`;
    }),
    ...rewritten('« code » pour « mot de passe »', spots, (line) =>
      line.replace(/mot de passe/, 'code secret'),
    ),
    ...rewritten('« mot de passe » pour « code provisoire »', spots, (line) =>
      line.replace(/code provisoire/, 'mot de passe provisoire'),
    ),
    ...rewritten('canal sous un autre nom', read, (line) =>
      line.replace(/Espace d’échanges/, 'Espace client').replace(/36 46/, '36 45'),
    ),
    ...rewritten('apostrophe droite', spots, (line) => line.replace('’', "'")),
    ...rewritten(
      '« selon notre fiche » retiré',
      read.filter(({ words }) => words.statut !== 'sur'),
      (line, { words }) =>
        // Only where it is said once: elsewhere the page still says it.
        (JSON.stringify(words).match(/selon notre fiche/gi) ?? []).length === 1
          ? line.replace(/selon notre fiche, ?/i, '')
          : line,
    ),
    ...rewritten('sigle sans son sens', read, (line, { words }) => {
      // Only where the meaning is given once: elsewhere the page still gives it.
      const page = JSON.stringify(words);
      const found = Object.entries(draft.regles.sigles).find(([, meanings]) =>
        meanings.some((meaning) => line.includes(meaning) && page.split(meaning).length === 2),
      );
      if (found === undefined) return line;
      const [sigle, meanings] = found;
      return meanings.reduce((rest, meaning) => rest.replace(meaning, sigle), line);
    }),
    ...rewritten(
      'promesse',
      read.filter(({ field }) => field === 'essentiel'),
      (line) => {
        const claims = Object.values(draft.points).flatMap(({ jamais = [] }) => jamais);
        const claim = claims[line.length % Math.max(1, claims.length)];
        return claim === undefined ? line : `${line} Vous ${claim.join(' ')}.`;
      },
    ),
    ...rewritten('négation perdue', read, (line) =>
      line.replace(/\bn(?:e |’)([^ ]+) (?:pas|plus|jamais)\b/, '$1'),
    ),
  ];
}

function pointFaults(draft: Draft): Fault[] {
  const spots = spotsIn(draft);
  return Object.entries(draft.points).flatMap(([id, { pages, statut }]) =>
    Object.entries(pages).flatMap(([content, ways]) =>
      (ways[0] ?? []).map((part): Fault => ({
        kind: 'formulation d’un point défaite',
        what: `${id}, ${content} : sans « ${part} » (${statut})`,
        content,
        plant: (copy) => {
          for (const spot of spots.filter((one) => one.content === content)) {
            const line = spot.line.replaceAll(
              new RegExp(escape(part).replaceAll(/['’]/g, "['’]"), 'giu'),
              'cela',
            );
            if (line !== spot.line) spot.write(line)(copy);
          }
        },
      })),
    ),
  );
}

function sheetFaults(draft: Draft): Fault[] {
  const entries = Object.keys(draft.sources);
  const statuses = ['sur', 'ambigu', 'date', 'sans-reponse'];
  return spokenIn(draft)
    .filter(({ words }) => words.statut !== undefined)
    .flatMap(({ content, words, flow, step }): Fault[] => {
      const change = (edit: (words: DraftWords) => void) => (copy: Draft) => {
        const found = wordsAt(copy, { flow, step });
        if (found !== undefined) edit(found);
      };
      const { statut = '', sources = [], contacts = [], suite = {} } = words;
      const own = sources.filter((source) => source !== 'guide');
      return [
        ...(statut === 'sur'
          ? []
          : [
              {
                kind: 'statut rendu certain',
                what: `${content} : ${statut}`,
                content,
                plant: change((one) => {
                  one.statut = 'sur';
                }),
              },
            ]),
        ...statuses
          .filter((other) => other !== statut && other !== 'sur')
          .map((other): Fault => ({
            kind: 'statut changé',
            what: `${content} : ${other} au lieu de ${statut}`,
            content,
            plant: change((one) => {
              one.statut = other;
            }),
          })),
        ...own.flatMap((source, index): Fault[] => [
          {
            kind: 'source perdue',
            what: `${content} : ${source}`,
            content,
            plant: change((one) => {
              one.sources = sources.filter((other) => other !== source);
            }),
          },
          {
            kind: 'source prise pour une autre',
            what: `${content} : ${source}`,
            content,
            plant: change((one) => {
              const other = entries[(entries.indexOf(source) + 5 + index) % entries.length] ?? '';
              one.sources = sources.map((now) => (now === source ? other : now));
            }),
          },
        ]),
        {
          kind: 'canaux retirés',
          what: content,
          content,
          plant: change((one) => {
            one.contacts = [];
          }),
        },
        {
          kind: 'canal inconnu',
          what: content,
          content,
          plant: change((one) => {
            one.contacts = [...contacts, 'fax'];
          }),
        },
        ...Object.keys(suite).map((path): Fault => ({
          kind: 'suite qui ne mène nulle part',
          what: `${content} : ${path}`,
          content,
          plant: change((one) => {
            one.suite = { ...suite, [`${path}-ancienne`]: suite[path] ?? '' };
          }),
        })),
      ];
    });
}

/** A line that alone tells a fact is taken away: the fact is then told nowhere. */
function lostFacts(
  draft: Draft,
  tells: (data: GuideData) => ReadonlyMap<string, readonly string[]>,
): Fault[] {
  const spots = spotsIn(draft).filter(({ field }) => !['titre', 'question', 'dire'].includes(field));
  const sole = [...tells(draft as unknown as GuideData)].filter(([, contents]) => contents.length === 1);
  return sole.flatMap(([fact, [content = '']]): Fault[] => [
    {
      kind: 'fait qui n’est plus dit',
      what: `${fact}, sur ${content}`,
      content,
      plant: (copy) => {
        // From the end, so that the lines before keep their places.
        for (const spot of spots.filter((one) => one.content === content).toReversed()) {
          if (spot.field === 'faire' || spot.field === 'bonASavoir' || spot.field === 'essentiel') {
            spot.remove(copy);
          }
        }
        const words = copy.words.flatMap((file) =>
          Object.entries(file.steps).map(
            ([step, one]) => [contentOf(copy, { flow: file.flow, step }), one] as const,
          ),
        );
        for (const [name, one] of words) if (name === content) one.faire = ['Regardez votre écran.'];
      },
    },
  ]);
}

// ——— What rests on answers ———

/** What answers say of the person, what people ask and say, and whom they cannot reach. */
function earnedFaults(draft: Draft): Fault[] {
  const spoken = spokenIn(draft);
  const said = spoken.flatMap(({ content, words }) =>
    Object.values(words.siReponse ?? {}).map((statement) => ({ content, statement })),
  );
  return spoken.flatMap(({ content, words, flow, step }, rank): Fault[] => {
    const change = (edit: (words: DraftWords) => void) => (copy: Draft) => {
      const found = wordsAt(copy, { flow, step });
      if (found !== undefined) edit(found);
    };
    const answers = Object.keys(words.reponses ?? {});
    const [first, second] = answers;
    const heard = Object.keys(words.dits ?? {});
    // A statement of somewhere else: nobody on the way to this page has said it.
    const foreign = said.filter((one) => one.content !== content)[(rank * 7) % Math.max(1, said.length - 1)];
    const isSheet = words.statut !== undefined;
    return [
      ...answers.map((id): Fault => ({
        kind: 'ce que dit une réponse retiré',
        what: `${content} : ${id}`,
        content,
        plant: change((one) => {
          delete one.siReponse?.[id];
        }),
      })),
      ...(first === undefined || second === undefined || words.siReponse === undefined
        ? []
        : [
            {
              kind: 'deux réponses disent la même chose',
              what: content,
              content,
              plant: change((one) => {
                if (one.siReponse !== undefined) one.siReponse[second] = one.siReponse[first] ?? '';
              }),
            },
          ]),
      ...(heard.length === 0 || answers.length < 2
        ? []
        : [
            {
              kind: 'une phrase des gens donnée à deux réponses',
              what: content,
              content,
              plant: change((one) => {
                const [from = ''] = heard;
                const to = answers.find((id) => id !== from) ?? '';
                one.dits = { ...one.dits, [to]: one.dits?.[from] ?? '' };
              }),
            },
          ]),
      ...(isSheet && words.demande !== undefined
        ? [
            {
              kind: 'question des gens retirée',
              what: content,
              content,
              plant: change((one) => {
                delete one.demande;
              }),
            },
          ]
        : []),
      ...(isSheet ? (words.sans ?? []) : []).map((channel): Fault => ({
        kind: 'canal que la personne ne peut pas utiliser',
        what: `${content} : ${channel}`,
        content,
        plant: change((one) => {
          one.contacts = [...(one.contacts ?? []), channel];
        }),
      })),
      ...(isSheet && foreign !== undefined
        ? [
            {
              kind: 'dit à quelqu’un qui ne l’a pas dit',
              what: `${content} : ${foreign.statement}`,
              content,
              plant: change((one) => {
                const sentence = `${foreign.statement[0]?.toUpperCase() ?? ''}${foreign.statement.slice(1)}.`;
                one.bonASavoir = [...(one.bonASavoir ?? []), sentence];
              }),
            },
          ]
        : []),
    ];
  });
}

// ——— The facts and the readings ———

function factFaults(draft: Draft): Fault[] {
  const facts = Object.entries(draft.sources).flatMap(([entry, { faits }]) =>
    Object.keys(faits).map((id) => ({ entry, id })),
  );
  return [
    ...facts.map(({ entry, id }): Fault => ({
      kind: 'fait retiré de la fiche',
      what: `${entry}/${id}`,
      plant: (copy) => {
        delete copy.sources[entry]?.faits[id];
      },
    })),
    ...Object.entries(draft.valeurs).map(([name, { valeur }]): Fault => ({
      kind: 'valeur changée',
      what: `${name} : ${valeur}`,
      plant: (copy) => {
        const value = copy.valeurs[name];
        if (value !== undefined)
          value.valeur = /\d/.test(valeur) ? valeur.replace(/\d/, '9') : `${valeur} et demi`;
      },
    })),
    ...draft.interface.aide.canaux.map((name): Fault => ({
      kind: 'sortie vers une personne retirée',
      what: name,
      plant: (copy) => {
        copy.interface.aide.canaux = copy.interface.aide.canaux.filter((other) => other !== name);
      },
    })),
    ...Object.keys(draft.channels).map((name): Fault => ({
      kind: 'sortie vers une personne retirée',
      what: `channels.${name}`,
      plant: (copy) => {
        delete copy.channels[name];
      },
    })),
    ...Object.entries(draft.relectures).flatMap(([content, { historique }]): Fault[] => {
      const change =
        (edit: (last: { le: string; aRevoirLe: string; note: string }) => void) => (copy: Draft) => {
          const last = copy.relectures[content]?.historique.at(-1);
          if (last !== undefined) edit(last);
        };
      return historique.length === 0
        ? []
        : [
            {
              kind: 'date de relecture changée sans note',
              what: content,
              plant: change((last) => {
                last.aRevoirLe = last.aRevoirLe.replace(/\d\d$/, (day) => (day === '15' ? '16' : '15'));
              }),
            },
            {
              kind: 'relecture vieille d’un an, sa date laissée',
              what: content,
              plant: change((last) => {
                last.le = last.le.replace(/^\d{4}/, (year) => String(Number(year) - 2));
              }),
            },
            {
              kind: 'relecture effacée',
              what: content,
              plant: (copy: Draft) => {
                delete copy.relectures[content];
              },
            },
          ];
    }),
  ];
}

/**
 * Every fault that can be planted in a guide, kind by kind.
 *
 * @param tells the contents that tell each fact, as the checks see it.
 */
export function faultsFor(
  data: GuideData,
  tells: (data: GuideData) => ReadonlyMap<string, readonly string[]>,
): Fault[] {
  const draft = JSON.parse(JSON.stringify(data)) as Draft;
  return [
    ...edgeFaults(draft),
    ...swapFaults(draft),
    ...stepFaults(draft),
    ...textFaults(draft),
    ...pointFaults(draft),
    ...sheetFaults(draft),
    ...lostFacts(draft, tells),
    ...earnedFaults(draft),
    ...factFaults(draft),
  ];
}

/** A generator of numbers from 0 to 1 that always gives the same ones from a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some faults of each kind, the same ones from the same seed. */
export function sampleOf<T extends { readonly kind: string }>(
  faults: readonly T[],
  most: number,
  seed: number,
): T[] {
  const random = dice(seed);
  const kinds = new Map<string, T[]>();
  for (const fault of faults) kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), fault]);
  return [...kinds.values()].flatMap((all) => {
    const drawn = all.map((fault) => ({ fault, rank: random() })).toSorted((a, b) => a.rank - b.rank);
    return drawn.slice(0, most).map(({ fault }) => fault);
  });
}
