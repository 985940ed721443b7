// Ces mots restent en TypeScript : plusieurs pages se partagent une même liste.
/**
 * Les pages qui feraient du tort à qui ne les demande pas : supprimer, compte piraté, ou qui répondraient pour un autre. La recherche ne les propose que si la
 * phrase le dit. Une des expressions, séparées par des virgules, suffit. Les synonymes d’un mot seul comptent ; une expression
 * de plusieurs mots se lit telle quelle.
 */
const pirater =
  'pirater, voler, suspect, bizarre, louche, quelqu’un, inconnu, sécuriser, protéger, usurper, escroc, malhonnête, voleur, à ma place, sans moi, pas demandé, pas demandés, faux message, faux mail, faux sms, faux site, faux conseiller, faux appel, plus sûr, mes codes à, donné mes codes, donné mon mot de passe, mot de passe fort, mot de passe solide, une autre personne, une personne est, soi disant, plus la mienne, tout seul, avait change';
const supprimer =
  'supprimer, retirer, quitter, annuler, arrêter, veux plus de, vouloir plus de, veux plus être, vouloir plus être, veut plus de, plus de ce compte, plus être sur';

/** Ce que la fiche ne dit pas de déclarer : sans un mot de la déclaration, « chômage » ne nous parle pas. */
const declarer =
  'déclaration, rubrique, case, question, répondre, revenu, ressource, conjoint, bouton, erreur, bloquer, à mettre, mettre le, mettre la, mettre mes, la mets, le mets, je mets, marquer, inscrire';

export const reservesFr = {
  'remplir/aide-remplir': declarer,
  'piratage/compte-pirate': pirater,
  'mon-compte/supprimer-mon-compte': supprimer,
  'mon-compte/suppression': supprimer,
  'mon-compte/papier-apres-suppression': `${supprimer}, sans compte`,
};
