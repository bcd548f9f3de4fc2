/** Nouns that name a place on their own or as the end of a compound: "resecentrum", "skolgårdar". */
export const PLACE_NOUN = new RegExp(
  "(?:skol(?:a|an|or|orna)|förskol(?:or|orna)|gård(?:en|ar|arna)?|centrum|centrumet|torg(?:et|en)?|station(?:en|er|erna)?|" +
    "park(?:en|er|erna)?|badplats(?:en|er|erna)?|krog(?:en|ar|arna)|krogmiljö(?:n|er)?|skolmiljö(?:n|er)?|trafikmiljö(?:n|er)|" +
    "stadsdel(?:en|ar|arna)|kommundel(?:en|ar|arna)?|bostadsområde(?:t|n|na)?|område(?:t|n|na)|hållplats(?:en|er|erna)|" +
    "gator(?:na)?|gata|gatan|väg(?:en|ar|arna)|lekplats(?:en|er|erna)|miljö(?:er|erna)|plats(?:en|er|erna)|hamn(?:en|ar|arna)?|" +
    "bibliotek(?:et|en)|simhall(?:en|ar|arna)?|idrottsplats(?:en|er|erna)?|tunn(?:el|eln|lar|larna)|parkering(?:en|ar|arna)?|" +
    "köpcentrum|galleri(?:a|an|or|orna)|restaurang(?:er|erna)|innerstad(?:en)?|stadskärnan?|tätort(?:en|er|erna)?|" +
    "landsbygd(?:en)?|trapphus(?:et|en)?|källare|garage(?:t|n)?|båthamn(?:en|ar|arna)?|båtklubb(?:en|ar|arna)|byn|byar|orten|orter)$",
  "u",
);

/** Compounds with those endings that are no places: "samarbetsområden", "fokusområden". */
export const NO_PLACE =
  /^(?:fokus|samarbets|insats|ansvars|verksamhets|ämnes|utvecklings|arbets|prioriterings)område|^(?:arbets|kontakt)väg|^utgångspunkt/u;

/** Words that may stand before the noun of a place: "prioriterade stadsdelar", "alla kommundelar". */
export const PLACE_ADJECTIVE =
  /^(?:alla|samtliga|båda|kommunens|stadens|stadsdelens|prioriterade|utsatta|särskilt|utpekade|offentliga|allmänna|centrala|otrygga|olika|andra|vissa|berörda|utvalda|kända|trafikerade|större|mindre|norra|södra|östra|västra|de|den|det|våra|hela|nya)$/u;
