import { MONEY_WORDS } from "./money-words.ts";

/**
 * English words that news is told in, by the code of the Media Topic they speak for: what a label and a definition
 * leave out because everybody knows it. They cover the whole tree, down to where news itself makes a difference.
 */
export const TELLING_WORDS: Record<string, string> = {
  // Arts, culture, entertainment and media
  "medtop:01000000":
    "artist, celebrity, star, fans, audience, premiere, award, nominated, nomination, show, debut, entertainer, showbiz, red carpet, tour",
  "medtop:20000005":
    "film, movie, actor, actress, director, screenplay, box office, Hollywood, Oscar, Oscars, Bafta, starring, sequel, screening, blockbuster, Academy Award, filmmaker, trailer, remake, role",
  "medtop:20000006": "Cannes, Sundance, Venice film, Berlinale, Palme d'Or",
  "medtop:20000007": "dancer, choreographer, choreography",
  "medtop:20000011": "designer, catwalk, couture, runway, models, stylist, haute couture",
  "medtop:20000013":
    "novel, author, novelist, writer, book, bestseller, Booker prize, literary, publisher, paperback, Pulitzer",
  "medtop:20000017": "poet, poem, verse",
  "medtop:20000018":
    "band, album, singer, song, single, concert, gig, musician, chart, charts, guitarist, drummer, rapper, Grammy, Grammys, lyrics, songwriter, record label, number one, vocals, pop",
  "medtop:20000022": "orchestra, symphony, composer, conductor, violinist, pianist, philharmonic",
  "medtop:20000029":
    "play, stage, playwright, West End, Broadway, theatregoers, theater, Tony award, cast, revival",
  "medtop:20000028": "soprano, tenor, opera house, aria",
  "medtop:20000031": "gallery, artwork, exhibition, Turner prize, sculptor, painter, portrait, curator",
  "medtop:20000032": "architect, skyscraper",
  "medtop:20000043": "museum, librarian, collection, exhibit",
  "medtop:20000044": "heritage, Unesco, monument, ruins, castle",
  "medtop:20000045": "broadcaster, journalist, journalism, press, reporter, editor, media",
  "medtop:20000047": "tabloid, broadsheet, daily newspaper, front page",
  "medtop:20000050": "DJ, listeners, airwaves, radio station",
  "medtop:20000051":
    "TV, viewers, sitcom, broadcast, episode, soap, presenter, channel, ratings, drama series, reality show, comedy, Emmy, host",
  "medtop:20001182": "Facebook, Twitter, Instagram, TikTok, YouTube, viral, hashtag, tweet, followers",
  "medtop:20001319": "fake news, hoax, conspiracy theory, fact check, deepfake",

  // Crime, law and justice
  "medtop:02000000":
    "police, guilty, accused, charged, convicted, lawyer, jail, jailed, suspect, victim, alleged",
  "medtop:20000082": "criminal, gang, offence, offender, crime scene",
  "medtop:20000084": "attacked, stabbed, stabbing, beaten, assaulted",
  "medtop:20000085": "rape, rapist, sexual assault, indecent, molested",
  "medtop:20000086":
    "hacker, hackers, phishing, malware, ransomware, virus writer, hacked, data breach, spyware",
  "medtop:20000093": "corrupt, bribe, bribes, kickback, graft",
  "medtop:20000095": "cocaine, heroin, cannabis, drug dealer, narcotics, traffickers, cartel",
  "medtop:20000097": "swindle, scam, fraudster, fraudulent, embezzled, money laundering",
  "medtop:20000099": "murder, murdered, killed, killer, manslaughter, killing",
  "medtop:20000100": "kidnapped, kidnappers, hostage, ransom, abducted",
  "medtop:20000103": "terrorist, terrorists, al-Qaeda, extremist, militant",
  "medtop:20000104": "stolen, thieves, burglary, robbers, raid, thief, heist",
  "medtop:20000107":
    "judge, jury, lawsuit, sued, hearing, plaintiff, ruling, appeal court, high court, verdict, testimony, testified, defendant",
  "medtop:20000114": "lawsuit, sued, suing, suit, damages, settlement, litigation, filed suit",
  "medtop:20000121": "legislation, bill, statute, legal",
  "medtop:20000133": "officers, detective, constable, police chief, Scotland Yard",
  "medtop:20000137": "inmates, prisoners, cell, warden, parole",

  // Disaster, accident and emergency incident
  "medtop:03000000":
    "rescue, rescuers, survivors, victims, casualties, death toll, evacuated, emergency services",
  "medtop:20000143": "crash, crashed, collision, derailed, wreckage, pilot, capsized, sank, pile-up",
  "medtop:20000148": "disaster zone, relief effort, aid agencies, survivors, devastated, homeless",
  "medtop:20000150": "blaze, firefighters, flames, burned, smoke",
  "medtop:20000153": "quake, magnitude, epicentre, aftershock, Richter",
  "medtop:20000154": "flooding, floods, flooded, river burst, inundated",
  "medtop:20001280": "cyclone, typhoon, storm surge, category five",
  "medtop:20001353": "tsunami",

  ...MONEY_WORDS,

  // Education
  "medtop:05000000":
    "school, schools, pupils, teacher, teachers, students, university, exam, exams, classroom, curriculum, tuition, headteacher, graduates",

  // Environment
  "medtop:06000000": "environmental, environmentalists, ecological, Greenpeace, conservationists",
  "medtop:20000418": "greenhouse gases, Kyoto, carbon emissions, emissions, carbon dioxide, warming, climate",
  "medtop:20000424": "polluted, toxic, contamination, oil spill, smog, sewage",
  "medtop:20000420": "endangered, wildlife, habitat, nature reserve",
  "medtop:20000441": "species, wildlife, habitat, animals, ecosystem, forest",

  // Health
  "medtop:07000000":
    "patients, hospital, doctors, doctor, nurse, NHS, health, medical, medicine, treatment, symptoms, clinic",
  "medtop:20000446": "infection, disease, virus, symptoms, diagnosed, outbreak",
  "medtop:20000447": "tumour, chemotherapy, cancer, leukaemia",
  "medtop:20000448": "flu, HIV, Aids, malaria, tuberculosis, Sars, coronavirus, Covid, infected",
  "medtop:20000464": "vaccine, vaccination, surgery, drug, therapy",

  // Labour
  "medtop:09000000": "workers, wages, union, employees, jobs, labour, workplace, employers",
  "medtop:20000530": "strike, walkout, pay dispute, picket, strikers, industrial action, stoppage",
  "medtop:20000536": "trade union, TUC, unions, shop steward",

  // Lifestyle and leisure
  "medtop:10000000": "holiday, hobby, leisure, cooking, recipe, garden, gardening, travel, diet",

  // Politics and government
  "medtop:11000000":
    "minister, prime minister, MP, MPs, Labour, Tory, Tories, Conservative, Conservatives, Liberal Democrat, Lib Dem, Lib Dems, Democrats, Republicans, senator, congressman, Commons, Lords, Downing Street, White House, Whitehall, parliament, president, politician, chancellor, home secretary, shadow, cabinet, opposition, Westminster, parliamentary, spin doctor",
  "medtop:20000574":
    "vote, voters, poll, polls, ballot, candidate, general election, campaign, electoral, polling, manifesto, constituency, electorate, turnout",
  "medtop:20000593": "cabinet, government, civil servants, ministry, Whitehall",
  "medtop:20000599": "army, navy, troops, soldiers, air force, regiment, military, defence secretary",
  "medtop:20000605": "MI5, MI6, CIA, spy, spies, intelligence",
  "medtop:20000607": "budget, spending, chancellor, deficit, fiscal year, budget deficit, public spending",
  "medtop:20000615":
    "parliament, congress, senate, house of lords, house of commons, assembly, lawmakers, legislature, MPs, peers, bill",
  "medtop:20001384":
    "party, Labour party, Conservative party, Lib Dem, Democrats, Republicans, party leader, party conference, backbencher",
  "medtop:20000621": "policy, reform, reforms, plans, proposals, white paper",
  "medtop:20000634": "asylum, asylum seekers, immigration, migrants, deportation",
  "medtop:20000620": "tax, taxes, taxation, income tax, council tax, VAT, tax cuts, taxpayers",
  "medtop:20000638": "foreign minister, foreign secretary, ambassador, United Nations, EU, bilateral, envoy",
  "medtop:20000639": "talks, diplomat, diplomatic, ambassador, summit",

  // Religion
  "medtop:12000000":
    "church, faith, religious, priest, worship, prayer, bishop, archbishop, Vatican, clergy, Muslim, Christian, Jewish, rabbi, imam",

  // Science and technology
  "medtop:13000000":
    "scientists, researchers, technology, scientific, laboratory, experiment, study, invention, innovation",
  "medtop:20000735": "researchers, scientists, study, findings, research, experiment",
  "medtop:20000739": "NASA, spacecraft, astronaut, shuttle, orbit, Mars, moon, probe, rocket, satellite",
  "medtop:20000756": "technology, engineers, device, technologies, hi-tech, gadgets",
  "medtop:20000763":
    "computer, computing, algorithm, computers, digital, programming, internet, networks, web",
  "medtop:20001298": "AI, machine learning, neural network, chatbot, ChatGPT",
  "medtop:20000718": "telescope, planet, galaxy, stars, astronomers",
  "medtop:20000721": "gene, genes, DNA, genome, genetic, cloning",

  // Society
  "medtop:14000000": "social, community, society",
  "medtop:20000587": "rights, campaigners, freedoms, liberties, civil liberties, Amnesty International",
  "medtop:20000771": "immigrants, migrants, migration",
  "medtop:20000775": "racist, prejudice, discriminated, equality",
  "medtop:20000780": "parents, mother, father, children, marriage, couples",
  "medtop:20000817": "benefits, charity, welfare, carers, pension",

  // Sport
  "medtop:15000000":
    "match, team, coach, champion, championship, cup, league, season, players, player, win, victory, defeat, beat, squad, tournament, injury, final, semi-final, title, captain, fixture, medal, stadium, club, scored, score, winner, qualifier, round, world champion, sporting, athlete, manager, fitness, half-time, referee, debut",
  "medtop:20000827":
    "sprinter, 100m, 200m, 800m, 1500m, marathon, runner, athlete, hurdler, IAAF, relay, track and field, cross country, Olympic champion",
  "medtop:20000849": "pitcher, innings, World Series, major league, home run, Yankees, Red Sox",
  "medtop:20000851": "NBA, rebounds, Lakers",
  "medtop:20000856": "heavyweight, boxer, bout, WBC, IBF, fight, knockout, ring",
  "medtop:20000888":
    "wicket, wickets, batsman, bowler, Test match, one-day international, innings, Ashes, ICC, run out, overs",
  "medtop:20000892": "cyclist, Tour de France, peloton, yellow jersey",
  "medtop:20000823": "NFL, quarterback, Super Bowl, touchdown",
  "medtop:20000940": "golfer, birdie, bogey, par, Ryder Cup, PGA, fairway, the Masters",
  "medtop:20000991":
    "Formula One, grand prix, Ferrari, driver, lap, pole position, qualifying, circuit, McLaren, F1",
  "medtop:20000960": "jockey, racehorse, racecourse, Grand National, Derby, trainer",
  "medtop:20000965": "NHL, puck, Stanley Cup",
  "medtop:20001065":
    "goal, striker, midfielder, Premiership, Premier League, Champions League, FA Cup, Arsenal, Chelsea, Manchester United, Liverpool, Real Madrid, defender, goalkeeper, penalty, Uefa, Fifa, equaliser, transfer, header, free-kick, Celtic, Rangers, Everton, Newcastle, keeper, boss, offside, substitute, World Cup, Barcelona, soccer",
  "medtop:20001176":
    "Six Nations, scrum, fly-half, try, tries, Lions, Twickenham, winger, prop, hooker, All Blacks, flanker, scrum-half, full-back, line-out, wing, centre, Heineken Cup, Wallabies, Springboks, conversion, penalties",
  "medtop:20001071": "swimmer, freestyle, butterfly, 400m, pool",
  "medtop:20001085":
    "Wimbledon, Australian Open, US Open, French Open, Davis Cup, set, seed, serve, ATP, WTA, Grand Slam, tie-break, double fault, break point, backhand, forehand",
  "medtop:20001104": "doping, drug test, steroids, banned substance, positive test, anti-doping, WADA",
  "medtop:20001177": "Olympic, Olympics, IOC, gold medal, silver medal, host city",

  // Conflict, war and peace
  "medtop:16000000": "troops, soldiers, fighting, ceasefire, rebels, army, war, killed, peace talks",
  "medtop:20000053": "bomb, suicide bomber, explosion, al-Qaeda, militants, car bomb, blast, terrorists",
  "medtop:20000056":
    "troops, fighting, rebels, artillery, shelling, missile, air strike, offensive, insurgents, militia",
  "medtop:20000065": "protesters, protest, riot, clashes, demonstrators, tear gas",
  "medtop:20000066": "protest, protesters, protest march, marchers, rally, demonstrators",
  "medtop:20000073": "ceasefire, truce, peace deal, negotiations, peace talks",

  // Weather
  "medtop:17000000":
    "rain, snow, storm, temperatures, forecast, forecasters, sunshine, heatwave, wind, cold, frost, gale",
};
