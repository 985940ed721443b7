/** The review pages: what a fact-checker reads, one page a flow and a summary. Drawn at build time, whole without a script. */
import type { ReactNode } from 'react';
import type { Status, Words } from '../../words/words.ts';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { urlOf } from '../../guide/pages.ts';
import { fill, longDate, typesetAll } from '../../guide/format.ts';
import type { ReviewWords } from '../../proof/review-words.ts';
import { isQuestion, isReply, labelsOf } from '../../guide/text.ts';
import type { Section } from '../../proof/changes.ts';
import {
  mapUrl,
  outlineOf,
  REVIEW_URL,
  reviewUrl,
  WHOLE,
  type FlowMap,
  type OutlineItem,
} from '../../proof/map.ts';
import {
  reviewHref,
  type IncomingLink,
  type Review,
  type Reviewed,
  type ShownFact,
} from '../../proof/review-data.ts';

/** Everything that the review pages are drawn from. */
export interface ReviewSubject {
  readonly guide: AdviserGuide;
  readonly review: Review;
  readonly words: ReviewWords;
  readonly maps: readonly FlowMap[];
}

const STATUSES: readonly Status[] = ['sur', 'ambigu', 'date', 'sans-reponse'];

function Day({ date, locale }: { date: string; locale: string }) {
  return <time dateTime={date}>{longDate(date, locale)}</time>;
}

function Badge({ guide, status }: { guide: AdviserGuide; status: Status }) {
  return <span className={`badge ${status}`}>{guide.console.statuts[status]}</span>;
}

/** Shown by the script on the day of the reader, when the content is due. */
function Late({ words }: { words: ReviewWords }) {
  return (
    <strong className="badge retard" data-retard hidden>
      {words.page.aRelire}
    </strong>
  );
}

/** What the filters look at. */
function marks({ status, entries, dates }: Reviewed): Readonly<Record<`data-${string}`, string>> {
  return {
    'data-texte': '',
    'data-statut': status ?? '',
    'data-entrees': entries.join(' '),
    ...(dates === undefined ? {} : { 'data-echeance': dates.dueOn }),
  };
}

/** The filters: hidden until the script that makes them work runs; without it, everything is shown. */
function Filters({ subject, total }: { subject: ReviewSubject; total: number }) {
  const { guide, review, words } = subject;
  const { filtres } = words.page;
  return (
    <form className="filtres" data-filtres hidden aria-labelledby="filtres">
      <h2 id="filtres">{filtres.titre}</h2>
      <div className="champs">
        <label>
          {filtres.statut}
          <select name="statut">
            <option value="">{filtres.tous}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {guide.console.statuts[status]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {filtres.entree}
          <select name="entree">
            <option value="">{filtres.toutes}</option>
            {[...review.entries.values()].map(({ entry, subject: about }) => (
              <option key={entry} value={entry}>
                {`${entry} — ${about}`}
              </option>
            ))}
          </select>
        </label>
        <label className="case">
          <input type="checkbox" name="retard" value="1" />
          {filtres.retard}
        </label>
      </div>
      <p role="status" data-compte data-phrase={filtres.montres}>
        {fill(filtres.montres, { nombre: total, total })}
      </p>
    </form>
  );
}

function Outline({ item, words }: { item: OutlineItem; words: ReviewWords }) {
  const { edge, node, again, next } = item;
  return (
    <li data-from={edge?.from} data-edge={edge?.answer ?? ''} data-to={node.id}>
      {edge !== undefined && <span className="reponse">{`${edge.label} → `}</span>}
      {node.href === undefined ? node.label : <a href={node.href}>{node.label}</a>}
      {again && node.kind !== 'end' && <span className="deja">{` (${words.cartes.dejaVu})`}</span>}
      {next.length > 0 && (
        <ul>
          {next.map((one) => (
            <Outline key={`${one.edge?.answer ?? ''} ${one.node.id}`} item={one} words={words} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A map, and the same as lists. The site draws the map in the place that is left for it. */
function MapAndOutline({ map, words }: { map: FlowMap; words: ReviewWords }) {
  const { page } = words;
  return (
    <>
      <section aria-labelledby="carte">
        <h2 id="carte">{page.carte}</h2>
        <p>{page.legende}</p>
        <p className="liens">
          <a href="#plan">{page.passer}</a> <a href={mapUrl(map.name)}>{page.seule}</a>
        </p>
        <div className="cadre">
          <svg data-carte={map.name} />
        </div>
      </section>
      <section className="plan" aria-labelledby="plan">
        <h2 id="plan">{page.plan}</h2>
        <ul>
          <Outline item={outlineOf(map)} words={words} />
        </ul>
      </section>
    </>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Fields of the words that are texts, in reading order: for the public, then for the adviser. */
const PUBLIC = [
  'demande',
  'pourquoi',
  'essentiel',
  'faire',
  'preparer',
  'message',
  'bonASavoir',
  'siEchec',
  'ensuite',
] as const;
const ADVISER = ['dire', 'savoir', 'relances', 'mots'] as const;

function texts(value: unknown): readonly string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string');
}

function Texts({
  words,
  fields,
  names,
}: {
  words: Words;
  fields: readonly string[];
  names: Readonly<Record<string, string>>;
}) {
  const all: Readonly<Record<string, unknown>> = { ...words };
  return fields.map((field) => {
    const lines = texts(all[field]);
    if (lines.length === 0) return null;
    return (
      <Term key={field} name={names[field] ?? field}>
        {field === 'mots' ? lines.join(', ') : <Lines lines={lines} />}
      </Term>
    );
  });
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return lines[0];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What the words of a content say, word for word. */
function Said({ subject, one }: { subject: ReviewSubject; one: Reviewed }) {
  const { page, changements } = subject.words;
  const { guide } = subject;
  const { words } = one;
  const answers = Object.values(labelsOf(words));
  const contacts = isQuestion(words) ? [] : words.contacts.map((name) => guide.channels[name]?.nom ?? name);
  return (
    <div className="dit">
      <h4>{page.public}</h4>
      <dl>
        <Texts words={words} fields={PUBLIC} names={changements.champs} />
        {answers.length > 0 && (
          <Term name={page.reponses}>
            <Lines lines={answers} />
          </Term>
        )}
        {!isReply(words) && words.siReponse !== undefined && (
          <Term name={changements.champs['siReponse'] ?? 'siReponse'}>
            <Lines lines={Object.values(words.siReponse)} />
          </Term>
        )}
        {!isReply(words) && words.dits !== undefined && (
          <Term name={changements.champs['dits'] ?? 'dits'}>
            <Lines lines={Object.values(words.dits)} />
          </Term>
        )}
        {contacts.length > 0 && (
          <Term name={changements.champs['contacts'] ?? 'contacts'}>
            <Lines lines={contacts} />
          </Term>
        )}
        {isReply(words) && (
          <Term name={changements.champs['suite'] ?? 'suite'}>
            <ul>
              {Object.entries(words.suite).map(([path, label]) => (
                <li key={path}>
                  <a href={urlOf(path)}>{label}</a>
                </li>
              ))}
            </ul>
          </Term>
        )}
      </dl>
      <h4>{page.conseiller}</h4>
      <dl>
        <Texts words={words} fields={ADVISER} names={changements.champs} />
      </dl>
    </div>
  );
}

function ContentLink({ subject, content }: { subject: ReviewSubject; content: string }) {
  const one = subject.review.contents.get(content);
  return one === undefined ? content : <a href={reviewHref(one)}>{one.title}</a>;
}

/** A fact, and whether the page at hand tells it. */
function FactLine({
  subject,
  fact,
  content,
}: {
  subject: ReviewSubject;
  fact: ShownFact;
  content: string | undefined;
}) {
  const { page } = subject.words;
  const others = fact.toldBy.filter((one) => one !== content);
  const here = content !== undefined && fact.toldBy.includes(content);
  return (
    <li data-fait={fact.id}>
      {fact.text}{' '}
      <span className={here ? 'ici' : 'ailleurs'}>
        {here && page.ditIci}
        {!here && others.length === 0 && page.ditNullePart}
        {!here && others.length > 0 && `${page.ditAilleurs} `}
        {!here &&
          others.map((other, index) => (
            <span key={other}>
              {index > 0 && ', '}
              <ContentLink subject={subject} content={other} />
            </span>
          ))}
      </span>
    </li>
  );
}

/** What the sheet says, beside what the page says. */
function Facts({ subject, one }: { subject: ReviewSubject; one: Reviewed }) {
  const { review, words } = subject;
  const entries = one.entries.flatMap((entry) => review.entries.get(entry) ?? []);
  return (
    <div className="fiche">
      <h4>{words.page.fiche}</h4>
      {entries.map(({ entry, subject: about, facts }) => (
        <div key={entry}>
          <h5>{`${entry} — ${about}`}</h5>
          <ul>
            {facts.map((fact) => (
              <FactLine key={fact.id} subject={subject} fact={fact} content={one.content} />
            ))}
          </ul>
        </div>
      ))}
      {one.advises && <p>{words.page.conseilDuGuide}</p>}
      {entries.length === 0 && !one.advises && <p>{words.page.sansEntree}</p>}
      {one.points.length > 0 && (
        <>
          <h5>{words.page.points}</h5>
          <ul>
            {one.points.map((id) => (
              <li key={id}>
                <a href={`${REVIEW_URL}#${id}`}>{id}</a>
                {` — ${review.points[id]?.conclusion ?? ''}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function ArrivalLine({ subject, arrival }: { subject: ReviewSubject; arrival: IncomingLink }) {
  const { review, words } = subject;
  const from = review.contents.get(arrival.from);
  if (from === undefined) return null;
  const sentence = arrival.label === undefined ? words.page.parSuite : words.page.parReponse;
  return (
    <li>
      <a href={reviewHref(from)}>{fill(sentence, { titre: from.title, reponse: arrival.label ?? '' })}</a>
    </li>
  );
}

/** One content: what it says beside what the sheet says, and everything that is known of it. */
function Content({ subject, one }: { subject: ReviewSubject; one: Reviewed }) {
  const { guide, words } = subject;
  const { page } = words;
  const { dates } = one;
  return (
    <article
      id={one.anchor}
      {...marks(one)}
      data-contenu={one.content}
      aria-labelledby={`titre-${one.anchor}`}
    >
      <h3 id={`titre-${one.anchor}`}>{one.title}</h3>
      <p className="etat">
        <span className="nature">{page.natures[one.kind]}</span>{' '}
        {one.status !== undefined && <Badge guide={guide} status={one.status} />} <Late words={words} />
      </p>
      <div className="deux">
        <Said subject={subject} one={one} />
        <Facts subject={subject} one={one} />
      </div>
      <dl className="faits">
        {dates !== undefined && (
          <>
            <Term name={page.responsable}>{dates.owner}</Term>
            <Term name={page.verifieLe}>
              <Day date={dates.readOn} locale={guide.locale} />
            </Term>
            <Term name={page.aRevoirLe}>
              <Day date={dates.dueOn} locale={guide.locale} />
            </Term>
            <Term name={page.note}>{dates.note}</Term>
          </>
        )}
        <Term name={page.lisibilite}>{fill(page.indice, { indice: one.readability })}</Term>
        <Term name={page.adresses}>
          <ul>
            {one.paths.map((path) => (
              <li key={path}>
                <a href={urlOf(path)}>{urlOf(path)}</a>
              </li>
            ))}
          </ul>
        </Term>
        {one.arrivals.length > 0 && (
          <Term name={page.depuis}>
            <ul>
              {one.arrivals.map((arrival) => (
                <ArrivalLine
                  key={`${arrival.from} ${arrival.label ?? ''}`}
                  subject={subject}
                  arrival={arrival}
                />
              ))}
            </ul>
          </Term>
        )}
      </dl>
    </article>
  );
}

/** The review of one flow, or the map of the whole guide. */
export function FlowReview({ subject, map }: { subject: ReviewSubject; map: FlowMap }) {
  const { review } = subject;
  const words = typesetAll(subject.words);
  const { page } = words;
  const contents = [...review.contents.values()].filter(({ flow }) => flow === map.name);
  const typeset = { ...subject, words };
  return (
    <main id="contenu" data-page={`relecture/${map.name}`} data-kind="review">
      <p className="liens">
        <a href={REVIEW_URL}>{page.retour}</a>
      </p>
      <h1>{reviewTitle(subject.words, map.name)}</h1>
      <MapAndOutline map={map} words={words} />
      {contents.length > 0 && (
        <section aria-labelledby="textes">
          <h2 id="textes">{page.pages}</h2>
          <Filters subject={typeset} total={contents.length} />
          {contents.map((one) => (
            <Content key={one.content} subject={typeset} one={one} />
          ))}
        </section>
      )}
    </main>
  );
}

/** The title of a flow's review. */
export function reviewTitle(words: ReviewWords, name: string): string {
  const { page } = typesetAll(words);
  return name === WHOLE ? page.titreTout : fill(page.titreFlux, { nom: name });
}

/** One line a content: its title, its status, its dates, its entries. */
function Row({ subject, one }: { subject: ReviewSubject; one: Reviewed }) {
  const { guide, words } = subject;
  return (
    <li {...marks(one)}>
      <a href={reviewHref(one)}>{one.title}</a>{' '}
      <span className="etat">
        {one.entries.join(', ')}
        {one.dates !== undefined && (
          <>
            {one.entries.length > 0 && ' · '}
            {`${words.page.aRevoirLe} `}
            <Day date={one.dates.dueOn} locale={guide.locale} />
          </>
        )}{' '}
        <Late words={words} />
      </span>
    </li>
  );
}

function Questions({ subject }: { subject: ReviewSubject }) {
  const { guide, review, words } = subject;
  const { page } = words;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{page.questions}</h2>
      <p>{page.introQuestions}</p>
      {Object.entries(review.points).map(([id, point]) => (
        <article key={id} id={id} aria-labelledby={`titre-${id}`} data-point={id}>
          <h3 id={`titre-${id}`}>{`${id} — ${point.question}`}</h3>
          <p className="etat">
            <Badge guide={guide} status={point.statut} /> {point.entrees.join(', ')}
          </p>
          <dl>
            <Term name={page.probleme}>{point.probleme}</Term>
            <Term name={page.conclusion}>{point.conclusion}</Term>
            {point.ailleurs !== undefined && (
              <Term name={page.ailleurs}>
                <ul>
                  {point.ailleurs.map(({ dit, adresses }) => (
                    <li key={dit}>
                      {dit}{' '}
                      {adresses.map((address) => (
                        <a key={address} href={address} rel="noreferrer">
                          {address}
                        </a>
                      ))}
                    </li>
                  ))}
                </ul>
              </Term>
            )}
            <Term name={page.oui}>
              <ul>
                {Object.keys(point.pages).map((content) => (
                  <li key={content}>
                    <ContentLink subject={subject} content={content} />
                  </li>
                ))}
              </ul>
            </Term>
          </dl>
        </article>
      ))}
    </section>
  );
}

function Entries({ subject }: { subject: ReviewSubject }) {
  const { review, words } = subject;
  return (
    <section aria-labelledby="entrees">
      <h2 id="entrees">{words.page.parEntree}</h2>
      {[...review.entries.values()].map(({ entry, subject: about, facts }) => (
        <article key={entry} id={entry} aria-labelledby={`titre-${entry}`}>
          <h3 id={`titre-${entry}`}>{`${entry} — ${about}`}</h3>
          <ul>
            {facts.map((fact) => (
              <FactLine key={fact.id} subject={subject} fact={fact} content={undefined} />
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

const due = ({ dates }: Reviewed): string => dates?.dueOn ?? '';

/** The summary: what to read again first, what to ask, what changed, and the way to each flow. */
export function ReviewIndex({ subject, changes }: { subject: ReviewSubject; changes: readonly Section[] }) {
  const { guide, review, maps } = subject;
  const words = typesetAll(subject.words);
  const typeset = { ...subject, words };
  const { page } = words;
  const contents = [...review.contents.values()];
  const groups = [...STATUSES, undefined]
    .map((status) => ({
      status,
      rows: contents
        .filter((one) => one.status === status)
        .toSorted((a, b) => due(a).localeCompare(due(b), guide.locale)),
    }))
    // A small guide has not every status: an empty list is read aloud for nothing.
    .filter(({ rows }) => rows.length > 0);
  const chapters = [
    ['flux', page.flux],
    ['questions', page.questions],
    ['changements', page.changements],
    ['textes', page.textes],
    ['entrees', page.parEntree],
  ] as const;
  const count = (name: string) => contents.filter(({ flow }) => flow === name).length;
  return (
    <main id="contenu" data-page="relecture" data-kind="review">
      <h1>{page.titre}</h1>
      <p>{page.intro}</p>
      <p>
        {fill(page.version, { version: guide.version, pages: guide.pages.size, textes: contents.length })}
      </p>
      <nav aria-labelledby="sommaire">
        <h2 id="sommaire">{page.sommaire}</h2>
        <ul className="liens">
          {chapters.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="flux">
        <h2 id="flux">{page.flux}</h2>
        <ul className="liens">
          {maps.map(({ name }) => (
            <li key={name}>
              <a href={reviewUrl(name)}>
                {name === WHOLE ? page.titreTout : fill(page.unFlux, { nom: name, textes: count(name) })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Questions subject={typeset} />
      <section aria-labelledby="changements">
        <h2 id="changements">{page.changements}</h2>
        {changes.length === 0 && <p>{page.sansVersion}</p>}
        {changes.map(({ title, lines }) => (
          <div key={title}>
            <h3>{title}</h3>
            <Lines lines={lines} />
          </div>
        ))}
        <p>{page.introChangements}</p>
      </section>
      <section aria-labelledby="textes">
        <h2 id="textes">{page.textes}</h2>
        <p>{page.introTextes}</p>
        <Filters subject={typeset} total={contents.length} />
        {groups.map(({ status, rows }) => (
          <div key={status ?? ''} data-groupe>
            <h3>{status === undefined ? page.sansStatut : guide.console.statuts[status]}</h3>
            <ul className="lignes">
              {rows.map((one) => (
                <Row key={one.content} subject={typeset} one={one} />
              ))}
            </ul>
          </div>
        ))}
      </section>
      <Entries subject={typeset} />
    </main>
  );
}
