/**
 * Les pages qui feraient du tort à qui ne les demande pas : supprimer, compte piraté. La recherche ne les propose que si la
 * phrase le dit. Une des expressions, séparées par des virgules, suffit ; leurs synonymes comptent.
 */
export const reservesFr = {
  'piratage/compte-pirate':
    'pirater, voler, faux message, faux mail, faux sms, faux site, faux conseiller, faux appel, suspect, bizarre, louche, quelqu’un, inconnu, à ma place, sans moi, sécuriser, protéger, plus sûr, solide, usurper, donné mes codes, donné mon mot de passe, escroc, malhonnête, RIB changé, RIB modifié, pas demandé',
  'mon-compte/supprimer-mon-compte':
    'supprimer, veux plus de compte, plus de compte, plus besoin de compte, retirer, quitter, sortir, annuler mon compte, arrêter, enlever, partir',
  'mon-compte/suppression':
    'supprimer, veux plus de compte, plus de compte, plus besoin de compte, retirer, quitter, sortir, annuler mon compte, arrêter, enlever, partir',
  'mon-compte/papier-apres-suppression':
    'supprimer, sans compte, plus de compte, retirer, quitter, annuler mon compte, arrêter, enlever',
};
