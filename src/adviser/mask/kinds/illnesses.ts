/**
 * What names an illness, without accents: health is what the law protects most, so whole families of words are here rather than a list of
 * diagnoses. Written by hand, with the commonest slips of the pen. Left out are the words of the guide itself (`invalidité`, `maladie` alone,
 * `handicap` alone, `sourde`, `aveugle`), and words that are something else too in a call's notes (`fatigue`, `stress`, `crise`, `choc`, `tension`).
 */
const words = (list: string): string =>
  list
    .split(/\s+/)
    .filter((word) => word !== '')
    .join('|');

/** Words that are an illness, or a treatment that tells one, wherever they stand. */
const NAMES = words(`
cancers? cancer(?:euse?s?|eux|ologue) tumeurs? tumoral(?:e|es)? metastases? metastatique carcinomes? melanomes? lymphomes? myelomes? sarcomes? leucemies? leucemique
adenomes? fibromes? kystes? chimio radio-?therapie chimio-?therapies? radiotherapies? hormonotherapie immunotherapie mastectomie
depress?ions? depress?if depress?ive depress?ifs depress?ives burn\\W?outs? bipolaires? bipolarite (?:s[ck]h?|sk)i[zs]o(?:phren\\p{L}*)? psychoses? psychotiques? nevroses? paranoia parano(?:iaques?)?
anorexi(?:e|ques?) boulimi(?:e|ques?) alcoolisme alcooliques? toxicomanes? toxicomanie addictions? suicid(?:e|aires?|er) anxiolytiques? antidepresseurs? neuroleptiques? lithium
autistes? autisme autistiques? asperger tdah? trisomi(?:e|ques?) dyslexi(?:e|ques?) demences?
al[tz]?h?eimer alzheimers? parkinson(?:ienn?e?)? crohn charcot huntington lyme hodgkin sla
sclerose fibromyalgi\\p{L}* polyarthrites? spondyl?arthrites? arthrites? arthroses? rhumatismes? osteoporose lupus sciatiques? lumbagos? scolioses? tendinites? lombalgies?
hernies? epileps?ies? epileptiques? epilespie migraines? avc infarctus infractus embolies? phlebites? thromboses? anevrismes? arythmies? tachycardie pontages? stents? pacemakers? pace-?maker
hypertension hypertendue?s? hta diabete?s? diabett?es? diabetiques? insulino-?dependante?s? insuline cholesterol thyroides? hypothyroidie hyperthyroidie obesite obeses?
dialys(?:e|es|ee|ees) insuffisance nephropathies? cirrhoses? hepatites? pancreatites? ulceres? colopathies? rectocolite
vih hiv sida seropositi(?:f|ve|vite) tuberculose pneumonies? asthm(?:e|atiques?) bpco emphysemes? mucoviscidose sarcoidose silicose asbestose
endometrios\\p{L}* fausses?\\Wcouches? menopause enceinte eczemas? psoriasis zona cataractes? glaucomes? dmla retinopathies? acouphenes?
amput(?:e|ee|es|ees|ations?) paraplegi\\p{L}* tetraplegi\\p{L}* hemiplegi\\p{L}* paralys(?:e|ee|es|ees|ie|ies) greffees? transplant(?:e|ee|ation)
pancreas prostate coma meningites? encephalites? myopathi(?:e|es|ques?) hemophil(?:e|es|ie) drepanocyt\\p{L}* anemi(?:e|es|ques?) fibroses? borderline neuropathies? psychiatr(?:e|ie|iques?)s? oncolog\\p{L}* addictolog\\p{L}* covid\\Wlong
`);

/** How the names of illnesses end: « lombalgie », « cardiopathie », « hystérectomie », « hémiplégie ». */
const ENDINGS =
  '(?!nostalgi|sympathi|empathi|antipathi|apathi|telepathi|homeopathi|osteopathi|naturopathi)\\p{L}{3,20}(?:algies?|algiques?|pathies?|ectomies?|plegi(?:e|que)s?|phreni(?:e|que)s?|carcinomes?|dystrophies?|arthr(?:ite|ose)s?|blastomes?)';

/** What an illness is of, or is like: taken with the words before it, and never alone. */
const KINDS = words(`
discales? discal cardiaques? renales? renal hepatiques? pulmonaires? respiratoires? nerveuse nerveux bipolaires? chroniques? severes? graves? aigue?s? myeloides? lymphoides?
rhumatoides? ankylosante cervicales? lombaires? inguinales? hiatales? ombilicales? cerebrale?s? cerebral cranien(?:ne)?s? mali(?:n|gne)s? benignes? metastatiques? generalisee?s?
terminale?s? juveniles? gestationnel insulino-?dependante?s? mentale?s? mental mentaux psychi(?:que|atrique)s? psychologiques? musculaires? articulaires? oculaires? vasculaires?
thyroidien(?:ne)?s? colorectal digestifs? digestives? ovarien prostatique intestinale?s? post-?traumatiques? post-?natale?s? post-?partum anxio-?depressi(?:f|ve)s? anxieu(?:x|ses?)
obsessionnels? compulsifs? alimentaires? cognitifs? moteur motrice paranoides? hereditaires? rares? orphelines? auto-?immunes? inflammatoires? evolutive evolutif genetiques? neurologiques?
degenerati(?:f|ve)s? neuro-?degenerati(?:f|ve)s? coronarien(?:ne)?s? arterielle?s? veineuse veineux sexuels? osseuse osseux fonctionnels?
`);

/** Parts of the body: « mal au dos », « opérée de la hanche », « problèmes de cœur ». */
const BODY = words(`
dos coeur reins? poumons? foie hanches? genoux? epaules? colonne vertebres? cerveau thyroide prostate sein seins ventre estomac intestins? vessie peau colon gorge pancreas uterus ovaires?
jambes? bras pieds? chevilles? mains? poignets? coude tete nuque cou cervicales lombaires os sang nerfs artere?s? moelle cataracte varices canal
`);

/** Illnesses that only one of a few words tells: « maladie orpheline », « troubles bipolaires », « handicap psychique ». */
const LED = [
  String.raw`(?<!(?:assurance|arrets?|conges?|arret de|caisse|indemnites?|longue)[ -])maladies? (?:${KINDS})`,
  String.raw`(?<!(?:assurance|arrets?|conges?|arret de|caisse|indemnites?|longue)[ -])maladies? (?:de |d')(?!(?:longue|droit)(?!\p{L}))\p{L}{3,30}`,
  String.raw`(?:troubles?|syndromes?|antecedents?|(?:problemes?|soucis?)(?! (?:graves?|severes?|chroniques?|rares?|moteur|alimentaires?|fonctionnels?|generalisee?s?|benignes?|terminale?s?)(?!\p{L}))) (?:${KINDS})`,
  String.raw`syndromes? (?:de la |de l'|du |de |d'|des )\p{L}{3,30}`,
  String.raw`troubles? (?:de la |de l'|du |de |d'|des )(?:sommeil|memoire|langage|parole|comportement|humeur|personnalite|attention|equilibre|marche|coagulation|spectre)`,
  String.raw`(?:greffee?s? |(?<=(?:une|sa|ma|est) )greffe )(?:de la |de l'|du |de |des |d'une? )(?:${BODY})|(?<=(?:une|sa|ma|est) )greffe`,
  String.raw`handicap (?:psychique|mental|moteur|cognitif|psychologique)`,
  String.raw`(?:deficien(?:ce|te?)|retard) (?:mentale?|intellectuelle?|cognitive|cardiaque|renale|immunitaire)`,
  String.raw`crises? (?:cardiaques?|d'angoisse|d'epilepsie|de panique|de nerfs|d'asthme|convulsive)`,
  String.raw`(?:attaque|accident) (?:cardiaque|cerebrale?|vasculaire(?: cerebral)?|cardio-?vasculaire)`,
  String.raw`traumatismes? cranien|phobies? (?:sociale|scolaire)`,
  String.raw`(?:maladie|insuffisance|apnees?) du sommeil|apnees?`,
  String.raw`(?:problemes?|soucis?|mal|maux|douleurs?|oper(?:e|es|ee|ees|ation)|malade|fractures?|prothese|tumeur|ablation) (?:de la |de l'|du |de |des |d'|au |aux |a la |a l')(?:${BODY})(?! (?:de|du|des) (?:la |sa |ma )?(?:carte|courrier|feuille|page))`,
  // A number says which illness; without it, « ALD » is a subject that people call about.
  String.raw`(?:ald|affections? (?:de )?longue duree) ?(?:n° ?|numero )?\d{1,2}(?! ?(?:%|ans?|mois|jours))`,
  // « sep » is a month too, unless an article is before it.
  String.raw`(?<=(?<!\p{L})(?:la|une|sa|ma) )sep|canal carpien`,
].join('|');

/** An illness, whole: its name, what it is like, and what it is of. The last words are those of the sentence, when a word of the notes is among them. */
const EXPRESSION = String.raw`(?:${LED}|${NAMES}|${ENDINGS})`;
export const ILLNESS = new RegExp(String.raw`(?<![\p{L}\p{N}-])${EXPRESSION}(?![\p{L}\p{N}])`, 'gu');

/** « discale », « chronique » : as many as are said. */
export const LIKE = new RegExp(String.raw` (?:${KINDS})(?![\p{L}\p{N}])`, 'uy');
/** « en plaques », « de type 2 », « stade 4 », « du sein » : what it is of is any word that is none of the notes'. */
export const STAGE =
  /(?: en plaques?| (?:en )?(?:phase|stade|type|grade|de type|de stade|de grade) ?(?:\d|i{1,3}v?|terminale?|avancee?|final)?| (?:b|c|1|2)(?![\p{L}\p{N}]))(?![\p{L}\p{N}])/uy;
export const OF =
  /( (?:de (?:la |l')?|a (?:la |l')|du |des |d'|aux? |dans (?:la |le |l')|sur (?:la |le ))(?:cote )?)(\p{L}{3,30})(?![\p{L}\p{N}])/uy;

/** What says that an illness comes, whatever its name. */
export const SUFFERS =
  /(?<![\p{L}\p{N}])(?:souffr(?:e|ait|ant|ent|ir) (?:toujours |aussi |encore )?|(?:est |etait )?atteinte?s? |malade |hospitalise?e?s? pour |diagnosti\p{L}* (?:recent |recente )?|operee?s? |operation |(?:soignee?|medicaments?|arret de travail|arret maladie) pour |a fait une? (?:rechute|crise) |rechute )(?:d'(?:une? )?|d e |de la |de l'|du |de |des |d'une |d'un |(?<=pour )(?:une? |la |le |les |son |sa |ses |l')?)?(?=\p{L})/gu;
/** What people suffer from that is not an illness: the guide's own subject. */
export const NOT_ILL =
  /^(?:lenteurs?|bugs?|pannes?|retards?|absence|manque|reseau|site|vue|longtemps|surdite|cecite|faire|cela|ca|rien|controle|droits?|bloque\p{L}*|delais?|pension|ressources|declaration|formulaire|longue|duree|voir|rappel|essayer|avoir|cette|ne|savoir|moment|instant)$/u;
