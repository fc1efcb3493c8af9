// Articles, prepositions, conjunctions and auxiliaries of languages other than English: a headline cannot end with one.

const LISTS = [
  "der die das den dem des ein eine einen einem einer und oder aber in im am an auf aus bei beim mit nach seit von vom zu zum zur " +
    "für gegen ohne um über unter vor durch bis dass als wie wenn weil ist sind war hat haben wird werden",
  "le la les un une des de du d à au aux et ou en dans par pour sur sous avec sans chez vers entre contre depuis que qui dont où " +
    "est sont était a ont avait être se ne son sa ses leur leurs",
  "el la los las un una de del al a y o en con por para sin sobre entre desde hasta contra según que es son ha han fue su sus se",
  "il lo la i gli le un uno una di del della dei delle da dal dalla a al alla ai alle e o in nel nella con su sul sulla per tra fra che " +
    "è sono ha hanno si",
  "o a os as um uma de do da dos das em no na nos nas ao aos à às e ou por pelo pela para com sem sobre entre que é são foi tem se",
  "de het een en of in op aan van voor met door bij naar uit om over onder tegen tot dat die te is zijn was heeft wordt worden",
  "en ett den det de och eller att i på av för med till från om som är var har till hos mot under över af fra til med og ved",
  "w we z ze na do od o po za przez pod nad dla i oraz a że który która które jest są był się",
  "в во на по с со к ко о об от до из за у для и или но а не что как это при под над между был была были",
  "في من إلى على عن مع أن إن أو و ثم التي الذي بين عند بعد قبل خلال حتى كما أنه أنها لم لا ما الرغم أدنى هذا هذه كان كانت",
  "میں کے کی کا کو سے پر نے اور کہ در از به با که را و این برای",
  "ve ile bir bu için de da ki",
];

export const LINKING_WORDS = new Set(LISTS.flatMap((list) => list.split(" ")));
