/**
 * The words that the masking knows: those that announce nothing personal, and those that lead from a kind to its value. Those of the guide's own
 * subject are the guide's to give.
 */
import { isFirstName } from './kinds/first-names.ts';
import { masque } from '../../../machines/guide.masque.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Ordinary words of a call's notes, without accents: after « mot de passe » or « Madame », they are no secret and no name. */
const ORDINARY = set(`
a ai aie ailleurs ainsi alors apres arrive aucun aucune aujourd au aussi autre autres aux avant avec avoir
bah bas beaucoup ben bien bientot bon bonne bonjour bref c ca car ce ceci cela celle celui ces cet cette chez ci comme comment
comprend comprends compris connait d dans de deja demain depuis dernier derniere des desormais deux devant doit dois dont du
elle elles en encore enfin ensuite entre envers est et etait etaient ete etre eu eux euh faire fait fallait faut fin fois font
hier hors il ils ici j jamais je jusque l la laquelle le lequel les leur leurs lors lui m ma mais mal me meme mes mieux moi moins
mon n ne nee nes nees ddn dob naiss naissance ni non nos notre nous on ont or ou oui pa par parce pas peu peut peux plus plusieurs pour pourquoi pourra pourrait pouvoir
premier premiere pres presque puis puisque qu rien qua quand que quel quelle quelqu quelque qui quoi s sa sait sans sauf se selon
sera serait ses seul seule si sien soi soit son sont sous souvent suis sur t ta tant te tel telle tes toi ton toujours tous tout
toute toutes tres trop tu un une va vais vers veut veux voici voila voudrait voulait vous vient voit y
matin midi soir apres-midi lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois annee jour jours heure heures minute minutes
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
france compte comptes secu securite sociale
code codes mot mots passe mdp mail mails email courriel message messages sms tel telephone portable fixe numero num no adresse
site page pages formulaire papier courrier lettre carte vitale cb rib iban bic banque guichet cle serie nir identifiant login
conseiller conseillere conseil agent assure assuree directeur directrice president presidente docteur monsieur madame mademoiselle
fille fils mari femme mere pere soeur frere voisin voisine tuteur tutrice curateur curatrice maman papa ami amie
net brut
provisoire temporaire secret confidentiel unique nouveau nouvelle ancien ancienne actuel valable valide invalide bonne faux fausse
oublie oubliee echappe oublies perdu perdue bloque bloquee expire expiree perime perimee refuse refusee rejete incorrect incorrecte errone
inconnu inconnue change changee modifie modifiee cree creee recu recue envoye envoyee demande demandee saisi saisie tape tapee
marche fonctionne passe ok ko impossible introuvable absent vide egare vole pirate reinitialise reinitialisee reinitialisation
reinitialiser creation creer changer modifier saisir taper oublier retrouver donner donne dire dit dicte lire lu envoyer recevoir
probleme problemes souci soucis galere perplexe remontee obtenir entrer rentrer voir revoir aider prevenir avertir joindre contacter resaisir resaisit retaper retape recliquer mettre garder noter note changement oubli rappel appel appels rappeler rappelle rappellera appeler appelle
appelait appellera parle parler arrive arriver attend attendre attente urgent urgente merci resolu resolue transfere transferee
caracteres caractere chiffre chiffres lettre lettres majuscule majuscules minuscule minuscules special speciaux symbole symboles
mauvais mauvaise parti partie solide securise securisee combien parfois gouv impot fort faible simple difficile long court meme different differente trois quatre cinq six sept huit neuf dix vingt tente tentative tentatives
essai essais essaye essayer erreur erreurs affiche lien bouton ecran ordinateur tablette navigateur internet application appli
euros euro montant total periode trimestre date delai jours droit droits dossier attestation document documents piece pieces justificatif
utilisateur personnel perso gestion gestionnaire fiscal fiscale mediateur mediatrice medecin responsable chef cheffe juge maire service services mutuelle employeur impots pole travail hopital
veuve veuf mariee marie celibataire divorcee seule malade handicapee sourd sourde aveugle agee inquiete enervee stressee perdue
accord complique compliquee illisible illisibles identique identiques inchange inchangee memorise memorisee enregistre enregistree
incompris incomprise wifi reset boite principale secondaire alternee absente absents manquant manquante salarie salariee retraitee
entrepreneur auto-entrepreneur clos close regle reglee transmis transmise maternelle loin proche ensemble juste proximite cote plein
etranger etrangere belgique suisse espagne portugal allemagne italie angleterre domicile maison famille enfant enfants campagne ville
${masque.noms} ${masque.mots}
`);

/** Names of the guide's own subject: what begins with their capital is nobody's name. */
export const OWN_NAMES = set(masque.noms);

/** How a verb of the notes begins, and how it ends: « souhaite », « confirmerait », « renvoyer ». */
const VERB =
  /^(?:souhait|demand|rappel|appel|confirm|expliqu|pens|croy|croi|compren|refus|accept|precis|indiqu|signal|insist|pleur|crie|raccroch|remerci|hesit|repet|cherch|trouv|essa|retrouv|arriv|pass|rest|gard|envo|renvo|receva|recoi|reçoi|regard|utilis|valid|declar|rempli|oubli|chang|modifi|ecout|parl|dev|doiv|pourr|pouv|pens|sembl|support|affirm|annonc|ajout|attend|habit|viv|vien|reven|repren|prend|tape|clique|cliqu|saisi|lis|lit|not|recommenc|reessa|ouvr|ferm|craint|crain|peur|voudr|voul|veul|aimer|prefer|perd|quitt|travaill|touch|percev|perco|beneficie|vouss|reclam|contest|bloqu|fonctionn|march)(?:[aeiou]|e[srz]|ent|a?is|a?it|aient|ant|er?ai[st]?|era|erait|eront|ons|ez|ee?s?|ir|ira|irait|u|ue|t|d|ds|ts|s)*$/;

/** Whether a word, without its accents, says something of the call rather than a secret or a name. */
export function isOrdinary(word: string): boolean {
  return ORDINARY.has(word) || VERB.test(word);
}

/** What verbs in the plural end with: « partagent », « voudront ». */
const PLURAL = /^\p{L}{3,}(?:ent|ront)$/u;
/** Names that end as they do. */
const NOT_PLURAL =
  /^(?:parent|sergent|argent|regent|cent|accent|present|content|absent|serpent|.*(?:vincent|laurent|clement|florent))$/;

/** Whether a word in lower case is a verb of several people: after « M. et Mme » it begins the sentence. */
export function isPlural(word: string): boolean {
  return PLURAL.test(word) && !isFirstName(word) && !NOT_PLURAL.test(word);
}

/** What may stand between the word that announces a number and the number. */
export const BRIDGE = set(`
a au aux avec aujourd c c' ce cest cette ci dans de debut debute des d d' du elle en est et etait finit finissant fini fin finissent
hier hui il je l l' la le les lequel lu ma me mes mon n n' no num numero numeros on par plus pour puis qu qu' que qui s s' sa se ses
son sont sur sera tout toute un une voici voila y alors donc bien ok n° avant erronee
commence commencant commencent commencerait termine terminant terminent debutant suivant suivants egal egale vaut
donne dit dicte epele lit indique marque marquee ecrit ecrite imprime imprimee affiche note notee recu recue recus reçu envoye envoyee
tape tapee mis met utilise choisi saisi saisie derniers dernier dernieres premiers premier premieres chiffre chiffres caractere
caracteres lettre lettres matin soir jour meme sms mail mails courrier courriel message telephone portable poste compte carte ${masque.comptes}
vitale bancaire bleue serie dos dessus dessous recto verso nouveau nouvelle ancien ancienne actuel actuelle provisoire temporaire
unique complet complete partiel entier personnel perso secret confidentiel bon bonne vrai rib iban banque guichet cle nir secu
securite sociale assure assuree voisine fille fils mari femme madame monsieur mme mr
`);

/** What says that the next word is the value itself. */
export const STRONG = set(
  ': = → > « " c est cest etait sera egal egale vaut donne dit dicte epele tape mis met utilise choisi voici voila',
);

/** Signs of a password, as they are dictated. */
export const SIGN_WORDS = set(`
tiret point virgule arobase diese etoile asterisque underscore souligne majuscule majuscules minuscule minuscules maj min exclamation
d'exclamation interrogation d'interrogation slash antislash dollar plus moins egal espace apostrophe pourcent parenthese crochet
zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante
cent mille
`);
/** What joins them. */
export const SIGN_FILLERS = set(
  'avec en au a debut fin puis et tout attache le la un une du bas grand petit lettre comme suivi de',
);

/** What, before a capital, begins a name: « da Silva », « le Gall ». */
export const PARTICLES = set(
  'de du des d le la les da di do dos das del della van von der den ten zu el al ben bel ould abou ait ibn bou mac mc saint sainte st',
);
export const SURE_PARTICLES = set(
  'da di do dos das del della van von der den el al ben bel ould abou ait ibn bou mac mc',
);

/** Letters that are said one by one and name an office, not a person. */
export const ACRONYMS = set(`urssaf mdph dgfip cnav smic caaf sncf ratp ccas html ${masque.sigles}`);
