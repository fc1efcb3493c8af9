/** What a column or member of a record can hold. */
export type Field =
  | "headline"
  | "date"
  | "updated"
  | "body"
  | "standfirst"
  | "topics"
  | "address"
  | "id"
  | "authors"
  | "lang"
  | "dir"
  | "image"
  | "publication"
  | "slug"
  | "dateline";

/** The names a field goes by in dumps and interfaces, the most telling first: small letters, without punctuation. */
const NAMES: Record<Field, string> = {
  headline: "headline title headlinetext titletext pagetitle headlines name heading hed",
  date: `dategmt date published datepublished publisheddate publishdate publishedat publishedon publishedtime publishtime pubdate
    pubtime publicationdate publicationtime firstpublished firstpublishedat firstpublicationdate issued issuedate datetime
    timestamp posted postedat postedon postdate dateposted created createdat createdon createddate creationdate datecreated
    versioncreated firstcreated datepublish createdutc seendate publishtimestamp publishedtimestamp
    publishdatetime publicationdatetime publishedutc datetimeutc firstpublishdate dateofpublication releasedate displaydate
    posteddate createdtime time day`,
  updated: `modifiedgmt updated updatedat updatedon updateddate dateupdated modified modifiedat modifieddate modifiedtime datemodified
    lastmodified lastmod lastupdated edited editedat revised datemodify updatetime
    updatedtime lastupdate lastmodifieddate lastmodifiedat modifiedon`,
  body: `body articlebody contenthtml bodyhtml html content contentencoded fullcontent fulltext bodytext text contenttext
    maintext selftext maincontent article story paragraphs bodymarkdown markdown transcript rawtext
    bodyxhtml contentmarkdown fullarticle plaintext textbody cleantext cleanedtext rawcontent document`,
  standfirst: `standfirst shortdescription description summary excerpt abstract dek deck lede lead leadparagraph subtitle
    subheadline subheading subhead teaser snippet trailtext intro introduction blurb synopsis shorttext desc strapline highlights`,
  topics: `topics topic tags tag categories category keywords keyword sections section sectionname subjects subject labels
    label desk hashtags tagnames categoryname categorynames topicnames categorylabel topiclabel sectiontitle subcategory
    taglist`,
  address:
    "link url weburl permalink canonicalurl canonical href canonicallink permalinkurl originalurl pageurl linkurl externalurl shareurl mainentityofpage uri",
  id: "id guid uuid oid uniqueid nid identifier number no",
  authors: `authors author byline creators creator authorname authornames writers writer writtenby reporters reporter
    journalists journalist contributors contributor by journalistname writername bylinename`,
  lang: "language lang inlanguage languagecode langcode isolanguage locale",
  dir: "dir direction textdirection",
  image: `image imageurl img imgurl featuredimage featureimage leadimage mainimage topimage heroimage hero coverimage cover
    thumbnail thumbnailurl thumb urltoimage picture pictureurl photo photourl banner bannerimage images`,
  publication:
    "publication publisher source sourcename publishername publicationname outlet newspaper sitename provider outletname newspapername medianame sourcedomain",
  slug: "slug postname urlslug urlname",
  dateline: "dateline",
};

/** The same in German, French, Spanish, Italian, Portuguese and Dutch, without accents. */
const IN_OTHER_LANGUAGES: Partial<Record<Field, string>> = {
  headline: `titel uberschrift ueberschrift schlagzeile titre titulo titular titolo manchete kop`,
  date: `datum erscheinungsdatum erschienen erschienenam veroffentlicht veroffentlichtam veroeffentlicht
    veroffentlichungsdatum publie publiele datedepublication fecha fechapublicacion fechadepublicacion
    publicado publicadoel publicadoem data datapubblicazione datadipubblicazione pubblicato pubblicatoil
    datapublicacao datadepublicacao publicatiedatum gepubliceerd gepubliceerdop`,
  updated: `aktualisiert aktualisiertam geandert modifie misajour actualizado modificato aggiornato atualizado
    bijgewerkt gewijzigd`,
  body: `inhalt artikeltext volltext haupttext beitrag artikel texte corps contenu texto cuerpo contenido
    articulo testo corpo contenuto articolo conteudo artigo tekst inhoud`,
  standfirst: `vorspann einleitung zusammenfassung untertitel unterzeile chapo resume soustitre entradilla resumen
    subtitulo sommario occhiello sottotitolo resumo samenvatting ondertitel inleiding`,
  topics: `kategorie kategorien schlagwort schlagworte schlagworter stichworte thema themen ressort rubrik
    rubrique rubriques categorie motscles sujet sujets categoria categorias etiquetas palabrasclave tema
    temas seccion rubrica argomento argomenti sezione palavraschave assunto assuntos secao editoria
    rubriek trefwoorden onderwerp onderwerpen categorieen`,
  authors: `autor autoren autorin verfasser verfasserin von auteur auteurs autrice journaliste par autores
    autora periodista por autore autori giornalista autoras jornalista redacteur schrijver`,
  lang: `sprache langue idioma lingua taal`,
  image: `bild bildurl titelbild foto imagen immagine imagem afbeelding`,
  publication: `quelle zeitung fuente periodico fonte giornale jornal bron krant`,
  id: `nummer numero`,
};

/** What a name may begin with without meaning anything else: `article_title`, `og:title`, `dc.date`, `webTitle`. */
const PREFIX =
  /^(?:og|fields|dcterms|dc|twitter|meta|schema|article|post|item|news|story|entry|web|document|doc|wp|rss|atom)(?=.)/;
/** A name with such a beginning tells less than one without it. */
const AFTER_ALL_OTHERS = 100;

/** A field, and how much its column's name tells: 0 is the most. */
export interface NamedField {
  field: Field;
  rank: number;
}

const byName = new Map<string, NamedField>();
for (const [field, names] of Object.entries(NAMES)) {
  if (!isField(field)) continue;
  const all = `${names} ${IN_OTHER_LANGUAGES[field] ?? ""}`.trim().split(/\s+/);
  all.forEach((name, rank) => byName.set(name, { field, rank }));
}

function isField(name: string): name is Field {
  return Object.hasOwn(NAMES, name);
}

/** What a column of this name holds, whatever its capitals and punctuation: `Published-At` is the date. */
export function namedField(column: string): NamedField | undefined {
  if (column.length > 60) return undefined;
  const name = column
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const found = byName.get(name);
  if (found !== undefined) return found;
  const prefixed = byName.get(name.replace(PREFIX, ""));
  return prefixed && { field: prefixed.field, rank: prefixed.rank + AFTER_ALL_OTHERS };
}
