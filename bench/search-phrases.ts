/**
 * What callers really say, and where each sentence should lead. Written from the source sheet before the engine was
 * tuned; never copied from the words files. Half tunes the engine, half measures it (see `halfOf`).
 */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const VOICES = [
  'spoken',
  'typed',
  'typos',
  'sms',
  'vague',
  'shorthand',
  'regional',
  'creole',
  'foreign',
  'elder',
  'dictated',
  'story',
] as const;

/**
 * How a sentence comes: said on the phone, typed carefully, typed badly, in SMS spelling, vague, an adviser's shorthand,
 * said as in a region, in Creole (La Réunion and the Antilles), by someone whose French is new, by an old person, heard
 * by a machine, or as a long story.
 */
export type Voice = (typeof VOICES)[number];

export interface Phrase {
  readonly text: string;
  readonly voice: Voice;
  /** The contents that answer it, the best first; none when it is out of scope. */
  readonly accept: readonly string[];
}

type ByVoice = Partial<Readonly<Record<Voice, readonly string[]>>>;

function about(accept: readonly string[], phrases: ByVoice): Phrase[] {
  return VOICES.flatMap((voice) => (phrases[voice] ?? []).map((text) => ({ text, voice, accept })));
}

export const IN_SCOPE: readonly Phrase[] = [
  // S01: create an account.
  ...about(
    [
      'compte/moyen',
      'adresse/personnelle',
      'compte/obtenir-un-code',
      'compte/creer-par-franceconnect',
      'compte/creer-par-carte',
      'declarer/papier-ou-compte',
    ],
    {
      spoken: [
        'alors voilà moi j’ai jamais eu de compte sur ameli et on me dit qu’il en faut un maintenant comment je fais pour en avoir un',
        'oui bonjour madame je vous appelle parce que ma fille m’a dit qu’il fallait que je m’inscrive sur le site de la sécurité sociale pour mes papiers d’invalidité, moi j’y connais rien du tout à tout ça, j’ai toujours fait par courrier depuis quinze ans, enfin bref je voudrais savoir comment on fait pour s’ouvrir un compte là sur ameli',
      ],
      typed: ['Comment ouvrir un compte ameli quand on n’en a jamais eu ?', 'création compte ameli'],
      typos: ['coment cree un conte ameli', 'je veut minscrire sur amelie'],
      sms: ['g pa de cpt ameli cmt jen fé 1', 'cmt fair pr creer un cpt ameli svp'],
      vague: ['je veux un compte'],
      shorthand: ['ass. sans cpte ameli, veut créer', 'créa cpte ameli, quelles modalités'],
    },
  ),
  ...about(
    ['compte/obtenir-un-code', 'code-provisoire/nouveau-code', 'compte/saisir-le-code', 'compte/moyen'],
    {
      spoken: [
        'on m’a parlé d’un code qu’on peut vous donner par téléphone pour ouvrir le compte, je peux l’avoir ?',
      ],
      typed: [
        'Où récupérer un code provisoire pour créer mon compte ?',
        'obtenir un code à la borne de la CPAM',
      ],
      shorthand: ['demande code prov. pour créa cpt'],
    },
  ),
  ...about(['compte/creer-par-carte', 'compte/moyen'], {
    spoken: [
      'pour créer mon compte il me demande un numéro sur ma carte vitale et mon RIB, je le trouve où ce numéro',
    ],
    typed: ['numéro de série carte Vitale pour inscription ameli'],
    typos: ['il demende le numero de serie de ma carte vital pour crée le compte'],
    sms: ['koi come numero sur la carte vitale pr linscription'],
  }),
  ...about(['compte/creer-par-franceconnect', 'connexion/franceconnect', 'compte/moyen'], {
    typed: ['Puis-je créer mon compte ameli avec mes identifiants FranceConnect ?'],
    shorthand: ['créa cpte via FC possible ?'],
  }),
  // S02: an address is needed.
  ...about(['adresse/creer-adresse', 'adresse/personnelle', 'adresse/aide-adresse'], {
    spoken: [
      'j’ai pas d’adresse mail moi, est-ce que c’est obligatoire pour avoir le compte',
      'je suis une personne âgée j’ai pas internet à la maison j’ai un vieux téléphone et on me demande une adresse e mail pour le compte ameli, j’en ai jamais eu, mon petit fils devait me montrer mais il est parti, alors comment je fais moi pour en avoir une',
    ],
    typed: [
      'Faut-il obligatoirement une adresse e-mail pour créer un compte ameli ?',
      'comment créer une adresse mail',
    ],
    typos: ['jai pas dadresse mel es ce que cest obligatoir', 'comen on fé une boite mèle'],
    sms: ['jé pa de mail cmt je fé', 'obligé davoir 1 adress mail pr ameli ?'],
    vague: ['j’ai pas de mail'],
    shorthand: ['ass. sans adr. mail, créa cpt KO'],
  }),
  // S03: a shared address.
  ...about(['adresse/adresse-partagee', 'adresse/personnelle'], {
    spoken: [
      'on a une seule adresse mail pour mon mari et moi, est-ce que je peux la mettre aussi pour mon compte',
      'le site me dit que l’adresse mail est déjà prise, c’est celle de mon épouse en fait, lui il a déjà son compte avec, enfin elle, on partage la même boîte depuis toujours',
    ],
    typed: [
      'Puis-je utiliser l’e-mail de mon conjoint pour mon compte ?',
      'même adresse mail que ma femme pour deux comptes',
    ],
    typos: ['puije metre ladresse mail de mon marie', 'adresse mail partager avec ma fame'],
    sms: ['jpeu mettre le mail de mn mari ?', 'mm mail ke ma femme c possible'],
    vague: ['on est deux sur le même mail'],
    shorthand: ['mail commun au couple, refus à la créa', 'adr. mail du conjoint déjà utilisée'],
  }),
  // S04: address changed.
  ...about(
    [
      'adresse-changee/appeler-la-caisse',
      'adresse-mail/souci',
      'adresse-changee/ecrire-a-la-caisse',
      'adresse-a-verifier/verifier-mon-adresse',
    ],
    {
      spoken: [
        'j’ai changé d’adresse mail et je me rappelle plus de l’ancienne, comment je peux la changer sur mon compte',
        'bonjour, alors j’avais une adresse chez free mais j’ai résilié ma box l’an dernier, du coup maintenant j’ai une adresse gmail mais ameli m’envoie toujours tout sur l’ancienne et moi je peux plus du tout y aller, donc je ne sais pas comment vous donner la nouvelle',
        'je voudrais vous communiquer ma nouvelle adresse mail',
      ],
      typed: [
        'Modifier l’adresse électronique de mon compte ameli',
        'je n’ai plus accès à l’e-mail enregistré sur mon compte',
      ],
      typos: ['jai changer de mail et je me souvien plu de lancien', 'modifié mon adress mail ameli'],
      sms: ['jé changé 2 mail cmt le modifié sur ameli', 'g plu acces a mn ancien mail'],
      vague: ['j’ai changé de mail', 'mon mail n’est plus bon'],
      shorthand: ['chgt adr. mail, ancienne inconnue', 'mail obsolète au dossier, à invalider'],
    },
  ),
  // S05: validation mail.
  ...about(
    [
      'validation/courriers-indesirables',
      'validation/mail-recu',
      'validation/nouveau-mail',
      'adresse-mail/souci',
    ],
    {
      spoken: [
        'j’ai fait mon compte mais le mail pour valider il est jamais arrivé',
        'voilà je suis en train de créer mon compte, ça me dit qu’ils m’ont envoyé un mail sur lequel il faut cliquer pour terminer, sauf que moi ça fait deux heures que je regarde ma boîte toutes les cinq minutes et il n’y a rien, rien du tout, alors je ne sais pas si c’est normal',
      ],
      typed: [
        'Je ne reçois pas l’e-mail de validation de mon compte',
        'mail de confirmation jamais reçu création compte ameli',
      ],
      typos: ['je recoi pas le mail de validassion', 'mail pour validé mon conte pas arrivé'],
      sms: ['g pa recu le mail 2 validation', 'tjrs pa de mail pr valider mn cpt'],
      vague: ['j’ai rien reçu dans ma boîte mail', 'le mail n’arrive pas'],
      shorthand: [
        'mail valid. non reçu, créa cpt en cours',
        'ass. attend mail de confirm., rien ds les spams',
      ],
    },
  ),
  // S06: provisional code refused.
  ...about(
    [
      'code-provisoire/age-du-code',
      'code-provisoire/nouveau-code',
      'code-provisoire/code-recent-refuse',
      'code-provisoire/code-sans-date',
    ],
    {
      spoken: [
        'le code provisoire que la dame m’a donné il marche pas',
        'j’ai été à la borne il y a trois semaines à peu près, elle m’a sorti un ticket avec un code dessus pour le compte, et là je viens seulement de m’en occuper parce que j’étais hospitalisé, je le tape et il me dit que ce n’est pas bon, alors j’ai recommencé plusieurs fois en faisant attention aux majuscules',
      ],
      typed: ['Mon code provisoire est refusé', 'durée de validité du code provisoire ameli'],
      typos: ['le code provisoir ne fonctione pas', 'code temporaire expirer'],
      sms: ['le code prov marche pa', 'mn code provisoire é périmé'],
      vague: ['le code qu’on m’a donné passe pas'],
      shorthand: ['code prov. KO', 'code BMS expiré > 15 j'],
    },
  ),
  // S07: delete the account.
  ...about(['mon-compte/supprimer-mon-compte', 'mon-compte/suppression'], {
    spoken: [
      'je ne veux plus de ce compte, comment je fais pour l’enlever',
      'écoutez moi j’en ai assez de ce compte ameli, ça bugue tout le temps, je ne m’en sers pas, je voudrais que vous me le supprimiez définitivement s’il vous plaît',
    ],
    typed: ['Comment clôturer mon compte ameli ?', 'suppression compte ameli'],
    typos: ['je veu suprimé mon conte ameli', 'fermé mon compte amelie'],
    sms: ['cmt suprimer mn cpt ameli', 'jveu + de cpt ameli'],
    vague: ['je veux tout supprimer'],
    shorthand: ['dde suppression cpte', 'ass. veut clôturer son cpt'],
  }),
  // S08: statements of refunds.
  ...about(
    [
      'mon-compte/decomptes',
      'mon-compte/decompte-inconnu',
      'mon-compte/decompte-adresse',
      'mon-compte/decompte-panne',
      'mon-compte/decompte-ancien',
      'mon-compte/decompte-regularisation',
    ],
    {
      spoken: [
        'je vois pas mes remboursements sur mon compte, y a rien qui s’affiche',
        'j’ai été chez le dentiste et chez le kiné et quand je vais sur ameli dans mes paiements il n’y a aucune trace, d’habitude j’ai la liste de tout ce qu’on m’a remboursé et là plus rien, ma mutuelle me réclame le relevé justement',
      ],
      typed: [
        'Mes décomptes de remboursement n’apparaissent pas',
        'relevés de remboursements absents du compte',
      ],
      typos: ['je trouve pas mes decontes de remboursemen', 'mes rembourcements saffiche pas'],
      sms: ['jvoi pa mes remboursements sur ameli', 'ou son mes decomptes'],
      vague: ['il manque des remboursements'],
      shorthand: ['décpte rbt non visible', 'ass. ne visualise pas ses décomptes'],
    },
  ),
  ...about(['mon-compte/decompte-ancien', 'mon-compte/decomptes', 'mon-compte/decompte-inconnu'], {
    spoken: ['je cherche un remboursement d’il y a trois ans et ça remonte pas jusque là'],
    typed: ['décompte de plus de 27 mois introuvable'],
  }),
  ...about(['mon-compte/decompte-etranger', 'mon-compte/decomptes'], {
    typed: ['J’habite en Belgique et mes décomptes ne s’affichent pas'],
    sms: ['jvi a letranger jvoi pa mes decomptes'],
  }),
  ...about(['mon-compte/decompte-adresse', 'mon-compte/decomptes'], {
    spoken: ['depuis que j’ai déménagé je n’ai plus mes décomptes'],
    shorthand: ['décomptes absents suite déménagement'],
  }),
  ...about(['mon-compte/decompte-regularisation', 'mon-compte/decomptes'], {
    typed: ['remboursement suite à une régularisation non affiché dans mes décomptes'],
  }),
  // S09: service unavailable.
  ...about(['connexion/revenir-plus-tard', 'connexion/service-en-panne', 'mon-compte/decompte-panne'], {
    spoken: [
      'ça me met service momentanément indisponible',
      'depuis ce matin quand je clique sur mon compte il y a une page qui s’affiche avec marqué que le service n’est pas disponible pour le moment, j’ai éteint l’ordinateur, j’ai rallumé, c’est pareil, ça vient de chez vous ou c’est chez moi',
    ],
    typed: ['Le site ameli est-il en panne ?', 'message « service indisponible »'],
    typos: ['service momentanement indisponble', 'le site ameli et en pane'],
    sms: ['ameli bug ojd ?', 'site ameli marche pa sa dit indispo'],
    vague: ['le site est en panne'],
    shorthand: ['svc momentanément indispo', 'site HS, que dire à l’ass.'],
  }),
  ...about(['connexion/service-en-panne', 'connexion/revenir-plus-tard'], {
    spoken: ['ça fait quatre jours que c’est marqué indisponible, ça revient jamais'],
  }),
  // S10: password and blocked account.
  ...about(['connexion/mot-de-passe', 'connexion/acces-adresse'], {
    spoken: [
      'je me rappelle plus de mon mot de passe',
      'j’ai plus le code pour rentrer dans mon compte ameli',
      'ben écoutez je l’avais noté sur un petit carnet mon mot de passe et puis j’ai déménagé, le carnet je ne sais pas où il est passé, j’ai essayé la date de naissance de mes enfants mais non, donc là je suis devant l’écran et je ne peux pas aller sur mon compte',
    ],
    typed: ['Mot de passe oublié', 'comment réinitialiser mon mot de passe ameli'],
    typos: ['jai oublier mon mots de pass', 'mot de passe oublé'],
    sms: ['mdp oublié', 'g perdu mn mdp ameli'],
    vague: ['j’ai oublié mon code'],
    shorthand: ['mdp perdu', 'réinit. mdp ass.'],
  }),
  ...about(['connexion/attendre', 'connexion/mot-de-passe', 'connexion/acces-adresse', 'connexion/message'], {
    spoken: [
      'j’ai tapé trois fois le mauvais code et maintenant c’est bloqué',
      'mon compte s’est verrouillé parce que je me suis trompée plusieurs fois, combien de temps ça dure',
    ],
    typed: [
      'Compte bloqué après plusieurs mauvaises saisies',
      'combien de temps mon compte reste-t-il bloqué ?',
    ],
    typos: ['mon conte et bloquer', 'compte verouillé apres 3 erreur'],
    sms: ['cpt bloké jfé koi', 'g fé 3 foi le mauvai mdp'],
    vague: ['je suis bloqué dehors', 'mon compte est bloqué'],
    shorthand: ['cpt bloqué 3 tentatives', 'cpte verrouillé, délai ?'],
  }),
  // S11: FranceConnect.
  ...about(['connexion/franceconnect', 'compte/creer-par-franceconnect'], {
    spoken: [
      'comment on se connecte avec france connect',
      'j’ai des codes pour les impôts, est-ce que je peux rentrer sur ameli avec ceux-là',
    ],
    typed: ['Se connecter avec ses identifiants La Poste', 'connexion FranceConnect mode d’emploi'],
    typos: ['conection france conect', 'franceconect ameli coment sa marche'],
    sms: ['cmt jme co avec france connect', 'jpeu me co ac le cpt impot ?'],
    vague: ['le bouton FranceConnect'],
    shorthand: ['cnx FC mode op.', 'cnx via ident. impots'],
  }),
  // General trouble with signing in.
  ...about(
    [
      'connexion/message',
      'connexion/mot-de-passe',
      'connexion/noter-le-message',
      'connexion/aide-connexion',
      'declarer/connecte',
      'connexion/acces-adresse',
      'connexion/franceconnect',
    ],
    {
      spoken: ['je n’arrive pas à rentrer dans mon compte', 'ça veut pas me connecter j’ai beau essayer'],
      typed: ['Impossible de me connecter à ameli', 'problème de connexion'],
      typos: ['jarive pas a me conecter', 'probleme de connection a mon conte'],
      sms: ['jariv pa a me co', 'jarrive pa a me connecté'],
      vague: ['ça ne se connecte pas', 'je peux pas entrer'],
      shorthand: ['pb cnx', 'ass. n’arrive pas à se cnx'],
    },
  ),
  // S12: hacked.
  ...about(['piratage/compte-pirate'], {
    spoken: [
      'je crois que quelqu’un est rentré dans mon compte',
      'j’ai cliqué sur un message qui disait que ma carte vitale allait être désactivée, j’ai mis mes codes, et depuis il y a des choses bizarres sur mon compte ameli, ce n’est plus mon RIB qui est affiché, j’ai très peur qu’on me vole',
    ],
    typed: [
      'Mon compte ameli a été piraté',
      'quelqu’un utilise mon compte à ma place',
      'quelles règles pour un mot de passe plus sûr après un piratage',
    ],
    typos: ['mon conte a ete pirater', 'je me suis fait haker mon compte'],
    sms: ['on ma piraté mn cpt', 'g été hacké'],
    vague: ['je me suis fait avoir par un faux message'],
    shorthand: ['suspicion piratage cpt', 'cpte usurpé, conduite à tenir'],
  }),
  // S13: must it be online?
  ...about(
    [
      'obligation/en-ligne-obligatoire',
      'obligation/pension',
      'obligation/demander-si-concerne',
      'papier/declaration-sur-papier',
      'obligation/compte-valide',
      'declarer/papier-ou-compte',
      'declarer/choisir',
    ],
    {
      spoken: [
        'est-ce que je suis forcé de faire la déclaration sur internet',
        'moi je veux continuer avec le papier comme avant, j’ai le droit',
        'depuis toujours je recevais la feuille à remplir à la maison et je la renvoyais par la poste, et là on me dit que c’est fini, qu’il faut tout faire sur l’ordinateur, mais moi je n’ai personne pour m’aider, est-ce que je peux encore avoir la feuille',
      ],
      typed: ['La déclaration en ligne est-elle obligatoire ?', 'puis-je garder la version papier de la DSH'],
      typos: ['suije obliger de faire la dsh en ligne', 'je veut la declaration papié'],
      sms: ['obligé 2 faire la dsh sur internet ?', 'jpeu continué en papier ?'],
      vague: ['je préfère le papier', 'qui est concerné'],
      shorthand: ['oblig. eDSH ?', 'ass. refuse dématérialisation, DSH papier possible ?'],
    },
  ),
  ...about(
    [
      'papier/declaration-sur-papier',
      'declarer/choisir',
      'declarer/papier-ou-compte',
      'obligation/en-ligne-obligatoire',
      'obligation/compte-valide',
    ],
    {
      spoken: ['j’ai pas de compte ameli, vous allez m’envoyer le formulaire par courrier ?'],
      typed: ['Sans compte ameli, comment faire ma déclaration de ressources ?'],
    },
  ),
  // S14 and S28: the phone and the application.
  ...about(['application/passer-par-le-navigateur'], {
    spoken: [
      'moi j’ai que mon téléphone portable, je peux la faire dessus la déclaration',
      'dans l’application je trouve pas où déclarer mes revenus',
      'j’ai installé l’appli sur ma tablette parce que je n’ai pas d’ordinateur, j’arrive bien à voir mes remboursements et ma carte, mais pour mon changement de situation, là où il faut mettre ce que j’ai gagné, il n’y a rien à cet endroit, il n’y a pas le bouton',
    ],
    typed: [
      'Faire sa eDSH depuis un smartphone',
      'déclarer un changement de situation sur l’application mobile',
    ],
    typos: ['sur laplication je peu pas declaré mes ressource', 'je nai quune tablete'],
    sms: ['jé ke mn tel pr faire la dsh', 'lappli ameli veu pa pr mes ressources'],
    vague: ['l’appli ne marche pas', 'j’ai pas d’ordinateur'],
    shorthand: ['eDSH impossible via appli', 'ass. sans PC, smartphone only'],
  }),
  // S15: the summary was not downloaded.
  ...about(['apres-envoi/recapitulatif-perdu', 'apres-envoi/historique'], {
    spoken: [
      'j’ai fini ma déclaration mais j’ai oublié de l’enregistrer, comment je la récupère',
      'j’ai fermé la page sans télécharger, et maintenant je voudrais la revoir, mon employeur, enfin l’assistante sociale, me demande une copie de ce que j’ai déclaré et je ne l’ai nulle part, est-ce que vous pouvez me la renvoyer',
    ],
    typed: ['J’ai oublié de télécharger le PDF à la fin', 'récupérer le récapitulatif de ma eDSH'],
    typos: ['jai pas telecharger ma declaration', 'oublier denregistré le pdf'],
    sms: ['g oublié de telecharger ma edsh', 'cmt ravoir le pdf de ma dsh'],
    vague: ['j’ai perdu ma déclaration'],
    shorthand: ['PDF eDSH non téléch., accès ?', 'récap non sauvegardé'],
  }),
  // S16: must the print be posted?
  ...about(['apres-envoi/inutile-d-envoyer'], {
    spoken: [
      'je l’ai faite sur internet, est-ce qu’il faut que je vous envoie aussi la feuille',
      'j’ai imprimé ma déclaration à la fin, maintenant je la signe et je la poste à la caisse ou c’est pas la peine',
    ],
    typed: [
      'Dois-je renvoyer la eDSH imprimée par courrier ?',
      'déclaration faite en ligne, faut-il l’envoyer par la poste',
    ],
    typos: ['faut til envoyé le papier imprimer', 'je doi poster la dsh aprés linternet ?'],
    sms: ['fo envoyé la feuille par courier ossi ?', 'g imprimé ma dsh jenvoi ou pa'],
    vague: ['je dois l’envoyer ou pas'],
    shorthand: ['eDSH imprimée, envoi postal nécessaire ?'],
  }),
  // S17: cannot see it.
  ...about(
    [
      'declarer/visible',
      'declarer/date',
      'declarer/toujours-invisible',
      'declarer/interroger-la-caisse',
      'declarer/attendre-la-date',
      'declarer/compte-existant',
      'declarer/situation',
      'adresse-a-verifier/verifier-mon-adresse',
    ],
    {
      spoken: [
        'je suis sur mon compte mais la déclaration elle y est pas',
        'j’ai cherché partout dans mon compte ameli, j’ai regardé dans les démarches, dans les messages, dans les documents, et je ne vois nulle part cette fameuse déclaration de ressources que je dois vous faire, ma voisine qui est aussi en invalidité elle l’a bien elle',
      ],
      typed: [
        'Je ne trouve pas ma eDSH dans mon compte',
        'la déclaration de ressources n’apparaît pas',
        'est-ce normal de ne pas voir ma DSH ?',
      ],
      typos: ['je trouve pa ma declarassion de resource', 'ma edhs napparait pas'],
      sms: ['ou é ma dsh ?', 'jtrouve pa ma edsh sur mn cpt'],
      vague: ['je la vois pas', 'il n’y a rien à remplir'],
      shorthand: ['ass. ne voit pas eDSH', 'eDSH non dispo sur cpt'],
    },
  ),
  // S18: would the paper come back?
  ...about(
    ['mon-compte/papier-apres-suppression', 'mon-compte/suppression', 'mon-compte/supprimer-mon-compte'],
    {
      spoken: [
        'si je ferme mon compte ameli, est-ce que je vais recevoir de nouveau la déclaration par courrier',
        'moi l’ordinateur ça ne m’intéresse pas, alors je me disais que si je supprime mon compte vous serez bien obligés de me renvoyer la feuille papier chez moi comme avant',
      ],
      typed: [
        'En résiliant mon compte, aurai-je la DSH papier ?',
        'que perd-on en supprimant son compte ameli',
      ],
      typos: ['si je resilie mon conte es que jaurai le papier', 'resilier pour recevoir la dsh papié'],
      sms: ['si jsuprime mn cpt jrecoi le papier ?', 'jresili ameli jaurai la dsh par la poste ?'],
      shorthand: ['résil. cpt => retour DSH papier ?'],
    },
  ),
  // S19 and S24: correct after validation.
  ...about(['apres-envoi/corriger'], {
    spoken: [
      'je me suis trompée dans ma déclaration et j’ai déjà validé',
      'j’ai oublié de mettre un salaire et c’est parti',
      'alors hier soir j’ai fait ma déclaration jusqu’au bout, j’ai validé, tout s’est bien passé, et ce matin en rangeant mes papiers je me rends compte que j’ai inversé deux mois, j’ai mis le salaire de mars en avril, comment on fait pour rattraper ça',
    ],
    typed: [
      'Comment corriger une erreur après validation ?',
      'modifier une déclaration déjà envoyée',
      'J’ai oublié d’indiquer une information dans ma DSH en ligne',
    ],
    typos: ['jai fait une ereur sur ma dsh', 'je me sui tromper dan les montant'],
    sms: ['g fé 1 erreur ds ma dsh', 'g oublié un truc c deja envoyé'],
    vague: ['je me suis trompé', 'j’ai fait une bêtise'],
    shorthand: ['erreur saisie après valid.', 'rectif. eDSH validée, procédure'],
  }),
  // S20: no section for the ASI.
  ...about(
    [
      'remplir/asi-percue',
      'remplir/asi-introuvable',
      'remplir/asi',
      'remplir/asi-prochaine-fois',
      'remplir/declarer-l-asi',
    ],
    {
      spoken: [
        'je touche l’ASI mais dans la déclaration il n’y a pas d’endroit pour la mettre',
        'j’ai l’allocation supplémentaire depuis deux mois seulement et quand je remplis la déclaration sur internet il ne me propose rien du tout là-dessus, alors je ne voudrais pas qu’on me dise après que je l’ai cachée',
      ],
      typed: [
        'La rubrique ASI n’est pas proposée',
        'aucune case pour l’allocation supplémentaire d’invalidité',
      ],
      typos: ['pas de rubrike asi', 'je trouve pas ou metre lasi'],
      sms: ['ya pa la case asi', 'ou jdeclare lasi ya rien'],
      vague: ['il me propose pas l’allocation'],
      shorthand: ['rubrique ASI absente', 'ASI non proposée ds eDSH'],
    },
  ),
  // S21: no more lines.
  ...about(['remplir/lignes-manquantes', 'remplir/salaires', 'remplir/ajouter-un-mois'], {
    spoken: [
      'il me laisse mettre que six salaires et moi j’en ai plus',
      'je suis en train de rentrer mes mois un par un, j’en ai mis six et là ça bloque, je ne peux plus en rajouter alors qu’il m’en reste quatre à déclarer, qu’est-ce que je fais des autres, je les laisse tomber ?',
    ],
    typed: ['Impossible d’enregistrer plus de 6 lignes', 'déclarer plus de 6 mois de ressources'],
    typos: ['ca bloke a 6 ligne', 'je peu pas ajouté plus de 6 mois'],
    sms: ['jpeu mettre ke 6 lignes', 'bloké a 6 mois cmt je fé pr le reste'],
    vague: ['plus de place pour mes autres mois'],
    shorthand: ['limite 6 lignes eDSH, reste à déclarer', '> 6 mois ressources'],
  }),
  // S22: too late.
  ...about(['retard/relance', 'retard/attendre-la-relance', 'retard/relance-jamais-venue'], {
    spoken: [
      'j’ai laissé passer la date pour ma déclaration et j’y ai plus accès',
      'j’étais à l’hôpital tout le mois dernier, je n’ai pas pu m’en occuper, et maintenant que je suis rentrée je vois que c’était à faire avant le quinze et que c’est fermé, est-ce qu’on va me couper ma pension, qu’est-ce que je dois faire',
    ],
    typed: ['La date limite est dépassée, que faire ?', 'je n’ai pas fait ma déclaration à temps'],
    typos: ['la date et depasser', 'jai louper la date de la declaration'],
    sms: ['g raté la date de la dsh', 'date depassée jpeu plu la faire'],
    vague: ['c’est trop tard', 'je suis en retard'],
    shorthand: ['DSH hors délai', 'date limite dép., plus d’accès eDSH'],
  }),
  ...about(['retard/relance-jamais-venue', 'retard/relance', 'retard/attendre-la-relance'], {
    spoken: ['la date est passée depuis deux mois et j’ai jamais eu de rappel de votre part'],
    typed: ['aucune relance reçue après la date limite'],
  }),
  // S23: attach a document.
  ...about(['document/joindre-un-document', 'remplir/envoyer-le-bulletin'], {
    spoken: [
      'je voudrais vous envoyer ma fiche de paie avec la déclaration',
      'à la fin de la déclaration je pensais qu’on pouvait mettre des pièces avec, j’ai scanné mon bulletin de salaire mais je ne vois aucun endroit pour le joindre, comment je vous le fais passer',
    ],
    typed: ['Comment joindre un justificatif à ma déclaration ?', 'transmettre un bulletin de salaire'],
    typos: ['joindre un buletin de salère', 'ou envoyé mes justificatif'],
    sms: ['cmt envoyé ma fiche de paye', 'ou mettre la piece jointe'],
    vague: ['j’ai un papier à vous envoyer'],
    shorthand: ['ajout PJ à la eDSH', 'envoi BS complémentaire'],
  }),
  // S25: monthly wages.
  ...about(['remplir/ajouter-un-mois', 'remplir/salaires', 'remplir/lignes-manquantes'], {
    spoken: [
      'comment je fais pour mettre mes salaires de chaque mois, je vois qu’une case',
      'j’ai travaillé à mi-temps et je dois marquer ce que j’ai touché tous les mois mais sur la page il n’y a qu’un endroit pour un salaire, je ne comprends pas comment on rajoute les autres',
    ],
    typed: ['Comment saisir mes salaires mensuels ?', 'ajouter plusieurs mois de salaire'],
    typos: ['coment declaré mes salère par moi', 'metre plusieur salaire'],
    sms: ['cmt mettre ts mes salaires', 'ya kune case pr le salaire'],
    vague: ['où je mets mes salaires'],
    shorthand: ['saisie salaires mensuels', 'ajout mois : bouton + ?'],
  }),
  // S26: less complete than the paper.
  ...about(['remplir/fenetres-oui-non'], {
    spoken: [
      'il y a moins de questions que sur la feuille, c’est normal',
      'j’ai l’impression que celle sur internet elle est pas pareille que le papier, il manque des choses',
    ],
    typed: [
      'La déclaration en ligne est-elle moins complète que la version papier ?',
      'différences entre eDSH et formulaire papier',
    ],
    typos: [
      'la declaration internet et plus courte que le papié',
      'il mank des kestions par raport au papier',
    ],
    sms: ['c plus court ke le papier normal ?', 'ya moin de kestion ke sur la feuille'],
    vague: ['elle est pas complète'],
    shorthand: ['eDSH moins complète que DSH papier ?'],
  }),
  // S27: declare the ASI.
  ...about(['remplir/declarer-l-asi', 'remplir/asi', 'remplir/asi-percue'], {
    spoken: ['est-ce que je dois mettre mon ASI dans la déclaration'],
    typed: ['Peut-on déclarer l’ASI en ligne ?', 'déclaration de l’allocation supplémentaire d’invalidité'],
    typos: ['es que je doi declaré lasi'],
    sms: ['fo declaré lasi ?'],
    shorthand: ['bénéf. ASI, à déclarer ?'],
  }),
  // S29: history.
  ...about(['apres-envoi/historique', 'apres-envoi/recapitulatif-perdu'], {
    spoken: [
      'je voudrais voir mes anciennes déclarations, elles sont où',
      'j’aimerais regarder ce que j’avais marqué l’année dernière pour faire pareil cette fois-ci, mais sur le site je ne retrouve pas les déclarations que j’ai faites avant',
    ],
    typed: ['Consulter l’historique de mes DSH', 'où sont mes déclarations passées ?'],
    typos: ['listorique de mes declaration', 'voir mes ancienne dsh'],
    sms: ['ou voir mes ancienne dsh', 'lhistorique dsh c ou'],
    vague: ['mes vieilles déclarations'],
    shorthand: ['historique eDSH', 'accès DSH N-1'],
  }),
  // S30: what is the ASI?
  ...about(['remplir/ce-qu-est-l-asi', 'remplir/asi'], {
    spoken: [
      'c’est quoi l’ASI dont ils parlent',
      'on me demande si j’ai l’allocation supplémentaire, je sais pas ce que c’est, est-ce que j’y ai droit',
    ],
    typed: [
      'Définition de l’allocation supplémentaire d’invalidité',
      'formulaire S4151',
      'comment demander l’ASI',
    ],
    typos: ['ses quoi lasi', 'alocation suplementaire invalidité demande'],
    sms: ['c koi lasi', 'cmt avoir lasi'],
    vague: ['j’ai une petite pension, il y a une aide ?'],
    shorthand: ['ASI : déf. + formulaire', 'dde ASI, quel imprimé'],
  }),
  // S31: employer's insurance.
  ...about(
    [
      'remplir/prevoyance-asi',
      'remplir/prevoyance-cotisations',
      'remplir/prevoyance-a-declarer',
      'remplir/prevoyance-obligatoire',
      'remplir/prevoyance-sans-cotisations',
      'remplir/envoyer-le-bulletin',
    ],
    {
      spoken: [
        'est-ce qu’il faut mettre la prévoyance dans la déclaration',
        'mon ancien patron avait une assurance qui me verse quelque chose tous les mois en plus de ma pension, ça s’appelle une rente de prévoyance je crois, et je ne sais pas du tout si je dois le marquer ou pas sur votre déclaration, parce que sur le bulletin il y a de la CSG',
      ],
      typed: ['Dois-je déclarer ma prévoyance ?', 'prévoyance soumise à CSG et CRDS à déclarer ?'],
      typos: ['dois je declaré ma prevoyence', 'la prevoiance sa se declare'],
      sms: ['fo declaré la prevoyance ?', 'ma prévoyance jla met ?'],
      vague: ['l’argent de l’assurance de mon employeur'],
      shorthand: ['prévoyance à déclarer ?', 'prévoyance non soumise CSG/CRDS'],
    },
  ),
  ...about(
    [
      'remplir/envoyer-le-bulletin',
      'remplir/prevoyance-asi',
      'remplir/prevoyance-cotisations',
      'document/joindre-un-document',
    ],
    {
      spoken: [
        'je sais pas si ma prévoyance est soumise ou pas, je peux vous envoyer la fiche pour que vous regardiez',
      ],
    },
  ),
  // S32: comparison wage.
  ...about(['remplir/salaire-de-comparaison'], {
    spoken: [
      'combien d’heures je peux travailler sans qu’on me baisse ma pension',
      'je vais peut-être reprendre un petit travail dans une école quelques heures par semaine, et j’ai peur qu’on me diminue ma pension d’invalidité si je gagne trop, alors je voudrais connaître la limite, on m’a parlé d’un salaire de comparaison',
    ],
    typed: [
      'Quel est mon salaire trimestriel moyen de comparaison ?',
      'STMC invalidité',
      'seuil à ne pas dépasser pour garder ma pension',
    ],
    typos: ['salaire trimestriele moyen de comparaisson', 'combien deure je peu faire avec linvalidité'],
    sms: ['cb dheures jpeu bosser en invalidité', 'c koi le stmc'],
    vague: ['j’ai peur de perdre ma pension si je travaille'],
    shorthand: ['calcul STMC', 'seuil cumul PI/salaire'],
  }),
  // Where to begin, a person to talk to, someone else's declaration.
  ...about(
    [
      'declarer/situation',
      'declarer/commencer',
      'declarer/compte-existant',
      'declarer/visible',
      'autre-chose/par-ou-commencer',
      'obligation/en-ligne-obligatoire',
    ],
    {
      spoken: ['j’ai reçu un mail qui me dit de faire ma déclaration de ressources, je fais comment'],
      typed: ['Comment faire ma eDSH ?', 'déclaration de ressources en ligne'],
      typos: ['coment fair ma declaration de resource'],
      sms: ['cmt fair la edsh'],
      vague: ['faire ma déclaration', 'edsh'],
      shorthand: ['1re eDSH, démarche'],
    },
  ),
  ...about(
    [
      'autre-chose/par-ou-commencer',
      'autre-chose/parler-a-quelqu-un',
      'autre-chose/besoin',
      'declarer/situation',
      'remplir/aide-remplir',
      'remplir/rubrique',
    ],
    {
      vague: ['je comprends rien', 'je suis perdue', 'je sais pas par où commencer'],
      spoken: ['oh là là je n’y comprends rien à tout ça, je ne sais même pas par quoi il faut commencer'],
    },
  ),
  ...about(['autre-chose/parler-a-quelqu-un', 'adresse-changee/ecrire-a-la-caisse'], {
    spoken: ['je veux parler à quelqu’un, pas à une machine'],
    typed: ['comment joindre un conseiller', 'numéro de téléphone de la caisse'],
    sms: ['jveu parlé a kelkun'],
    vague: ['un conseiller'],
  }),
  ...about(['autre-chose/aider-un-proche'], {
    spoken: [
      'c’est pour ma mère, elle ne sait pas se servir d’un ordinateur, est-ce que je peux faire sa déclaration à sa place',
    ],
    typed: [
      'Faire la déclaration pour un proche',
      'je suis tuteur, comment déclarer pour la personne protégée',
    ],
    sms: ['c pr mn pere il sait pa fair'],
    shorthand: ['tiers aidant appelle pour l’ass.'],
  }),
  ...about(['remplir/rubrique', 'remplir/aide-remplir', 'declarer/commencer'], {
    spoken: ['je suis en train de la remplir et il y a une question que je comprends pas'],
    vague: ['je bloque sur une question', 'je ne sais pas quoi mettre'],
    typos: ['je conprend pas la kestion dans la declaration'],
  }),
];

export const OUT_OF_SCOPE: readonly Phrase[] = about([], {
  spoken: [
    'j’ai perdu ma carte vitale, comment je fais pour en avoir une autre',
    'on m’a volé mon sac avec ma carte vitale dedans, il m’en faut une nouvelle',
    'je voudrais savoir quand je pourrai partir à la retraite',
    'combien je vais toucher à la retraite',
    'la CAF m’a coupé mes APL, qu’est-ce que je dois faire',
    'je n’ai pas reçu mes indemnités journalières pour mon arrêt maladie',
    'mon médecin m’a fait un arrêt de travail, je l’envoie à quelle adresse',
    'je dépends de la MSA, je suis agriculteur',
    'quand est-ce que ma pension va être virée sur mon compte en banque',
    'alors moi je cherche un médecin traitant parce que le mien est parti à la retraite et dans le coin personne ne prend de nouveaux patients, vous pouvez m’aider',
    'je veux prendre rendez-vous avec le médecin conseil',
    'est-ce que mes lunettes sont remboursées par la sécu',
    'ma mutuelle ne me rembourse pas, c’est normal',
    'je viens d’avoir un bébé, comment je l’inscris sur ma carte',
    'j’ai eu un accident du travail, où est-ce que je déclare',
  ],
  typed: [
    'Renouveler ma carte Vitale',
    'Demande de RSA',
    'Montant de l’AAH 2025',
    'simulateur retraite',
    'Prendre rendez-vous chez un dentiste',
    'Comment remplir ma déclaration d’impôts ?',
    'Inscription à France Travail',
    'refaire mon passeport',
    'Carte européenne d’assurance maladie pour un voyage en Espagne',
    'attestation de droits à imprimer',
    'Congé maternité durée',
    'obtenir la complémentaire santé solidaire',
    'Changer mon RIB',
    'prime d’activité caf',
    'permis de conduire perdu',
    'recette de la blanquette de veau',
    'météo demain à Lyon',
  ],
  typos: [
    'jai perdu ma carte vital',
    'demende de retraite',
    'aranger un rendé vous medecin',
    'chomage inscripsion pole enploi',
    'indemnité journaliere pas recu',
    'declaration dimpot',
  ],
  sms: [
    'g perdu ma carte vitale',
    'la caf ma pa payé',
    'c kan ke je touche ma retraite',
    'mn arret maladie é pa payé',
    'rdv medecin svp',
    'jveu le rsa',
    'cb je touche de chomage',
  ],
  vague: [
    'mes allocations familiales',
    'ma retraite',
    'un rendez-vous',
    'mes impôts',
    'azertyuiop',
    'lorem ipsum dolor sit amet',
    'bonjour',
  ],
  shorthand: [
    'CV perdue, renouvellement',
    'IJ non versées',
    'ass. MSA',
    'dde C2S',
    'RG > MSA mutation',
    'AT/MP déclaration',
    'dde CEAM',
  ],
});

/** A text's rank in the split: a 32-bit FNV-1a fingerprint, the same on every machine. */
function rank(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

export type Half = 'tune' | 'test';

/** Half of the phrases of each voice, chosen by fingerprint: the same ones whatever the order of the file. */
export function halfOf(phrases: readonly Phrase[], half: Half): Phrase[] {
  return VOICES.flatMap((voice) => {
    const sorted = phrases
      .filter((phrase) => phrase.voice === voice)
      .toSorted((a, b) => rank(a.text) - rank(b.text));
    const middle = Math.ceil(sorted.length / 2);
    return half === 'tune' ? sorted.slice(0, middle) : sorted.slice(middle);
  });
}

interface Situation {
  readonly situation: string;
  readonly pages: readonly string[];
  readonly phrases: ByVoice;
}

/** The phrases of `search-situations.yaml`, those in scope and those out of it. */
export const SITUATIONS: readonly Phrase[] =
  // The file is ours, and a test reads it whole: its shape is that of the type. Its place is told from the house: the bench is built elsewhere.
  (parse(readFileSync('bench/search-situations.yaml', 'utf8')) as Situation[]).flatMap(({ pages, phrases }) =>
    about(pages, phrases),
  );

/** A third of the situations' phrases is never looked at one by one: it only measures. */
export function thirdOf(phrases: readonly Phrase[], part: Half): Phrase[] {
  return phrases.filter(({ text }) => (rank(text) % 3 === 0) === (part === 'test'));
}
