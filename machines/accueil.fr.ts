import { accueil } from './accueil.ts';
import { defineWords } from './words.ts';

export const accueilFr = defineWords('accueil', accueil, {
  'accueil': {
    question: 'Que voulez-vous faire ?',
    pourquoi: 'Choisissez la phrase la plus proche de votre besoin. Vous pourrez revenir en arrière.',
    reponses: {
      'declarer': 'Je veux faire ma déclaration de ressources (eDSH), ou je la cherche',
      'connexion': 'Je n’arrive pas à me connecter à mon compte ameli',
      'compte': 'Je veux créer un compte ameli',
      'adresse-mail': 'J’ai un souci avec mon adresse e-mail',
      'remplir': 'Je remplis ma déclaration et j’ai une question',
      'apres-envoi': 'J’ai déjà envoyé ma déclaration et j’ai une question',
      'mon-compte': 'J’ai une question sur mon compte : remboursements, piratage, suppression',
      'autre-chose': 'C’est autre chose, ou je ne sais pas par où commencer',
    },
    pictos: {
      'declarer': 'recherche',
      'connexion': 'connexion',
      'compte': 'compte',
      'adresse-mail': 'adresse',
      'remplir': 'formulaire',
      'apres-envoi': 'envoi',
      'mon-compte': 'bouclier',
      'autre-chose': 'question',
    },
    dire: ['Bonjour, je vais vous guider pas à pas. Que voulez-vous faire ?'],
    savoir: [
      'Laisser la personne finir sa phrase, puis prendre le but le plus proche de ses mots.',
      'Elle parle souvent d’abord de ce qu’elle voit à l’écran : la recherche sert alors mieux que la liste.',
      'Si elle ne voit pas sa déclaration, prendre le premier but : il vérifie le compte, la connexion, l’adresse e-mail et la date.',
    ],
    relances: [
      'Avez-vous déjà un compte ameli ?',
      'Arrivez-vous à entrer dans votre compte ?',
      'Avez-vous déjà envoyé votre déclaration ?',
    ],
    mots: [
      'début',
      'menu',
      'accueil',
      'sommaire',
      'edsh',
      'dsh',
      'déclaration de ressources',
      'pension d’invalidité',
      'invalide',
      'sécu',
      'assurance maladie',
    ],
  },
  'connexion-reussie': {
    titre: 'Vous êtes dans votre compte : continuez',
    picto: 'valide',
    essentiel:
      'La connexion marche. Vous pouvez maintenant chercher votre déclaration (eDSH) dans votre compte ameli.',
    faire: [
      'Restez dans votre compte, et cherchez votre déclaration.',
      'Gardez votre mot de passe en lieu sûr. Ne le donnez à personne.',
    ],
    bonASavoir: [
      'Sur un téléphone ou une tablette, ouvrez votre compte dans le navigateur. Ne passez pas par l’application.',
    ],
    contacts: ['telephone', 'messagerie'],
    sources: ['S14', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/visible': 'Je cherche ma déclaration',
      'remplir/rubrique': 'Je remplis ma déclaration et j’ai une question',
      'mon-compte/sujet': 'J’ai une question sur mon compte',
    },
    dire: [
      'C’est bon, vous êtes dans votre compte. Voulez-vous chercher votre déclaration maintenant ?',
      'Sur un téléphone ou une tablette, passez par le navigateur, pas par l’application.',
    ],
    savoir: [
      'Proposer d’aller tout de suite voir si la déclaration est visible : c’est souvent le vrai but de l’appel.',
    ],
    mots: [
      'connexion réussie',
      'je suis connecté',
      'je suis dans mon compte',
      'ça marche',
      'mot de passe accepté',
      'je suis entré',
      'compte débloqué',
      'c’est bon',
    ],
  },
  'compte-cree': {
    titre: 'Votre compte est créé : cherchez votre déclaration',
    picto: 'valide',
    essentiel: 'Votre compte ameli est prêt. Vous pouvez y chercher votre déclaration (eDSH).',
    faire: [
      'Notez votre mot de passe et gardez-le en lieu sûr.',
      'Ouvrez votre compte sur ameli.fr.',
      'Cherchez votre déclaration.',
    ],
    bonASavoir: [
      'Avec un compte ameli, la déclaration en ligne peut être obligatoire. Elle l’est avec une pension d’invalidité, le régime général et une adresse e-mail valide.',
      'Sur un téléphone ou une tablette, ouvrez votre compte dans le navigateur. Ne passez pas par l’application.',
    ],
    siEchec: ['Vous ne voyez pas votre déclaration ? Choisissez « Je continue ma déclaration », plus bas.'],
    contacts: ['telephone', 'messagerie'],
    sources: ['S13', 'S14', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/visible': 'Je continue ma déclaration',
      'declarer/obligation/pension': 'Je veux savoir si je dois déclarer en ligne',
      'connexion/message': 'Je n’arrive pas à me connecter à mon compte',
    },
    dire: [
      'Votre compte est créé. Notez bien votre mot de passe et gardez-le en lieu sûr.',
      'Voulez-vous chercher votre déclaration maintenant ?',
    ],
    savoir: [
      'S13 : en ligne obligatoire si pension d’invalidité, régime général, compte ameli et adresse e-mail valide.',
      'La fiche ne dit pas quand la déclaration apparaît dans un compte neuf : ne rien annoncer.',
    ],
    mots: [
      'compte créé',
      'compte ouvert',
      'inscription finie',
      'compte activé',
      'j’ai mon compte',
      'et après la création',
      'nouveau compte ameli',
      'compte validé',
    ],
  },
});
