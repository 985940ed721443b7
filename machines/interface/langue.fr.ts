// Ces mots restent en TypeScript : ils se règlent avec le programme de la recherche, et les sons y sont des motifs.
/**
 * Le français tel qu’on le parle et qu’on le tape : ce que la recherche doit savoir de la langue.
 * Les mots propres à un sujet sont dans `mots`, à côté des mots de chaque étape. Les accents ne comptent pas.
 */

/** Ce qu’on lit, puis les façons de l’écrire. Ce qui se lit « » ne dit rien du sujet. */
const ecritures: Readonly<Record<string, string>> = {
  // Le SMS et la faute courante.
  '': 'svp stp dsl mrc mci lol mdr bjr bsr slt cdt ass assé assuré assurée usager appelant',
  'j ai': 'g jai',
  'j étais': 'gt',
  'c est': 'c',
  'c était': 'ct',
  'que': 'ke',
  'qui': 'ki',
  'quoi': 'koi kwa kosa kisa',
  'quel': 'kel',
  'quelle': 'kelle',
  'quelqu un': 'kelkun qqn qqun moun someone somebody anybody alguien',
  'quelque': 'qq kelke',
  'quand': 'kan kand qd',
  'comme': 'kom',
  'trop': 'tro',
  'déjà': 'deja dja',
  'comment': 'comen commen cmt cmnt cmmt coman komen kommen',
  'pourquoi': 'pk pq pkoi prkoi pourkoi',
  'pour': 'pr',
  'parce que': 'pcq pske parske',
  'dans': 'ds',
  'avec': 'av ac avk',
  'mais': 'ms',
  'mon': 'mn',
  'son': 'sn',
  'vous': 'vs',
  'nous': 'ns',
  'tous': 'ts',
  'tout': 'tt',
  'toute': 'tte',
  'toujours': 'tjr tjrs tjs',
  'pas':
    'pa po nn non sans ss aucun aucune jamais jms rien ni poin pwen pwenn nen not cannot nao poko point ayen aryen',
  'plus': 'plu pu pus',
  'beaucoup': 'bcp',
  'maintenant': 'mtn mnt',
  'aujourd hui': 'ojd ajd auj ojdui',
  'il y a': 'ya',
  'il y a pas': 'yapa yapas',
  'je suis': 'chui chuis',
  'faut': 'fo fau',
  'faire': 'fair fere fèr jfé jfais',
  'fait': 'fé fai',
  'mettre': 'metre mèt mété',
  'aussi': 'ossi',
  'nouveau': 'nv nvo nouvo',
  'nouvelle': 'nvl',
  'combien': 'cb',
  'fois': 'foi',
  'problème': 'pb pbs pbm',
  'question': 'kestion kestyon',
  'travail': 'boulot taf job bosser bosse',
  'argent': 'sous thunes larzan lajan',
  'message': 'msg texto sms',
  'ordinateur': 'ordi pc',
  'application': 'app',
  'téléphone': 'tel',
  'numéro': 'num',
  'nombre': 'nb',
  'mail': 'couriel mel mèle mels imel mayl emaille meil maille emel',
  'connecter': 'co konekté konèk sign signin',
  'ameli': 'amelie ammeli lits amélly',
  // Ce qu’un conseiller écrit vite.
  'connexion': 'cnx conn connex log',
  'identifiant': 'ident login',
  'mot de passe': 'mdp mdps password contraseña senha modpas modpasse modepas',
  'compte': 'cpt cpte cptes kont account accounts cuenta conta conte konte kompt',
  'adresse': 'adr ladrès adrès',
  'déclaration': 'decl déclar déesse déklarasion déklarasyon declaración decla',
  'demande': 'dde dem',
  'création': 'créa',
  'inscription': 'insc inscr',
  'provisoire': 'prov provizwar provizwa',
  // Un échéancier n’est pas une échéance, dont il a le début.
  'dette': 'échéancier échéanciers échelonnement',
  'rendez vous': 'rdv randévou',
  'validation': 'valid val',
  'confirmation': 'confirm',
  'télécharger': 'téléch dl télésarz télésarzé download descargar',
  'récapitulatif': 'récap',
  'remboursement': 'rbt rbts rbst rembt remb rmb ranboursman ranbousman boursement boursements',
  'décompte': 'dcpt dcpte décpt décpte',
  'changement': 'chgt chgmt',
  'modification': 'modif',
  'rectification': 'rectif',
  'suppression': 'suppr',
  'résiliation': 'résil',
  'réinitialiser': 'réinit',
  'obligatoire': 'oblig obligatwar mandatory required obligatorio',
  'indisponible': 'indispo',
  'disponible': 'dispo',
  'électronique': 'élec électro',
  'service': 'svc',
  'hors service': 'hs',
  'marche pas': 'ko nok',
  'impossible': 'imposs',
  'bulletin de salaire': 'bs bp',
  'pièce jointe': 'pj',
  'justificatif': 'justif',
  'salaire': 'sal salèr salè',
  'FranceConnect': 'fc',
  'invalidité': 'inv inval',
  'prévoyance': 'prévo prévoyans',
  'bénéficiaire': 'bénéf',
  'régime général': 'rg',
  'historique': 'histo',
  'boîte mail': 'bal',
  'dépassée': 'dép',
  'document': 'doc docs',
  'carte Vitale': 'cv',
  'indemnités journalières': 'ij ijss',
  'complémentaire santé solidaire': 'css c2s',
  'carte européenne': 'ceam',
  'sécurité sociale': 'sécu',
  'médecin traitant': 'mt',
  // Les nombres en lettres.
  '3': 'trois',
  '6': 'six sixième',
  '7': 'sept septième',
  '10': 'dix',
  '12': 'douze',
  '15': 'quinze',
  // Le créole de La Réunion et des Antilles.
  'je peux': 'pé',
  'trouver': 'trouv touvé trouvé find encuentro encontrar',
  'voir': 'wè wa war veo see',
  'recevoir': 'resevwa rosevwar received receive recibido recibo wousouvwè wousouvwa',
  'parler': 'palé koz kozé causer cause speak talk hablar falar',
  'envoyer': 'voyé anvoyé anvoy',
  'oublier': 'bliyé oubliyé forgot forgotten forget olvidé olvidado esqueci',
  'perdre': 'jeté jetée déchiré déchirée égaré égarée pèd pèrd pèrdi lost perdido',
  'changer': 'sanj sanjé chanjé',
  'bloquer': 'bloké locked blocked bloqueado bloqueada bloked',
  'pirater': 'hacked stolen pirateado hackeado',
  'comprends': 'konprann konpran konprand entrave entrav',
  'code': 'kod',
  'essais': 'essai dessai dessais',
  'travailler': 'travay travayé',
  'papier': 'papyé papié paper papel',
  'erreur': 'mistake wrong érè èrer',
  'retard': 'late rotar rita rota',
  'délai': 'deadline',
  'remplir': 'ranpli ranplir fill',
  'supprimer': 'tir tiré woté rotir delete remove borrar eliminar apagar',
  'fermer': 'fèmen fèrm close cerrar',
  'ouvrir': 'ouvèr ouvè louvri',
  'mère': 'momon manman mother',
  'femme': 'fanm madanm',
  'même': 'minm menm',
  'ancien': 'vyé vié ansien',
  'maison': 'lakaz kay',
  'docteur': 'doktè doktèr',
  'inscrire': 'enskri enskrir',
  'écrire': 'ékri',
  'déclarer': 'déklar déklaré',
  'tomber': 'tonb tonbé',
  'avoir': 'trapé trap',
  'case': 'kaz',
  'carte': 'kart kat',
  'obliger': 'oblijé',
  'internet': 'linternet lentènet entènet antènèt online',
  'ligne': 'lign',
  'vouloir': 'vé jveu jveux',
  // Qui apprend le français.
  'créer': 'create crear criar kréyé register registration',
  'pension': 'pansion pansyon pensiont',
  'banque': 'labank bank banco',
  'médecin': 'doctor medico médsen',
  'marcher': 'working works work funciona',
  'panne': 'down broken pann',

  'site': 'website web',
  // Comme on parle ici ou là, et ce qu’entend une machine.
  'rentrer': 'rant rantré antré',
  // Par oreille.
  'je': 'jme jle',
  'pouvoir': 'jpeu jpeux',
  'savoir': 'chai chais',
  'PDF': 'pédéef',
};

/** Ce que seul un accent distingue d’un autre mot : « jé » n’est pas « je ». */
const accents: Readonly<Record<string, string>> = {
  'j ai': 'jé jè jê',
  'c est': 'cé cè sè',
  'n ai': 'né nè',
};

/** Les signes, et ce que dit pour chacun qui dicte. */
const signes: Readonly<Record<string, string>> = {
  '?': 'point d interrogation',
  '!': 'point d exclamation',
  ';': 'point virgule',
  ',': 'virgule',
};

/** Les signes gardés comme des mots, et comment ils se disent. */
const signesLus: Readonly<Record<string, string>> = { '+': 'plus' };

/** Les boutons dont le nom est un signe : « le plus ne marche pas », mais non « le plus simple ». */
const boutons: readonly (readonly [string, string])[] = [
  [
    "(?<=\\b(?:petit|bouton|signe|touche) )plus\\b|(?<=\\ble )plus(?= (?:ne |n['’])?(?:marche|fonctionne|apparait|apparaît))",
    '+',
  ],
];

/** Qui rapporte ce qu’un proche a dit n’en parle pas : « mon fils m’a dit qu’il faut un compte ». Un motif. */
const rapporte =
  "(?:mon|ma|mes) (?:petite?s?[- ])?(?:fils|filles?|mari|femme|épouse|sœur|soeur|frère|neveu|nièce|gendre|belle[- ]fille|voisine?s?|collègues?|amie?s?|copine|copain|cousine?|enfants) (?:m['’ ]|me |nous )?(?:a |ont |a bien )?(?:dit|disent|expliqué) (?:que |qu['’ ])";

/** Les mots qui ne disent rien du sujet. */
const motsVides = `
  the my is it to how have has do does what where when why need want get got this that you me can use from please and with of am are was been in on for at i im dont
  no tengo mi mis el la los las como hacer quiero necesito para con por favor donde cuando esta minha meu tenho fazer preciso como
  asou assou epi ès lè jan ké kay té lo bann fok fèy kréyol anou nou nous zafè vingt dieux fan pardi
  ka mi mwen moin amoin nou zot yo ou i bann dan adan dési youn yonn ek épi osi ankor vlé anvi gingn gagn nana nena koman kouman koté ousa ola sa kila es koné konnèt konn yé rivé ban pran su peuchère boudu hé té vot virgule interrogation exclamation machin machins bidule fameux fameuse satané
  surtout a à ah ai aie allo allô alors après as au aujourd aussi autre autres aux avait avais avant avec avez avoir avons ayant beaucoup ben bah bien
  bon bonjour bonsoir bref c ça car cas ce ceci cela celle celui ces cet cette chez chose choses ci comme comment côté coup d dans de depuis des
  deux dès déjà dire dis dit dites doit dois devez donc du écoutez elle elles encore enfin entre est et étais était été êtes être eu eux euh faire fais
  devais devait devions deviez devaient devrais devrait devriez
  fait faites faut fois font genre grand heu hein hop hui ici il ils j je jour jours jusque juste l la là le les leur leurs lorsque lui m ma madame
  mademoiselle maintenant mais me même merci mes met mets mettez mettre metre mis moi moins mon monsieur n ne nos normal notre nous oh
  on ont or ou où oui ouais par parce peu peut peux pendant petit peur plait plaît possible pour pourquoi pourrais pourrait pourtant pouvez pouvoir pouvons puis
  puisque qu que quel quelle quelles quelque quelques quels question qui s sa sais sait savoir se sera serai ses si soit sommes son sont souhaite
  souhaiterais suis sur t ta te temps tes toi ton toujours tout toute tous toutes très truc tu un une va vais vas vers veulent veut veux voici
  voilà vont vos votre voudrais voudrait voulais vouloir vous vraiment vu y disent disait disais dira dirait diraient fera ferai ferais ferait faisais faisait faisant fasse aura aurai aurais aurait auriez auraient auront eue eus serais serait seront étaient étiez peuvent pourra pourrai pouvait pouvais veuille voulait faudrait faudra fallait fallu sache savais savait saurais allait allais irai iront allons viens vient venait mettait mets laquelle lequel lesquels duquel dont alors hélas là-dessus justement ainsi enfin franchement carrément
`;

/** Ceux qui en disent peu : ils comptent pour moitié. */
const motsFaibles = `
  proche mère nouveau trop quand complètement collègue invité pas plus quoi voir an année mois problème message nouvelle demander mettre écran accéder marcher plusieurs seul seule seulement dessus dessous
  venir viens vient occuper commencer recommencer attention sortir arriver arrive prendre prends donner donne donné aller passer dernier dernière
  prochain semaine semaines matin soir hier demain gens vite longtemps ensemble besoin aimer penser croire crois entendre regarder
  regarde essayer essayé continuer finir fini terminer terminé rester reste garder tenir rendre laisser aide aider servir sert part partir
  partie endroit façon moyen ami amie voisin voisine fille fils enfants maison ville campagne hôpital hospitalisé madame
  numéro nombre combien chaque toute gros grosse mal mieux vrai certain sûr sûre clair simple facile difficile compliqué ordre suite suivant
  gendre belle dimanche lundi mardi mercredi jeudi vendredi samedi janvier février mars avril juin juillet août septembre octobre novembre décembre printemps été hiver
  paraît petit petite ranger bref carnet attendu
  envie peine droit raison exemple sorte partout ailleurs loin près pareil pareille différent différente`;

/** Ceux qui ne comptent que dans une expression : « en ligne » n’est pas « ligne ». */
const motsLiens = 'en';

/** Des mots et des expressions de même sens, séparés par des virgules : le premier de la ligne vaut pour tous. */
const synonymes: readonly string[] = [
  'mail, e-mail, email, courriel, adresse électronique, adresse mail, adresse e-mail, adresse email, boîte mail, boîte e-mail, boîte de réception, messagerie personnelle, gmail, hotmail, laposte.net',
  'déclaration, eDSH, DSH, e-DSH, edhs, déclaration de ressources, déclaration de ressources en ligne, déclaration invalidité, indiquer, mentionner, renseigner, reporter',
  'mot de passe, mode passe, code secret, code d’accès, code confidentiel, code personnel, code de connexion',
  'supprimer, suppression, résilier, résiliation, clôturer, clôture, clore, fermer, fermeture, effacer, débarrasser, mettre fin à, désinscrire, désinscription, désactiver, enlever, renoncer, retirer mon compte, retirez',
  'pirater, piratage, pirate, hacker, hack, hacké, haker, haké, voler mon compte, usurper, usurpation, phishing, hameçonnage, arnaque, arnaquer, fraude, escroc, escroquerie, hacker, hacked, filouter, malveillant, arnaqueur',
  'bloquer, barré, blocage, verrouiller, verrouillé, verrou, verrouillage, geler, gelé, figé, mis dehors',
  'conjoint, mari, époux, épouse, femme, compagnon, compagne, couple',
  'bulletin, bulletin de salaire, bulletin de paie, bulletin de paye, fiche de paie, fiche de paye, fiche de salaire, feuille de paie, feuille de paye',
  'salaire, rémunération',
  'document, justificatif, pièce jointe, pièce justificative, pièce complémentaire, pièce, fichier',
  'courrier, poste, lettre, voie postale, postal, poster',
  'papier, feuille, imprimé, imprimer, formulaire papier, version papier',
  'envoyer, envoi, transmettre, renvoyer, renvoi, faire parvenir, expédier',
  'corriger, correction, rectifier, rectification, rattraper',
  'modifier, modification, changer, changement',
  'erreur, boulette, erroné, erronée, inexact, inexacte, tromper, trompé, trompée, faute, bêtise, bourde, inversé, gourer, gouré, gourée, de travers, mélangé',
  'oublier, oubli, oublié, omis, omettre, rappelle plus, rappelle pas, souviens plus, souviens pas, souvenir, retrouve plus mon, échappe',
  'panne, mouliner, mouline, bug, bugger, bugue, buguer, planter, planté, plantage, hors service, dysfonctionnement, en rade, rame, maintenance, erreur technique, problème technique, en carafe, crash, crasher, beug, beuguer, dérangement, inaccessible, par terre, cassé',
  'indisponible, pas disponible, plus disponible',
  'application, appli, application mobile',
  'smartphone, téléphone portable, portable, mobile, iphone, android, samsung, huawei, gsm',
  'tablette, ipad',
  'ordinateur, ordinateur portable, mac',
  'télécharger, téléchargement, enregistrer, enregistrement, sauvegarder, sauvegarde, sauver, conserver, garder, garder une copie, gardé',
  'récapitulatif, pdf, copie, duplicata, double, exemplaire',
  'dépasser, dépassé, dépassée, louper, loupé, rater, raté, zapper, zappé, laisser passer, laisser filer, hors délai, date passée, délai passé, date est passée, retard, oublié la date, pas respecté, trop tard, en retard, loupé le coche',
  'expirer, expiré, expirée, périmé, périmée, périmer, plus valable, plus valide',
  'obligatoire, exigé, exiger, indispensable, nécessaire, tenu de, contrainte, obliger, obligé, obligée, obligation, forcer, forcé, forcée, contraint, imposer, imposé',
  'voir, vois, voit, voient, voyez, visualiser, visualise, affiche, afficher, affichent, apparaît, apparaître, apparaissent, trouver, trouve, chercher, cherche, cherché, aperçois, consulter',
  'introuvable, absent, absente, absents, manquant, manque, manquent, disparu, disparue, invisible, voir pas, pas voir, voir plus, pas visible, plus visible, nulle part, propose pas, propose plus, pas proposée, pas proposé',
  'retrouver, récupérer, ressortir, ravoir, revoir, rouvrir, réimprimer, retélécharger',
  'recevoir, reçois, reçoit, reçu, reçue, reçus',
  'connexion, connecter, se connecter, connecté, déconnecté, identification, identifiant, identifier, entrer dans, rentrer dans',
  'accéder, accès, accède',
  'marcher, marche, marchent, fonctionner, fonctionne, fonctionnent',
  'marche pas, marche plus, refuser, refus, refusé, rejeté, passe pas, accepte pas, pas accepté, prend pas',
  'FranceConnect, France Connect',
  'compte, mon espace, ma page, espace personnel, espace perso, espace ameli',
  'créer, création, recréer, ouvrir un compte, inscription, inscrire, inscrit, inscrite, ouverture',
  'remboursement, rembourser, remboursé, remboursée',
  'prévoyance, rente, assurance employeur, assurance de mon employeur, assurance de l’employeur, assurance de l’entreprise',
  'ASI, allocation supplémentaire, allocation supplémentaire d’invalidité, allocation supplémentaire invalidité, allocation d’invalidité',
  'STMC, trimestriel moyen, trimestriel moyen de comparaison, salaire de comparaison, salaire trimestriel moyen de comparaison, salaire trimestriel moyen, salaire trimestriel',
  'ajouter, rajouter, ajout',
  'ancien, anciennes, ancienne, vieux, vieil, vieille, vieilles, précédent, précédente, précédentes, antérieur, antérieures, année dernière, an dernier, an passé, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025',
  'définition, définir, explication, expliquer, signification, signifier',
  'historique, archives',
  'étranger, hors de France, Belgique, Espagne, Portugal, Maroc, Algérie, Tunisie, Italie, Suisse, Allemagne, expatrié',
  'déménager, déménagement, déménagé',
  'proche, mère, père, parent, parents, grand-mère, maman, tante, oncle, tuteur, tutelle, tutrice, curatelle, curateur',
  'travailler, travail, emploi, activité, retravailler',
  'date limite, échéance, date butoir, deadline, dernier délai',
  'internet, web, net, numérique, dématérialiser, dématérialisation, dématérialisée, site internet, en ligne',
  'pension, pensionné, pensionnée',
  'trop-perçu, indu, trop touché, trop versé, touché trop',
  'frère, sœur, fils, fille, garçon',
  'caisse, CPAM, sécurité sociale, assurance maladie',
  'ameli, âme lit',
  'conseiller, humain, être humain, vraie personne, conseillère, agent, interlocuteur, téléconseiller',
];

/** Ce qui nomme ce dont parle le guide : une phrase qui le dit nous parle, même si elle parle aussi d’autre chose. */
const notre = 'ameli edsh dsh asi';

/** Ce dont on s’occupe ici : à côté d’un autre sujet, ce qui n’en nomme rien n’est pas pour nous. Séparé par des virgules. */
const choses =
  'ameli, compte, mot de passe, code provisoire, code, identifiant, connexion, accéder, FranceConnect, mail, adresse, adresse e-mail, borne, ' +
  'déclaration, déclarer, ressources, ASI, allocation supplémentaire, prévoyance, STMC, salaire, brut, net, bulletin, récapitulatif, décompte, relevé, historique, relance, ' +
  'rubrique, case, ligne, écran, internet, site, navigateur, application, télécharger, document, joindre, papier, date limite, dépasser, pirater, bloquer, corriger';

/** Ce qui commence une autre chose à dire : « je suis au chômage et je ne trouve pas ma déclaration ». */
const separateurs =
  'et mais car donc or puis sinon alors parce ensuite je j moi on il elle maintenant aujourd';

/**
 * La façon de dire, pour que personne ne passe pour avoir dit plus : « je ne sais pas si j’ai un compte » ne dit pas « j’ai un compte ».
 * Des mots ou des expressions, séparés par des barres, sans accents.
 */
const manieres = {
  nie: 'pas|plus|ni|jamais|sans|aucune?|rien|non|personne|impossible|deconnectee?',
  /** Dit « pas », et pour toujours. */
  jamais: 'jamais|jms',
  /** « Toujours bloqué » : c’était déjà le cas avant d’essayer. « Pas encore » n’en dit rien. */
  toujours: 'toujours|(?<!pas )encore',
  /** « mon compte n’a pas été piraté », « ne supprimez pas », « ne pas supprimer ». */
  nieUnMot:
    '(?:ai|as|a|avons|avez|ont|est|suis|sont) (?:pas|jamais) (?:ete )?[a-z]+|[a-z]+ez (?:surtout )?pas|ne (?:surtout )?pas [a-z]+',
  /** Ce qu’il faut faire n’est pas fait : « je dois faire un compte ». */
  doit: 'dois|doit|devrais|devrait|faut|faudra|faudrait|faudrai',
  /** Ce qu’on veut, ce qu’on attend n’est pas là : « je veux un compte », « on me demande un code ». */
  souhaite:
    'veux|veut|voulais|voulait|voudrais|souhaite|aimerais|prefere|prefererais|vais|va|vont|sera|seront|besoin|envie|avant|questions?|voulu|essaye|essayer|tente|(?!fais|vais|sais|sait|fait|plait|connais|mais |jamais |[a-z]*(?:parait|connait))[a-z]{2,}ai[st]|(?!vrai )[a-z]{2,}rai|demande|demander|reclame|attends|espere|obtenir|cherche[rz]?',
  /** Quelqu’un d’autre, ou le compte, le code, la pension d’un autre organisme. */
  autrui:
    'pas (?:tous?|toutes?|(?:ete )?(?:refuse|rejete)e?)|mari|femme|epoux|epouse|conjointe?|compagnon|compagne|copain|copine|mere|pere|maman|papa|parents?|proche|fils|fille|frere|soeur|tante|oncle|amie?|voisine?|collegue|patron|employeur|(?:il|elle) (?:n )?(?:a|avait|recoit|touche|depend|veut|sait|voit|arrive|peut|travaille)|caf|impots?|banque|bancaire|mutuelle|carsat|retraite|france travail|pole emploi|france connect|franceconnect|orange|la poste|google|facebook|apple|edf|compte rendu|en compte|(?:rends?|rendre|rendu) (?:pas |plus )?compte',
  interroge: 'comment pourquoi combien quand ou quel quelle quels quelles',
  /** Ce qui commence aussi une autre chose à dire : « je n’ai pas de compte pour déclarer ». */
  separe: 'pour qui comme puisque',
  /** Ce qui fait douter de ce qui suit : « je ne sais pas si », « est-ce que ». */
  doute:
    '(?:sais|sait|sache|savoir) (?:pas|plus)|(?:dis|dit) (?:pas|jamais) (?:que|qu)|pas (?:dit|sur|sure|certaine?)|crois|pense|me semble|peut etre|doute|aucune idee|peur|crains|quand(?= $)|est ce|si|savoir|suppos(?:e|ons)|imagin(?:e|ons)|au cas|(?:faut|doit|est|sont|peut|a t|suffit) (?:il|elle|on)|(?:dois|ai|suis|puis|peux) je|(?:pouvez|avez|etes|devez|dois|peux|as|es) (?:vous|tu)',
  /** Ce qui fait douter de ce qui vient d’être dit : « j’ai un compte, je crois ». */
  apresCoup: '(?:sais|sait) (?:pas|plus)|pas (?:sur|sure|certaine?)|crois|pense|me semble|peut etre',
  suppose: 'si|au cas|suppos|imagin',
  /** Ce que d’autres, ou un écran, ont dit : « ma fille dit que j’ai un compte ». */
  ouiDire:
    '(?:a|ont|avait|avaient) (?:bien )?(?:dit|repondu|explique|confirme|annonce|affirme|assure|informee?) (?:que|qu)|(?:dit|disent|disait|repond|repondent|affirme|assure|pretend) (?:bien )?(?:que|qu)|(?:il )?parait(?: que| qu)?|(?:selon|d apres) (?:(?:la|le|les|l|ma|mon|mes|sa|son|ses|un|une) )?[a-z]+',
  /** Un passé qui ne dit rien d’aujourd’hui. */
  autrefois: 'il y a (?:[a-z0-9]+ )?(?:ans?|annees?)|(?:l an|annee) derniere?|autrefois|jadis',
  /** « j’ai pas reçu le mail, ah si ». */
  dementi: '(?:ah |en fait |bah |ben )?(?:si|non)|ah oui|en fait|finalement(?: si| non)?|pardon|je me trompe',
  /** « FranceConnect, j’ai pas ». « non » se lit « pas » ici. */
  refus: '(?:j|je) (?:(?:n|ne|en|y) )*(?:ai|veux|connais|utilise|vois) pas|(?:non|pas)(?: merci)?|jamais',
  /** « avoir un code » n’est pas « j’ai un code ». Les groupes `avoir` et `etre` : ce qu’on dit avoir (ou avoir fait), ce qu’on dit être. */
  soi: '(?:j|je) (?:(?:ne|n|y|en|me|m|l) )*(?:(?:(?<avoir>ai (?:eu|fait|vu|mis|dit|pris)|ai)|(?<etre>suis)) )?',
  /** Ce qui suit « j’ai » sans être ce qu’on a fait : « j’ai un compte », mais « j’ai reçu ». */
  determine:
    'un une le la les l des du de d mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces deux trois',
  adverbes: 'bien deja toujours encore tout',
  /** Comment finit ce qui est fait : « envoyé », « reçu », « fini ». */
  accompli: '[a-z]{2,}(?:ee?|ue?|ie?|ise?|ite?)s?',
  /** « Je ne crois pas qu’on m’a piraté », « c’est faux que j’ai validé ». */
  nieQue:
    '(?:pas vrai|faux) (?:que|qu)|(?:crois|pense|ai l impression) pas (?:que|qu)|(?:crois|pense) pas (?=avoir|etre)',
  /** « J’étais à la MSA » : ce n’est plus le cas. */
  revolu: '(?:j|je) (?:(?:y|en|n|ne|l) )*(?:etais|dependais|relevais)',
  /** « Je ne suis pas à la MSA » : ce n’est pas son affaire. « La CAF ne me paie plus » en parle. */
  etranger:
    '(?:suis|sommes|depends?|releve|cotise|parle|concernee?) (?:pas|plus|jamais)|est (?:pas|plus) (?:a|de|d|du|des|pour|la|le|l|les|un|une|mon|ma)|(?:ai|touche|recois|percois) (?:pas|plus|jamais) (?:a|de|d|du|la|le|l|les|un|une)',
  possessifs: 'ma|mon|mes|sa|son|ses',
  /** Ce qui nie ce qui est à côté, tel qu’on le lit : « ni », « sans » et « jamais » se lisent « pas ». */
  negations: 'pas plus jamais',
  /** « je sais ajouter un mois » ne demande pas comment. */
  sait: '(?:j|je) (?:(?:le|la|l|y|bien|deja) )*sais(?: (?:bien|deja|tres bien))?(?= )(?! (?:pas|plus|rien|meme|que|qu|si) )',
  /** « je touchais l’ASI avant, mais plus maintenant ». */
  cesse:
    '(?:(?:mais|et|maintenant|depuis|c est) )*(?:plus|fini|termine)(?: (?:maintenant|aujourd hui|desormais|depuis|le cas|du tout))*',
  /** « mon compte est bloqué » dit aussi « j’ai un compte ». */
  possede:
    '(?:mon|ma) ([a-z]+(?: [a-z]+)?) (?:est|a|s est)(?! (?:cree|ouvert|fait|valide))|(?:dans|sur) (?:mon|ma) ([a-z]+)',
  /** « mon compte est bloqué » affirme, « compte bloqué » nomme. */
  affirme: 'est|sont|a|ont|marche|marchent|fonctionne|fonctionnent',
  /** « après avoir validé » dit « j’ai validé », « avant de valider » dit « je n’ai pas validé ». */
  apres: 'apres (?:avoir|etre)|une fois(?= [a-z]{3,}ee? )',
  avant: 'avant (?:de|d)(?: avoir| etre)?|pas (?:avoir|etre)(?= [a-z]{3,}ee? )',
  dejaFait: 'j ai',
  pasFait: 'j ai pas',
  /** Ce qui réunit deux faits, et ce qui laisse le choix entre deux. */
  reunit: 'et mais',
  choix: 'ou',
  /** « la CSG et à la CRDS » : ce qui continue la même chose à dire. */
  continue: 'et (?:a|de) (?:la|l)|et aux?',
  /** Ce qui demande d’expliquer la chose nommée juste avant : « FranceConnect, comment ça marche ». */
  explique:
    'comment (?:ca|cela|on|il|elle) (?:s )?(?:marche|fonctionne|sert|utilise)|(?:c (?:est )*|ca veut dire )quoi|(?:a quoi )?(?:ca|cela) sert(?: a quoi)?|qu est ce que c(?: est)?|pourquoi faire',
  /** « bloqué depuis hier » dit « bloqué », où rien ne dépend de la durée. */
  depuis:
    'depuis (?:(?:plus|moins|pres) (?:de|d) )?(?:[a-z0-9]+ ){1,2}(?:jours?|semaines?|mois|heures?|minutes?|ans?|annees?)|depuis (?:avant )?(?:hier|ce|longtemps|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:matin|midi|soir))?',
  neutres: 'ameli caisse vraiment simplement',
  /** Ceux-là aussi, et aucune phrase de « Ce qui le dit » ne compte sur eux. */
  moments: 'hier matin semaine longtemps',
};

/** Ce qui se colle au début d’un mot : « lappli », « jtrouve », « nai ». */
const elisions = 'j l d m n s t c qu k';

/** Comment les lettres sonnent, dans l’ordre : « conte » et « compte » sont le même son. */
const sons: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['sch|sh|ch', 'C'],
  ['gn', 'N'],
  ['eau|au', 'o'],
  ['qu|q|ck|cc(?=[aou])', 'k'],
  ['c(?=[eiy])', 's'],
  ['c', 'k'],
  ['g(?=[eiy])', 'j'],
  ['gu(?=[eiy])', 'g'],
  ['x', 'ks'],
  ['z', 's'],
  ['h', ''],
  ['y', 'i'],
  ['mp(?=t)', 'n'],
  ['m(?=[bp])', 'n'],
  ['(?:ain|ein|in|aim|im)(?![aeiouynm])', 'I'],
  ['(?:an|en|am|em)(?![aeiouynm])', 'A'],
  ['ai|ei|est|et$', 'e'],
  ['oi|oy|wa', 'W'],
  ['ou', 'U'],
  ['tion|ssion|sion', 'sion'],
  ['(.)\\1+', '$1'],
  ['(?:er|ez)$', 'e'],
  ['(?:e|es|ent|[stdpx]+)$', ''],
];

export const langueFr = {
  ecritures,
  accents,
  signes,
  signesLus,
  boutons,
  rapporte,
  motsVides,
  motsFaibles,
  motsLiens,
  synonymes,
  notre,
  choses,
  separateurs,
  manieres,
  elisions,
  sons,
};
