/** The words of `telling-words.ts` for economy, business and finance. */
export const MONEY_WORDS: Record<string, string> = {
  "medtop:04000000":
    "company, firm, business, market, investors, analysts, billion, industry, prices, chief executive",
  "medtop:20000170": "company, firm, chief executive, corporation",
  "medtop:20000178":
    "profit, profits, earnings, net income, revenue, revenues, net loss, loss, quarter, quarterly, per share, net profit, pretax profit, turnover, results, full year, sales, fiscal, year ended, profit warning, extraordinary gain, write-off, tax credit",
  "medtop:20000177":
    "dividend, payout, payable, holders of record, shareholders of record, record date, ex-dividend, quarterly dividend, interim dividend, cash distribution",
  "medtop:20000174":
    "bankrupt, Chapter 11, creditors, insolvency, insolvent, administrators, liquidation, receivership",
  "medtop:20000175": "buy back, share repurchase, repurchase, repurchased shares",
  "medtop:20000176":
    "Moody's, Standard and Poor's, rating, downgrade, downgraded, upgraded, creditworthiness, triple-A",
  "medtop:20000186": "stock split, shares rose, shares fell, share price, warrants, trading halted",
  "medtop:20000187":
    "flotation, IPO, initial public offering, going public, public offering, listing, underwriters",
  "medtop:20000396":
    "shares, stock exchange, Wall Street, Dow Jones, Nasdaq, FTSE, Nikkei, stockholders, common stock, preferred stock, debentures, stock market",
  "medtop:20001376": "bond issue, eurobond, notes, debentures, coupon, lead manager",
  "medtop:20000189": "job cuts, redundancies, laid off, lay-offs, jobs lost, axe jobs, redundancy",
  "medtop:20000190":
    "chief executive, chairman, chief financial officer, appointed, resigned as, successor, CEO, named president, elected president, vice president",
  "medtop:20000196": "contract, awarded, order worth, deal worth, letter of intent",
  "medtop:20000200": "joint venture, partnership, partners",
  "medtop:20000201": "leveraged buyout, buyout, LBO, private equity",
  "medtop:20000204":
    "takeover, merger, merge, merged, acquire, acquired, acquires, acquisition, bid, bidder, tender offer, stake, hostile bid, buyout, shareholder approval, definitive agreement, outstanding shares, offer for, suitor, agreed to buy, agreed to sell, purchase, sell its, sale of its, subsidiary, undisclosed terms, divest, divestiture, antitrust approval",
  "medtop:20000197": "spin off, spinoff, demerger",
  "medtop:20000185":
    "shareholder, stakeholder, proxy fight, stake in, investor group, Securities and Exchange Commission",
  "medtop:20000205": "launch, unveiled, new model, on sale",
  "medtop:20000207": "recall, recalled, faulty, defect, defective",
  "medtop:20000210":
    "farm, farmer, crop, harvest, wheat, corn, maize, grain, soybean, soybeans, barley, sorghum, cotton, sugar, livestock, cattle, hogs, acreage, planting, bushel, bushels, tonnes, oilseed, rapeseed, rice, coffee, cocoa, beef, pork, dairy, milk, subsidy, growers, winter wheat, oats, cane, beet, plantation, fertiliser, poultry, sunflower",
  "medtop:20000213": "fishermen, trawler, fish stocks, cod, fishing fleet, fishing quota",
  "medtop:20000214": "lumber, logging, plywood, pulp, sawmill, timber",
  "medtop:20000217":
    "petrochemical, ethylene, polymer, polyethylene, chemical plant, fertilizer, resin, benzene",
  "medtop:20000225":
    "computer, software, internet, web, online, PC, PCs, Microsoft, Google, Apple, broadband, browser, server, website, users, download, laptop, e-mail, spam, search engine, Linux, Windows, IBM, data, programme, programmer, operating system, digital",
  "medtop:20000226": "chip, processor, keyboard, router, disk, hard drive, PC makers, Intel, AMD",
  "medtop:20000230": "chips, semiconductor, microchip, transistor, chipmaker, silicon",
  "medtop:20000231": "app, apps, open source, developers, patch, programs, code, Linux",
  "medtop:20000233":
    "mobile phone, mobile phones, handset, telecoms, operator, 3G, broadband, phone calls, Vodafone, text messages, subscribers",
  "medtop:20000234": "wi-fi, wireless, Bluetooth, hotspot",
  "medtop:20000235": "property, builder, housebuilder, developer, construction, real estate",
  "medtop:20001368":
    "house prices, housing starts, home sales, homebuilders, housing market, building permits, homeowners",
  "medtop:20001258":
    "gadget, gadgets, iPod, MP3, camera, DVD, PlayStation, Xbox, console, plasma, smartphone, HDTV, Nintendo, Sony, tablet, handheld",
  "medtop:20000254": "toys, dolls, video game, games console, gamers, gaming",
  "medtop:20000324":
    "food, drink, beer, wine, brewer, coffee, tea, sugar, juice, meat, supermarket, vegetable oil, palm oil, cocoa, orange juice, soft drink, beverage",
  "medtop:20000330": "cigarettes, tobacco, smoking, smokers",
  "medtop:20000256": "energy, fuel, power station",
  "medtop:20001243":
    "crude, oil, barrel, barrels, bpd, refinery, OPEC, petroleum, drilling, rig, offshore, pipeline, oilfield, gasoline, heating oil, Brent, wells, oil prices, North Sea, gas field, exploration",
  "medtop:20000263": "natural gas, gas pipeline, cubic feet, LNG, gas utility, gas supply, gas reserves",
  "medtop:20000268": "gasoline, unleaded, petrol station, octane, motor fuel",
  "medtop:20000258": "coal, miners, colliery, coal mine",
  "medtop:20000265": "nuclear plant, reactor, nuclear power station, uranium",
  "medtop:20000257": "solar, wind farm, turbines, renewables",
  "medtop:20000294": "factory, manufacturer, plant, engineering",
  "medtop:20000295": "Boeing, Airbus, aircraft, jet maker",
  "medtop:20000296":
    "car, cars, carmaker, vehicles, General Motors, Ford, Toyota, Volkswagen, automobile, trucks, auto",
  "medtop:20000303": "shipyard, shipbuilder",
  "medtop:20000304": "media group, media company, broadcaster, publisher, Time Warner, Viacom",
  "medtop:20000316":
    "mine, mining, ore, copper, zinc, lead, nickel, aluminium, aluminum, steel, iron ore, smelter, tin, ounces, miners, metals, steelmaker, alloy, ingot, cathode",
  "medtop:20000318":
    "gold, silver, platinum, palladium, ounces, ounce, bullion, diamond, troy, karat, mint, gold mine",
  "medtop:20000388": "copper, zinc, nickel, aluminium, aluminum, tin, LME, London Metal Exchange, cathode",
  "medtop:20000331": "tourist, tourists, holidaymakers, travel, resort",
  "medtop:20000338": "airline, flights, airport, passengers, carrier, pilots, low-cost airline, cabin crew",
  "medtop:20000340": "train, trains, rail, railway, railroad",
  "medtop:20000341": "motorway, road, lorry, drivers, congestion, highway",
  "medtop:20000343":
    "ship, ships, shipping, vessel, tanker, cargo, port, ports, freight, seamen, dockers, dock, harbour, harbor, canal, ferry, longshoremen, strait, tonnage, shipowner",
  "medtop:20000274": "bank, banks, lender, deposits, banker, savings and loan, thrift",
  "medtop:20000279": "insurer, insurance, premiums, policyholders, underwriting",
  "medtop:20000252":
    "retailer, retail sales, shoppers, store, high street, supermarket, department store, same-store sales, consumer spending",
  "medtop:20000260": "electricity, utility, kilowatt, megawatt, power grid, blackout",
  "medtop:20000223": "drug maker, drugs, pharmaceutical, medicines, FDA approval",
  "medtop:20000344": "economic, economy, economist",
  "medtop:20000346": "economic indicators, leading indicators, forecast, statistics, seasonally adjusted",
  "medtop:20000350":
    "Bank of England, Federal Reserve, Bundesbank, Bank of Japan, European Central Bank, Fed, ECB, governor, central bank, reserves, foreign exchange reserves, money market, intervene, Bank of France, liquidity",
  "medtop:20000355":
    "dollar, yen, sterling, pound, euro, franc, currencies, exchange rate, exchange rates, devaluation, peso, revaluation, lira, guilder, rupee, yuan, dollar fell, dollar rose, central bank intervention",
  "medtop:20000391":
    "foreign exchange, dealers, forex, intervention, spot, currency market, exchange rates, G-7, stabilise currencies",
  "medtop:20000357":
    "growth, GDP, GNP, growth rate, economic recovery, economy grew, gross national product, expansion",
  "medtop:20000359": "GDP, GNP, gross national product",
  "medtop:20000360":
    "industrial output, manufacturing output, factory orders, industrial production, capacity utilisation",
  "medtop:20000361": "stocks of unsold, business inventories, inventory",
  "medtop:20000365":
    "unemployment, jobless, payrolls, non-farm, unemployed, job creation, jobless claims, unemployment rate",
  "medtop:20000366": "exports, export, exporter, exporters, shipments abroad",
  "medtop:20000369": "imports, import, importer, importers",
  "medtop:20000368": "national debt, deficit, public debt, Treasury bonds, creditor banks, debt crisis",
  "medtop:20000370":
    "consumer prices, CPI, cost of living, inflation rate, producer prices, wholesale prices, price index, consumer price index, inflationary",
  "medtop:20000371":
    "interest rate, prime rate, base rate, discount rate, rate cut, rate rise, lending rate, repo, basis points, mortgage rates, quarter point, percentage point, prime lending rate, fed funds, federal funds, repurchase agreements, deposit rate",
  "medtop:20000379":
    "money supply, M1, M2, M3, monetary, tightening, monetary growth, credit policy, reserve requirements, open market",
  "medtop:20000373":
    "trade, trade surplus, trade deficit, tariffs, GATT, WTO, import quotas, protectionism, protectionist, exports, imports, trading partners, free trade, trade bill, trade friction, trade talks, trade sanctions, retaliation, dumping, trade imbalance, countervailing duties",
  "medtop:20000375":
    "current account, trade surplus, trade deficit, balance of payments, trade gap, trade figures",
  "medtop:20000384": "tariffs, duties, customs duty",
  "medtop:20000386":
    "futures, commodity, contracts, spot price, delivery, traders, coffee, cocoa, sugar, rubber, cotton, quotas, buffer stock, commodity exchange, soybean, wheat, corn, bushels, tonnes, export quota, tender",
  "medtop:20000390": "treasury bills, bonds, notes, yields, bond market, gilts",
  "medtop:20000349": "entrepreneur, start-up, startup, small business",
};
