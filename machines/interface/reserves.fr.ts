// Ces mots restent en TypeScript : plusieurs pages se partagent une même liste.
/**
 * Les pages qui feraient du tort à qui ne les demande pas : supprimer, compte piraté. La recherche ne les propose que si la
 * phrase le dit. Une des expressions, séparées par des virgules, suffit. Les synonymes d’un mot seul comptent ; une expression
 * de plusieurs mots se lit telle quelle.
 */
const pirater =
  'pirater, voler, suspect, bizarre, louche, quelqu’un, inconnu, sécuriser, protéger, usurper, escroc, malhonnête, voleur, à ma place, sans moi, pas demandé, pas demandés, faux message, faux mail, faux sms, faux site, faux conseiller, faux appel, plus sûr, mes codes à, donné mes codes, donné mon mot de passe, mot de passe fort, mot de passe solide, une autre personne, une personne est';
const supprimer =
  'supprimer, retirer, quitter, annuler, arrêter, veux plus de, vouloir plus de, veux plus être, vouloir plus être, veut plus de, plus de ce compte, plus être sur';

export const reservesFr = {
  'piratage/compte-pirate': pirater,
  'mon-compte/supprimer-mon-compte': supprimer,
  'mon-compte/suppression': supprimer,
  'mon-compte/papier-apres-suppression': `${supprimer}, sans compte`,
};
