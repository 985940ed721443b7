import { autreRegime } from './autre-regime.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const autreRegimeFr = defineWords('autre-regime', autreRegime, {
  'contacter-son-regime': {
    titre: 'Autre régime : demandez-lui ce que vous devez faire',
    picto: 'question',
    essentiel:
      'Selon notre fiche, la déclaration en ligne (eDSH) vise le régime général. Notre fiche ne dit rien des autres régimes.',
    faire: [
      'Prenez un courrier récent de l’organisme qui suit votre pension.',
      'Trouvez son nom et son numéro sur ce courrier.',
      'Demandez-lui si vous devez déclarer vos ressources, et comment.',
      `Vous doutez de votre régime ? Appelez la caisse d’assurance maladie au ${nombres.telephone}.`,
    ],
    bonASavoir: [
      `La déclaration en ligne est obligatoire si ${nombres.conditionsDeLObligation} sont vraies.`,
      'Vous avez une pension d’invalidité, et vous dépendez du régime général.',
      'Vous avez aussi un compte ameli avec une adresse e-mail valide.',
    ],
    preparer: ['Un courrier récent sur votre pension.'],
    message:
      'Bonjour, j’ai une pension d’invalidité. Dois-je vous déclarer mes ressources ? Si oui, comment dois-je faire ? Merci.',
    siEchec: ['Une personne de confiance peut lire le courrier avec vous.'],
    contacts: ['telephone'],
    sources: ['S13', 'guide'],
    statut: 'sans-reponse',
    suite: {
      'declarer/obligation/regime': 'Je dépends du régime général : je continue ma déclaration',
      'declarer/obligation/demander-si-concerne': 'J’ai un doute sur mon régime',
      'autre-chose/parler-a-quelqu-un': 'Je veux parler à quelqu’un',
    },
    dire: [
      'Vous dépendez d’un autre régime que le régime général. Notre fiche ne dit rien de votre cas.',
      'Je vous propose de demander à votre régime. Son numéro est souvent sur ses courriers.',
      'Si vous avez un doute sur votre régime, dites-le-moi. Je regarde avec vous.',
    ],
    savoir: [
      'S13 ne parle que du régime général : ne rien dire des règles des autres régimes.',
      'Ne pas dire que la personne n’a rien à déclarer.',
      'Beaucoup de gens ne savent pas leur régime : en cas de doute, faire vérifier.',
    ],
    relances: ['Quel organisme vous verse votre pension ?', 'Quel nom lisez-vous en haut de ses courriers ?'],
    mots: [
      'MSA',
      'mutualité sociale agricole',
      'agricole',
      'agriculteur',
      'fonctionnaire',
      'régime spécial',
      'SNCF',
      'RATP',
      'marin',
      'militaire',
      'mines',
      'pas à la sécu',
      'autre caisse',
      'pas le régime général',
      'affiliation',
    ],
  },
});
