/**
 * The commonest first names of people of an age to have a pension, without accents: what an adviser types in haste has no capital, and no
 * « Madame » before it. Written by hand; a name that is also a word of a call's notes, a town, a feast or a region is left out (`Aimée`, `Ange`,
 * `Claire`, `Désiré`, `France`, `Grâce`, `Line`, `Lorraine`, `Marie`, `Max`, `Nancy`, `Noël`, `Pierre`, `Rose`, `Sam`, and `Amélie`, as the account
 * is often written).
 */
const NAMES = `
abdallah abdel abdelkader abdou achille adam adele adeline adrien agathe agnes ahmed aicha aissatou alain alban albert albertine alex
alexandra alexandre alexia alexis alfred ali alice alicia aline alix alphonse amadou amandine amar ambre amina amine anais anatole andre andree
angele angelina angelique anita anna annabelle anne annette annick annie anouk anthony antoine antoinette antonio antony apolline ariane arlette
armand arnaud arthur astrid aurelie aurelien axel axelle aymeric aziz babette baptiste barbara basile bastien beatrice benedicte benjamin benoit berengere
bernadette bernard berthe bertrand bilal blandine boris boubacar brahim brice brigitte bruno calixte camille capucine carine carla carlos carole caroline
catherine cathy cecile cedric celia celine chantal charlene charles charlotte chloe christelle christian christiane christine christophe
clara clarisse claude claudette claudia claudine clement clementine clothilde clotilde clovis colette coralie coralyne corentin corinne cyprien cyril cyrille
damien daniel daniele danielle danny david deborah delphine denise denis dider didier dimitri djamel djamila dominique donatien dorothee driss dylan edgar edith edmond edmonde
edouard edwige elena eleonore eliane elias elie eliette elisa elisabeth elise elodie eloise elsa emeline emeric emile emilie emilien emma emmanuel
emmanuelle enzo eric erika ernest ernestine erwan estelle esther etienne eugene eugenie evelyne fabien fabienne fabrice fadila fanny farid farida fatiha
fatima fatma fatou fatoumata felicien felix ferdinand fernand fernande fernando flavie flavien florence florent florian floriane franck francine francis francisco
francois francoise francoys frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaston genevieve geoffrey georges georgette gerald geraldine
gerard germaine ghislain ghislaine gilbert gilberte gilles gina ginette gisele giuseppe gladys gregory guillaume gustave guy gwenaelle gwendoline habib
hakim halima hamid hamza hanane hassan helene heloise henri henriette herve hicham hortense hubert hugo hugues huguette ibrahim ida ilyes ines
irene irma isaac isabelle ismael ivan jacky jacqueline jacques jamal jamila janine jasmine jean jeanine jeanne jeannette jeannine jennifer jeremie jeremy
jerome jessica joaquim joel joelle joey johan johanna johnny jonathan jordan joris jose josee josephine joseph josette josiane josselin josyane juan judith jules
julia julie julien juliette justin justine kader kamel karim karima karine karl katia kelly kenza kevin khadija khaled khalid laetitia lahcen laura
laurence laurent laurette lea leila lena leo leon leonie leopold leslie lila lilian liliane lina linda lionel lisa lise loic lola lou louis louise
louisette lubin luc luca lucas lucette lucie lucien lucienne ludivine ludovic lydia lydie lyliane madeleine mado mael maeva magali maggy maite
malek malika mamadou manon manuel manuela marc marcel marceline marcelle margaux margot marguerite maria mariam mariame marianne mariannick marielle
mariette marilyne marina mario marion marius marlene martial martin martine maryline maryse maryvonne mathias mathieu mathilde mathis matteo matthieu maud
maurice mauricette maxence maxime maximilien mehdi melanie melina melissa melodie mercedes michael michel michele micheline michelle mickael miguel milan
mireille miriam mohamed mohammed moise monique morgane moussa mounir mourad mouloud murielle muriel mustapha myriam nabil nadege nadia nadine naima
najat nasser nassima natacha natalia nathalie nathan nelly nicolas nicole nina noa noe noelle noemie nolwenn nora norbert nordine norma odette odile
olga olivia olivier omar ophelie oscar osman oumar pablo paola paolo pascal pascale pascaline patrice patricia patrick paul paula paule paulette pauline pedro perrine
philippe pierrette pierrick priscilla quentin rachel rachid rachida raoul raphael raymond raymonde rebecca regine regis reine-marie remi remy renaud rene renee
ricardo richard robert roberte roberto robin rodolphe rodrigue roger roland rolande romain romane romuald rosa rosalie roselyne rosine roxane ruben
rudy sabine sabrina said saida salima salome samia samir samira samuel sandra sandrine sandy sara sarah sebastien segolene selim selma serge sergio severine
sidonie simon simone slimane sofia sofiane solange solene sonia sophie soraya souad soufiane souleymane stanislas stella stephane stephanie stephen steve steven suzanne
suzette suzie sylvain sylvaine sylvette sylviane sylvie tatiana teresa thaddee theo theodore theophile therese thibaud thibault thierry thomas tiffany timothee
tony tristan ugo ursula valentin valentine valerie vanessa vera veronique victor victorien victorine vincent virgile virginie viviane vladimir wafa walid
wilfried william xavier yacine yael yamina yann yannick yasmina yasmine yassine yoann yohan yolande youcef younes youssef yvan yves yvette yvon
yvonne zahia zahra zakaria zineb zoe zohra
`;

const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''));

/** Whether a word in lower case, without accents, is a first name, or several joined by hyphens (« jean-pierre », « marie-claude »). */
export function isFirstName(word: string): boolean {
  return (
    FIRST_NAMES.has(word) ||
    (/^\p{L}+(?:-\p{L}+)+$/u.test(word) &&
      word.split('-').every((part) => FIRST_NAMES.has(part) || JOINED.has(part)))
  );
}

/** Names only as one part of a double name: alone they are words. */
const JOINED: ReadonlySet<string> = new Set([
  'ange',
  'claire',
  'france',
  'line',
  'lou',
  'marie',
  'noel',
  'pierre',
  'rose',
]);
