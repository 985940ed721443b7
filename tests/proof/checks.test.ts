/**
 * Every check of the content: it finds nothing in the guide, and it finds each fault that is planted in a guide that was frozen. A plant names
 * the pages that it breaks, and an owner may rename any of theirs.
 */
import { describe, expect, test, vi } from 'vitest';
import { CHECKS, checkGuide, measureGuide } from '../../src/proof/checks.ts';
import { subjectOf, type Subject } from '../../src/proof/checks/check.ts';
import { fingerprintOf, givenUnder, REVIEWS_CHECKS } from '../../src/proof/checks/reviews.ts';
import type { GuideData } from '../../src/proof/guide-data.ts';
import type { QuestionWords, ReplyWords } from '../../src/words/words.ts';
import { addDays, lastReading, lastReadingOf, oneYearAfter, withReading } from '../../src/guide/readings.ts';
import { frozen } from '../fixtures/frozen.ts';
import { data } from '../guide.ts';

// A fault planted is a whole guide read again: seconds, when the computer is busy elsewhere.
vi.setConfig({ testTimeout: 30_000 });

type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;

/** A guide that may be changed. */
type Copy = Open<GuideData>;
type OpenFlow = { initial: string; states: Record<string, OpenStep> };
type OpenStep = {
  tags?: string;
  type?: string;
  on?: Record<string, string>;
  onDone?: string;
} & Partial<OpenFlow>;

/** The day of the last reading: the guide is judged then, so that no test fails because time has passed. */
const today = lastReadingOf(data.relectures);
const frozenDay = lastReadingOf(frozen.relectures);

/** The flow at the end of some keys, to be changed. */
function flowAt(copy: Copy, ...keys: string[]): OpenFlow {
  let flow = copy.root as unknown as OpenFlow;
  for (const key of keys) {
    const step = flow.states[key];
    if (step?.states === undefined || step.initial === undefined) throw new Error(`${key} : pas un flux`);
    flow = step as OpenFlow;
  }
  return flow;
}

/** The answers of a step, to be changed. */
function answersOf(flow: OpenFlow, key: string): Record<string, string> {
  const on = flow.states[key]?.on;
  if (on === undefined) throw new Error(`${key} : pas de réponses`);
  return on;
}

function wordsOf(copy: Copy, content: string): unknown {
  const [flow = '', step = ''] = content.includes('/') ? content.split('/') : [copy.words[0]?.flow, content];
  const words = copy.words.find((file) => file.flow === flow)?.steps[step];
  if (words === undefined) throw new Error(`${content} : pas de mots`);
  return words;
}

// A reply has every field of a sheet that the plants below change.
const sheet = (copy: Copy, content: string) => wordsOf(copy, content) as Open<ReplyWords>;
const question = (copy: Copy, content: string) => wordsOf(copy, content) as Open<QuestionWords>;

function review(copy: Copy, content: string) {
  const found = copy.relectures[content];
  const reading = found?.historique.at(-1);
  if (found === undefined || reading === undefined) throw new Error(`${content} : jamais relu`);
  return { ...found, reading };
}

function factAt(copy: Copy, entry: string, id: string) {
  const fact = copy.sources[entry]?.faits[id];
  if (fact === undefined) throw new Error(`${entry}/${id} : pas de fait`);
  return fact;
}

function point(copy: Copy, id: string) {
  const found = copy.points[id];
  if (found === undefined) throw new Error(`${id} : pas de point`);
  return found;
}

const REPLY = 'declarer/attendre-la-date';
const UNSURE = 'apres-envoi/corriger';
const ADVICE = 'connexion/mot-de-passe';
const ASKED = 'retard/relance';

/** The faults: the check that must find it, what it is, and how it is planted. */
const FAULTS: readonly (readonly [check: string, fault: string, plant: (copy: Copy) => void])[] = [
  // ——— The map ———
  [
    'étape atteinte',
    'a step that no answer leads to',
    (copy) => {
      flowAt(copy, 'declarer').states['perdue'] = { tags: 'reply' };
    },
  ],
  [
    'pas de boucle',
    'an answer that leads back',
    (copy) => {
      answersOf(flowAt(copy, 'declarer'), 'date')['je-ne-sais-pas'] = 'visible';
    },
  ],
  [
    'pas d’impasse',
    'two questions that only lead to each other',
    (copy) => {
      const { states } = flowAt(copy, 'declarer');
      states['ici'] = { on: { 'a': 'la' } };
      states['la'] = { on: { 'b': 'ici' } };
      answersOf(flowAt(copy, 'declarer'), 'date')['je-ne-sais-pas'] = 'ici';
    },
  ],
  [
    'longueur des chemins',
    'four more questions on the way',
    (copy) => {
      const { states } = flowAt(copy, 'declarer');
      const rest = answersOf(flowAt(copy, 'declarer'), 'date');
      for (const n of [1, 2, 3, 4]) states[`de-plus-${n}`] = { on: { 'a': `de-plus-${n + 1}` } };
      states['de-plus-5'] = { on: { ...rest } };
      states['date'] = { on: { 'a': 'de-plus-1' } };
    },
  ],
  [
    'longueur des chemins',
    'five questions before every goal',
    (copy) => {
      const { states } = flowAt(copy);
      for (const goal of Object.keys(answersOf(flowAt(copy), 'accueil'))) {
        const detour = states[goal];
        if (detour?.states === undefined) continue;
        for (const n of [1, 2, 3])
          detour.states[`avant-${n}`] = { on: { 'a': n === 3 ? `${detour.initial}` : `avant-${n + 1}` } };
        detour.initial = 'avant-1';
      }
    },
  ],
  [
    'détour relié',
    'a detour that nobody enters',
    (copy) => {
      // Whatever steps lead to the detour today, none does any more.
      for (const { on } of Object.values(flowAt(copy, 'declarer').states)) {
        for (const [id, to] of Object.entries(on ?? {})) {
          if (on !== undefined && to === 'retard') on[id] = 'interroger-la-caisse';
        }
      }
    },
  ],
  [
    'détour relié',
    'a detour that says where it returns and never does',
    (copy) => {
      const flow = flowAt(copy, 'declarer', 'adresse-changee');
      for (const step of Object.values(flow.states)) {
        for (const [id, to] of Object.entries(step.on ?? {})) {
          if (flow.states[to]?.type === 'final' && step.on !== undefined) step.on[id] = 'ecrire-a-la-caisse';
        }
      }
    },
  ],
  [
    'détour vers l’avant',
    'a detour that returns to the question just left',
    (copy) => {
      const detour = flowAt(copy, 'declarer').states['connexion'];
      if (detour !== undefined) detour.onDone = 'connecte';
    },
  ],
  [
    'détour partout le même',
    'a copy of a detour with another answer',
    (copy) => {
      const { states } = flowAt(copy, 'declarer');
      const twin = structuredClone(states['connexion']);
      if (twin === undefined) throw new Error('pas de détour');
      states['connexion'] = twin;
      delete answersOf(twin as OpenFlow, 'message')['indisponible'];
      const [last = ''] = Object.keys(answersOf(twin as OpenFlow, 'message')).slice(-1);
      delete answersOf(twin as OpenFlow, 'message')[last];
    },
  ],
  [
    'des mots pour chaque page',
    'a page without words',
    (copy) => {
      const file = copy.words.find(({ flow }) => flow === 'retard');
      delete file?.steps['relance-recue'];
    },
  ],
  [
    'des mots pour chaque page',
    'words of another kind of page',
    (copy) => {
      const file = copy.words.find(({ flow }) => flow === 'retard');
      if (file !== undefined) file.steps['relance-recue'] = structuredClone(question(copy, ASKED));
    },
  ],
  [
    'des mots pour chaque page',
    'words left of a page that is gone',
    (copy) => {
      const file = copy.words.find(({ flow }) => flow === 'retard');
      if (file !== undefined) file.steps['disparue'] = structuredClone(sheet(copy, 'retard/relance-recue'));
    },
  ],
  [
    'ce que les réponses disent',
    'an answer that says nothing of the person',
    (copy) => {
      delete question(copy, ASKED).siReponse;
    },
  ],
  [
    'ce que les réponses disent',
    'a statement of no answer',
    (copy) => {
      const asked = question(copy, ASKED);
      asked.siReponse = { ...asked.siReponse, 'autre': 'vous attendez' };
    },
  ],
  [
    'ce que les réponses disent',
    'a statement in the person’s own mouth',
    (copy) => {
      const asked = question(copy, ASKED);
      asked.siReponse = { ...asked.siReponse, 'recue': 'je l’ai reçue' };
    },
  ],
  [
    'ce que les gens demandent',
    'a page that answers no question',
    (copy) => {
      delete sheet(copy, REPLY).demande;
    },
  ],
  [
    'ce que les gens demandent',
    'a question that asks nothing',
    (copy) => {
      sheet(copy, REPLY).demande = 'Attendez la date.';
    },
  ],
  [
    'ce que les gens disent',
    'phrases of no answer',
    (copy) => {
      const asked = question(copy, ASKED);
      asked.dits = { ...asked.dits, 'autre': 'j’ai reçu une relance' };
    },
  ],
  [
    'ce que les gens disent',
    'a phrase that says two answers of one question',
    (copy) => {
      const asked = question(copy, ASKED);
      asked.dits = { 'recue': 'j’ai reçu une relance', 'pas-encore': 'j’ai reçu la relance hier' };
    },
  ],
  [
    'ce que les gens disent',
    'a phrase that says nothing',
    (copy) => {
      const asked = question(copy, ASKED);
      asked.dits = { ...asked.dits, 'papier': 'et alors' };
    },
  ],
  [
    'libellés des réponses',
    'a label of no answer',
    (copy) => {
      question(copy, ASKED).reponses['autre'] = 'Autre réponse';
    },
  ],
  [
    'libellés des réponses',
    'an answer without label',
    (copy) => {
      delete question(copy, ASKED).reponses['recue'];
    },
  ],
  [
    'libellés des réponses',
    'a label under another name',
    (copy) => {
      const { reponses } = question(copy, ASKED);
      delete reponses['recue'];
      reponses['reçu'] = 'Oui, je l’ai reçue';
    },
  ],
  [
    'sortie humaine',
    'no messaging among the ways out',
    (copy) => {
      copy.interface.aide.canaux = copy.interface.aide.canaux.filter((name) => name !== 'messagerie');
    },
  ],
  [
    'sortie humaine',
    'a channel that does not exist',
    (copy) => {
      sheet(copy, REPLY).contacts.push('pigeon');
    },
  ],
  [
    'sortie humaine',
    'a way out that has lost its channel',
    (copy) => {
      delete copy.channels['courrier'];
    },
  ],
  [
    'un canal par fiche',
    'a reply that names nobody to reach',
    (copy) => {
      sheet(copy, REPLY).contacts = [];
    },
  ],
  [
    'je ne sais pas',
    'a question that must be known',
    (copy) => {
      question(copy, ASKED).reponses['pas-encore'] = 'Non, pas encore';
    },
  ],
  [
    'je ne sais pas',
    'a « je ne sais pas comment… » that is one case among others',
    (copy) => {
      question(copy, ASKED).reponses['pas-encore'] = 'Je ne sais pas comment lire la relance';
    },
  ],
  [
    'réponses distinctes',
    'two labels alike',
    (copy) => {
      const { reponses } = question(copy, ASKED);
      reponses['recue'] = reponses['pas-encore'] ?? '';
    },
  ],
  [
    'réponses distinctes',
    'two answers to one place',
    (copy) => {
      answersOf(flowAt(copy, 'declarer', 'retard'), 'relance')['recue'] = 'relance-jamais-venue';
    },
  ],
  [
    'forme des libellés',
    'a label without capital',
    (copy) => {
      question(copy, ASKED).reponses['recue'] = 'oui, je l’ai reçue';
    },
  ],
  [
    'forme des libellés',
    'a label with a final dot',
    (copy) => {
      question(copy, ASKED).reponses['recue'] = 'Oui, je l’ai reçue.';
    },
  ],
  [
    'identifiants',
    'an accent in a name',
    (copy) => {
      flowAt(copy, 'declarer').states['déjà'] = { tags: 'reply' };
    },
  ],
  [
    'adresses réservées',
    'a goal at the address of the console',
    (copy) => {
      flowAt(copy).states['conseiller'] = { tags: 'reply' };
    },
  ],
  [
    'accueil',
    'one goal too many',
    (copy) => {
      answersOf(flowAt(copy), 'accueil')['encore'] = 'connexion-reussie';
    },
  ],
  [
    'accueil',
    'a home page that does not end with something else',
    (copy) => {
      question(copy, 'accueil').reponses['autre-chose'] = 'Je ne sais pas par où commencer';
    },
  ],
  [
    'suites',
    'a page to go on with that does not exist',
    (copy) => {
      sheet(copy, REPLY).suite['declarer/nulle-part'] = 'Je continue';
    },
  ],
  [
    'suites',
    'a reply that goes on with nothing of the declaration',
    (copy) => {
      sheet(copy, REPLY).suite = { 'connexion/message': 'Je me connecte' };
    },
  ],

  // ——— The words ———
  [
    'longueur des phrases',
    'a sentence of more than twenty words',
    (copy) => {
      sheet(copy, REPLY).faire.push(`Lisez ${'bien '.repeat(20)}la page.`);
    },
  ],
  [
    'longueur des phrases',
    'too long a sentence read aloud',
    (copy) => {
      sheet(copy, REPLY).dire.push(`Je lis ${'bien '.repeat(20)}la page.`);
    },
  ],
  [
    'longueur d’un souffle',
    'three sentences in a breath',
    (copy) => {
      sheet(copy, REPLY).dire.push('Un. Deux. Puis.');
    },
  ],
  [
    'lisibilité',
    'an administration’s sentence',
    (copy) => {
      sheet(copy, REPLY).faire = Array.from(
        { length: 12 },
        () => 'Régularisation administrative complémentaire nécessitant préalablement une autorisation.',
      );
    },
  ],
  [
    'lisibilité',
    'an exception that is not needed',
    (copy) => {
      copy.regles.plusDifficiles[REPLY] = 'Cette page doit être plus difficile que les autres.';
    },
  ],
  [
    'apostrophes',
    'a typewriter’s apostrophe',
    (copy) => {
      sheet(copy, REPLY).faire.push("Attendez l'envoi.");
    },
  ],
  [
    'apostrophes',
    'one in the words for the search',
    (copy) => {
      sheet(copy, REPLY).mots = ["j'attends"];
    },
  ],
  [
    'mots interdits',
    'DSH developed',
    (copy) => {
      sheet(copy, REPLY).faire.push('C’est la déclaration de situation et de habitudes (DSH).');
    },
  ],
  [
    'mots interdits',
    'a guide that calls itself FALC',
    (copy) => {
      sheet(copy, REPLY).mots = ['FALC'];
    },
  ],
  [
    'mots interdits',
    'one secret for another',
    (copy) => {
      sheet(copy, ADVICE).faire.push('C’est votre code confidentiel.');
    },
  ],
  [
    'mots interdits',
    'a frequency',
    (copy) => {
      sheet(copy, REPLY).dire.push('Elle revient tous les trimestres.');
    },
  ],
  [
    'mots interdits',
    'a date that only the adviser sees',
    (copy) => {
      sheet(copy, REPLY).savoir = ['Elle part en janvier.'];
    },
  ],
  [
    'code sans nom',
    'a bare « code »',
    (copy) => {
      sheet(copy, REPLY).faire.push('Tapez votre code.');
    },
  ],
  [
    'code et mot de passe',
    'a password where a provisional code is typed',
    (copy) => {
      sheet(copy, 'code-provisoire/nouveau-code').faire.push('Tapez votre mot de passe.');
    },
  ],
  [
    'sigles',
    'initials without their meaning',
    (copy) => {
      sheet(copy, REPLY).faire.push('Écrivez à votre CPAM.');
    },
  ],
  [
    'vouvoiement',
    'a familiar word',
    (copy) => {
      sheet(copy, REPLY).faire.push('Si tu veux, attends.');
    },
  ],
  [
    'rien de vide',
    'an empty sentence',
    (copy) => {
      sheet(copy, REPLY).faire.push(' ');
    },
  ],
  [
    'rien de vide',
    'a sheet with nothing to do',
    (copy) => {
      sheet(copy, REPLY).faire = [];
    },
  ],

  [
    'l’essentiel d’abord',
    'a reply without its short answer',
    (copy) => {
      delete sheet(copy, REPLY).essentiel;
    },
  ],

  // ——— Where it comes from ———
  [
    'entrées de la fiche',
    'an entry that is gone',
    (copy) => {
      delete copy.sources['S09'];
    },
  ],
  [
    'entrées de la fiche',
    'an entry that the sheet does not have',
    (copy) => {
      copy.sources['S33'] = { sujet: 'Autre', faits: {} };
    },
  ],
  [
    'entrées de la fiche',
    'an entry that no page cites',
    (copy) => {
      for (const { steps } of copy.words) {
        for (const words of Object.values(steps))
          words.sources = words.sources?.filter((one) => one !== 'S32') ?? [];
      }
    },
  ],
  [
    'sources des pages',
    'a page that comes from nowhere',
    (copy) => {
      sheet(copy, REPLY).sources = [];
    },
  ],
  [
    'sources des pages',
    'a page that cites an entry which does not exist',
    (copy) => {
      question(copy, ASKED).sources = ['S99'];
    },
  ],
  [
    'faits complets',
    'an entry without facts',
    (copy) => {
      copy.sources['S09'] = { sujet: 'Service', faits: {} };
    },
  ],
  [
    'faits complets',
    'a fact that may be said by saying nothing',
    (copy) => {
      factAt(copy, 'S09', 'plus-tard').dit = [[]];
    },
  ],
  [
    'faits complets',
    'a fact that gives an unknown value',
    (copy) => {
      factAt(copy, 'S09', 'plus-tard').donne = ['inconnue'];
    },
  ],
  [
    'faits dits',
    'a fact that is no longer told',
    (copy) => {
      const words = sheet(copy, 'remplir/salaire-de-comparaison');
      words.essentiel = (words.essentiel ?? '').replace(/Sans travail salarié[^.]*\./, '');
    },
  ],
  [
    'faits dits',
    'a fact of the sheet that no page tells yet',
    (copy) => {
      const entry = copy.sources['S09'];
      if (entry !== undefined)
        entry.faits['nouveau'] = { texte: 'Autre chose.', dit: [['tout autre chose']] };
    },
  ],
  [
    'citations utiles',
    'a citation of which the page says nothing',
    (copy) => {
      sheet(copy, REPLY).sources.push('S32');
    },
  ],
  [
    'faits cités',
    'a fact told without its entry',
    (copy) => {
      const words = sheet(copy, 'remplir/ce-qu-est-l-asi');
      words.sources = words.sources.filter((source) => source !== 'S30');
    },
  ],
  [
    'nombres de la fiche',
    'a number of nobody’s',
    (copy) => {
      sheet(copy, REPLY).faire.push('Attendez 4 jours.');
    },
  ],
  [
    'nombres de la fiche',
    'a number on a screen',
    (copy) => {
      copy.interface.promesse = 'Un guide en 12 pages.';
    },
  ],
  [
    'nombres de la fiche',
    'a number that only the adviser sees',
    (copy) => {
      sheet(copy, REPLY).savoir = ['Délai usuel : 10 jours.'];
    },
  ],
  [
    'délais de la fiche',
    'a delay in letters',
    (copy) => {
      sheet(copy, REPLY).faire.push('Attendez quelques semaines.');
    },
  ],
  [
    'délais de la fiche',
    'a delay of one',
    (copy) => {
      sheet(copy, REPLY).faire.push('Rappelez dans une semaine.');
    },
  ],
  [
    'délais de la fiche',
    'a number in letters',
    (copy) => {
      sheet(copy, REPLY).faire.push('Essayez trois fois.');
    },
  ],
  [
    'valeurs citées',
    'a number of an entry that the page does not cite',
    (copy) => {
      sheet(copy, REPLY).faire.push('Attendez 15 jours.');
    },
  ],
  [
    'valeurs citées',
    'a channel of an entry that the page does not cite',
    (copy) => {
      sheet(copy, REPLY).faire.push('Allez à une borne.');
    },
  ],
  [
    'valeurs citées',
    'a form of an entry that the page does not cite',
    (copy) => {
      sheet(copy, REPLY).faire.push('Prenez le formulaire.');
    },
  ],
  [
    'valeurs citées',
    'a delay said to a caller',
    (copy) => {
      sheet(copy, REPLY).dire.push('Une relance vient sous un mois.');
    },
  ],
  [
    'valeurs citées',
    'a channel among the contacts',
    (copy) => {
      sheet(copy, REPLY).contacts.push('depot');
    },
  ],
  [
    'valeurs citées',
    'the messaging on a page that neither cites it nor advises',
    (copy) => {
      const words = sheet(copy, 'connexion/revenir-plus-tard');
      words.sources = ['S09'];
      words.siEchec = ['Écrivez par la messagerie.'];
    },
  ],
  [
    'valeurs utiles',
    'a value that no fact gives',
    (copy) => {
      copy.valeurs['orpheline'] = { sorte: 'nombre', valeur: '12' };
    },
  ],
  [
    'valeurs utiles',
    'a value that no page shows',
    (copy) => {
      copy.valeurs['muette'] = { sorte: 'nombre', valeur: '12' };
      factAt(copy, 'S09', 'plus-tard').donne = ['muette'];
    },
  ],
  [
    'valeurs utiles',
    'a channel that the sheet does not give',
    (copy) => {
      copy.channels['pigeon'] = { nom: 'un pigeon', comment: 'Il vole.' };
    },
  ],
  [
    'entrées à leur place',
    'an entry named to the public',
    (copy) => {
      sheet(copy, REPLY).faire.push('Voir S17.');
    },
  ],
  [
    'entrées à leur place',
    'an entry that does not exist',
    (copy) => {
      sheet(copy, REPLY).savoir = ['Voir S77.'];
    },
  ],
  [
    'messages à copier',
    'a message that is not one',
    (copy) => {
      sheet(copy, REPLY).message = 'Merci de répondre.';
    },
  ],

  // ——— The points to clarify ———
  [
    'points à clarifier',
    'a point that is gone',
    (copy) => {
      delete copy.points['C7'];
    },
  ],
  [
    'points à clarifier',
    'a point that is not in the list',
    (copy) => {
      copy.points[`C${copy.regles.points + 1}`] = structuredClone(point(copy, 'C7'));
    },
  ],
  [
    'points complets',
    'a point that no page carries',
    (copy) => {
      point(copy, 'C7').pages = {};
    },
  ],
  [
    'points complets',
    'a point on a page that does not exist',
    (copy) => {
      point(copy, 'C7').pages['mon-compte/disparue'] = [['caisse']];
    },
  ],
  [
    'points complets',
    'a point about an entry that does not exist',
    (copy) => {
      point(copy, 'C7').entrees.push('S99');
    },
  ],
  [
    'points complets',
    'a point whose pages cite none of its entries',
    (copy) => {
      point(copy, 'C7').entrees = ['S01'];
    },
  ],
  [
    'points complets',
    'a point that asks nothing',
    (copy) => {
      point(copy, 'C7').question = 'À voir.';
    },
  ],
  [
    'points complets',
    'a point without outcome',
    (copy) => {
      point(copy, 'C7').conclusion = '';
    },
  ],
  [
    'points complets',
    'a status that does not exist',
    (copy) => {
      Object.assign(point(copy, 'C7'), { statut: 'certain' });
    },
  ],
  [
    'points dits',
    'a page that has lost what its point asks to be said',
    (copy) => {
      const words = sheet(copy, UNSURE);
      words.faire = words.faire.filter((line) => !line.includes('justificatifs'));
    },
  ],
  [
    'jamais dit',
    'a promise that the sheet does not make',
    (copy) => {
      sheet(copy, 'retard/attendre-la-relance').faire.push('Votre pension continuera.');
    },
  ],
  [
    'jamais dit',
    'another name for a channel, said to a caller',
    (copy) => {
      sheet(copy, REPLY).dire.push('Passez par l’outil dépôt.doc.');
    },
  ],
  [
    'statuts',
    'a status made certain',
    (copy) => {
      sheet(copy, UNSURE).statut = 'sur';
    },
  ],
  [
    'statuts',
    'a status that is not that of the point',
    (copy) => {
      sheet(copy, UNSURE).statut = 'sans-reponse';
    },
  ],
  [
    'statuts',
    'a doubt that no point explains',
    (copy) => {
      sheet(copy, REPLY).statut = 'date';
    },
  ],
  [
    'statuts',
    'a status that does not exist',
    (copy) => {
      Object.assign(sheet(copy, REPLY), { statut: 'certain' });
    },
  ],
  [
    'rien d’incertain dit comme sûr',
    'an unsure page that no longer says so',
    (copy) => {
      const words = sheet(copy, UNSURE);
      words.essentiel = (words.essentiel ?? '').replace(/Selon notre fiche, /, '') ?? '';
    },
  ],
  [
    'rien d’incertain dit comme sûr',
    'the silence of the sheet given as an answer',
    (copy) => {
      sheet(copy, 'declarer/toujours-invisible').statut = 'sur';
    },
  ],
  [
    'rien d’incertain dit comme sûr',
    'a subject that the sheet does not treat given as an answer',
    (copy) => {
      sheet(copy, 'autre-chose/hors-sujet').statut = 'sur';
    },
  ],
  [
    'rien d’incertain dit comme sûr',
    'a page without answer that does not say it',
    (copy) => {
      const words = sheet(copy, 'retard/relance-recue');
      words.essentiel = 'Selon notre fiche, votre caisse peut vous l’expliquer.';
    },
  ],
  [
    'rien d’incertain dit comme sûr',
    'an unsure page that does not lead to the caisse',
    (copy) => {
      Object.assign(sheet(copy, UNSURE), {
        titre: 'Écrivez',
        essentiel: 'Selon notre fiche, il faut écrire.',
        faire: ['Écrivez.'],
        bonASavoir: [],
        message: 'Bonjour, je vous écris pour une erreur.',
        siEchec: [],
        suite: {},
      });
    },
  ],
  [
    'questions',
    'a question that asks nothing',
    (copy) => {
      question(copy, ASKED).question = 'La relance.';
    },
  ],

  // ——— The readings ———
  [
    'mentions à jour',
    'a number changed without the texts by which sentences are known to say it',
    (copy) => {
      Object.assign(copy.valeurs['telephone'] ?? {}, { valeur: '01 02' });
    },
  ],
  [
    'pages relues',
    'a page that nobody read',
    (copy) => {
      delete copy.relectures[REPLY];
    },
  ],
  [
    'pages relues',
    'a reading of a page that is gone',
    (copy) => {
      copy.relectures['declarer/disparue'] = structuredClone(review(copy, REPLY));
    },
  ],
  [
    'responsables',
    'a person’s name',
    (copy) => {
      Object.assign(copy.relectures[REPLY] ?? {}, { responsable: 'Camille Martin' });
    },
  ],
  [
    'dates et notes',
    'a date changed by hand',
    (copy) => {
      const { reading } = review(copy, REPLY);
      reading.le = addDays(reading.le, -1);
    },
  ],
  [
    'dates et notes',
    'a later « à revoir le » without a reading',
    (copy) => {
      const { reading } = review(copy, REPLY);
      reading.aRevoirLe = addDays(reading.aRevoirLe, 1);
    },
  ],
  [
    'dates et notes',
    'a note rewritten afterwards',
    (copy) => {
      review(copy, REPLY).reading.note = 'Tout a été vérifié avec soin.';
    },
  ],
  [
    'dates et notes',
    'a reading without note',
    (copy) => {
      copy.relectures[REPLY] = again(copy, REPLY, { note: '' });
    },
  ],
  [
    'dates et notes',
    'a reading with the note of the one before',
    (copy) => {
      copy.relectures[REPLY] = again(copy, REPLY, { note: review(copy, REPLY).reading.note });
    },
  ],
  [
    'dates et notes',
    'a reading that is yet to come',
    (copy) => {
      copy.relectures[REPLY] = again(copy, REPLY, { today: addDays(frozenDay, 1) });
    },
  ],
  [
    'dates et notes',
    'a reading older than the one before',
    (copy) => {
      copy.relectures[REPLY] = again(copy, REPLY, { today: addDays(frozenDay, -400) });
    },
  ],
  [
    'dates et notes',
    'a next reading in more than a year',
    (copy) => {
      copy.relectures[REPLY] = again(copy, REPLY, { aRevoirLe: addDays(oneYearAfter(frozenDay), 1) });
    },
  ],
  [
    'dates et notes',
    'a date that does not exist',
    (copy) => {
      copy.relectures[REPLY] = again(copy, REPLY, { aRevoirLe: `${frozenDay.slice(0, 4)}-02-30` });
    },
  ],
  [
    'relue dans l’année',
    'a page read more than a year ago',
    (copy) => {
      const { responsable } = review(copy, REPLY);
      copy.relectures[REPLY] = { responsable, historique: [] };
      copy.relectures[REPLY] = again(copy, REPLY, { today: addDays(frozenDay, -367) });
    },
  ],
  [
    'à revoir',
    'a page whose day has come',
    (copy) => {
      const { responsable } = review(copy, REPLY);
      copy.relectures[REPLY] = { responsable, historique: [] };
      copy.relectures[REPLY] = again(copy, REPLY, {
        today: addDays(frozenDay, -30),
        aRevoirLe: frozenDay,
      });
    },
  ],
  [
    'modifié depuis la relecture',
    'words that are no longer those that were read',
    (copy) => {
      sheet(copy, REPLY).faire.push('Prenez votre temps.');
    },
  ],
  [
    'rien de perdu',
    'a fact that another page still tells',
    (copy) => {
      const words = sheet(copy, 'connexion/attendre');
      words.bonASavoir = (words.bonASavoir ?? []).filter((line) => !line.includes('FranceConnect'));
    },
  ],
  [
    'rien de perdu',
    'a contact taken away',
    (copy) => {
      sheet(copy, REPLY).contacts.pop();
    },
  ],
  [
    'rien de perdu',
    'a number told no longer',
    (copy) => {
      const words = sheet(copy, 'code-provisoire/nouveau-code');
      for (const key of ['essentiel', 'titre'] as const)
        words[key] = words[key]?.replace(/15 jours/, 'peu') ?? '';
      words.faire = words.faire.map((line) => line.replace('15 jours', 'peu'));
    },
  ],
  [
    'faits modifiés sans note',
    'a number of the sheet that changed',
    (copy) => {
      const value = copy.valeurs['dureeDuCode'];
      if (value !== undefined) value.valeur = '10 jours';
    },
  ],
  [
    'faits modifiés sans note',
    'a fact that is gone',
    (copy) => {
      delete copy.sources['S32']?.faits['smic'];
    },
  ],
  [
    'dates étalées',
    'every page to be read on one day',
    (copy) => {
      for (const { historique } of Object.values(copy.relectures)) {
        const last = historique.at(-1);
        if (last !== undefined) last.aRevoirLe = addDays(frozenDay, 90);
      }
    },
  ],
  [
    'libellés échangés',
    'the labels of two answers exchanged, their names telling',
    (copy) => {
      const { reponses } = question(copy, 'connexion/acces-adresse');
      [reponses['oui'], reponses['non']] = [reponses['non'] ?? '', reponses['oui'] ?? ''];
    },
  ],
  [
    'libellés échangés',
    'two answers exchanged, only their pages telling',
    (copy) => {
      const { reponses } = question(copy, 'connexion/message');
      [reponses['bloque'], reponses['indisponible']] = [
        reponses['indisponible'] ?? '',
        reponses['bloque'] ?? '',
      ];
    },
  ],
  [
    'libellés échangés',
    '« oui » said of an answer that says no',
    (copy) => {
      const { reponses } = question(copy, 'connexion/mot-de-passe');
      reponses['ca-ne-marche-pas'] = `Oui, ${reponses['ca-ne-marche-pas']}`;
    },
  ],
  [
    'carte enregistrée',
    'an answer that leads elsewhere than in the last registered map',
    (copy) => {
      answersOf(flowAt(copy, 'declarer', 'connexion'), 'message')['bloque'] = 'franceconnect';
    },
  ],
  [
    'carte enregistrée',
    'answers in another order',
    (copy) => {
      const flow = flowAt(copy, 'declarer');
      const answers = answersOf(flow, 'date');
      flow.states['date'] = { on: Object.fromEntries(Object.entries(answers).toReversed()) };
    },
  ],
  [
    'noms des canaux',
    'a channel under another name',
    (copy) => {
      sheet(copy, 'connexion/aide-connexion').bonASavoir = [
        'Écrivez par la messagerie de votre compte ameli (Espace client).',
      ];
    },
  ],

  // ——— The promises ———
  [
    'même libellé, même page',
    'a link that bears the label of a link to another page',
    (copy) => {
      const [label = ''] = Object.values(sheet(copy, UNSURE).suite);
      const [other = ''] = Object.keys(sheet(copy, REPLY).suite);
      sheet(copy, REPLY).suite[other] = label;
    },
  ],
  [
    'même libellé, même page',
    'an answer that bears the label of a link to another page',
    (copy) => {
      const [label = ''] = Object.values(sheet(copy, UNSURE).suite);
      question(copy, ASKED).reponses['recue'] = label;
    },
  ],
  [
    'geste sans retour',
    'a gesture that cannot be undone, told before what must come first',
    (copy) => {
      const { geste, dabord } = copy.regles.irreversible ?? { geste: '', dabord: [] };
      sheet(copy, REPLY).faire = [`Puis ${geste}.`, `Ensuite, ${dabord.join(' le ')}.`];
    },
  ],
  [
    'geste sans retour',
    'a gesture that cannot be undone, said aloud with no step to prepare it',
    (copy) => {
      sheet(copy, REPLY).dire = [`Maintenant, ${copy.regles.irreversible?.geste ?? ''}.`];
    },
  ],
  [
    'rien de demandé deux fois',
    'a question that offers what the question before it has just been told',
    (copy) => {
      const said = question(copy, 'declarer/compte-existant').siReponse?.['oui'] ?? '';
      const { siReponse } = question(copy, 'declarer/connecte');
      if (siReponse !== undefined) siReponse['oui'] = said;
    },
  ],
  [
    'rien de dit sans réponse',
    'a reply that says of the person what they said on another way',
    (copy) => {
      const said = question(copy, 'declarer/compte-existant').siReponse?.['non'] ?? '';
      sheet(copy, ADVICE).bonASavoir = [`${said.charAt(0).toUpperCase()}${said.slice(1)}.`];
    },
  ],
  [
    'rien de dit sans réponse',
    'a reply that takes one half of « ou » for what was said',
    (copy) => {
      const { siReponse } = question(copy, ASKED);
      if (siReponse !== undefined) siReponse['recue'] = 'vous avez reçu la relance, ou vous l’avez perdue';
      sheet(copy, 'retard/relance-recue').dire = ['Vous avez reçu la relance.'];
    },
  ],
  [
    'canaux utilisables',
    'a channel that cannot be used from there, left in the help of a page',
    (copy) => {
      delete sheet(copy, ADVICE).sans;
    },
  ],
  [
    'canaux utilisables',
    'a channel among the contacts of a page that does without it',
    (copy) => {
      sheet(copy, ADVICE).contacts = ['messagerie'];
    },
  ],
  [
    'canaux utilisables',
    'a channel offered by a page that does without it',
    (copy) => {
      sheet(copy, ADVICE).siEchec = ['Écrivez par la messagerie de votre compte ameli (Espace d’échanges).'];
    },
  ],
  [
    'canaux utilisables',
    'a channel that the page says to be of no use, left in its help',
    (copy) => {
      sheet(copy, REPLY).bonASavoir = [
        'La messagerie de votre compte ameli (Espace d’échanges) ne sert pas ici.',
      ];
    },
  ],
  [
    'canaux utilisables',
    'a channel that the adviser must not propose, left in the help',
    (copy) => {
      sheet(copy, REPLY).savoir = ['Ne pas proposer la messagerie ici.'];
    },
  ],
];

function again(
  copy: Copy,
  content: string,
  change: { note?: string; today?: string; aRevoirLe?: string },
): Open<GuideData['relectures'][string]> {
  const before = copy.relectures[content];
  if (before === undefined) throw new Error(`${content} : jamais relu`);
  const note = 'Relu mot à mot, pour voir.';
  const read = {
    content,
    donne: givenUnder(copy, content),
    mots: fingerprintOf(copy, content),
    note,
    today: frozenDay,
  };
  return structuredClone(withReading(before, { ...read, ...change })) as Open<
    GuideData['relectures'][string]
  >;
}

const copyOf = () => structuredClone(frozen) as Copy;

/** What one check finds in a guide. */
function found(name: string, subject: Subject) {
  const check = CHECKS.find((one) => one.name === name);
  if (check === undefined) throw new Error(`${name} : pas de vérification`);
  return check.find(subject);
}

const theGuide = subjectOf(data, today);
const theFrozen = subjectOf(frozen, frozenDay);

describe('the guide', () => {
  test.each(CHECKS.map(({ name }) => [name]))('has no fault: %s', (name) => {
    const faults = found(name, theGuide).filter(({ level = 'faute' }) => level === 'faute');
    expect(faults).toEqual([]);
  });

  test('is checked as a whole in no time', () => {
    const started = performance.now();
    const findings = checkGuide(data, { today });
    const spent = performance.now() - started;
    console.log(`checkGuide: ${CHECKS.length} checks in ${spent.toFixed(0)} ms`);
    expect(findings.filter(({ level }) => level === 'faute')).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  test.each(FAULTS)('%s: %s', (name, _, plant) => {
    const copy = copyOf();
    plant(copy);
    const before = found(name, theFrozen).length;
    expect(found(name, subjectOf(copy, frozenDay)).length).toBeGreaterThan(before);
  });

  test('by every check, each of which has a name of its own', () => {
    const planted = new Set(FAULTS.map(([name]) => name));
    expect(CHECKS.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
    expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  });

  test('and said in French, with what to do', () => {
    const copy = copyOf();
    for (const [, , plant] of FAULTS.filter(([name]) => /[Ss]tatuts|suites|sigles/.test(name))) plant(copy);
    const findings = checkGuide(copy, { today: frozenDay });
    expect(findings.length).toBeGreaterThan(3);
    for (const { message, where } of findings) {
      expect(message).toMatch(/^[\p{Lu}«].+[.?»"]$/su);
      expect(where).not.toBe('');
    }
  });
});

describe('a map that cannot be read', () => {
  const FLAWS: readonly (readonly [string, (copy: Copy) => void])[] = [
    [
      'an answer to nowhere',
      (copy) => {
        answersOf(flowAt(copy, 'declarer'), 'date')['depassee'] = 'nulle-part';
      },
    ],
    [
      'a start that does not exist',
      (copy) => {
        flowAt(copy, 'declarer').initial = 'nulle-part';
      },
    ],
    [
      'a detour that returns nowhere',
      (copy) => {
        const detour = flowAt(copy, 'declarer').states['connexion'];
        if (detour !== undefined) detour.onDone = 'nulle-part';
      },
    ],
    [
      'a detour that ends and does not say where it returns',
      (copy) => {
        delete flowAt(copy, 'declarer').states['connexion']?.onDone;
      },
    ],
    [
      'a detour that returns and never ends',
      (copy) => {
        const detour = flowAt(copy, 'declarer').states['retard'];
        if (detour !== undefined) detour.onDone = 'date';
      },
    ],
    [
      'a question without answers',
      (copy) => {
        flowAt(copy, 'declarer').states['date'] = { on: {} };
      },
    ],
    [
      'a reply that asks',
      (copy) => {
        flowAt(copy, 'declarer').states['choisir'] = { tags: 'reply', on: { 'a': 'date' } };
      },
    ],
    [
      'ends that only lead to each other',
      (copy) => {
        const flow = flowAt(copy, 'declarer');
        flow.states['a'] = { initial: 'fin', states: { 'fin': { type: 'final' } }, onDone: 'b' };
        flow.states['b'] = { initial: 'fin', states: { 'fin': { type: 'final' } }, onDone: 'a' };
        answersOf(flow, 'date')['depassee'] = 'a';
      },
    ],
    [
      'no map at all',
      (copy) => {
        Object.assign(copy, { root: undefined });
      },
    ],
  ];

  test.each(FLAWS)('is a fault, not a crash: %s', (_, plant) => {
    const copy = copyOf();
    plant(copy);
    expect(checkGuide(copy, { today: frozenDay }).map(({ check, level }) => [check, level])).toContainEqual([
      'carte lisible',
      'faute',
    ]);
  });

  test('nor does any other damage stop the checks', () => {
    const copy = copyOf();
    Object.assign(sheet(copy, REPLY), { faire: undefined });
    expect(checkGuide(copy, { today: frozenDay }).length).toBeGreaterThan(0);
    const bare = copyOf();
    Object.assign(bare, { words: undefined, relectures: undefined });
    expect(checkGuide(bare, { today: frozenDay }).length).toBeGreaterThan(0);
  });

  test('says which check could not be made, and why; the others go on', () => {
    const copy = copyOf();
    const [, fault, plant] = FAULTS[0] ?? [];
    plant?.(copy);
    const planted = checkGuide(copy, { today: frozenDay });
    expect(planted, fault).not.toEqual([]);
    Object.assign(copy, { valeurs: null });
    const findings = checkGuide(copy, { today: frozenDay });
    expect(findings).toEqual(expect.arrayContaining([...planted]));
    const failed = findings.filter(({ message }) => /n’a pas pu se faire : .*null/.test(message));
    expect(failed.length).toBeGreaterThan(0);
    const names = new Set(CHECKS.map(({ name }) => name));
    for (const { check, level, where } of failed) {
      expect([names.has(check), level, where]).toEqual([true, 'faute', 'guide']);
    }
  });

  test('says why the map could not be read', () => {
    const copy = copyOf();
    Object.assign(copy, { root: undefined });
    const [finding, ...others] = checkGuide(copy, { today: frozenDay });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ check: 'carte lisible', level: 'faute', where: 'guide' });
    expect(finding?.message).toMatch(/n’a pas pu se faire : .*undefined/);
  });
});

describe('time that passes', () => {
  const due = Object.values(data.relectures)
    .flatMap((one) => lastReading(one)?.aRevoirLe ?? [])
    .toSorted();
  const [first = ''] = due;

  test('makes pages to be read again, one after the other, and no fault within the year', () => {
    const on = (day: string) => {
      const subject = { ...theGuide, today: day };
      const findings = REVIEWS_CHECKS.flatMap(({ find }) => find(subject));
      return {
        faults: findings.filter(({ level = 'faute' }) => level === 'faute').length,
        overdue: found('à revoir', subject).length,
      };
    };
    expect(on(addDays(first, -1))).toEqual({ faults: 0, overdue: 0 });
    expect(on(first).overdue).toBe(due.filter((day) => day === first).length);
    expect(on(oneYearAfter(today)).overdue).toBe(due.length);
    expect(on(addDays(first, 30)).faults).toBe(0);
  });

  test('makes a fault of each page that nobody read for more than a year', () => {
    const oldest = Object.values(data.relectures)
      .flatMap((one) => lastReading(one)?.le ?? [])
      .reduce((old, le) => (le < old ? le : old));
    const outdated = (day: string) => found('relue dans l’année', { ...theGuide, today: day }).length;
    expect(outdated(oneYearAfter(oldest))).toBe(0);
    expect(outdated(addDays(oneYearAfter(oldest), 1))).toBeGreaterThan(0);
    expect(outdated(addDays(oneYearAfter(today), 1))).toBe(due.length);
  });
});

describe('the figures', () => {
  const figures = measureGuide(data, { today });

  test('are those of the guide', () => {
    expect(figures.entriesCited).toBe(data.regles.entrees);
    expect(figures.factsTold).toBe(figures.facts);
    expect(figures.facts).toBeGreaterThan(figures.entries);
    expect(figures.longest).toBeLessThanOrEqual(7);
    expect(figures.median).toBeGreaterThan(0);
    expect(figures.median).toBeLessThanOrEqual(figures.longest);
    expect(figures.hardest.index).toBeGreaterThanOrEqual(70);
    expect(figures.medianIndex).toBeGreaterThan(figures.hardest.index);
    expect(figures.pages).toBeGreaterThan(figures.contents);
    expect(figures.ways).toBeGreaterThan(figures.pages);
    expect(figures.points).toBe(data.regles.points);
    expect(figures.unsettled).toEqual(
      Object.keys(data.points).filter((id) => data.points[id]?.statut !== 'sur'),
    );
  });

  test('count what is overdue on the day that is asked', () => {
    expect(figures.overdue).toBe(0);
    const { next } = figures;
    expect(measureGuide(data, { today: next?.date ?? today }).overdue).toBeGreaterThan(0);
  });

  test('name the next page to read again: the first that is due after that day, if any', () => {
    const due = Object.entries(data.relectures)
      .flatMap(([content, one]) => ({ content, date: lastReading(one)?.aRevoirLe ?? '' }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(figures.reviews).toBe(due.length);
    for (const day of [today, due[0]?.date ?? '', due[20]?.date ?? '']) {
      const { overdue, next } = measureGuide(data, { today: day });
      expect(overdue).toBe(due.filter(({ date }) => date <= day).length);
      expect(next?.date).toBe(due.find(({ date }) => date > day)?.date);
    }
    const last = due.at(-1)?.date ?? '';
    expect(measureGuide(data, { today: last })).toMatchObject({ overdue: due.length, next: undefined });
    const reversed = Object.fromEntries(Object.entries(data.relectures).toReversed());
    expect(measureGuide({ ...data, relectures: reversed }, { today }).next?.date).toBe(figures.next?.date);
  });

  test('count neither a page that nobody read nor a fact that no page says', () => {
    const copy = copyOf();
    const before = measureGuide(frozen, { today: frozenDay });
    copy.relectures[REPLY] = { responsable: 'quelqu’un', historique: [] };
    Object.assign(copy.sources['S01']?.faits ?? {}, {
      nouveau: { texte: 'Nouveau.', dit: [['jamais dit nulle part']] },
    });
    const counted = measureGuide(copy, { today: frozenDay });
    expect(counted.reviews).toBe(before.reviews - 1);
    expect([counted.facts, counted.factsTold]).toEqual([before.facts + 1, before.factsTold]);
  });

  test('name the page that is the hardest to read', () => {
    const copy = copyOf();
    const before = measureGuide(frozen, { today: frozenDay });
    const hard =
      'Conformément aux réglementations administratives, régularisez immédiatement l’irrégularité déclarative.';
    sheet(copy, REPLY).faire = Array.from({ length: 9 }, () => hard);
    const { hardest } = measureGuide(copy, { today: frozenDay });
    expect(hardest.content).toBe(REPLY);
    expect(hardest.index).toBeLessThan(before.hardest.index);
  });
});
