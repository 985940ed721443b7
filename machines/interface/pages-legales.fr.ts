// Ces mots restent en TypeScript : ils prennent leurs liens et leurs lois dans fiche/references.ts, et le nom de ce qui reste dans un navigateur dans
// guide.ts.
import type { LegalWords } from '../../src/guide/legal.ts';
import { references } from '../fiche/references.ts';
import { identity } from '../guide.ts';

/**
 * Les mots des pages légales. « {nom} » et les autres viennent de `organisme.json` ; un champ vide s’affiche « à compléter ».
 * « [texte](adresse) » fait un lien.
 */
export const pagesLegalesFr: LegalWords = {
  references,
  aCompleter: '[à compléter : {champ}]',
  champs: {
    nom: 'nom de l’organisme',
    adresse: 'adresse de l’organisme',
    telephone: 'téléphone de l’organisme',
    adresseDuSite: 'adresse de ce site',
    directeurDePublication: 'nom du directeur de la publication',
    origineDuGuide: 'qui a écrit ce guide, et avec quelle fiche',
    hebergeur: 'nom de l’hébergeur',
    adresseDeLHebergeur: 'adresse de l’hébergeur',
    telephoneDeLHebergeur: 'téléphone de l’hébergeur',
    journauxDeLHebergeur: 'ce que l’hébergeur garde des visites, et combien de temps',
    contactDonnees: 'contact pour les données personnelles',
    contactAccessibilite: 'contact pour l’accessibilité',
    schemaDAccessibilite: 'adresse du plan d’actions pour l’accessibilité',
    dateDeLaDeclaration: 'date de cette déclaration',
    audit: 'qui a fait l’audit, quand, et son résultat',
  },
  conformite: {
    'non conforme':
      'Ce site est non conforme. Aucun audit ne l’a encore mesuré. La loi demande alors de le dire ainsi.',
    'partiellement conforme': 'Ce site est partiellement conforme. Un audit l’a mesuré : {audit}.',
    'totalement conforme': 'Ce site est totalement conforme. Un audit l’a mesuré : {audit}.',
  },
  selonMesure: {
    comptage: {
      sans: 'Il n’a aucun traceur et ne compte pas les visites.',
      avec: 'Il n’a aucun traceur : il ne suit personne d’une page à l’autre.',
    },
    envoi: {
      sans: 'Il n’envoie vos réponses à personne.',
      avec: 'Il n’envoie à personne ce que vous écrivez.',
    },
    rechercheGardee: {
      sans: 'Ce que vous cherchez n’est pas gardé.',
      avec: 'Ce que vous cherchez n’est pas gardé dans votre appareil.',
    },
    poste: {
      sans: 'Rien de cela ne quitte son poste, sauf s’il en fait une copie.',
      avec: 'Rien de cela ne quitte son poste, sauf s’il en fait une copie. À la fin d’un appel, le but et l’issue sont comptés.',
    },
  },
  pages: {
    'accessibilite': {
      titre: 'Déclaration d’accessibilité',
      lien: 'Accessibilité : {etatDeConformite}',
      intro: [
        '{nom} veut que chacun puisse se servir de ce site. C’est ce que demande la loi.',
        `La règle est l’${references.loi}.`,
        'Cette page parle de ce site : {adresseDuSite}. Voici le plan d’actions : {schemaDAccessibilite}.',
      ],
      sections: [
        {
          titre: 'État de conformité',
          texte: [
            '{conformite}',
            `La mesure se fait avec le référentiel général d’amélioration de l’accessibilité (RGAA), ${references.rgaa}.`,
          ],
        },
        {
          titre: 'Ce que nous vérifions déjà',
          texte: [
            'À chaque changement, des programmes lisent toutes les pages du guide. Ils cherchent des défauts :',
            [
              'les couleurs, en clair et en sombre ;',
              'la lecture sur un petit écran, et avec un grand texte ;',
              'le clavier seul ;',
              'ce qu’entend une personne avec un lecteur d’écran.',
            ],
            'Ces programmes ne remplacent pas un audit, ni des essais avec des personnes concernées.',
          ],
        },
        {
          titre: 'Ce qui ne va pas encore',
          texte: ['Nous ne connaissons pas de défaut dans les pages du guide. Un audit peut en trouver.'],
        },
        {
          titre: 'Avec quoi ce site est fait',
          texte: [
            'Ce site est fait avec HTML, CSS, SVG et JavaScript. Le guide marche aussi sans JavaScript.',
            'Nous le vérifions avec axe-core, Playwright et le navigateur Chromium.',
            'Date de cette déclaration : {dateDeLaDeclaration}.',
          ],
        },
        {
          titre: 'Nous écrire',
          texte: [
            'Une page vous bloque ? Dites-le-nous : {contactAccessibilite}. Nous vous donnerons l’information d’une autre façon.',
          ],
        },
        {
          titre: 'Si personne ne vous répond',
          texte: [
            'Vous nous avez écrit, et rien n’a changé ? Vous pouvez alors :',
            [
              `[écrire un message au Défenseur des droits](${references.messageAuDefenseur})`,
              `[voir le délégué du Défenseur des droits près de chez vous](${references.deleguesDuDefenseur})`,
              `envoyer un courrier, sans timbre, à : ${references.adresseDuDefenseur}.`,
            ],
          ],
        },
      ],
    },
    'mentions-legales': {
      titre: 'Mentions légales',
      lien: 'Mentions légales',
      intro: [],
      sections: [
        {
          titre: 'Qui publie ce site',
          texte: [
            'Organisme : {nom}.',
            'Adresse : {adresse}.',
            'Téléphone : {telephone}.',
            'Directeur de la publication : {directeurDePublication}.',
          ],
        },
        {
          titre: 'Qui l’héberge',
          texte: [
            'Hébergeur : {hebergeur}.',
            'Adresse : {adresseDeLHebergeur}.',
            'Téléphone : {telephoneDeLHebergeur}.',
          ],
        },
        {
          titre: 'D’où vient ce guide',
          texte: [
            'Origine : {origineDuGuide}.',
            'Ce guide vous aide à trouver une réponse. Si vous avez un doute, demandez à votre caisse.',
          ],
        },
        {
          titre: 'Les droits sur ce site',
          texte: [
            'Le programme de ce guide est libre, sous licence MIT. Les petits dessins viennent de Lucide, sous licence ISC.',
          ],
        },
      ],
    },
    'confidentialite': {
      titre: 'Confidentialité',
      lien: 'Confidentialité',
      intro: [
        'Ce guide ne vous demande ni votre nom, ni votre numéro de sécurité sociale. Il ne sait pas qui vous êtes.',
      ],
      sections: [
        {
          titre: 'Ce que ce guide ne fait pas',
          texte: [
            ['Il ne dépose aucun cookie.', '{comptage}', '{envoi}', 'Il ne demande rien à un autre site.'],
          ],
        },
        {
          titre: 'Ce qui reste dans votre appareil',
          texte: [
            [
              `La liste de vos réponses, dans cet onglet et son historique. Elle s’appelle « ${identity.id}:session ». Elle part quand vous fermez l’onglet. « Recommencer » l’efface aussi.`,
              'Une copie des pages de ce guide, pour lire sans internet. Elle ne dit rien de vous.',
              '{rechercheGardee}',
            ],
            'Le code de reprise contient vos réponses, et rien d’autre. Une personne à qui vous le dites peut les voir.',
            'Le bouton « Écouter » se sert d’une voix de votre appareil. Le texte n’est pas envoyé ailleurs.',
          ],
        },
        {
          titre: 'Ce que ce site compte',
          siMesure: true,
          texte: [
            'Pour améliorer le guide, ce site compte ce qui se passe sur ses pages :',
            [
              'une page ouverte, une réponse choisie, un retour, un changement ;',
              '« Cette page vous a-t-elle aidé ? » : oui ou non ;',
              'une recherche qui ne trouve rien : quelques mots du guide, et aucun autre ;',
              'un code de reprise qui a servi, sans le code.',
            ],
            'Avec chaque ligne : l’heure sans les minutes, la version du guide, la langue. Rien d’autre n’est gardé.',
            'Il n’y a ni nom, ni numéro, ni adresse internet, ni type d’appareil. On ne peut pas relier deux lignes.',
            'Sans réseau, rien n’est compté. Sans JavaScript, seuls peuvent l’être votre « Oui » ou « Non » et les pages ouvertes depuis ce site.',
            'Votre navigateur peut demander de ne pas être suivi (« Do Not Track » ou « Global Privacy Control »). Alors rien n’est compté.',
            `Votre choix reste dans ce navigateur, sous le nom « ${identity.id}:mesure ». Il n’est envoyé nulle part.`,
          ],
        },
        {
          titre: 'Ce que reçoit le serveur',
          texte: [
            'Comme sur tout site, le serveur reçoit l’adresse des pages ouvertes, et l’adresse internet de votre appareil.',
            'L’hébergeur : {journauxDeLHebergeur}.',
          ],
        },
        {
          titre: 'Le poste du conseiller',
          texte: [
            'Un conseiller peut suivre le guide avec vous au téléphone. Son poste garde alors :',
            [
              `les appels en cours, dans l’onglet (« ${identity.id}:appels »). Ce qui ressemble à une donnée personnelle y est masqué ;`,
              `le choix des touches du clavier (« ${identity.id}:touches ») ;`,
              `les remarques sur une page (« ${identity.id}:remarques »). Ce qui ressemble à une donnée personnelle y est masqué ;`,
              `une ligne par appel fini (« ${identity.id}-journal »). Elle ne contient ni nom, ni texte libre.`,
            ],
            '{poste}',
          ],
        },
        {
          titre: 'Vos droits',
          texte: [
            'Une question sur vos données ? Écrivez ici : {contactDonnees}.',
            `Vous pouvez aussi [vous plaindre à la CNIL](${references.plainteALaCnil}).`,
          ],
        },
      ],
    },
  },
  plan: {
    adresse: 'plan-du-site',
    titre: 'Plan du site',
    intro: 'Toutes les parties de ce site, sur une page.',
    guide: 'Le guide',
    themes: 'Les thèmes',
    site: 'Ce site',
  },
};
